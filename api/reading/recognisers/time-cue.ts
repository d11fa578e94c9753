import type { TimeExpression } from './time-expression.ts';

/**
 * What the words before a time (and the marks around it) say that it is.
 *
 * | cue | words |
 * |---|---|
 * | by | trước, chậm nhất, muộn nhất, xong, hoàn thành, kết thúc, hạn cuối … |
 * | in | trong, vào, ngay từ, lúc, dự kiến, định kỳ … |
 * | until | đến, tới (hết) |
 * | from | bắt đầu, áp dụng, thực hiện, triển khai … từ |
 * | head | the time opens a sentence, before a colon or a comma |
 * | aside | the time stands alone in brackets, at an order's end |
 * | span | a span of days, months or quarters needs no further word |
 */
export type Cue = 'by' | 'in' | 'until' | 'from' | 'head' | 'aside' | 'span';

const HOUR = String.raw`\d{1,2}\s?(?:giờ|h|g|:)\s?\d{0,2}(?:\s?phút)?`;
/** What may stand between a cue and its time. */
const BETWEEN = String.raw`(?:[\s,(]|(?:là|vào|trong|ngay|lúc|hồi|khoảng|dịp|các|suốt|thời điểm|thời gian|đến|hết|đầu|giữa|cuối|dự kiến|sớm|\d{1,2} (?:ngày|buổi)|sáng|chiều|tối|(?:thứ|chủ)\s\p{L}+|ngày|(?:kỳ|buổi) sinh hoạt(?: chi bộ)?|${HOUR})(?=[\s,(]))*`;
const cue = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})${BETWEEN}$`, 'u');
const BY = cue(
  'trước(?!\\s(?:hết|mắt|tiên|đây|khi|đó))|chậm nhất|muộn nhất|(?:không|chưa) (?:muộn|quá) hơn|không (?:để )?(?:kéo dài |chậm |muộn )?quá|hạn (?:cuối|chót)|xong|hoàn (?:thành|tất)|kết thúc',
);
const IN = cue(
  'trong|vào|ngay từ|lúc|dự kiến|định kỳ|cao điểm|tổ chức|khai mạc|bế mạc|sơ khảo|chung kết|tổng duyệt|phát động|ra quân|(?:thời (?:gian|hạn)|tiến độ)(?:\\s(?:thực hiện|hoàn thành|tổ chức|triển khai))?',
);
/** "thời hạn gửi báo cáo về X ngày …": what is due stands between the word of time and its day. */
const FAR = /(?:chậm nhất|thời (?:hạn|gian))\s(?:là\s)?(?:gửi|nộp|báo cáo|hoàn thành|trình)[^.;:()]{0,140}?\s(?:trước\s|là\s|vào\s)?$/u;
const UNTIL = /(?<!\p{L})(?:đến|tới)(?:\s(?:hết|cuối))?\s(?:ngày\s)?$/u;
const SINCE = /(?<!\p{L})(?:kể\s)?từ\s(?:đầu\s|cuối\s|giữa\s)?$/u;
/** Work that begins: its verb stands in the same clause, not far before. */
const BEGINS =
  /(?<!\p{L})(?:bắt đầu|áp dụng|thực hiện|triển khai|vận hành|tổ chức|thí điểm|duy trì|hoạt động|mở)(?:\s[^\s.;:()]+){0,8}?,?\s(?:kể\s)?từ\s(?:đầu\s|cuối\s|giữa\s)?$/u;
const OPENS = /(?:^|(?<![.…])[.;:]\s|\n)[\s\-–+*•"“]*(?:(?:sáng|chiều|tối)\s)?$/u;
/** "… số 12/KH-UBND ", "… 57-NQ/TW, ". */
const NUMBERED = /[\p{L}\d]\/\p{L}[\p{L}\d/-]*,?\s$|-\p{L}+\/\p{L}+,?\s$/u;
/** "trong 02 ngày 15 và 16/10/2026": how many days stands right before them. */
const COUNTED_DAYS = /(?:trong|suốt)\s\d{1,2}\s$/u;
const ROUND = /(?<!\p{L})(?:đợt|vòng|lần) (?:\d|i{1,3}|một|hai|ba)(?::| trong| vào)?\s$/u;
const REVIEWS = /sơ kết (?:giữa kỳ|bước đầu) (?:vào )?$|sơ kết\s[^.;]{0,80}\d[^.;]{0,12}(?:,|;| và)\s(?:và )?tổng kết (?:vào )?(?:cuối )?$/u;
/** "Ngày 25/5/2026 là hạn cuối nộp hồ sơ". */
const IS_TERM = /^,?\slà\s(?:(?:thời )?hạn|ngày) (?:cuối|chót|chậm nhất)/u;
/** "trước ngày 20 tháng cuối quý và ngày 10/12": the next day of a list whose first is none of the calendar. */
const NEXT_DAY = /(?:trước|vào|chậm nhất)\s(?:là\s)?ngày\s\d{1,2}\s(?:của\s)?tháng\s(?:cuối|đầu|thứ)[^.;,()\d]{0,20}?(?:,|,? và)\s(?:ngày\s)?$/u;
/** "Ngày cấp: 15/3/2026": what a paper or a person is told by. */
const DATA_LINE = /(?:sinh|hiệu lực|hết hạn|thành lập|ngày (?:cấp|ký|ban hành|vào|đăng ký))[^:;.]{0,20}:\s(?:ngày\s)?$/u;
/** "Khai mạc: 15/3/2026;": nothing but the time behind a colon. */
const isValue = ({ points }: TimeExpression, before: string, after: string): boolean =>
  /\p{L}:\s(?:ngày\s)?$/u.test(before) &&
  /^\s*(?:[.;]\s|[.;]?$)/u.test(after) &&
  points.every(({ grain, year }) => year !== null && (grain === 'day' || grain === 'month' || grain === 'quarter'));
/** How far back a cue may begin. */
const REACH = 170;

/** The cue of a time; null where none tells what it is for. */
export function cueOf(text: string, time: TimeExpression): Cue | null {
  const { start, end } = time;
  // Small letters, so that the patterns need not fold them; a number of a document right before: its day.
  const before = text.slice(Math.max(0, start - REACH), start).toLowerCase();
  if (NUMBERED.test(before) || DATA_LINE.test(before)) return null;
  const grain = time.points[0]?.grain;
  // "đợt 1 tháng 4, đợt 2 tháng 10": parts of one work.
  if ((grain === 'day' || grain === 'month') && ROUND.test(before)) return 'in';
  // "sơ kết năm 2028, tổng kết năm 2030": when, not which.
  if (grain === 'year' && REVIEWS.test(before)) return 'in';
  // "từ nay đến …" is a span that begins with no time.
  if (/ừ nay (?:cho )?đến(?:\s(?:hết|cuối))?\s(?:ngày\s)?$/u.test(before)) return null;
  if (BY.test(before)) return 'by';
  if (time.form === 'span' && time.points[0]?.grain !== 'year') return 'span';
  if (/(?<!\p{L})ngay từ\s$/u.test(before)) return 'in';
  // "xây dựng tủ sách từ năm 2026 đến năm 2030."
  if (SINCE.test(before) && time.form === 'span') return 'in';
  if (SINCE.test(before)) return BEGINS.test(before) || OPENS.test(before.replace(SINCE, '')) ? 'from' : null;
  if (IN.test(before) || (time.form === 'list' && COUNTED_DAYS.test(before))) return 'in';
  if (UNTIL.test(before)) return 'until';
  const after = text.slice(end, end + 30);
  if (IS_TERM.test(after) || (grain === 'day' && NEXT_DAY.test(before))) return 'by';
  if (isValue(time, before, after)) return 'in';
  if (OPENS.test(before) && /^\s?(?:(?:\([^()]{0,20}\)\s?)?(?:[.;]|$)|:|,\s|\s?\([^()]{0,20}\)\s?:|(?:\s(?:h[ằà]ng|mỗi) năm)[,:])/u.test(after)) return 'head';
  if (/^ngày/iu.test(text.slice(start, end)) && FAR.test(before)) return 'by';
  if (/\(\s?(?:ngày\s)?$/u.test(before) && /^\s?\)\s*(?:[.;,]|$)/u.test(after)) return 'aside';
  return null;
}
