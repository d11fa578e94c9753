import type { Cell, Sheet } from './sheet.ts';

/** What a spreadsheet would run as a formula gets an apostrophe in front. */
const DANGEROUS = /^[=+\-@\t\r]/;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.day.split('-').reverse().join('/');
  return DANGEROUS.test(text) ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A sheet as CSV in UTF-8 with a mark at the start, so that Excel reads Vietnamese right. */
export function writeCsv(sheet: Sheet): string {
  const lines = [sheet.columns.map(({ head }) => head), ...sheet.rows.map((row) => row.map(textOf))];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}
