import type { ReadDeadline } from '../../domain/read-directive.ts';
import { LATE_FORMS } from './deadline-late.ts';

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
export const POINT_DAY = `(?:hết )?(?:ngày\\s)?(\\d{1,2})\\s?(?:[/.-]|\\s?tháng\\s)\\s?(\\d{1,2})\\s?(?:[/.-]|\\s?năm\\s)\\s?(\\d{4})`;
export const POINT_MONTH = '(?:hết )?tháng\\s(\\d{1,2})\\s?(?:[/.-]|\\s?năm\\s)\\s?(\\d{4})';
export const POINT_QUARTER = '(?:hết )?[Qq]u[ýí]\\s(IV|I{1,3}|[1-4])\\s?(?:[/,-]\\s?|\\s?[Nn]ăm\\s)(\\d{4})';
const POINT = `(?:${POINT_DAY}|${POINT_MONTH}|${POINT_QUARTER})`;

/** "hằng tháng (trước ngày 18)". */
const MONTHLY_ASIDE = /(?:hằng|hàng)\s(tháng|quý)(?:,?\s|\s?\()(?:gửi\s)?(?:trước|vào|chậm nhất)(?: là)? ngày (\d{1,2})(?!\s?[/.-]?\d|\s(?:của\s)?tháng)/gu;
const OF_QUARTER =
  /(?<!\p{L})(?:(?:vào|trước|chậm nhất)\s(?:là\s)?)?(ngày\s\d{1,2}\s(?:của\s)?tháng\s(?:cuối|đầu|thứ|liền|tiếp|sau|kế)[^.,;:()]{0,24}?)(?=\s(?:để|về|gửi|báo|và|theo|cho|hoặc)\s|\s*[.,;:()]|$)/gu;
const MONTHLY = /(?:[Tt]rước\s)?(?:[Tt]ừ ngày (\d{1,2}) đến\s)?(?:ngày\s)?(?:mồng\s|mùng\s)?(\d{1,2})\s(?:hằng|hàng)\s(tháng|quý)/gu;
/** "(trước) 15:00 ngày thứ Sáu hằng tuần": a weekly hour. */
const WEEKLY =
  /(?:(trước|chậm nhất|vào)\s)?(?:(\d{1,2})\s?(?:giờ|h|:)\s?(\d{2})?\s?)?(?:ngày\s)?((?:(?:sáng|chiều|tối)\s)?(?:[Tt]hứ|[Cc]hủ)\s\p{L}+(?:(?:,|\svà)\s(?:(?:sáng|chiều|tối)\s)?(?:[Tt]hứ|[Cc]hủ)\s\p{L}+){0,3})\s(?:hằng|hàng)\stuần/gu;
/** "từ nay đến hết tháng 11/2024", "từ nay đến cuối năm 2026". */
const FROM_NOW = new RegExp(
  `[Tt]ừ nay (?:cho )?đến (hết |cuối )?(?:\\d{1,2}\\s?(?:giờ|h)\\s?\\d{0,2}(?: phút)?,?\\s)?(?:năm (20\\d{2})|${POINT.replaceAll('(?:hết )?', '')})`,
  'gu',
);
/** "từ nay đến hết ngày 05/7", of the document's own year. */
const FROM_NOW_DAY = /[Tt]ừ nay (?:cho )?đến (?:hết )?ngày (\d{1,2})\s?[/-]\s?(\d{1,2})(?!\s?[/-]?\d)/gu;
/** "Từ ngày 15/3/2026 đến ngày bầu cử": a range that ends with an event. */
const TO_EVENT = new RegExp(
  `[Tt]ừ\\s${POINT}\\s(?:cho\\s)?(?:đến|tới)\\s((?:hết )?(?:ngày\\s\\p{Ll}+(?:\\s\\p{Ll}+)?|khi\\s\\p{Ll}+(?:\\s\\p{L}+){0,6}?))(?=\\s(?:gồm|với|và|để|tại)\\s|\\s*[,.;:)]|$)`,
  'gu',
);
/** "vào ngày 15 và ngày cuối tháng", "ngày cuối cùng của tháng": days of every month. */
const END_OF_MONTH =
  /(?:(?:vào|trước|chậm nhất(?: là)?)\s|(?<!\p{L})(?=[Nn]gày làm việc cuối))((?:ngày \d{1,2} và )?[Nn]gày (?:làm việc )?cuối(?: cùng)?(?: của)? (?:tháng|quý)(?:(?:,| và) ngày \d{1,2})?)(?!\s?\d|\p{L})/gu;
const OF_MONTH = /(?:vào|trước)\s(ngày\s\d{1,2}\scủa tháng\s\p{L}+|tuần\s\p{L}+\s\p{L}+\scủa tháng\s[^.,;]{2,30})/gu;

export type Maker = (found: RegExpMatchArray, text: string) => Omit<FoundDeadline, 'start' | 'end'> | null;

function point(groups: readonly (string | undefined)[]): string {
  const [day, month, year, onlyMonth, monthYear, quarter, quarterYear] = groups;
  if (day !== undefined && month !== undefined && year !== undefined) return `${year}-${pad(month)}-${pad(day)}`;
  if (onlyMonth !== undefined && monthYear !== undefined) return `${monthYear}-${pad(onlyMonth)}`;
  return `quý ${roman(quarter ?? '')}/${quarterYear ?? ''}`;
}

export const roman = (text: string): string => ({ '1': 'I', '2': 'II', '3': 'III', '4': 'IV' })[text] ?? text;
/** `hint`: without one of these words the form is not there; looking for them first is cheap. */
export const FORMS: readonly { readonly pattern: RegExp; readonly hint: RegExp; readonly make: Maker }[] = [
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
    pattern: FROM_NOW_DAY,
    hint: /ừ nay/,
    make: ([, dayOf = '', month = '']) => (Number(month) > 12 ? null : { text: `từ nay đến ${pad(dayOf)}/${pad(month)}`, kind: 'range', on: null }),
  },
  {
    pattern: MONTHLY_ASIDE,
    hint: /h[ằà]ng/,
    make: ([, span, dayOf]) => ({ text: `trước ngày ${Number(dayOf)} hằng ${span}`, kind: 'recurring', on: null }),
  },
  {
    pattern: OF_QUARTER,
    hint: /tháng (?:cuối|đầu|thứ|liền|tiếp|sau|kế)/,
    make: ([, words = '']) => ({ text: words.replace(/\s+/g, ' '), kind: 'recurring', on: null }),
  },
  {
    pattern: MONTHLY,
    hint: /h[ằà]ng/,
    make: ([words = '', from, dayOf, span]) => ({
      text: `${/^[Tt]rước/u.test(words) ? 'trước ' : ''}${from === undefined ? '' : `từ ngày ${Number(from)} đến `}ngày ${Number(dayOf)} hằng ${span}`,
      kind: 'recurring',
      on: null,
    }),
  },
  {
    pattern: WEEKLY,
    hint: /tuần/,
    make: (found) => ({
      text: [
        found[1],
        found[2] === undefined ? '' : `${found[2]}:${found[3] ?? '00'}`,
        `${/^(?:sáng|chiều|tối)/u.test(found[4] ?? '') ? '' : 'ngày '}${found[4] ?? ''} hằng tuần`,
      ]
        .filter(Boolean)
        .join(' '),
      kind: 'recurring',
      on: null,
    }),
  },
  ...LATE_FORMS,
  {
    pattern: TO_EVENT,
    hint: /(?:đến|tới) (?:hết )?(?:ngày|khi)/,
    make: (found) => ({ text: `từ ${point(found.slice(1, 8))} đến ${found[8] ?? ''}`, kind: 'range', on: null }),
  },
  {
    pattern: END_OF_MONTH,
    hint: /[Nn]gày (?:làm việc )?cuối/,
    make: ([, words = '']) => ({ text: words.charAt(0).toLowerCase() + words.slice(1), kind: 'recurring', on: null }),
  },
  { pattern: OF_MONTH, hint: /của tháng/, make: (found) => ({ text: (found[1] ?? '').replace(/\s+(?:đó|này)$/u, ''), kind: 'recurring', on: null }) },
];
