import { earliestDay, isPlainDate, latestDay, type PlainDate } from '../domain/dates.ts';

/** Days from one, where it is given, to before another. */
export type Stretch = { readonly from: PlainDate | null; readonly before: PlainDate };

const EVERY_YEAR = /^\d{2}-\d{2}$/;

/** Whether a deadline as it was read (`ReadDeadline.on`: a day, month or year, or `MM-DD` of every year) surely ends inside a stretch of days. */
export function fallsInto(on: string | null, { from, before }: Stretch): boolean {
  if (on === null) return false;
  const end = earliestDay(before);
  const inside = (day: string): boolean => day < end && (from === null || day >= earliestDay(from));
  if (isPlainDate(on)) return inside(latestDay(on));
  if (!EVERY_YEAR.test(on)) return false;
  const year = Number(end.slice(0, 4));
  // The last time it comes round before the end is in this year or in the one before.
  return inside(`${year}-${on}`) || inside(`${year - 1}-${on}`);
}
