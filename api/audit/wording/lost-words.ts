/** A place where a word seems to be missing. Offsets are UTF-16 units of the text. */
export type LostWord = { readonly start: number; readonly end: number; readonly printed: string };

/** Words that need another after them, where a sentence ends instead ("… chuyên nghiệp của."). */
const DANGLING = /(?:[\p{L}\p{M}]+\s+){0,3}(?<![\p{L}\p{M}])(?:của|những|và|hoặc|với|nhằm|bởi)\s*(?:\.(?!\s*\.)(?=\s+\p{Lu}|\s*$)|;)/gu;

/** Without these nothing of the kind can be there: looked for first, as they are found many times as fast as the words before them. */
const DANGLING_CORE = /(?:của|những|và|hoặc|với|nhằm|bởi)\s*[.;]/u;
const HALF_CORE = /t[ỷỉ]\s+(?:lên|trên|dưới|đạt|từ|khoảng|ít nhất|tối thiểu|tối đa|là|giảm|tăng)/iu;
const KIND_CORE = /(?:luận|quyết|hoạch|thị|trình|định|dẫn)\s+số/u;

/** "tỷ" alone is a number word ("85 tỷ"); before these it was to be "tỷ lệ". */
const HALF = /(?<![\p{L}\p{M}])(?:([\p{L}\p{M}\d.,]+)\s+)?t[ỷỉ]\s+(?:lên|trên|dưới|đạt|từ|khoảng|ít nhất|tối thiểu|tối đa|là|giảm|tăng)(?![\p{L}\p{M}])/giu;
const NUMBER = /^(?:[\d.,]*\d[.,]?|một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu|chục|vạn|mươi|mốt|tư|nhiều|vài|mấy)$/iu;

/** The second half of a kind of document before a number, and the words it may stand behind ("luận số 70-KL/TW"). */
const KIND = /(?:([\p{L}\p{M}]+)\s+)?(luận|quyết|hoạch|thị|trình|định|dẫn)\s+số:?\s*\d+\s*[-/]\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{Lu}\d/-]*/gu;
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  luận: ['kết'],
  quyết: ['nghị'],
  hoạch: ['kế'],
  thị: ['chỉ'],
  trình: ['chương', 'tờ'],
  định: ['quyết', 'nghị', 'quy', 'qui'],
  dẫn: ['hướng'],
};

const matches = (text: string, core: RegExp, whole: RegExp): readonly RegExpExecArray[] => (core.test(text) ? [...text.matchAll(whole)] : []);

/** Places of a text where a word seems to have been lost. */
export function lostWordsIn(text: string): readonly LostWord[] {
  const composed = text.normalize('NFC');
  // Offsets hold for composed texts only, which all texts of a store are.
  if (composed !== text) return [];
  const found = [
    ...matches(text, DANGLING_CORE, DANGLING),
    ...matches(text, HALF_CORE, HALF).filter((match) => !NUMBER.test(match[1] ?? '')),
    ...matches(text, KIND_CORE, KIND).filter(([, before, half]) => !(BEFORE[half ?? ''] ?? []).includes((before ?? '').toLowerCase())),
  ];
  return found
    .map((match) => ({ start: match.index, end: match.index + match[0].length, printed: match[0].replace(/\s+/g, ' ').trim() }))
    .sort((a, b) => a.start - b.start);
}
