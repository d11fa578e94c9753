import type { PlainDate } from '../../domain/dates.ts';

/** Days of the calendar since 1 March of the year 0, for whole dates (YYYY-MM-DD). Years begin in March, so that the leap day is the last. */
export function dayNumber(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const sinceMarch = (month + 9) % 12;
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + Math.floor((153 * sinceMarch + 2) / 5) + Number(date.slice(8, 10)) - 1
  );
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}
