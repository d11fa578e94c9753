import type { ReadDeadline } from '../../domain/read-directive.ts';
import { BACKWARDS, LATE_FORMS } from './deadline-late.ts';

/**
 * Deadlines in running text and in the "Thời gian …:" fields of a task.
 *
 * | words | text | kind |
 * |---|---|---|
 * | trước/chậm nhất ngày 31/3/2026 | 2026-03-31 | date |
 * | (xong) trong tháng 12/2025, Tháng 12/2025 | 2025-12 | month |
 * | hoàn thành trong năm 2026 | năm 2026 | year |
 * | quý III/2026 | quý III/2026 | range |
 * | từ tháng 10 năm 2025 đến hết tháng 3 năm 2026 | từ 2025-10 đến 2026-03 | range |
 * | trước ngày 15 tháng 11 (hằng năm) | hằng năm trước 15/11 | yearly |
 * | ngày 03 hằng tháng | ngày 3 hằng tháng | recurring |
 * | từ ngày 8 đến ngày 10 tháng 12 năm 2025 | từ 2025-12-08 đến 2025-12-10 | range |
 * | chậm nhất gửi báo cáo về X ngày 23/3/2026 | 2026-03-23 | date |
 * | trước ngày 05/6 và 05/12 hằng năm | hằng năm trước 05/06, hằng năm trước 05/12 | yearly |
 * | trước ngày 20 tháng cuối quý | ngày 20 tháng cuối quý | recurring |
 * | hoàn thành trong tháng 10 | tháng 10 | phrase |
 * | trong 6 tháng đầu năm 2026 | 6 tháng đầu năm 2026 | range |
 * | 10 ngày kể từ ngày nhận | 10 ngày kể từ ngày nhận | from-receipt |
 * | Thường xuyên, Hằng năm (in a field) | thường xuyên, hằng năm | phrase, recurring |
 */
export type FoundDeadline = Omit<ReadDeadline, 'evidence'> & { readonly start: number; readonly end: number };

export const pad = (text: string): string => text.padStart(2, '0');
const DAY = '(\\d{1,2})\\s?(?:[/.-]|\\stháng\\s)\\s?(\\d{1,2})(?:\\s?(?:[/.-]|\\s?năm\\s)\\s?(\\d{4}))?';
export const POINT_DAY = `(?:hết )?(?:ngày\\s)?(\\d{1,2})\\s?(?:[/.-]|\\s?tháng\\s)\\s?(\\d{1,2})\\s?(?:[/.-]|\\s?năm\\s)\\s?(\\d{4})`;
export const POINT_MONTH = '(?:hết )?tháng\\s(\\d{1,2})\\s?(?:[/.-]|\\s?năm\\s)\\s?(\\d{4})';
export const POINT_QUARTER = '(?:hết )?[Qq]u[ýí]\\s(IV|I{1,3}|[1-4])\\s?(?:[/,-]\\s?|\\s?[Nn]ăm\\s)(\\d{4})';
export const POINT = `(?:${POINT_DAY}|${POINT_MONTH}|${POINT_QUARTER})`;
const YEARLY = '(?:hằng|hàng)\\snăm';

export const RANGE = new RegExp(`(?:[Tt]ừ\\s|[Tt]rong\\s)?${POINT}\\s?(?:đến|[-–])\\s?${POINT}`, 'gu');
const BEFORE_DAY = new RegExp(
  `(?:[Tt]rước|[Cc]hậm nhất(?: là)?(?: vào)?|[Hh]ạn cuối(?: là)?|[Hh]oàn thành(?: trong)?(?: trước)?|[Tt]rong|[Vv]ào|(?<![Tt]ính )[Đđ]ến(?: hết)?|[Kk]ết thúc)\\s(?:(?:hồi|lúc)\\s)?(?:\\d{1,2}\\s?(?:giờ|h)(?:\\s?\\d{1,2})?(?: phút)?,?\\s)?(?:(?:[Tt]hứ|[Cc]hủ)\\s\\p{L}+,?\\s)?(?:hết\\s)?ngày\\s*${DAY}`,
  'gu',
);
/** "từ ngày 08 đến ngày 10 tháng 12 năm 2025", "từ 15/11 đến 15/12/2025": month and year are said once. */
const SHORT_RANGE =
  /[Tt]ừ\s(?:ngày\s)?(\d{1,2})(?:\s?(?:[/.-]|\stháng\s)\s?(\d{1,2}))?\s?(?:đến(?: hết)?|[-–])\s?(?:ngày\s)?(\d{1,2})\s?(?:[/.-]|\stháng\s)\s?(\d{1,2})(?:\s?(?:[/.-]|\s?năm\s)\s?(\d{4}))?(?!\d|%)/gu;
/** "từ tháng 11 đến tháng 3/2026", "Quý I - Quý II/2026": the year is said once. */
const MONTHS =
  /(?:[Tt]ừ\s)?[Tt]háng\s(\d{1,2})(?:\s?(?:[/.-]|\snăm\s)\s?(\d{4}))?\s?(?:đến(?: hết)?|[-–])\s?(?:tháng\s)?(\d{1,2})\s?(?:[/.-]|\snăm\s)\s?(\d{4})/gu;
const QUARTERS = /(?:[Tt]ừ\s)?[Qq]u[ýí]\s(IV|I{1,3}|[1-4])\s?(?:đến(?: hết)?|[-–])\s?(?:[Qq]u[ýí]\s)?(IV|I{1,3}|[1-4])\s?(?:[/,-]\s?|\s?[Nn]ăm\s)(\d{4})/gu;
/** "ngày 15 và 16 tháng 11 năm 2025". */
export const TWO_DAYS = /ngày\s(\d{1,2})\s(?:và|,)\s(?:ngày\s)?(\d{1,2})\s?(?:[/.-]|tháng\s)\s?(\d{1,2})\s?(?:[/.-]|năm\s)\s?(\d{4})/u;
/** "hằng tháng (trước ngày 18)". */
const MONTHLY_ASIDE = /(?:hằng|hàng)\s(tháng|quý)(?:,?\s|\s?\()(?:gửi\s)?(?:trước|vào|chậm nhất)(?: là)? ngày (\d{1,2})(?!\s?[/.-]?\d|\s(?:của\s)?tháng)/gu;
/** "sơ kết vào cuối năm 2027, tổng kết vào năm 2030". */
const REVIEW = /(?:sơ kết|tổng kết)[^.;,\d]{0,60}\s(?:vào|trong)\s(?:cuối\s|đầu\s|giữa\s)?năm\s(20\d{2})/giu;
/** "Thời gian chậm nhất gửi báo cáo về X ngày 23/3/2026": what is due stands between the word of time and the day. */
const LATEST_DAY = new RegExp(
  `(?:[Cc]hậm nhất|[Tt]hời (?:hạn|gian))\\s(?:là\\s)?(?:gửi|nộp|báo cáo|hoàn thành|trình)[^.;:()]{0,140}?\\s(?:trước\\s|là\\s|vào\\s)?ngày\\s${DAY}`,
  'gu',
);
/** "(trước ngày 05/6) và ngày 05/12 hằng năm": the second of two days. */
const AND_DAY = new RegExp(
  `(?<=(?:[Tt]rước|[Cc]hậm nhất|[Vv]ào)(?: ngày)?\\s\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?\\s(?:và|hoặc)\\s)(?:trước\\s)?(?:ngày\\s)?${DAY}`,
  'gu',
);
/** "báo cáo … ngày 15/12 hằng năm". */
const YEARLY_DAY = new RegExp(`ngày\\s(\\d{1,2})\\s?(?:[/.-]|\\stháng\\s)\\s?(\\d{1,2})\\s${YEARLY}`, 'gu');
const HALF = /(?:[Tt]rong|[Hh]oàn thành|xong)\s(?:trong\s)?(0?[69] tháng|nửa) (đầu|cuối) năm (20\d{2})/gu;
/** "trong tháng 10" of the document's own year. */
const BARE_MONTH = /(?:[Hh]oàn thành|xong)\s(?:trong\s|trước\s)?(?:cuối\s)?tháng\s(\d{1,2})(?!\s?[/.-]?\s?\d|\s(?:năm|hằng|hàng|tới|sau)|\d)/gu;
const OF_QUARTER =
  /(?:vào|trước|chậm nhất)\s(?:là\s)?(ngày\s\d{1,2}\s(?:của\s)?tháng\s(?:cuối|đầu|thứ|liền|tiếp|sau|kế)[^.,;:()]{0,24}?)(?=\s(?:để|về|gửi|báo|và|theo|cho|hoặc)\s|\s*[.,;:()]|$)/gu;
const BEFORE_SHORT = /(?:[Tt]rước|[Cc]hậm nhất(?: là)?|[Hh]oàn thành(?: trước)?|xong)\s(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?/gu;
const MONTH = new RegExp(
  `(?:xong|hoàn thành|[Tt]rong|[Vv]ào|[Tt]rước|(?:[Tt]hời (?:gian|hạn)|[Tt]iến độ)(?:\\s(?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến))?(?:\\s?:|\\slà|\\svào)?|(?<![Tt]ính |[Tt]ừ [^.;,]{1,30})[Đđ]ến)\\s(?:trong\\s|trước\\s)?(?:cuối\\s)?${POINT_MONTH}`,
  'gu',
);
const YEAR = /(?:[Hh]oàn thành|xong)\s(?:trong|trước|vào)\s(?:cuối\s)?năm\s(20\d{2})(?!\s?[-–]\s?20)/gu;
/** "…, sửa đổi các quy định có liên quan trong năm 2025." at the end of an order. */
const IN_YEAR = /\strong năm (20\d{2})(?=\s*(?:\((?:theo )?(?:[Pp]hụ lục|[Dd]anh mục)[^()]{0,40}\)\s*)?(?:[.;]|$))/gu;
/** "thời gian: quý III năm 2026", "tiến độ quý II/2026" inside a line. */
const TIME_WORD = '(?:[Tt]hời (?:gian|hạn)|[Tt]iến độ)(?:\\s(?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến))?(?:\\s?:|\\slà|\\svào)?';
const QUARTER = new RegExp(
  `(?:xong|hoàn thành|[Tt]rong|[Vv]ào|[Tt]rước|[Nn]gay từ|[Bb]ắt đầu từ|${TIME_WORD}|(?<![Tt]ính |[Tt]ừ [^.;,]{1,30})[Đđ]ến)\\s(?:trong\\s|trước\\s)?${POINT_QUARTER}`,
  'gu',
);
const RECEIPT =
  /(?:trong (?:thời hạn|vòng) )?(\d{1,3}) (ngày(?: làm việc)?|tháng),? (?:kể từ|từ|sau)(?: ngày| khi)? (?:nhận|ban hành|ký|có hiệu lực|(?:Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Chương trình|Văn bản|văn bản)(?: này)? (?:được )?(?:ban hành|ký|có hiệu lực))/gu;
const MONTHLY = /(?:[Tt]rước\s)?(?:ngày\s)?(?:mồng\s|mùng\s)?(\d{1,2})\s(?:hằng|hàng)\s(tháng|quý)/gu;
/** "(trước) 15:00 ngày thứ Sáu hằng tuần": a weekly hour. */
const WEEKLY = /(?:(trước|chậm nhất|vào)\s)?(?:(\d{1,2})\s?(?:giờ|h|:)\s?(\d{2})?\s?)?(?:ngày\s)?((?:[Tt]hứ|[Cc]hủ)\s\p{L}+)\s(?:hằng|hàng)\stuần/gu;
/** "Ngày 25/02/2024: lễ phát động": a line of a timetable. */
const HEAD_DAY = new RegExp(`^[Nn]gày\\s${DAY}(?=\\s?(?::|[.;]|\\([^()]{0,20}\\)|$))`, 'gu');
/** "từ nay đến hết tháng 11/2024", "từ nay đến cuối năm 2026". */
const FROM_NOW = new RegExp(`[Tt]ừ nay (?:cho )?đến (hết |cuối )?(?:năm (20\\d{2})|${POINT.replaceAll('(?:hết )?', '')})`, 'gu');
/** "trong tháng 4 và tháng 5 năm 2026". */
export const TWO_MONTHS = /tháng (\d{1,2})(?: và|,) tháng (\d{1,2})(?:\/|\snăm\s)(20\d{2})/u;
/** "vào tháng 10 hằng năm": a month that comes back. */
const YEAR_MONTH = /(?:vào|trong|trước)\s(?:cuối\s)?tháng\s(\d{1,2})\s(?:hằng|hàng)\snăm/gu;
/** Counted from an event: "trong 24-48 giờ sau khi nước rút". */
const AFTER_EVENT =
  /(?:[Tt]rong|[Cc]hậm nhất)(?: thời hạn| vòng| là| sau)*\s(\d{1,3}(?:\s?[-–]\s?\d{1,3})?)\s(giờ|ngày(?: làm việc)?)\s((?:sau|kể từ)(?: khi| ngày)\s(?:\p{L}+\s?){1,5})/gu;
/** "Từ ngày 15/3/2026 đến ngày bầu cử": a range that ends with an event. */
const TO_EVENT = new RegExp(
  `[Tt]ừ\\s${POINT}\\sđến\\s((?:hết )?(?:ngày\\s\\p{Ll}+(?:\\s\\p{Ll}+)?|khi\\s\\p{Ll}+(?:\\s\\p{L}+){0,6}?))(?=\\s(?:gồm|với|và|để|tại)\\s|\\s*[,.;:)]|$)`,
  'gu',
);
const OF_MONTH = /(?:vào|trước)\s(ngày\s\d{1,2}\scủa tháng\s\p{L}+|tuần\s\p{L}+\s\p{L}+\scủa tháng\s[^.,;]{2,30})/gu;

/** "do đợt mưa lũ từ ngày 16-22/11/2025": when something happened. */
export const isEvent = (text: string, at: number): boolean =>
  /(?:đợt|trận|cơn|vụ|mưa|bão|lũ|diễn ra|xảy ra|thiệt hại)[^.;,()]{0,40}$/u.test(text.slice(Math.max(0, at - 60), at));

export type Maker = (found: RegExpMatchArray, text: string) => Omit<FoundDeadline, 'start' | 'end'> | null;

export function point(groups: readonly (string | undefined)[]): string {
  const [day, month, year, onlyMonth, monthYear, quarter, quarterYear] = groups;
  if (day !== undefined && month !== undefined && year !== undefined) return `${year}-${pad(month)}-${pad(day)}`;
  if (onlyMonth !== undefined && monthYear !== undefined) return `${monthYear}-${pad(onlyMonth)}`;
  return `quý ${roman(quarter ?? '')}/${quarterYear ?? ''}`;
}

export const roman = (text: string): string => ({ '1': 'I', '2': 'II', '3': 'III', '4': 'IV' })[text] ?? text;
const EACH_YEAR = new RegExp(`${YEARLY}|mỗi năm|của năm(?! \\d)`, 'iu');
const isYearly = (text: string, from: number, to: number): boolean =>
  EACH_YEAR.test(
    `${
      text
        .slice(Math.max(0, from - 90), from)
        .split(/[.;]\s/u)
        .pop() ?? ''
    } ${text.slice(to, to + 22)}`,
  );

const day: Maker = (found, text) => {
  const [, dayOf = '', month = '', year] = found;
  if (Number(dayOf) > 31 || Number(month) > 12 || Number(month) === 0) return null;
  if (year !== undefined) return { text: `${year}-${pad(month)}-${pad(dayOf)}`, kind: 'date', on: `${year}-${pad(month)}-${pad(dayOf)}` };
  const from = found.index ?? 0;
  const to = from + found[0].length;
  // "đến ngày 30 tháng 6 hằng năm chưa phân bổ": a condition.
  if (/^(?:\s(?:hằng|hàng) năm)?(?: mà| vẫn)? chưa\s/u.test(text.slice(to, to + 24))) return null;
  const yearly = isYearly(text, from, to) || /báo cáo|tổng hợp/iu.test(text);
  if (yearly) return { text: `hằng năm trước ${pad(dayOf)}/${pad(month)}`, kind: 'yearly', on: `${pad(month)}-${pad(dayOf)}` };
  // A day of the document's own year, which it does not say.
  return /^(?:trước|chậm nhất|hoàn thành|hạn cuối|xong)/iu.test(found[0]) ? { text: `trước ${pad(dayOf)}/${pad(month)}`, kind: 'phrase', on: null } : null;
};

/** "phấn đấu đạt 20% … trong năm 2025": the year of a target. */
const AIMS = /phấn đấu|mục tiêu|chỉ tiêu|tỷ lệ/u;

/** `hint`: without one of these words the form is not there; looking for them first is cheap. */
export const FORMS: readonly { readonly pattern: RegExp; readonly hint: RegExp; readonly make: Maker }[] = [
  {
    pattern: RANGE,
    hint: /đến|\d\s?[-–]/,
    make: (found) => {
      const from = point(found.slice(1, 8));
      const to = point(found.slice(8, 15));
      // "(02/9/1945 - 02/9/2025)": an anniversary.
      if (from.length === 10 && from.slice(4) === to.slice(4) && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= 5) return null;
      return { text: `từ ${from} đến ${to}`, kind: 'range', on: /^\d/.test(to) ? to : null };
    },
  },
  {
    pattern: FROM_NOW,
    hint: /ừ nay/,
    make: (found, text) => {
      // "nhiệm vụ trọng tâm từ nay đến …" names a period.
      if (/(?:nhiệm vụ|công việc|mục tiêu|phương hướng|giải pháp)(?:\s\p{L}+){0,3}\s$/u.test(text.slice(Math.max(0, (found.index ?? 0) - 60), found.index)))
        return null;
      const until = found[2] === undefined ? point(found.slice(3, 10)) : `năm ${found[2]}`;
      return { text: `từ nay đến ${found[1] ?? ''}${until}`, kind: 'range', on: /^\d/.test(until) ? until : null };
    },
  },
  {
    pattern: MONTHS,
    hint: /háng \d/,
    make: (found, text) => {
      const [, month1 = '', year1, month2 = '', year2 = ''] = found;
      if (Number(month1) > 12 || Number(month2) > 12 || isEvent(text, found.index ?? 0)) return null;
      const to = `${year2}-${pad(month2)}`;
      return { text: `từ ${year1 ?? year2}-${pad(month1)} đến ${to}`, kind: 'range', on: to };
    },
  },
  {
    pattern: QUARTERS,
    hint: /u[ýí]/,
    make: ([, from = '', to = '', year]) => ({ text: `từ quý ${roman(from)}/${year} đến quý ${roman(to)}/${year}`, kind: 'range', on: null }),
  },
  {
    pattern: SHORT_RANGE,
    hint: /[Tt]ừ (?:ngày )?\d/,
    make: (range, text) => {
      const [, day1 = '', month1, day2 = '', month2 = '', year] = range;
      if (isEvent(text, range.index ?? 0)) return null;
      if (Number(day2) > 31 || Number(month2) > 12 || Number(month2) === 0 || Number(day1) > 31 || (month1 === undefined && year === undefined)) return null;
      // The whole year is none.
      if (year === undefined && Number(day1) === 1 && Number(month1) === 1) return null;
      const at = (dayOf: string, month: string): string => (year === undefined ? `${pad(dayOf)}/${pad(month)}` : `${year}-${pad(month)}-${pad(dayOf)}`);
      const to = at(day2, month2);
      return { text: `từ ${at(day1, month1 ?? month2)} đến ${to}`, kind: 'range', on: year === undefined ? null : to };
    },
  },
  { pattern: BEFORE_DAY, hint: /ngày/, make: day },
  { pattern: HEAD_DAY, hint: /gày/, make: (found, text) => (found[3] === undefined ? null : day(found, text)) },
  {
    pattern: MONTHLY_ASIDE,
    hint: /h[ằà]ng/,
    make: ([, span, dayOf]) => ({ text: `trước ngày ${Number(dayOf)} hằng ${span}`, kind: 'recurring', on: null }),
  },
  { pattern: REVIEW, hint: /kết/, make: ([, year = '']) => ({ text: `năm ${year}`, kind: 'year', on: year }) },
  { pattern: AND_DAY, hint: /\d\s(?:và|hoặc)\s/, make: day },
  { pattern: LATEST_DAY, hint: /nhất|[Tt]hời/, make: day },
  {
    pattern: YEARLY_DAY,
    hint: /h[ằà]ng năm/,
    make: day,
  },
  {
    pattern: HALF,
    hint: /(?:đầu|cuối) năm/,
    make: ([, span = '', half, year]) => ({ text: `${span.replace(/^0/u, '')} ${half} năm ${year}`, kind: 'range', on: null }),
  },
  {
    pattern: OF_QUARTER,
    hint: /tháng (?:cuối|đầu|thứ|liền|tiếp|sau|kế)/,
    make: ([, words = '']) => ({ text: words.replace(/\s+/g, ' '), kind: 'recurring', on: null }),
  },
  { pattern: BEFORE_SHORT, hint: /rước|nhất/, make: day },
  { pattern: MONTH, hint: /tháng/, make: (found) => ({ text: `${found[2]}-${pad(found[1] ?? '')}`, kind: 'month', on: `${found[2]}-${pad(found[1] ?? '')}` }) },
  { pattern: BARE_MONTH, hint: /tháng/, make: ([, month]) => ({ text: `tháng ${Number(month)}`, kind: 'phrase', on: null }) },
  { pattern: QUARTER, hint: /u[ýí]/, make: (found) => ({ text: `quý ${roman(found[1] ?? '')}/${found[2]}`, kind: 'range', on: null }) },
  { pattern: YEAR, hint: /năm/, make: (found) => ({ text: `năm ${found[1]}`, kind: 'year', on: found[1] ?? null }) },
  {
    pattern: IN_YEAR,
    hint: /trong năm/,
    make: (found, text) => {
      const clause =
        text
          .slice(0, found.index)
          .split(/[.;]\s/u)
          .pop() ?? '';
      return BACKWARDS.test(clause) || AIMS.test(clause) ? null : { text: `năm ${found[1]}`, kind: 'year', on: found[1] ?? null };
    },
  },
  { pattern: RECEIPT, hint: /nhận|ban hành|ký|hiệu lực/, make: (found) => ({ text: found[0].replace(/\s+/g, ' '), kind: 'from-receipt', on: null }) },
  {
    pattern: MONTHLY,
    hint: /h[ằà]ng/,
    make: (found) => ({ text: `${/^[Tt]rước/u.test(found[0]) ? 'trước ' : ''}ngày ${Number(found[1])} hằng ${found[2]}`, kind: 'recurring', on: null }),
  },
  {
    pattern: WEEKLY,
    hint: /tuần/,
    make: (found) => ({
      text: [found[1], found[2] === undefined ? '' : `${found[2]}:${found[3] ?? '00'}`, `ngày ${found[4] ?? ''} hằng tuần`].filter(Boolean).join(' '),
      kind: 'recurring',
      on: null,
    }),
  },
  ...LATE_FORMS,
  { pattern: YEAR_MONTH, hint: /h[ằà]ng năm/, make: (found) => ({ text: `tháng ${Number(found[1])} hằng năm`, kind: 'recurring', on: null }) },
  {
    pattern: AFTER_EVENT,
    hint: /sau|kể từ/,
    make: (found) => ({
      text: found[0]
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
      kind: 'phrase',
      on: null,
    }),
  },
  {
    pattern: TO_EVENT,
    hint: /đến (?:hết )?(?:ngày|khi)/,
    make: (found) => ({ text: `từ ${point(found.slice(1, 8))} đến ${found[8] ?? ''}`, kind: 'range', on: null }),
  },
  { pattern: OF_MONTH, hint: /của tháng/, make: (found) => ({ text: (found[1] ?? '').replace(/\s+(?:đó|này)$/u, ''), kind: 'recurring', on: null }) },
];
