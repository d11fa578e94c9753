import { allMatches } from './all-matches.ts';
import {
  FORMS,
  type FoundDeadline,
  isEvent,
  POINT,
  POINT_DAY,
  POINT_MONTH,
  POINT_QUARTER,
  pad,
  point,
  RANGE,
  roman,
  TWO_DAYS,
  TWO_MONTHS,
} from './deadline-forms.ts';

/** "Báo cáo tuần (từ ngày 01/4 đến ngày 07/4/2025)": the time a report covers. */
const isPeriodAside = (text: string, at: number, range: boolean): boolean =>
  /(?:báo cáo|số liệu|kỳ|tuần|phiên)[^.;()]{0,160}\([^()]{0,24}(?:từ|[Tt]ính từ)\s[^()]{0,24}$/iu.test(
    text.slice(Math.max(0, at - 240), range ? at + 3 : at),
  ) || /\((?:tính từ|số liệu từ)\s$/iu.test(text.slice(Math.max(0, at - 12), at));

/** Deadlines said in running text; dates without a word of time before them are not deadlines. */
export function findDeadlines(text: string): FoundDeadline[] {
  if (!/\d|trước khi|h[ằà]ng tuần|u[ýí] I/.test(text)) return [];
  const found: FoundDeadline[] = [];
  const past: { readonly start: number; readonly end: number }[] = [];
  for (const { pattern, hint, make } of FORMS) {
    if (!hint.test(text)) continue;
    for (const match of allMatches(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      const meets = (other: { readonly start: number; readonly end: number }): boolean => other.start < end && other.end > start;
      if (found.some(meets) || past.some(meets) || isPeriodAside(text, start, /^[Tt]ừ\s/u.test(match[0]))) continue;
      const made = make(match, text);
      if (made) found.push({ ...made, start, end });
      // When something happened: its end is no deadline either.
      else if (isEvent(text, start)) past.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const ANY_RANGE = new RegExp(RANGE.source, 'iu');
/** "tuần 2 tháng 10/2025" is no day. */
const NEVER = /(?!)/u;
const ANY_DAY = new RegExp(POINT_DAY, 'giu');
const ANY_MONTH = new RegExp(POINT_MONTH, 'giu');
const ANY_QUARTER = new RegExp(POINT_QUARTER, 'giu');
const BARE_POINT = new RegExp(`^(?:dự kiến\\s)?(?:trong\\s|trước\\s|vào\\s)?(?:cuối\\s|đầu\\s|giữa\\s)?(?:ngày\\s)?${POINT}`, 'iu');

/** The value of a "Thời gian …:" field: absolute points normalised, all else as a short phrase in small letters. */
export function readTimeField(value: string): readonly Omit<FoundDeadline, 'start' | 'end'>[] {
  const text = value
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/[\s.;,]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return [];
  if (/^20\d{2}$/u.test(text)) return [{ text: `năm ${text}`, kind: 'year', on: text }];
  // Running text behind a heading "Thời gian …": every sentence may hold one.
  if (/[.;]\s/u.test(text) || text.length > 130) return findDeadlines(text);
  const days = TWO_DAYS.exec(text);
  if (days) {
    const [, first = '', second = '', month = '', year = ''] = days;
    return [first, second].map((dayOf) => `${year}-${pad(month)}-${pad(dayOf)}`).map((on) => ({ text: on, kind: 'date' as const, on }));
  }
  const months = TWO_MONTHS.exec(text);
  if (months) return [months[1], months[2]].map((month) => `${months[3]}-${pad(month ?? '')}`).map((on) => ({ text: on, kind: 'month' as const, on }));
  // "15-20/11/2025", "Tháng 11 - 12/2025": as in running text behind "từ".
  const bare = /^\d/u.test(text) ? findDeadlines(`từ ${text}`) : findDeadlines(text);
  if (bare.length === 1 && bare[0]?.kind === 'range' && bare[0].text.startsWith('từ ') && !/và|;/u.test(text)) return bare;
  const range = ANY_RANGE.exec(text);
  if (range) {
    const to = point(range.slice(8, 15));
    return [{ text: `từ ${point(range.slice(1, 8))} đến ${to}`, kind: 'range', on: /^\d/.test(to) ? to : null }];
  }
  const single = BARE_POINT.exec(text);
  if (single && single[0].length > text.length - 3) {
    const at = point(single.slice(1, 8));
    return [/^\d/.test(at) ? { text: at, kind: at.length === 7 ? 'month' : 'date', on: at } : { text: at, kind: 'range', on: null }];
  }
  const said = findDeadlines(text);
  if (said.length > 0) return said;
  const phrase = text
    .replace(/[Tt]uần/u.test(text) ? NEVER : ANY_DAY, (_, dayOf: string, month: string, year: string) => `${year}-${pad(month)}-${pad(dayOf)}`)
    .replace(ANY_MONTH, (_, month: string, year: string) => `${year}-${pad(month)}`)
    .replace(ANY_QUARTER, (_, quarter: string, year: string) => `quý ${roman(quarter)}/${year}`)
    .replace(/hàng (năm|quý|tháng|tuần)/giu, 'hằng $1')
    .replace(/(\d{4}) [-–] (\d{4})/gu, '$1-$2');
  const month = /^(?:[Tt]rong |[Tt]rước |[Dd]ự kiến )*[Tt]háng (\d{1,2})$/u.exec(text);
  if (month) return [{ text: `tháng ${Number(month[1])}`, kind: 'phrase', on: null }];
  const small = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  if (small.length > 110) return [];
  return [
    { text: small, kind: /^hằng/u.test(small) ? 'recurring' : /^năm \d{4}$/u.test(small) ? 'year' : 'phrase', on: /^năm (\d{4})$/u.exec(small)?.[1] ?? null },
  ];
}
