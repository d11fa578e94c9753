import { useCallback } from 'react';
import { useStepState } from '../lib/use-step-state.ts';
import type { ItemRow } from './items-query.ts';

export type SelectingItems = {
  /** Selected items by key, as they were when they were selected. */
  readonly selected: ReadonlyMap<string, ItemRow>;
  /** Selects them, or takes them out where all are selected. */
  readonly toggle: (items: readonly ItemRow[]) => void;
  readonly clear: () => void;
};

const NONE: ReadonlyMap<string, ItemRow> = new Map();

/** Which items are selected; still selected for whoever comes back from a document. */
export function useSelectingItems(): SelectingItems {
  const [selected, setSelected] = useStepState<ReadonlyMap<string, ItemRow>>('items', NONE);
  const toggle = useCallback(
    (items: readonly ItemRow[]) =>
      setSelected((now) => {
        const keys = new Set(items.map(({ key }) => key));
        const all = items.every(({ key }) => now.has(key));
        return new Map(all ? [...now].filter(([key]) => !keys.has(key)) : [...now, ...items.map((item) => [item.key, item] as const)]);
      }),
    [setSelected],
  );
  const clear = useCallback(() => setSelected(NONE), [setSelected]);
  return { selected, toggle, clear };
}

/** Whether it may stand in a letter or report: list A, or B where a person stands up for it; and somebody can be asked. */
export function mayLeave({ list, confirmed, organName }: Pick<ItemRow, 'list' | 'confirmed' | 'organName'>): boolean {
  return organName !== null && organName !== '' && (list === 'A' || (list === 'B' && confirmed));
}
