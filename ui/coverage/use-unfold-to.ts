import { useEffect, useRef } from 'react';
import type { CoverageSelection } from './coverage-params.ts';
import { type MatrixView, matrixLines } from './matrix-lines.ts';
import { unfoldedTo } from './unfold-to.ts';
import type { CoverageRows } from './use-coverage-rows.ts';

/** Unfolds once to the organ of a cell that was opened by a link; what is folded by hand afterwards stays so. */
export function useUnfoldTo(
  sel: CoverageSelection | null,
  list: CoverageRows | null,
  view: MatrixView,
  unfold: (folds: Partial<Pick<MatrixView, 'folded' | 'foldedPlaces' | 'open'>>) => void,
): void {
  const organId = sel?.kind === 'cell' ? sel.organId : null;
  const reached = useRef<string | null>(null);
  useEffect(() => {
    if (organId === null) reached.current = null;
    if (organId === null || list === null || reached.current === organId) return;
    if (!list.rows.some((row) => row.organId === organId)) return;
    reached.current = organId;
    const folds = unfoldedTo((at: MatrixView) => matrixLines(list.rows, at, list.levels, list.hasMore), view, organId);
    if (folds !== null) unfold(folds);
  }, [organId, list, view, unfold]);
}
