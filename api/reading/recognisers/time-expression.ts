/**
 * Times that a text names, whatever they are for: days, months, quarters, parts of a year, years; spans of two of them
 * and lists of several. Year and month may be said once, behind the last ("ngày 15 và 16/11/2025", "Tháng 6, 7/2025",
 * "quý I, II năm 2026"). Whether such a time is a deadline is told by what stands around it (`time-cue`, `time-veto`).
 *
 * | words | normal form |
 * |---|---|
 * | 15/3/2026, 15-3-2026, 15.03.2026, ngày 15 tháng 3 năm 2026 | 2026-03-15 |
 * | ngày 15/3, 15/3 | 15/03 |
 * | tháng 3/2026, tháng 3 năm 2026, 3/2026 | 2026-03 |
 * | tháng 3 | tháng 3 |
 * | quý I/2026, quý 1 năm 2026 | quý I/2026 |
 * | quý IV các năm 2027 và 2030 | quý IV/2027 và quý IV/2030 |
 * | 6 tháng đầu năm 2026, nửa cuối năm 2026 | 6 tháng đầu năm 2026 |
 * | học kỳ I năm học 2026 - 2027, giai đoạn 2026 - 2027 | học kỳ I năm học 2026-2027, giai đoạn 2026-2027 |
 * | năm 2026, cuối năm 2026 | năm 2026, cuối năm 2026 |
 */
export type Point = {
  readonly grain: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'term';
  readonly year: string | null;
  readonly month: string | null;
  /** Day, quarter in Roman, or the words of a half or of a term. */
  readonly part: string | null;
  /** "đầu", "giữa", "cuối" before it. */
  readonly edge: string | null;
};

export type TimeExpression = { readonly start: number; readonly end: number; readonly form: 'one' | 'span' | 'list'; readonly points: readonly Point[] };

type Found = { readonly point: Point; readonly end: number };

/** Where a time may begin; what stands before it is looked at by itself. */
const CANDIDATE =
  /(?:(?:[Đđ]ầu|[Gg]iữa|[Cc]uối)\s)?(?:[Nn]gày\s*\d|[Tt]háng\s*\d|[Qq]u[ýí]\s(?:I|[1-4])|[Nn]ăm\s(?:20\d|học 20\d)|[Hh]ọc kỳ (?:I|1|2)|(?:[Gg]iai đoạn|[Nn]hiệm kỳ) 20\d|0?[369] tháng (?:đầu|cuối)|[Nn]ửa (?:đầu|cuối)|\d{1,2}(?:\s?[/.-]\s?\d|\stháng\s\d|\s?(?:đến|và|hoặc|[-–])\s))/gu;
const ROUND = /(?:đợt|vòng|lần)\s$/u;
const INSIDE = /[\p{L}\d/.,-]/u;
const EDGE = /(đầu|giữa|cuối)\s/iuy;
const DAY = /(ngày\s*)?(\d{1,2})\s?([/.-]|tháng)\s?(\d{1,2})(?:\s?(?:[/.-]|,?\snăm)\s?(\d{4}))?(?![\d%])/iuy;
const MONTH = /tháng\s*(\d{1,2})(?:(?:\s?[/.-]\s?|\snăm\s)(\d{4}))?(?!\d)/iuy;
const MONTH_NUMBER = /(\d{1,2})\/(20\d{2})(?!\d)/uy;
const QUARTER = /qu[ýí]\s(III|II|IV|I|[1-4])(?:(?:\s?[/,-]\s?|\snăm\s|\s)(20\d{2}))?(?![\p{L}\d])/iuy;
const HALF = /(0?[369] tháng|nửa) (đầu|cuối) năm(?:\s(20\d{2}))?/iuy;
const TERM = /((?:học kỳ (?:II|I|1|2)(?: của)? )?năm học|giai đoạn|nhiệm kỳ) (20\d{2})\s?[-–]\s?(20\d{2})/iuy;
const YEAR = /năm\s(20\d{2})(?!\d)/iuy;
const BARE_DAY =
  /(?:ngày\s*)?(\d{1,2})(?=(?:\s?(?:và|hoặc|,)\s?\d{1,2}){0,3}\s?(?:đến|và|hoặc|[-–,])\s?(?:hết\s)?(?:ngày\s*)?\d{1,2}\s?(?:[/.-]\s?\d|\stháng|tháng))/iuy;
/** A number alone goes on with months or quarters only where a year ends the row. */
const TO_YEAR = String.raw`(?=(?:\d{1,2}|[IV]{1,3})(?:\s?(?:và|,|[-–])\s?(?:\d{1,2}|[IV]{1,3}))*(?:\s?[/-]\s?|,?\snăm\s)20\d{2})`;
const MORE_MONTH = new RegExp(String.raw`(?:tháng\s(?=\d)|${TO_YEAR})(\d{1,2})(?:(?:\s?[/.-]\s?|\snăm\s)(20\d{2}))?(?![\d/%])`, 'iuy');
const MORE_QUARTER = new RegExp(String.raw`(?:qu[ýí]\s|(?=[IV])|${TO_YEAR})(III|II|IV|I|[1-4])(?:(?:\s?[/,-]\s?|\snăm\s|\s)(20\d{2}))?(?![\p{L}\d])`, 'iuy');
const MORE_YEAR = /(?:năm\s)?(20\d{2})(?!\d|\/)/uy;
/** "quý IV các năm 2027 và 2030". */
const OF_YEARS = /\s?(?:của )?(?:các )?năm\s(20\d{2}(?:(?:,| và|, và)\s(?:năm\s)?20\d{2})+)(?!\d)/iuy;
const TO = /\s?(?:cho\s)?(?:đến|tới|[-–])(?:\s(?:hết|trước|cuối))?(?:\s\d{1,2}\s?(?:giờ|h|g|:)\s?\d{0,2}(?:\s?phút)?,?(?=\s))?\s?/iuy;
const AND = /\s?(?:và|hoặc|,|;)\s(?:trước\s|vào\s)?/iuy;

const ROMAN: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' };
const roman = (text: string): string => ROMAN[text] ?? text.toUpperCase();
const pad = (text: string): string => text.padStart(2, '0');

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** One point of time at an offset. */
function pointAt(text: string, offset: number): Found | null {
  const edge = at(EDGE, text, offset);
  const from = edge === null ? offset : EDGE.lastIndex;
  const made = (point: Omit<Point, 'edge'>, end: number): Found => ({ point: { ...point, edge: edge?.[1]?.toLowerCase() ?? null }, end });
  const day = at(DAY, text, from);
  if (day) {
    const [, word, dayOf = '', mark, month = '', year = null] = day;
    const plain = word === undefined && year === null;
    if (isDay(dayOf, month) && !(plain && mark !== '/' && mark?.toLowerCase() !== 'tháng'))
      return made({ grain: 'day', year, month: pad(month), part: pad(dayOf) }, DAY.lastIndex);
  }
  const month = at(MONTH, text, from);
  if (month && isMonth(month[1])) return made({ grain: 'month', year: month[2] ?? null, month: pad(month[1] ?? ''), part: null }, MONTH.lastIndex);
  const number = at(MONTH_NUMBER, text, from);
  if (number && isMonth(number[1])) return made({ grain: 'month', year: number[2] ?? null, month: pad(number[1] ?? ''), part: null }, MONTH_NUMBER.lastIndex);
  const quarter = at(QUARTER, text, from);
  if (quarter) return made({ grain: 'quarter', year: quarter[2] ?? null, month: null, part: roman(quarter[1] ?? '') }, QUARTER.lastIndex);
  const half = at(HALF, text, from);
  if (half)
    return made(
      { grain: 'half', year: half[3] ?? null, month: null, part: `${(half[1] ?? '').replace(/^0/u, '').toLowerCase()} ${half[2]?.toLowerCase()}` },
      HALF.lastIndex,
    );
  const term = at(TERM, text, from);
  if (term)
    return made(
      {
        grain: 'term',
        year: term[3] ?? null,
        month: null,
        part: `${term[1]?.toLowerCase().replace(/kỳ (i+)/u, (_, number: string) => `kỳ ${number.toUpperCase()}`)} ${term[2]}-${term[3]}`,
      },
      TERM.lastIndex,
    );
  const year = at(YEAR, text, from);
  if (year) return made({ grain: 'year', year: year[1] ?? null, month: null, part: null }, YEAR.lastIndex);
  return null;
}

/** What goes on from a point without its word: "II" behind "quý I,", "7/2025" behind "Tháng 6,". */
function nextAt(text: string, offset: number, before: Point): Found | null {
  const whole = pointAt(text, offset);
  if (whole) return whole;
  const bare = { edge: null, year: null, month: null, part: null };
  if (before.grain === 'day' && before.month === null) {
    const found = at(BARE_DAY, text, offset);
    if (found) return { point: { ...bare, grain: 'day', part: pad(found[1] ?? '') }, end: BARE_DAY.lastIndex };
  }
  if (before.grain === 'quarter') {
    const found = at(MORE_QUARTER, text, offset);
    if (found) return { point: { ...bare, grain: 'quarter', year: found[2] ?? null, part: roman(found[1] ?? '') }, end: MORE_QUARTER.lastIndex };
  }
  if (before.grain === 'month') {
    const found = at(MORE_MONTH, text, offset);
    if (found && isMonth(found[1]))
      return { point: { ...bare, grain: 'month', year: found[2] ?? null, month: pad(found[1] ?? '') }, end: MORE_MONTH.lastIndex };
  }
  if (before.grain === 'year') {
    const found = at(MORE_YEAR, text, offset);
    if (found) return { point: { ...bare, grain: 'year', year: found[1] ?? null }, end: MORE_YEAR.lastIndex };
  }
  return null;
}

const isMonth = (text: string | undefined): boolean => Number(text) >= 1 && Number(text) <= 12;
const isDay = (day: string, month: string): boolean => Number(day) >= 1 && Number(day) <= 31 && isMonth(month);

/** The whole expression that begins at an offset: a point, a span, or a list. */
function expressionAt(text: string, offset: number): TimeExpression | null {
  let first = pointAt(text, offset);
  if (first === null) {
    const bare = at(BARE_DAY, text, offset);
    if (!bare || Number(bare[1]) > 31 || Number(bare[1]) === 0) return null;
    first = { point: { grain: 'day', year: null, month: null, part: pad(bare[1] ?? ''), edge: null }, end: BARE_DAY.lastIndex };
  }
  if (at(TO, text, first.end)) {
    const to = nextAt(text, TO.lastIndex, first.point);
    if (to && mayEnd(first.point, to.point)) return { start: offset, end: to.end, form: 'span', points: inherited([first.point, to.point]) };
  }
  const years = first.point.grain === 'quarter' || first.point.grain === 'half' ? at(OF_YEARS, text, first.end) : null;
  if (years) {
    const { point } = first;
    const each = (years[1] ?? '').match(/20\d{2}/gu) ?? [];
    return { start: offset, end: OF_YEARS.lastIndex, form: 'list', points: each.map((year) => ({ ...point, year })) };
  }
  const points = [first.point];
  let { end } = first;
  while (points.length < 5 && at(AND, text, end)) {
    const more = nextAt(text, AND.lastIndex, points[points.length - 1] ?? first.point);
    if (!more || more.point.grain !== first.point.grain) break;
    points.push(more.point);
    end = more.end;
  }
  const whole = inherited(points);
  // A day without its month is none.
  if (whole.some(({ grain, month }) => grain === 'day' && month === null)) return null;
  return { start: offset, end, form: whole.length > 1 ? 'list' : 'one', points: whole };
}

const mayEnd = (from: Point, to: Point): boolean =>
  !(from.grain === 'day' && from.month === null && to.grain !== 'day') && !(from.grain === 'year' && to.grain !== 'year');

/** Year and month said once, behind the last point, hold for those before. */
function inherited(points: readonly Point[]): readonly Point[] {
  const out = [...points];
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const next = out[i + 1];
    const point = out[i];
    if (next && point) out[i] = { ...point, year: point.year ?? next.year, month: point.grain === 'day' ? (point.month ?? next.month) : point.month };
  }
  return out;
}

/** Every time a text names, in order, none within another. */
export function findTimes(text: string): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const from = match.index;
    // "đợt 1 tháng 4": the number is the round's.
    const numbers = /\d/u.test(match[0].charAt(0)) && ROUND.test(text.slice(Math.max(0, from - 5), from));
    const expression = numbers || INSIDE.test(text.charAt(from - 1)) ? null : expressionAt(text, from);
    const end = expression?.end ?? from + 1;
    if (expression) found.push(expression);
    // Finding an expression looks with patterns of its own; this one goes on behind it.
    CANDIDATE.lastIndex = end;
  }
  return found;
}

/** The normal form of a point. */
export function written({ grain, year, month, part, edge }: Point): string {
  const before = edge === null ? '' : `${edge} `;
  if (grain === 'day') return year === null ? `${part}/${month}` : `${year}-${month}-${part}`;
  if (grain === 'month') return year === null ? `tháng ${Number(month)}` : `${year}-${month}`;
  if (grain === 'quarter') return `${before}quý ${part}${year === null ? '' : `/${year}`}`;
  if (grain === 'half') return `${part} năm${year === null ? '' : ` ${year}`}`;
  if (grain === 'term') return `${before}${part}`;
  return `${before}năm ${year}`;
}
