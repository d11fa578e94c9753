import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { caseOf, isClosed } from '../audit/cases/case-of.ts';
import { type Awaited, awaitedOf, type ItemTerm } from '../audit/items/item-terms.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import { groupBy } from '../domain/group-by.ts';
import { builder } from './builder.ts';
import { CaseStateRef } from './case.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { LevelRef } from './enums.ts';
import { ItemListRef } from './item-facets.ts';
import type { Handled } from './load-items.ts';

export const ItemTermRef = closedList<ItemTerm>(builder, 'ItemTerm', 'How what an item of list A awaits stands to its term.', {
  overdue: 'Quá hạn.',
  'in-term': 'Còn hạn.',
  'no-day': 'Không nêu hạn, or the day cannot be told yet.',
  other: 'Nothing is awaited: it came late, or the organ ended.',
});

export const ItemFilterInput = builder.inputType('ItemFilter', {
  description: 'Which items. Every field narrows the list; null and empty lists do not.',
  fields: (t) => ({
    lists: t.field({ type: [ItemListRef], description: 'Of these lists. Null or empty: all.' }),
    rules: t.stringList({ description: 'Of these rules. Null or empty: all.' }),
    organIds: t.idList({ description: 'Whose move it is. Null or empty: all.' }),
    withoutOrgan: t.boolean({ description: 'True: only those of which no organ is known. Null or false: all.' }),
    directiveIds: t.idList({ description: 'About these documents, or held against them. Null or empty: all.' }),
    underIds: t.idList({
      description: 'Counted under these documents by `standing`: held against them, or about them where held against none. Null or empty: all.',
    }),
    cardId: t.id({
      description: 'Only the open ones that this card of the lineage of `of` counts: of a document, or of an awaited organ (`AwaitedOrgan.id`). Null: all.',
    }),
    levels: t.field({ type: [LevelRef], description: 'At these levels. Null or empty: all.' }),
    terms: t.field({ type: [ItemTermRef], description: 'Of list A, those that stand so to their term. Null or empty: all, also of other lists.' }),
    caseStates: t.field({ type: [CaseStateRef], description: 'Whose case has come so far. Null or empty: all, also those without.' }),
    withoutCase: t.boolean({ description: 'True: only items nobody has taken up. Null or false: all.' }),
    closed: t.boolean({ description: 'True: only those whose case people closed; false: only others. Null: both.' }),
    confirmed: t.boolean({ description: 'True: only confirmed ones; false: only others. Null: both.' }),
  }),
});
export type ItemFilter = typeof ItemFilterInput.$inferInput;

export const allows = <T>(list: readonly T[] | null | undefined, value: T | null): boolean =>
  !list || list.length === 0 || (value !== null && list.includes(value));

/** The document that an item is counted under. */
export const underOf = ({ againstId, directiveId }: Pick<Item, 'againstId' | 'directiveId'>): string | null => againstId ?? directiveId;

export const ofDocument = ({ directiveIds, underIds }: ItemFilter, item: Item): boolean =>
  (allows(directiveIds, item.directiveId) || allows(directiveIds, item.againstId)) && allows(underIds, underOf(item));
export const ofOrgan = ({ organIds, withoutOrgan }: ItemFilter, item: Item): boolean =>
  allows(organIds, item.organId) && (withoutOrgan !== true || item.organId === null);

/** Whether an expectation is of the documents, organs and levels of a filter. */
export const owedWithin = (filter: ItemFilter, { directiveId, organId, level }: Expectation): boolean =>
  allows(filter.directiveIds, directiveId) &&
  allows(filter.underIds, directiveId) &&
  allows(filter.organIds, organId) &&
  (filter.withoutOrgan !== true || organId === null) &&
  allows(filter.levels, level);

/** Tells of an item whether people closed its case, by the log as it is now. */
export async function closings({ decisionBook, actor }: GraphContext): Promise<(item: Item) => boolean> {
  const rows = (await decisionBook.pages(actor)).entries.map(({ row }) => row).filter(({ type }) => type === 'case');
  const steps = groupBy(rows, ({ subjectKey }) => subjectKey);
  return (item) => {
    const own = steps.get(item.key);
    return own !== undefined && isClosed(item, own);
  };
}

const awaited = new WeakMap<Handled['items'], { readonly expectations: Handled['expectations']; readonly found: Awaited }>();

/** What is awaited, found once for what is to be handled and owed in one answer. */
export function awaitedIn({ items, expectations }: Handled): Awaited {
  const known = awaited.get(items);
  if (known?.expectations === expectations) return known.found;
  const found = awaitedOf(items, expectations);
  awaited.set(items, { expectations, found });
  return found;
}

export type Sides = { readonly termOf: (item: Item) => ItemTerm; readonly isClosed: (item: Item) => boolean };

/** What fits the filter, its choice of documents, organs, lists and rules left aside. */
export async function widely(context: GraphContext, items: readonly Item[], filter: ItemFilter, sides: Sides): Promise<readonly Item[]> {
  for (const name of ['organIds', 'directiveIds', 'underIds', 'rules'] as const) listWithinLimit(`filter.${name}`, filter[name] ?? [], LIMITS.filterValues);
  const terms = filter.terms ?? [];
  const kept = items.filter(
    (item) =>
      allows(filter.levels, item.level) &&
      (typeof filter.confirmed !== 'boolean' || item.confirmed === filter.confirmed) &&
      (typeof filter.closed !== 'boolean' || sides.isClosed(item) === filter.closed) &&
      (terms.length === 0 || (item.list === 'A' && terms.includes(sides.termOf(item)))),
  );
  const states = filter.caseStates ?? [];
  if (states.length === 0 && filter.withoutCase !== true) return kept;
  const logs = await Promise.all(kept.map((item) => context.loaders.decisionsOf.load(item.key)));
  return kept.filter((item, at) => {
    const { state } = caseOf(item, logs[at] ?? []);
    return filter.withoutCase === true ? state === null : allows(states, state);
  });
}
