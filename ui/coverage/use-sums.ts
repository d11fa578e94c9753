import { useMemo } from 'react';
import type { CoverageAnswer } from './coverage-query.ts';
import { isNarrowed, type MatrixView, rowsShown } from './matrix-lines.ts';
import { sumsOf, type TableSums, wholeSums } from './sums.ts';
import type { CoverageRows } from './use-coverage-rows.ts';

export type ShownSums = {
  /** Whether a condition leaves organs out. */
  readonly narrowed: boolean;
  /** What the organs of the table add up to; null while they are not all known. */
  readonly sums: TableSums | null;
  /** What each choice of the legend would show: under the switches, but not under another choice; null while that is not known. */
  readonly counted: Pick<TableSums, 'organs' | 'states' | 'drifts' | 'marks'> | null;
};

/** How the table that is seen adds up: as the server counted it, or, under a condition, organ by organ. */
export function useSums(answer: CoverageAnswer, list: CoverageRows | null, view: MatrixView, onlyHoles: boolean): ShownSums {
  const narrowed = onlyHoles || isNarrowed(view);
  const rows = list?.rows;
  // Nothing read because reading failed is not a table without organs.
  const all = rows !== undefined && list?.hasMore === false && !list.stale && (list.error === null || rows.length > 0);
  const columns = answer.columns.length;
  const total = list?.total ?? 0;
  const sums = useMemo(() => {
    if (!narrowed) return wholeSums(answer, total);
    return all && rows !== undefined ? sumsOf(rowsShown(rows, view), columns) : null;
  }, [narrowed, answer, total, all, rows, view, columns]);
  const { held } = view;
  const counted = useMemo(() => {
    if (!onlyHoles && !held) return answer;
    return all && rows !== undefined ? sumsOf(rowsShown(rows, { state: null, drift: false, mark: null, held }), columns) : null;
  }, [onlyHoles, held, answer, all, rows, columns]);
  return { narrowed, sums, counted };
}
