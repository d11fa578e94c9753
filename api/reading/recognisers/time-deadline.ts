import type { FoundDeadline } from './deadline-forms.ts';
import { type Cue, cueOf } from './time-cue.ts';
import { findTimes, type Point, type TimeExpression, written } from './time-expression.ts';
import { clauseTo, isNoDeadline, tellsValidity } from './time-veto.ts';

type Said = Omit<FoundDeadline, 'start' | 'end'>;

/** Where an order may end or go on behind its time. */
const ENDS = /^\s*(?:[.,;:)(]|$|(?:để|nhằm|và|theo|gửi|báo|trình|tại|cho|với|phải|phục|làm|qua|sẽ)(?!\p{L}))/u;
const EACH_YEAR = /^[\s,(]*(?:của\s)?(?:h[ằà]ng|mỗi)\snăm/iu;
const YEARLY_BEFORE = /(?:(?:h[ằà]ng|mỗi) năm|định kỳ)[^.;]{0,80}$/iu;
const WORK = /(?:(?:sơ|tổng) kết|hoàn (?:thành|tất)|khởi công|khánh thành|ban hành|trình|báo cáo|tổ chức)(?!\p{L})/iu;
/** What shall be over by the half of a year that is not named. */
const FINISHED = /(?:hoàn (?:thành|tất)|xong|ban hành)(?!\p{L})/iu;
const SINCE = /(?<!\p{L})từ\s(?:\S+\s){0,4}$/iu;
const REVIEW = /(?:sơ|tổng) kết[^,]*$/u;
const DATED_DAY = /\d[/.-]\d{1,2}[/.-]20\d{2}|tháng \d{1,2} năm 20/u;
const REPORTS = /báo cáo|tổng hợp/iu;

type Stretch = { readonly start: number; readonly end: number };

/**
 * Times of a text that are deadlines: an expression, a cue before it, and nothing around it that says otherwise.
 * `told` are those that a cue would make deadlines, and what stands around them does not.
 */
export function timesDue(text: string): { readonly due: readonly FoundDeadline[]; readonly told: readonly Stretch[] } {
  const due: FoundDeadline[] = [];
  const told: Stretch[] = [];
  for (const time of findTimes(text)) {
    const cue = cueOf(text, time);
    if (cue === null || !fits(text, time, cue)) {
      if (tellsValidity(text, time.start)) told.push(time);
    } else if (isNoDeadline(text, time, cue)) told.push(time);
    else for (const said of saidBy(text, time, cue)) due.push({ ...said, start: time.start, end: time.end });
  }
  return { due, told };
}

/** Marks, hours, days of the week and words of time that may stand around the times of a field. */
const FILLING =
  /(?<!\p{L})(?:từ|đến|hết|trong|vào|trước|và|là|lúc|hồi|các|ngày|dự kiến|cao điểm|khoảng|suốt|thời điểm|xong|hoàn thành|chậm nhất|sáng|chiều|tối|(?:thứ|chủ)\s\p{L}+|\d{1,2}\s?(?:giờ|h|g|:)\s?\d{0,2}(?:\s?phút)?|\d{1,2} (?:ngày|buổi))(?!\p{L})|[\s,;.()–-]/giu;

/** A value that is nothing but times, as "14h00, thứ Năm, ngày 07/3/2024"; null where it says more. */
export function timesAlone(value: string): readonly Said[] | null {
  const times = findTimes(value);
  if (
    times.length === 0 ||
    times.some(({ form, points }) => points.some(({ grain, year }) => (grain !== 'month' && year === null) || (form === 'span' && grain === 'year')))
  )
    return null;
  let rest = value;
  for (const { start, end } of [...times].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  if (rest.replace(FILLING, '') !== '') return null;
  return times.flatMap((time) => saidBy(value, time, SINCE.test(value.slice(0, time.start)) && time.form === 'one' ? 'from' : 'in'));
}

/** Whether a cue makes a deadline of a time of that grain. */
function fits(text: string, time: TimeExpression, cue: Cue): boolean {
  const last = time.points[time.points.length - 1];
  if (!last || Number(last.year ?? 2000) < 2000) return false;
  const after = text.slice(time.end, time.end + 24);
  const yearly = EACH_YEAR.test(after);
  if (cue === 'aside' && (time.form === 'list' || (last.grain === 'year') !== REVIEW.test(clauseTo(text, time.start)))) return false;
  // A month or quarter alone on its line is a heading or a cell; a day is a line of a timetable.
  if (cue === 'head' && last.grain !== 'day' && /^\s?(?:\([^()]*\)\s?)?(?:[.;]|$)/u.test(after)) return false;
  if (cue === 'span') return last.year !== null || isShortSpan(text, time) || (yearly && (last.grain === 'month' || last.grain === 'day'));
  if (time.form === 'span') return cue !== 'until' && ENDS.test(after);
  if (cue === 'from')
    return (
      last.year !== null &&
      last.grain !== 'year' &&
      last.grain !== 'half' &&
      !/^(?:giai|nhiệm)/u.test(last.part ?? '') &&
      !/^\s?(?:(?:cho\s)?(?:đến|tới)|[-–])/u.test(after)
    );
  if (last.grain === 'day') {
    // "đến ngày 30 tháng 6 hằng năm chưa phân bổ": a condition.
    if (/^(?:\s(?:hằng|hàng) năm)?(?: mà| vẫn)? chưa\s/u.test(after)) return false;
    if (last.year !== null)
      return cue !== 'head' || /^\s?:/u.test(after) || (/^ngày/iu.test(text.slice(time.start)) && /^\s?(?:\([^()]{0,20}\)\s?)?(?:[.;]|$)/u.test(after));
    return cue === 'by' || (yearly && cue !== 'until') || (cue === 'in' && time.form === 'list' && yearly);
  }
  if (yearly) return (last.grain === 'month' || last.grain === 'quarter') && cue !== 'until';
  // Terms name plans: only what is finished in one, or begins with one, is timed by it.
  if (last.grain === 'term') return /^năm|^học/u.test(last.part ?? '') ? cue !== 'until' && cue !== 'aside' : cue === 'by' && ENDS.test(after);
  if (last.grain === 'year') {
    if (cue === 'aside') return true;
    if (cue === 'head') return /^\s?:\s?\D/u.test(after);
    if (cue !== 'by' && cue !== 'in') return false;
    // "đạt … vào năm 2050" is a figure's year; what is held, handed in or finished then is a time.
    const work =
      cue === 'by' ||
      last.edge !== null ||
      /(?<!\p{L})(?:trong|suốt)\s$/iu.test(text.slice(Math.max(0, time.start - 8), time.start)) ||
      WORK.test(clauseTo(text, time.start));
    return work && (ENDS.test(after) || REVIEW.test(clauseTo(text, time.start)));
  }
  if (last.year !== null) return cue !== 'until' || last.grain !== 'half';
  // "trong tháng 10", "xong trong quý II": of the document's own year.
  return (cue === 'by' || cue === 'in') && ENDS.test(after) && (last.grain !== 'half' || FINISHED.test(clauseTo(text, time.start)));
}

/** "từ 15/5 đến 31/5" of the document's own year; the whole year is none. */
function isShortSpan(text: string, { points, start }: TimeExpression): boolean {
  const [from] = points;
  return (
    points.every(({ grain }) => grain === 'day') &&
    /từ\s(?:ngày\s)?$/iu.test(text.slice(Math.max(0, start - 9), start)) &&
    !(from?.part === '01' && from.month === '01')
  );
}

function saidBy(text: string, time: TimeExpression, cue: Cue): readonly Said[] {
  const { points } = time;
  const [first, second] = points;
  if (!first) return [];
  if (time.form === 'span' && second) {
    const to = written(second);
    // "năm 2026 - 2027" stands as printed.
    if (second.grain === 'year' && /[-–]/u.test(text.slice(time.start, time.end)))
      return [{ text: `năm ${first.year}-${second.year}`, kind: 'phrase', on: null }];
    if (second.year === null && EACH_YEAR.test(text.slice(time.end, time.end + 16)))
      return [{ text: `từ ${written(first)} đến ${to} hằng năm`, kind: 'recurring', on: null }];
    return [{ text: `từ ${written(first)} đến ${to}`, kind: 'range', on: /^\d{4}/.test(to) ? to : null }];
  }
  if (cue === 'from') return [{ text: `từ ${written(first)}`, kind: 'range', on: null }];
  // "cuối năm 2026 và đầu năm 2027" is one time.
  if (points.length > 1 && first.grain === 'year' && points.every(({ edge }) => edge !== null))
    return [{ text: points.map(written).join(' và '), kind: 'phrase', on: null }];
  if (points.length > 1 && first.grain === 'quarter') return [{ text: quarters(text.slice(time.start, time.end), points), kind: 'phrase', on: null }];
  return points.map((point) => saidOf(text, time, point));
}

/** "quý IV/2025 và quý I/2026"; "quý I và quý II năm 2026" where the year is said once. */
function quarters(printed: string, points: readonly Point[]): string {
  const each = (printed.match(/20\d{2}/gu)?.length ?? 0) > 1;
  const names = points.map((point) => (each ? written(point) : `quý ${point.part}`));
  const year = points[points.length - 1]?.year ?? null;
  return `${names.length === 2 ? names.join(' và ') : names.join(', ')}${each || year === null ? '' : ` năm ${year}`}`;
}

function saidOf(text: string, time: TimeExpression, point: Point): Said {
  const words = written(point);
  const yearly = EACH_YEAR.test(text.slice(time.end, time.end + 16));
  if (point.grain === 'day') {
    if (point.year !== null) return { text: words, kind: 'date', on: words };
    const each = yearly || YEARLY_BEFORE.test(clauseTo(text, time.start)) || /^\s?của năm(?! \d)/u.test(text.slice(time.end, time.end + 10));
    if (each || (REPORTS.test(text) && !DATED_DAY.test(text))) return { text: `hằng năm trước ${words}`, kind: 'yearly', on: `${point.month}-${point.part}` };
    return { text: `trước ${words}`, kind: 'phrase', on: null };
  }
  if (point.grain === 'month') {
    if (point.year !== null) return { text: words, kind: 'month', on: words };
    return yearly ? { text: `${words} hằng năm`, kind: 'recurring', on: null } : { text: words, kind: 'phrase', on: null };
  }
  if (point.grain === 'quarter' && yearly) return { text: `${words} hằng năm`, kind: 'recurring', on: null };
  if (point.grain === 'year') {
    // A review names its year.
    const whole = point.edge === null || /(?:sơ|tổng) kết/iu.test(clauseTo(text, time.start));
    if (whole && /trước\s$/iu.test(text.slice(Math.max(0, time.start - 8), time.start)))
      return { text: `trước năm ${point.year}`, kind: 'year', on: point.year };
    return whole ? { text: `năm ${point.year}`, kind: 'year', on: point.year } : { text: words, kind: 'phrase', on: null };
  }
  return { text: words, kind: point.year === null ? 'phrase' : 'range', on: null };
}
