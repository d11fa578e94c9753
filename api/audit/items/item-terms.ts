import type { Expectation, Item } from '../../domain/coverage.ts';
import { isOpen, isOwed } from '../expectations/open-expectation.ts';
import { dutiesOfItems } from './duty-of-item.ts';

/** How what is awaited stands to its term; `no-day`: none is stated, or its day cannot be told yet. `other`: nothing is awaited with it. */
export const ITEM_TERMS = ['overdue', 'in-term', 'no-day', 'other'] as const;
export type ItemTerm = (typeof ITEM_TERMS)[number];

const termOf = ({ time }: Expectation): ItemTerm => (time === 'overdue' || time === 'in-term' ? time : 'no-day');

export type Awaited = {
  /** Of each item by its key. */
  readonly termOf: (item: Item) => ItemTerm;
  /** What known organs have to hand in by a day that is still to come, and no item speaks of. */
  readonly coming: readonly Expectation[];
  /** What is awaited by words that name nobody who could be asked: in no list. */
  readonly unnamed: readonly Expectation[];
};

/** What is awaited, by item and beside the items. */
export function awaitedOf(items: readonly Item[], expectations: readonly Expectation[]): Awaited {
  const owed = expectations.filter(isOwed);
  const duties = dutiesOfItems(
    items.filter(({ list }) => list === 'A'),
    owed,
  );
  const listed = new Set([...duties.values()].map(({ key }) => key));
  return {
    termOf: ({ key }) => {
      const duty = duties.get(key);
      return duty === undefined ? 'other' : termOf(duty);
    },
    coming: owed.filter((row) => isOpen(row) && row.time === 'in-term' && !listed.has(row.key)),
    unnamed: owed.filter((row) => !isOpen(row)),
  };
}
