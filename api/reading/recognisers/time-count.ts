import { allMatches } from './all-matches.ts';
import type { FoundDeadline } from './deadline-forms.ts';

/**
 * Times counted from an event, or told by it: a bound, how long, and from when.
 *
 * | words | text |
 * |---|---|
 * | trong thời hạn không quá 05 (năm) ngày làm việc, kể từ ngày nhận được văn bản | trong thời hạn không quá 5 ngày làm việc kể từ ngày nhận được văn bản |
 * | sau 30 ngày kể từ ngày ban hành | sau 30 ngày kể từ ngày ban hành |
 * | trong vòng 48 giờ. | trong vòng 48 giờ |
 * | chậm nhất 07 ngày trước khi khai mạc | chậm nhất 7 ngày trước khi khai mạc |
 * | ngay sau khi kết thúc hội nghị | ngay sau khi kết thúc hội nghị |
 */
const BOUND = String.raw`(?:(?:[Tt]rong|[Cc]hậm nhất|[Mm]uộn nhất|[Kk]hông (?:quá|chậm quá|muộn quá)|[Tt]ối đa|[Íí]t nhất|[Tt]ối thiểu|[Ss]au|[Tt]rước)(?:\s(?:thời (?:hạn|gian)|vòng|là|không quá|tối đa|sau|tối thiểu|ít nhất|trước|khoảng)){0,3}\s)`;
const LENGTH = String.raw`(\d{1,3}(?:\s?[-–]\s?\d{1,3})?)(?:\s?\([^()]{1,16}\))?\s(phút|giờ|ngày làm việc|ngày|tuần|tháng)(?!\s?\d|\p{L}|\s(?:đầu|cuối)\s)`;
/** The words of an event end where the order goes on. */
const EVENT = String.raw`(?:\p{L}+)(?:\s(?!(?:để|và|thì|phải|gửi|báo|theo|nhằm|tại|cho|các|Ủy|Uỷ|Sở|Ban|Bộ|Văn|Phòng|UBND|Đoàn|có|của|về|tiến|\p{Lu}\p{L}+\s\p{Ll}+\s(?:có|phải|chủ|tổ))(?!\p{L}))\p{L}+){0,5}`;
const FROM = String.raw`,?\s((?:kể từ|tính từ|từ|sau|trước)(?:\s(?:khi|ngày|thời điểm))?\s(?!\d)(?:nhận(?!\sđược)|${EVENT}))`;
const COUNTED = new RegExp(`${BOUND}?${LENGTH}${FROM}`, 'gu');
/** "cấp phát trong vòng 48 giờ." : how long alone, at an order's end. */
const WITHIN = new RegExp(
  String.raw`(?<!\p{L})((?:trong|chậm nhất|muộn nhất)(?:\s(?:thời hạn|vòng|là|sau|không quá)){1,2}\s)${LENGTH}(?=\s*(?:[.;,)]|$))`,
  'giu',
);
const UPON = new RegExp(String.raw`(?<!\p{L})(ngay (?:sau )?khi\s${EVENT})(?=\s*(?:[.,;:)]|$)|\s(?:để|và|thì|phải|gửi|báo|theo|tại)\s)`, 'giu');
/** A norm, a condition or a right, no time of an order: "dự án chậm quá 24 tháng kể từ khi …", "nghỉ 30 ngày từ khi …". */
const NORM = /(?:quá|đủ|hơn|dưới|thời hạn bảo hành|có hiệu lực(?: thi hành)?|nghỉ|hưởng|niêm yết|tạm dừng|đình chỉ)\s(?:trong\s)?$/iu;

/** What is counted from an event in a text. */
export function countedTimes(text: string): FoundDeadline[] {
  const out: FoundDeadline[] = [];
  const long = /[\d)]\s(?:phút|giờ|ngày|tuần|tháng)/u.test(text);
  if (long && /từ|sau|trước/u.test(text)) for (const match of allMatches(COUNTED, text)) push(out, text, match, match[0]);
  if (long && /vòng|thời hạn|nhất/u.test(text)) for (const match of allMatches(WITHIN, text)) push(out, text, match, match[0]);
  if (/gay (?:sau )?khi/u.test(text)) for (const match of allMatches(UPON, text)) push(out, text, match, match[1] ?? '');
  return out;
}

function push(out: FoundDeadline[], text: string, match: RegExpExecArray, words: string): void {
  const start = match.index;
  const end = start + match[0].length;
  if (NORM.test(text.slice(Math.max(0, start - 40), start)) || out.some((other) => other.start < end && other.end > start)) return;
  const said = words
    .replace(/\s?\([^()]*\)/gu, '')
    .replace(/,/gu, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  out.push({
    text: said.charAt(0).toLowerCase() + said.slice(1),
    kind: /nhận|ban hành|ký|hiệu lực/u.test(said) ? 'from-receipt' : 'phrase',
    on: null,
    start,
    end,
  });
}
