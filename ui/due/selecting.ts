import { useCallback } from 'react';
import { useStepState } from '../lib/use-step-state.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';

export type Selecting = {
  readonly selected: ReadonlySet<string>;
  /** Selects the rows, or takes them out where all of them are selected. Rows of nobody who could be written to are passed over. */
  readonly toggle: (rows: readonly DueRow[]) => void;
  readonly clear: () => void;
};

/** Whether there is somebody to write to. */
export function canSelect(row: Pick<DueRow, 'organId'>): boolean {
  return row.organId !== null;
}

const NONE: ReadonlySet<string> = new Set();

/** Which rows are selected, by `rowId`; still selected for whoever comes back from a document. */
export function useSelecting(): Selecting {
  const [selected, setSelected] = useStepState<ReadonlySet<string>>('due', NONE);
  const toggle = useCallback(
    (rows: readonly DueRow[]) => {
      const keys = rows.filter(canSelect).map(rowId);
      setSelected((now) => {
        const all = keys.every((key) => now.has(key));
        return all ? new Set([...now].filter((key) => !keys.includes(key))) : new Set([...now, ...keys]);
      });
    },
    [setSelected],
  );
  const clear = useCallback(() => setSelected(NONE), [setSelected]);
  return { selected, toggle, clear };
}
