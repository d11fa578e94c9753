import type { DueRow } from './due-query.ts';

const DAY = 86_400_000;

/** How near a term is: over, within so many days, or after all of them. Every duty stands in one band. */
export const BANDS = ['overdue', 'week', 'fortnight', 'month', 'later'] as const;
export type Band = (typeof BANDS)[number];

const LAST_DAY: Readonly<Record<Exclude<Band, 'overdue' | 'later'>, number>> = { week: 7, fortnight: 15, month: 30 };

/** Days that are looked ahead where no last day is chosen. */
export const DAYS_AHEAD = LAST_DAY.month;

/** Whole days from one plain date to another; a month counts to its last day. Negative once it is over. */
export function daysUntil(dueOn: string, asOf: string): number {
  return Math.round((lastDay(dueOn) - lastDay(asOf)) / DAY);
}

function lastDay(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}

/** A date as a whole day: the last of a month or a year. */
export function lastDayOf(date: string): string {
  return new Date(lastDay(date)).toISOString().slice(0, 10);
}

/** The band of a duty; one without a day of its own counts by its last. */
export function bandOf({ dueOn }: Pick<DueRow, 'dueOn'>, asOf: string): Band {
  const days = dueOn === null ? LAST_DAY.month : daysUntil(dueOn, asOf);
  if (days < 0) return 'overdue';
  if (days <= LAST_DAY.week) return 'week';
  if (days <= LAST_DAY.fortnight) return 'fortnight';
  return days <= LAST_DAY.month ? 'month' : 'later';
}

/** The bands a choice of period takes in: «within 15 days» holds the week as well, and never what is overdue. */
export function bandsOf(show: 'all' | Exclude<Band, 'later'>): readonly Band[] {
  if (show === 'all') return BANDS;
  if (show === 'overdue') return ['overdue'];
  return BANDS.slice(1, BANDS.indexOf(show) + 1);
}

/** The last day of a period; null for those that no day ends. */
export function lastOf(show: 'all' | Exclude<Band, 'later'>, asOf: string): string | null {
  return show === 'all' || show === 'overdue' ? null : new Date(lastDay(asOf) + LAST_DAY[show] * DAY).toISOString().slice(0, 10);
}
