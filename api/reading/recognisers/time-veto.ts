import type { Cue } from './time-cue.ts';
import type { TimeExpression } from './time-expression.ts';

/**
 * Contexts in which a time is no deadline, whatever stands before it: what was done, what holds from when, what happened,
 * a year by which a figure shall be reached, a condition, a name in quotation marks, the period a report looks back on.
 */

/** "đã ban hành trước ngày …". */
const DONE = /(?<!\p{L})đã(?:\s[^\s,.;:()]+){1,7}\s(?:trước|từ|trong|vào|đến|lúc)?(?:\s(?:hết|cuối|đầu))?\s?(?:ngày\s)?$/u;
/** "có hiệu lực từ ngày …", "có giá trị sử dụng đến hết ngày …", "hết hạn từ ngày …", "sinh từ ngày …". */
const HOLDS =
  /(?:hiệu lực(?: thi hành)?|giá trị(?: sử dụng| pháp lý)?|hết hạn|(?:có|thời hạn)(?: [^\s,.;:()]+){0,3} sinh(?: ngày)?|năm sinh|nhập ngũ|tuyển dụng|nghỉ hưu|thành lập)(?: trong khoảng)?,?(?:\s(?:kể )?(?:từ|trước|sau|đến(?: trước| hết)?|trong|vào))?\s(?:ngày\s)?$/u;
/** What tells of results. */
const LOOKS_BACK =
  /^\s*(?:kết quả|tình hình)\s|(?<!\p{L})(?:đã|tính đến|đến nay|so với|cùng kỳ|đạt được|kết quả (?:đạt|thực hiện|năm)|tình hình|diễn ra|xảy ra|phát sinh|thực trạng|phát hiện|thiệt hại|ước)(?!\p{L})/u;
const EVENT = /(?:đợt (?:mưa|lũ|bão|thiên tai|dịch|nắng|rét)|trận|cơn|vụ (?:cháy|nổ|án|việc|tai nạn)|mưa|bão|lũ|xảy ra|thiệt hại)[^.;,()]{0,40}$/u;
const HAPPENED =
  /(?<!\p{L})(?:đợt|trận|cơn|(?<!(?:nhiệm|nghiệp|dịch|thời|chức|mùa|công|phục|học) )vụ(?! (?:xuân|hè|thu|đông|mùa|chiêm|lúa|gieo|sản xuất|đầu|chính|cây|nuôi)(?!\p{L}))|mưa|bão|lũ|diễn ra|xảy ra|thiệt hại)(?!\p{L})[^.;,()\d]{0,40}$/u;
const AIM = /phấn đấu|mục tiêu|chỉ tiêu|tỷ lệ|tỉ lệ/u;
/** "… đến hết ngày 31/12 có 90% …": a figure's year. */
const FIGURE = /^[\s,:]*(?:[^\s.;]+\s){0,9}?(?:có|đạt|còn|tăng|giảm|chiếm|xuống|lên)\s(?:[^\s.;]+\s){0,4}?\d/u;
/** "Đối với dự án khởi công trước ngày …, …": which ones. */
const WHICH = /^\s*(?:đối với|trường hợp|nếu|những|riêng|khi|người|thời kỳ|số liệu (?:tính|từ|đến)|mốc thời gian|thời gian qua)(?!\p{L})/u;
/** "nhiệm vụ trọng tâm trong năm 2026": a name's year. */
const NAMED =
  /(?:nhiệm vụ|công tác|chỉ tiêu|mục tiêu|dự toán|kết quả|sự kiện|lễ lớn|thành tích|quy mô|nhu cầu)(?:\s[^\s,.;:()]+){0,3}\s(?:trong|của)\s(?:các\s)?$/u;
/** "các hoạt động trong tháng 5", without its year. */
const NAMED_PLAIN = /(?:kế hoạch|chương trình|hoạt động|phong trào|số liệu|ngày)(?:\s[^\s,.;:()]+){0,2}\s(?:trong|của)\s$/u;

/** The words of the clause before an offset, in small letters. */
export function clauseTo(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 300), offset);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n')) + 1).toLowerCase();
}

/** A year or half behind a noun of work is part of its name; so is a month without its year. */
function namesWork(clause: string, { points }: TimeExpression): boolean {
  const last = points[points.length - 1];
  if (last?.year === null) return NAMED.test(clause) || NAMED_PLAIN.test(clause);
  return (last?.grain === 'year' || last?.grain === 'half') && NAMED.test(clause);
}

/** "(02/9/1945 - 02/9/2025)". */
function isAnniversary({ points }: TimeExpression): boolean {
  const [from, to] = points;
  return from?.grain === 'day' && to !== undefined && from.part === to.part && from.month === to.month && Number(to.year) - Number(from.year) >= 5;
}

/** "có giá trị đến hết ngày …", "hết hạn từ …": how long something holds, with or without a cue. */
export const tellsValidity = (text: string, offset: number): boolean => HOLDS.test(clauseTo(text, offset));

/** Whether what stands around a time says that it is no deadline. */
export function isNoDeadline(text: string, time: TimeExpression, cue: Cue): boolean {
  const clause = clauseTo(text, time.start);
  if (HOLDS.test(clause) || DONE.test(clause)) return true;
  if (clause.lastIndexOf('“') > clause.lastIndexOf('”')) return true;
  const piece = clause.slice(clause.lastIndexOf(', ') + 1);
  if (WHICH.test(piece) && !/hoàn (?:thành|tất)|xong|chậm nhất/u.test(piece)) return true;
  if (cue === 'by') return false;
  // The story of a flood, an anniversary, the period of a report: no time of work, though a span.
  if (cue === 'span') return HAPPENED.test(clause.slice(-60)) || isAnniversary(time);
  const after = text.slice(time.end, time.end + 110);
  // "các đội đã lập năm ngoái tiếp tục duy trì đến …": what goes on is work.
  const work = clause.slice(Math.max(0, clause.lastIndexOf('tiếp tục')));
  if (EVENT.test(clause.slice(-60)) || LOOKS_BACK.test(work) || namesWork(clause, time) || /^\s?(?:đến nay|trở (?:lại|về))/u.test(after)) return true;
  if (cue === 'head') return /^[^.;]{0,80}(?<!\p{L})(?:đã|có hiệu lực|ban hành [^.;]{0,40}số)\s/iu.test(after) || FIGURE.test(after);
  const year = time.points[time.points.length - 1]?.grain === 'year';
  return AIM.test(year ? clause : piece) || (cue !== 'aside' && FIGURE.test(after));
}
