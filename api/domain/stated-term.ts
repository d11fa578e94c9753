import { printDate } from './dates.ts';

/** A deadline as people read it: its days as 27/11/2025, its months as “tháng 5/2025”, every other word as it is. `text`: as `ReadDeadline.text`. */
export function statedTerm(text: string): string {
  return text
    .replace(/(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d-])/g, (iso) => printDate(iso))
    .replace(/(?<![\d/-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])/g, (_, year: string, month: string) => `tháng ${Number(month)}/${year}`);
}
