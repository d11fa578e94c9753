import { fold } from '../../domain/fold.ts';

/**
 * Phrases that stand in every such document. A recogniser that loses or confuses a mark in one of them ("TÍNH ỦY",
 * "Uy ban nhân dân", "PHÓ CHỦ TICH") is put right; words outside these phrases stay as they were recognised.
 */
const PHRASES: readonly string[] = [
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Độc lập - Tự do - Hạnh phúc',
  'Đảng Cộng sản Việt Nam',
  'Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân thành phố',
  'Ủy ban nhân dân huyện',
  'Ủy ban nhân dân quận',
  'Ủy ban nhân dân thị xã',
  'Ủy ban nhân dân phường',
  'Ủy ban nhân dân xã',
  'Ủy ban nhân dân các',
  'Ủy ban nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban MTTQ Việt Nam',
  'Hội đồng nhân dân tỉnh',
  'Hội đồng nhân dân',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Tuyên giáo và Dân vận',
  'Ban Tuyên giáo',
  'Ban Tổ chức',
  'Ban Bí thư',
  'Bộ Chính trị',
  'Trung ương',
  'Chính phủ',
  'Thủ tướng',
  'tỉnh ủy',
  'thành ủy',
  'huyện ủy',
  'quận ủy',
  'thị ủy',
  'đảng ủy',
  'cấp ủy',
  'chi ủy',
  'Ủy viên',
  'đảng viên',
  'đảng bộ',
  'Đảng đoàn',
  'ban cán sự đảng',
  'chi bộ',
  'Phó Chủ tịch',
  'Chủ tịch',
  'Phó Bí thư',
  'Bí thư',
  'Phó Trưởng ban',
  'Trưởng ban',
  'Giám đốc',
  'Nơi nhận',
  'Kính gửi',
  'Quyết định',
  'Kế hoạch',
  'Chỉ thị',
  'Nghị quyết',
  'Kết luận',
  'Chương trình hành động',
  'Hướng dẫn',
  'Thông báo',
  'Phụ lục',
  'Mục đích, yêu cầu',
  'Nhiệm vụ và giải pháp',
  'Tổ chức thực hiện',
  'Nội dung tuyên truyền',
  'Nội dung',
  'Mục tiêu',
  'Mục đích',
  'Nhiệm vụ',
  'Giải pháp',
  'Kinh phí thực hiện',
  'thành phố',
  'thị xã',
  'thị trấn',
  'đặc khu',
  'các tỉnh',
  'địa bàn tỉnh',
  'toàn tỉnh',
  'cấp tỉnh',
  'Liên đoàn Lao động tỉnh',
  'Công an tỉnh',
  'cơ quan đảng',
  'tổ chức đảng',
  'hằng năm',
  'hằng quý',
  'hằng tháng',
];

type Phrase = { readonly words: readonly string[]; readonly folded: readonly string[] };

const wordsOf = (phrase: string): readonly string[] => phrase.split(' ').filter((word) => /\p{L}/u.test(word));
const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const phrases = new Map<string, Phrase[]>();
  for (const text of PHRASES) {
    const words = wordsOf(text).map((word) => word.replace(/[^\p{L}]/gu, ''));
    const folded = words.map(fold);
    const list = phrases.get(folded[0] ?? '') ?? [];
    phrases.set(
      folded[0] ?? '',
      [...list, { words, folded }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return phrases;
})();

const LETTERS = /\p{L}+/u;
const bare = (token: string): string => LETTERS.exec(token)?.[0] ?? '';

/** The word of a phrase in the case that was recognised: capitals stay capitals, a first letter stays what it was. */
function cased(word: string, seen: string, first: boolean): string {
  if (seen.length > 1 && seen === seen.toUpperCase()) return word.toUpperCase();
  if (!first) return word;
  return /^\p{Lu}/u.test(seen) ? word.charAt(0).toUpperCase() + word.slice(1) : word.charAt(0).toLowerCase() + word.slice(1);
}

/** Whether what was recognised differs from the word in marks only, or in a capital of the same word. */
const differs = (seen: readonly string[], phrase: readonly string[]): boolean =>
  seen.some((word, at) => word.toLowerCase() !== (phrase[at] ?? '').toLowerCase() || (at > 0 && word !== phrase[at]));

/** "TÍNH BẮC KẠN" on a line of its own: "tỉnh" before a name, since nothing else is printed so. */
const PROVINCE_LINE = /^t[iíìỉĩị]nh$/iu;
function mendProvince(tokens: readonly string[]): readonly string[] {
  const [first = '', ...rest] = tokens;
  const named = rest.length >= 1 && rest.slice(0, 2).every((token) => /^\p{Lu}/u.test(token));
  return named && PROVINCE_LINE.test(first) ? [cased('tỉnh', first, true), ...rest] : tokens;
}

/** The words of one line with the marks of set phrases put right. One word in a phrase at least must have been right. */
export function mendPhrases(given: readonly string[]): readonly string[] {
  const tokens = mendProvince(given);
  const out = [...tokens];
  const at = tokens.map((token, index) => ({ index, seen: bare(token) })).filter(({ seen }) => seen !== '');
  for (let from = 0; from < at.length; ) {
    const candidates = BY_FIRST.get(fold(at[from]?.seen ?? '')) ?? [];
    const found = candidates.find((phrase) => phrase.folded.every((word, step) => fold(at[from + step]?.seen ?? '') === word));
    if (found === undefined) {
      from += 1;
      continue;
    }
    const seen = found.words.map((_, step) => at[from + step]?.seen ?? '');
    const proven = seen.some((word, step) => word.toLowerCase() === (found.words[step] ?? '').toLowerCase());
    if (proven && differs(seen, found.words)) {
      for (const [step, word] of found.words.entries()) {
        const place = at[from + step];
        if (place !== undefined) out[place.index] = (tokens[place.index] ?? '').replace(LETTERS, cased(word, place.seen, step === 0));
      }
    }
    from += found.words.length;
  }
  return out;
}
