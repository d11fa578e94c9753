import type { Expectation, Item } from '../../domain/coverage.ts';
import { makeItem } from './make-item.ts';

/**
 * The awaited duty that each item is about, by the item's key: what an organ owes is one thing, whichever list it was found in.
 * Items about anything else are left out.
 */
export function dutiesOfItems(items: readonly Item[], awaited: readonly Expectation[]): ReadonlyMap<string, Expectation> {
  const byKey = keyed(awaited);
  const duties = new Map<string, Expectation>();
  for (const item of items) {
    const row = dutyOf(item, byKey);
    if (row !== undefined) duties.set(item.key, row);
  }
  return duties;
}

function dutyOf({ key, rule, dueOn }: Item, byKey: ReadonlyMap<string, Expectation>): Expectation | undefined {
  const subject = key.slice(lengthBefore(rule));
  const row = byKey.get(subject);
  if (row !== undefined || dueOn === null || !subject.endsWith(`|${dueOn}`)) return row;
  return byKey.get(subject.slice(0, -dueOn.length - 1));
}

const known = new WeakMap<readonly Expectation[], ReadonlyMap<string, Expectation>>();

/** Each list is put in order once: every page of items asks the same one. */
function keyed(rows: readonly Expectation[]): ReadonlyMap<string, Expectation> {
  const there = known.get(rows);
  if (there !== undefined) return there;
  const byKey = new Map(rows.map((row) => [row.key, row] as const));
  known.set(rows, byKey);
  return byKey;
}

const lengths = new Map<string, number>();

/** So many characters of an item's key stand before its subjects. */
function lengthBefore(rule: string): number {
  const there = lengths.get(rule);
  if (there !== undefined) return there;
  const { length } = makeItem(rule, 'A', { subjects: [''], facts: {} }).key;
  lengths.set(rule, length);
  return length;
}
