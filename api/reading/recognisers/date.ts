import { type PlainDate, plainDate } from '../../domain/dates.ts';

/**
 * Dates as such documents print them: `31/01/2024`, `31-01-2024`, `31.01.2024`, `ngày 5 tháng 4 năm 2024`,
 * `tháng 12/2025`, `tháng 4 năm 2024`, `năm 2030`; with blanks left for the pen: `ngày   tháng 4 năm 2024`.
 */
export const DATE = '(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}\\s*(?:tháng|THÁNG)\\s*\\d{1,2}\\s*(?:(?:năm|NĂM)\\s*|[/.]\\s?)\\d{4})';

const NUMERIC = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/;
const WORDY = /^(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:năm\s*|[/.]\s?)(\d{4})$/i;

/** The date a `DATE` match stands for; null where it is no day of the calendar. */
export function dateOf(text: string): PlainDate | null {
  const found = NUMERIC.exec(text.trim()) ?? WORDY.exec(text.trim());
  if (!found) return null;
  return plainDate(Number(found[3]), Number(found[2]), Number(found[1]));
}

export type PlaceAndDate = { readonly place: string | null; readonly date: PlainDate | null; readonly start: number; readonly end: number };

const PLACE_DATE = /(?:([\p{Lu}][\p{L}.\s-]{1,40}?)\s*,?\s*)?[Nn]gày\s*([\d.…_]{0,4})\s*tháng\s*([\d.…_]{0,4})\s*năm\s*(\d{4})/u;

/** The same in figures, a line of its own: "Bắc Kạn, ngày 20/10/2024". */
const PLACE_DAY = /^\s*(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}),\s*[Nn]gày\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\.?\s*$/mu;

/** "Hà Nội, ngày 05 tháng 01 năm 2026", day or month left blank or not; offsets into the text given. */
export function readPlaceAndDate(text: string): PlaceAndDate | null {
  const found = PLACE_DATE.exec(text) ?? PLACE_DAY.exec(text);
  if (!found) return null;
  const day = number(found[2]);
  const month = number(found[3]);
  const year = Number(found[4]);
  const date = month === null ? plainDate(year) : day === null ? plainDate(year, month) : plainDate(year, month, day);
  const place =
    found[1]
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:TP|Tp)\.?\s*/u, '') ?? null;
  return { place, date, start: found.index, end: found.index + found[0].length };
}

function number(text: string | undefined): number | null {
  const digits = (text ?? '').replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
}
