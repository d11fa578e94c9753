import type { Item } from '../../domain/coverage.ts';
import { byText } from '../../domain/order.ts';
import { atOnce, flatInSteps, type Steps, sortedInSteps, withSteps } from '../../domain/steps.ts';
import { itemMessage } from './item-message.ts';
import { ITEM_RULES } from './item-rules.ts';

/** After every day. */
const NEVER = '9999';
/** Stands for the organ's name in a sentence that many share. */
const ORGAN_SLOT = '\u0000';

/** What says the same of the same documents. `start`: where in its document it is said first, in UTF-16 units; 0 where it rests on no words. */
type Group = { readonly place: number; readonly due: string; readonly about: string; readonly sentence: string; start: number };
type Placed = { readonly item: Item; readonly group: Group };

/**
 * Items of several roots as they are read: by rule as the list of rules has them, the earliest term first and what has none
 * last, then by document and by where its words stand. What says the same of the same documents, but for the organ, stands
 * side by side without a gap, so that whoever reads the list in pages knows a sentence whole once another one follows.
 * Otherwise in the order they come.
 */
export function orderItems(items: readonly Item[]): readonly Item[] {
  return atOnce(orderInSteps(items));
}

/** The same in steps. */
export function* orderInSteps(items: readonly Item[]): Steps<readonly Item[]> {
  const places = new Map(ITEM_RULES.map(({ id }, place) => [id, place]));
  const groups = new Map<string, Group>();
  const placed: Placed[] = [];
  yield* withSteps(items, (item) => {
    const [place, due, about, sentence] = [places.get(item.rule) ?? places.size, item.dueOn ?? NEVER, aboutOf(item), sentenceOf(item)];
    const key = `${place} ${due} ${about} ${sentence}`;
    const start = item.evidence[0]?.evidence.start ?? 0;
    const group = groups.get(key) ?? { place, due, about, sentence, start };
    group.start = Math.min(start, group.start);
    groups.set(key, group);
    placed.push({ item, group });
  });
  const sorted = yield* sortedInSteps([...groups.values()], inOrder);
  const members = new Map<Group, Item[]>();
  yield* withSteps(sorted, (group) => members.set(group, []));
  yield* withSteps(placed, ({ item, group }) => members.get(group)?.push(item));
  return yield* flatInSteps([...members.values()], (own) => own);
}

const inOrder = (a: Group, b: Group): number =>
  a.place - b.place || byText(a.due, b.due) || byText(a.about, b.about) || a.start - b.start || byText(a.sentence, b.sentence);

/** The documents an item is about, what it is held against first, and those of its proofs, each once. */
function aboutOf({ againstId, directiveId, evidence }: Item): string {
  return JSON.stringify([againstId, directiveId, ...new Set(evidence.map((proof) => proof.directiveId))]);
}

/** What an item says, whichever organ it says it of. */
function sentenceOf(item: Item): string {
  const message = itemMessage(item, 'vi');
  return item.organName ? message.replaceAll(item.organName, ORGAN_SLOT) : message;
}
