import { remember } from '../../domain/remember.ts';
import { allMatches } from './all-matches.ts';
import { FORMS, type FoundDeadline, POINT_DAY, POINT_MONTH, POINT_QUARTER, pad, roman } from './deadline-forms.ts';
import { countedTimes } from './time-count.ts';
import { timesAlone, timesDue } from './time-deadline.ts';

/** "Báo cáo tuần (từ ngày 01/4 đến ngày 07/4/2025)": the time a report covers. */
const isPeriodAside = (text: string, at: number, range: boolean): boolean =>
  /(?:báo cáo|số liệu|kỳ|tuần|phiên)[^.;()]{0,160}\([^()]{0,24}(?:từ|[Tt]ính từ)\s[^()]{0,24}$/iu.test(
    text.slice(Math.max(0, at - 240), range ? at + 3 : at),
  ) || /\((?:tính từ|số liệu từ)\s$/iu.test(text.slice(Math.max(0, at - 12), at));

/** "Thời gian hoàn thành: quý I/2026", "tiến độ: …", "lộ trình: …", "hạn: …" inside a line. */
const LABEL =
  /(?<=[\s(;.,])(?<!(?:[Mm]ốc|[Kk]hoảng|[Gg]iai đoạn)\s)(?:[Tt]hời (?:gian|hạn|điểm)|[Tt]iến độ|[Ll]ộ trình|[Hh]ạn)(?:\s(?!(?:từ|trước|trong|đến|vào|là|không|chậm)\s)\p{Ll}+){0,4}\s?:\s*([^;:()\n]{2,90}?)(?=\s*(?:[;()\n]|\.\s|\.?$))/gu;

/** What a label inside a text says: the value is read as that of a field. */
function labelled(text: string): FoundDeadline[] {
  if (!/(?:hời (?:gian|hạn|điểm)|iến độ|ộ trình|[Hh]ạn(?= |:))[^:.;]{0,40}:/u.test(text)) return [];
  return allMatches(LABEL, text).flatMap((match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    return readTimeField(value).map((said) => ({ ...said, start: end - value.length, end }));
  });
}

/** Deadlines said in running text; dates without a word of time before them are not deadlines. */
export const findDeadlines = remember(deadlinesIn, 16);

type Stretch = { readonly start: number; readonly end: number };

/** Whether a stretch meets what was found so far or told of; where that is much, by marks on the text, so that it stays linear. */
function occupied(text: string, found: readonly Stretch[], past: readonly Stretch[]): (start: number, end: number) => boolean {
  let marks: Uint8Array | null = null;
  let marked = 0;
  return (start, end) => {
    const meets = (other: Stretch): boolean => other.start < end && other.end > start;
    if (found.length + past.length < 40) return found.some(meets) || past.some(meets);
    if (marks === null) {
      marks = new Uint8Array(text.length + 1);
      for (const other of past) marks.fill(1, other.start, other.end);
    }
    for (; marked < found.length; marked += 1) marks.fill(1, found[marked]?.start, found[marked]?.end);
    return marks.subarray(start, end).includes(1);
  };
}

function deadlinesIn(text: string): readonly FoundDeadline[] {
  if (
    !/\d|trước khi|trước Tết|trong (?:tuần|tháng|quý) |áo cáo tuần|ày (?:làm việc )?(?:đầu|cuối)|uần (?:đầu|cuối|thứ)|ngay (?:sau )?khi|h[ằà]ng tuần|một lần|ịnh kỳ|u[ýí] I|(?:hời (?:gian|hạn|điểm)|iến độ|ộ trình|[Hh]ạn(?= |:))[^:.;]{0,40}:/u.test(
      text,
    )
  )
    return [];
  const found: FoundDeadline[] = labelled(text);
  const { due, told } = timesDue(text);
  const past: { readonly start: number; readonly end: number }[] = [...told];
  const first = found.length;
  const taken = (time: { readonly start: number; readonly end: number }): boolean =>
    found.slice(0, first).some((other) => other.start < time.end && other.end > time.start);
  for (const time of due) if (!taken(time) && !isPeriodAside(text, time.start, false)) found.push(time);
  for (const time of countedTimes(text)) if (!found.some((other) => other.start < time.end && other.end > time.start)) found.push(time);
  const busy = occupied(text, found, past);
  for (const { pattern, hint, make } of FORMS) {
    if (!hint.test(text)) continue;
    for (const match of allMatches(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (busy(start, end) || isPeriodAside(text, start, /^[Tt]ừ\s/u.test(match[0]))) continue;
      const made = make(match, text);
      if (made) found.push({ ...made, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "tuần 2 tháng 10/2025" is no day. */
const NEVER = /(?!)/u;
const ANY_DAY = new RegExp(POINT_DAY, 'giu');
const ANY_MONTH = new RegExp(POINT_MONTH, 'giu');
const ANY_QUARTER = new RegExp(POINT_QUARTER, 'giu');
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
  const alone = timesAlone(text);
  if (alone !== null) return alone;
  const said = findDeadlines(text);
  // "thực hiện trong năm 2026 và có rà soát hằng năm" says more than its year, and so does a phrase around a phrase.
  const years = said.every(({ kind }) => kind === 'year');
  const phrases = said.every(({ kind, text: words }) => kind === 'phrase' || words.startsWith('giai đoạn'));
  if (said.length > 0 && !phrases && (!years || /hoàn thành|xong/iu.test(text))) return said;
  const phrase = text
    .replace(/[Tt]uần/u.test(text) ? NEVER : ANY_DAY, (_, dayOf: string, month: string, year: string) => `${year}-${pad(month)}-${pad(dayOf)}`)
    .replace(/[Nn]ửa (?:đầu|cuối)/u.test(text) ? NEVER : ANY_MONTH, (_, month: string, year: string) => `${year}-${pad(month)}`)
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
