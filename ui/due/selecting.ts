import { useCallback, useState } from 'react';
import type { DueRow } from './due-query.ts';

export type Selecting = {
  readonly selected: ReadonlySet<string>;
  /** Selects the rows, or takes them out where all of them are selected. Rows of nobody who could be written to are passed over. */
  readonly toggle: (rows: readonly DueRow[]) => void;
  readonly clear: () => void;
};

/** Whether there is somebody to write to. */
export function canSelect(row: Pick<DueRow, 'organ'>): boolean {
  return row.organ !== null;
}

/** Which duties are selected, by key. */
export function useSelecting(): Selecting {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((rows: readonly DueRow[]) => {
    const keys = rows.filter(canSelect).map(({ key }) => key);
    setSelected((now) => {
      const all = keys.every((key) => now.has(key));
      return all ? new Set([...now].filter((key) => !keys.includes(key))) : new Set([...now, ...keys]);
    });
  }, []);
  const clear = useCallback(() => setSelected(new Set()), []);
  return { selected, toggle, clear };
}
