import type { Expectation, Item } from '../../domain/coverage.ts';
import { makeItem } from './make-item.ts';

/**
 * The awaited duty that each item is about, by the item's key: what an organ owes is one thing, whichever list it was found in.
 * Items about anything else are left out.
 */
export function dutiesOfItems(items: readonly Item[], awaited: readonly Expectation[]): ReadonlyMap<string, Expectation> {
  const byKey = new Map(awaited.map((row) => [row.key, row] as const));
  return new Map(
    items.flatMap((item) => {
      const subject = item.key.slice(keyOf(item.rule, '').length);
      const turn = item.dueOn === null ? subject : subject.replace(new RegExp(`\\|${item.dueOn}$`), '');
      const row = byKey.get(subject) ?? byKey.get(turn);
      return row === undefined ? [] : [[item.key, row] as const];
    }),
  );
}

const keyOf = (rule: string, subject: string): string => makeItem(rule, 'A', { subjects: [subject], facts: {} }).key;
