import type { TaskCell } from '../domain/coverage.ts';
import type { ReportData } from './report-data.ts';
import { UNNUMBERED } from './words.ts';

/** The documents that answer a cell by having been issued, as a file names them. */
export type IssuedRow = {
  readonly symbols: string;
  readonly words: string;
  /** Every one of them stands below the directive by links that nobody reviewed only. */
  readonly unreviewed: boolean;
};

/** What stands for "nội dung cụ thể hóa" where the task orders a document and the organ has issued it; null where it does not. */
export function issuedRow({ index, coverage }: Pick<ReportData, 'index' | 'coverage'>, cell: TaskCell): IssuedRow | null {
  if (cell.issuedBy.length === 0) return null;
  const symbols = cell.issuedBy.map((id) => index.directive(id)?.symbol ?? UNNUMBERED).join('; ');
  const unreviewed = cell.issuedBy.every((id) => coverage.documents.some((document) => document.row.id === id && document.unreviewed));
  return { symbols, words: `Bằng chính văn bản này: ${symbols}`, unreviewed };
}
