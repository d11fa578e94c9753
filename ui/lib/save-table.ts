import { csvText, download } from './csv.ts';
import { formatDate } from './format.ts';
import type { Cell, Sheet } from './xlsx.ts';

export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Hands a table to the person as a workbook or as CSV. `name`: without its ending; the first row is the head, the last `foot` are
 * sums and words. `further`: sheets of their own in the workbook; a CSV is one table, the first.
 */
export async function saveTable(
  name: string,
  format: TableFormat,
  rows: readonly (readonly Cell[])[],
  foot = 0,
  further: readonly Sheet[] = [],
): Promise<void> {
  if (format === 'csv') {
    const plain = rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? formatDate(cell.day) : cell)));
    download(`${name}.csv`, csvText(plain), 'text/csv;charset=utf-8');
    return;
  }
  const { workbook } = await import('./xlsx.ts');
  download(`${name}.xlsx`, workbook(name, rows, foot, further), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}
