import { daysIn, earliestDay, latestDay, type PlainDate, plainDate, yearOf } from '../../domain/dates.ts';
import type { DutyTerm } from '../../domain/propagation.ts';
import type { DirectiveRow } from '../../domain/rows.ts';

const QUARTERS: Readonly<Record<string, number>> = { I: 3, II: 6, III: 9, IV: 12 };
const MONDAY_OFFSET = 2;

/** A day some days later; `working` leaves Saturdays and Sundays out. */
export function addDays(day: PlainDate, count: number, working = false): PlainDate {
  let [year, month, date] = [yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  let left = count;
  while (left > 0) {
    date += 1;
    if (date > daysIn(year, month)) [date, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
    if (!working || !isWeekend(year, month, date)) left -= 1;
  }
  return plainDate(year, month, date) ?? day;
}

/** Zeller's congruence: 0 is Saturday, 1 Sunday. */
function isWeekend(year: number, month: number, day: number): boolean {
  const [shifted, of] = month < 3 ? [month + 12, year - 1] : [month, year];
  const weekday = (day + Math.floor((13 * (shifted + 1)) / 5) + of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400)) % 7;
  return weekday < MONDAY_OFFSET;
}

/** The last day of a term that is said once; null where no day can be computed. `receivedOn` counts for terms from receipt, `issuedOn` for terms from the issue. */
export function dueDay(term: DutyTerm, issuedOn: PlainDate | null, receivedOn: PlainDate | null): PlainDate | null {
  switch (term.kind) {
    case 'date':
    case 'month':
    case 'year':
      return term.on === null ? null : latestDay(term.on);
    case 'range':
      return term.on === null ? quarterEnd(term.text) : latestDay(term.on);
    case 'from-receipt':
      return fromReceipt(term.text ?? '', issuedOn, receivedOn);
    case 'phrase': {
      const [, year] = /^(?:năm )?(20\d{2})$/u.exec(term.text ?? '') ?? [];
      return year === undefined ? null : `${year}-12-31`;
    }
    default:
      return null;
  }
}

/** Whether a stated day lies surely before the document that states it: misread or misprinted, and no term that has passed. */
export function isBeforeIssue(day: PlainDate, { issuedOn, notBefore }: Pick<DirectiveRow, 'issuedOn' | 'notBefore'>): boolean {
  const issued = issuedOn ?? notBefore;
  return issued !== null && latestDay(day) < earliestDay(issued);
}

/** "quý III/2026", "từ … đến quý IV/2025": the last day of the last quarter named. */
function quarterEnd(text: string | null): PlainDate | null {
  const [, quarter, year] = [...(text ?? '').matchAll(/quý (IV|I{1,3})\/(\d{4})/gu)].at(-1) ?? [];
  const month = QUARTERS[quarter ?? ''];
  return month === undefined || year === undefined ? null : latestDay(`${year}-${String(month).padStart(2, '0')}`);
}

function fromReceipt(text: string, issuedOn: PlainDate | null, receivedOn: PlainDate | null): PlainDate | null {
  const [, count, unit] = /(\d{1,3}) (ngày làm việc|ngày|tháng)/u.exec(text) ?? [];
  const base = /nhận/u.test(text) ? receivedOn : issuedOn?.length === 10 ? issuedOn : null;
  if (count === undefined || base === null) return null;
  if (unit !== 'tháng') return addDays(base, Number(count), unit === 'ngày làm việc');
  return addMonths(base, Number(count));
}

/** The same day some months later, or the last of a shorter month. */
function addMonths(base: PlainDate, count: number): PlainDate {
  const months = Number(base.slice(5, 7)) - 1 + count;
  const [year, month] = [yearOf(base) + Math.floor(months / 12), (months % 12) + 1];
  return plainDate(year, month, Math.min(Number(base.slice(8, 10)), daysIn(year, month))) ?? base;
}

/** Days at which something that returns is due, in order, from after `start` up to the first after `end`; none where no day is said. */
export function turns(term: DutyTerm, start: PlainDate, end: PlainDate): readonly PlainDate[] {
  const found: PlainDate[] = [];
  // Of a month of issue only what lies behind it is surely after the directive.
  const from = latestDay(start);
  const until = latestDay(end);
  for (const day of daysOf(term, yearOf(from))) {
    if (day <= from) continue;
    found.push(day);
    if (day > until) break;
  }
  return found;
}

/** The turns of what an organ owes. `before`: a turn was left out for being too near; what came by this day answers none of the others. Null: none was. */
export type TurnsOwed = { readonly days: readonly PlainDate[]; readonly before: PlainDate | null };

/**
 * The turns at which something is owed under a document: the first lies more than a month behind the document's own day, for
 * nobody reports on a few days. Of what returns every month it is half a month.
 */
export function turnsOwed(term: DutyTerm, issued: PlainDate, end: PlainDate): TurnsOwed {
  const own = latestDay(issued);
  const from = /hằng tháng$/u.test(term.text ?? '') ? addDays(own, HALF_MONTH) : addMonths(own, 1);
  return { days: turns(term, from, end > from ? end : from), before: turns(term, own, from).some((day) => day <= from) ? from : null };
}

const HALF_MONTH = 15;

const LONGEST = 200;

function* daysOf(term: DutyTerm, firstYear: number): Generator<PlainDate> {
  const monthly = /ngày (\d{1,2}) hằng (tháng|quý)/u.exec(term.text ?? '');
  for (let year = firstYear; year < firstYear + LONGEST; year += 1) {
    if (term.kind === 'yearly' && term.on !== null) {
      const [month = 0, day = 0] = term.on.split('-').map(Number);
      const made = plainDate(year, month, Math.min(day, month >= 1 && month <= 12 ? daysIn(year, month) : 0));
      if (made === null) return;
      yield made;
    } else if (term.kind === 'recurring' && monthly) {
      for (let month = monthly[2] === 'quý' ? 3 : 1; month <= 12; month += monthly[2] === 'quý' ? 3 : 1) {
        const made = plainDate(year, month, Math.min(Number(monthly[1]), daysIn(year, month)));
        if (made !== null) yield made;
      }
    } else return;
  }
}
