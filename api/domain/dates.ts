/**
 * Dates as plain values, in Viet Nam's calendar, as ISO text: `2024`, `2024-04` or `2024-04-05`.
 * A blank day or month makes the text shorter; it is never filled in.
 */
export type PlainDate = string & { readonly __plainDate?: never };

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1 to 12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return leap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A plain date from its parts, or null where they name no day of the calendar. Years 1900 to 2199. */
export function plainDate(year: number, month?: number, day?: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null;
  if (month === undefined) return day === undefined ? pad(year, 4) : null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`;
  if (!Number.isInteger(day) || day < 1 || day > daysIn(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** True for a well-formed plain date of the calendar. */
export function isPlainDate(text: string): boolean {
  const found = PATTERN.exec(text);
  if (!found) return false;
  const [, year, month, day] = found;
  return plainDate(Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day)) !== null;
}

/** The first day a partial date may mean: `2024-04` gives `2024-04-01`. */
export function earliestDay(date: PlainDate): PlainDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date may mean: `2024-04` gives `2024-04-30`. */
export function latestDay(date: PlainDate): PlainDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${pad(daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7))), 2)}`;
  return date;
}

/** The year as a number. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Whether `date` surely lies on or before `day` (a partial date counts by its last day). */
export function isOnOrBefore(date: PlainDate, day: PlainDate): boolean {
  return latestDay(date) <= latestDay(day);
}

/** dd/MM/yyyy, MM/yyyy or yyyy, as Vietnamese documents write it. */
export function printDate(date: PlainDate): string {
  return date.split('-').reverse().join('/');
}
