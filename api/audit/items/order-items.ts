import type { Item } from '../../domain/coverage.ts';
import { byText } from '../../domain/order.ts';
import { ITEM_RULES } from './item-rules.ts';

/** After every day. */
const NEVER = '9999';

/**
 * Items of several roots as they are read: by rule as the list of rules has them, the earliest term first and what has none
 * last, then what says the same of the same documents side by side, so that a page of them holds whole sentences. Otherwise
 * in the order they come.
 */
export function orderItems(items: readonly Item[]): readonly Item[] {
  const places = new Map(ITEM_RULES.map(({ id }, place) => [id, place]));
  const placeOf = ({ rule }: Item): number => places.get(rule) ?? places.size;
  return items
    .map((item) => ({ item, place: placeOf(item), due: item.dueOn ?? NEVER, about: aboutOf(item) }))
    .toSorted((a, b) => a.place - b.place || byText(a.due, b.due) || byText(a.about, b.about))
    .map(({ item }) => item);
}

/** The documents an item is about, what it is held against first, and where its proofs stand. */
function aboutOf({ againstId, directiveId, evidence }: Item): string {
  return JSON.stringify([againstId, directiveId, evidence.map((proof) => proof.directiveId), evidence[0]?.evidence.start]);
}
