import type { Item } from '../../domain/coverage.ts';
import { byText } from '../../domain/order.ts';
import { itemMessage } from './item-message.ts';
import { ITEM_RULES } from './item-rules.ts';

/** After every day. */
const NEVER = '9999';
/** Stands for the organ's name in a sentence that many share. */
const ORGAN_SLOT = '\u0000';

type Placed = { readonly item: Item; readonly place: number; readonly due: string; readonly about: string; readonly sentence: string };

/**
 * Items of several roots as they are read: by rule as the list of rules has them, the earliest term first and what has none
 * last, then by document and by where its words stand. What says the same of the same documents, but for the organ, stands
 * side by side without a gap, so that whoever reads the list in pages knows a sentence whole once another one follows.
 * Otherwise in the order they come.
 */
export function orderItems(items: readonly Item[]): readonly Item[] {
  const places = new Map(ITEM_RULES.map(({ id }, place) => [id, place]));
  const placed = items.map(
    (item): Placed => ({
      item,
      place: places.get(item.rule) ?? places.size,
      due: item.dueOn ?? NEVER,
      about: aboutOf(item),
      sentence: sentenceOf(item),
    }),
  );
  const starts = firstStarts(placed);
  return placed
    .map((one) => ({ ...one, start: starts.get(groupOf(one)) ?? 0 }))
    .toSorted((a, b) => a.place - b.place || byText(a.due, b.due) || byText(a.about, b.about) || a.start - b.start || byText(a.sentence, b.sentence))
    .map(({ item }) => item);
}

const groupOf = ({ place, due, about, sentence }: Placed): string => `${place} ${due} ${about} ${sentence}`;

/** Of each sentence, where in its document it is said first, in UTF-16 units; 0 where it rests on no words. */
function firstStarts(placed: readonly Placed[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const one of placed) {
    const group = groupOf(one);
    const start = one.item.evidence[0]?.evidence.start ?? 0;
    starts.set(group, Math.min(start, starts.get(group) ?? start));
  }
  return starts;
}

/** The documents an item is about, what it is held against first, and those of its proofs, each once. */
function aboutOf({ againstId, directiveId, evidence }: Item): string {
  return JSON.stringify([againstId, directiveId, ...new Set(evidence.map((proof) => proof.directiveId))]);
}

/** What an item says, whichever organ it says it of. */
function sentenceOf(item: Item): string {
  const message = itemMessage(item, 'vi');
  return item.organName ? message.replaceAll(item.organName, ORGAN_SLOT) : message;
}
