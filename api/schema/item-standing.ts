import { heirNames } from '../audit/expectations/held-now.ts';
import type { ItemTerm } from '../audit/items/item-terms.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import type { PlainDate } from '../domain/dates.ts';
import { LEVELS, type Level } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import { type Steps, withSteps } from '../domain/steps.ts';
import { inSlices } from './breathe.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { LevelRef } from './enums.ts';
import { organNamed, placeNamed } from './expectation.ts';
import { underOf } from './item-filter.ts';
import { DirectiveRef, PlaceRef } from './refs.ts';
import { isTakenOff } from './taken-off.ts';

export type StandingBy = 'organ' | 'document' | 'both';
export const StandingByRef = closedList<StandingBy>(builder, 'ItemStandingBy', 'What the rows of `Items.standing` are put together by.', {
  organ: 'One row for each organ, over all documents.',
  document: 'One row for each document, over all organs.',
  both: 'One row for each organ under each document.',
});

const COUNTED = ['overdue', 'inTerm', 'noDay', 'other', 'toDiscuss', 'toComplete', 'settled'] as const;
type Counted = (typeof COUNTED)[number];
type Counts = Readonly<Record<Counted, number>>;

/** What tells a row apart, but for its document. */
type Told = {
  readonly organId: string | null;
  readonly organName: string | null;
  readonly level: Level | null;
  readonly placeId: string | null;
};
type InRow = Told & { readonly underId: string | null };
export type Standing = InRow & Counts & { readonly until: PlainDate | null; readonly heirs: readonly string[]; readonly of: number };

export const StandingRef = builder.objectRef<Standing>('ItemStanding').implement({
  description: 'How much is to be handled of one organ, one document, or one organ under one document; each list in numbers of its own. Never a rank.',
  fields: (t) => ({
    organId: t.exposeID('organId', {
      nullable: true,
      description: 'The organ, as the filter takes it. Null in rows by document, and where no organ is known.',
    }),
    organName: t.exposeString('organName', { nullable: true, description: 'Its name. Null in rows by document, and where no organ is known.' }),
    until: t.expose('until', {
      type: 'PlainDate',
      nullable: true,
      description: 'The last day of the organ, which may go on under its name. Null while it lives, in rows by document and when not known.',
    }),
    heirs: t.exposeStringList('heirs', {
      description:
        'Names of those that hold its work today where it has ended: they are to be asked. Empty while it lives, where it goes on under its name, where nobody is known, and in rows by document.',
    }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'Its level. Null in rows by document, and when not known.' }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'Its place. Null in rows by document, for central organs and when not known.',
      resolve: ({ placeId }) => placeNamed(placeId),
    }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The document, for `underIds` of the filter. Null in rows by organ, and when it was just removed.',
      resolve: ({ underId }, _args, { loaders }) => (underId === null ? null : loaders.directive.load(underId)),
    }),
    of: t.exposeInt('of', { description: 'Over how many documents it goes in a row by organ, over how many organs in a row by document; 1 for both.' }),
    overdue: t.exposeInt('overdue', { description: 'Of list A, open: awaited, and the term is over.' }),
    inTerm: t.exposeInt('inTerm', { description: 'Awaited, and the term still runs: what is open in list A, and `coming`.' }),
    noDay: t.exposeInt('noDay', { description: 'Of list A, open: awaited without a stated term, or its day cannot be told yet.' }),
    other: t.exposeInt('other', { description: 'Of list A, open: nothing is awaited with it; it came late, or the organ ended.' }),
    toDiscuss: t.exposeInt('toDiscuss', { description: 'Of list B, open.' }),
    toComplete: t.exposeInt('toComplete', { description: 'Of list C, open: this office’s own work on documents of that organ.' }),
    settled: t.exposeInt('settled', {
      description: 'What people closed in any list, and what they took off (`takenOff`, every state). In none of the other numbers.',
    }),
  }),
});

const OF_TERM: Readonly<Record<ItemTerm, Counted>> = { overdue: 'overdue', 'in-term': 'inTerm', 'no-day': 'noDay', other: 'other' };

function countedAs(item: Item, termOf: (item: Item) => ItemTerm): Counted | null {
  if (item.list === 'A') return OF_TERM[termOf(item)];
  if (item.list === 'info') return null;
  return item.list === 'B' ? 'toDiscuss' : 'toComplete';
}

export type StandingParts = {
  readonly items: readonly Item[];
  readonly coming: readonly Expectation[];
  readonly takenOff: readonly Expectation[];
  readonly termOf: (item: Item) => ItemTerm;
  readonly isClosed: (item: Item) => boolean;
};

type Sum = { readonly first: InRow; readonly counts: Record<Counted, number>; readonly others: Set<string>; readonly holders: Set<string> };
/** Those that hold the work of its organ. */
type Holders = { readonly presentHolderIds: readonly string[] };

/** Each that is counted, put to the others of its organ and document. */
function* summed({ items, coming, takenOff, termOf, isClosed }: StandingParts, by: StandingBy): Steps<readonly Sum[]> {
  const sums = new Map<string, Sum>();
  const count = (one: Told & Holders, underId: string | null, as: Counted): void => {
    const organ = by === 'document' ? '' : (one.organId ?? '');
    const under = by === 'organ' ? '' : (underId ?? '');
    const key = by === 'both' ? `${organ} ${under}` : organ + under;
    let sum = sums.get(key);
    if (sum === undefined) {
      const { organId, organName, level, placeId } = one;
      sum = {
        first: { organId, organName, level, placeId, underId },
        counts: { overdue: 0, inTerm: 0, noDay: 0, other: 0, toDiscuss: 0, toComplete: 0, settled: 0 },
        others: new Set(),
        holders: new Set(),
      };
      sums.set(key, sum);
    }
    sum.counts[as] += 1;
    for (const id of one.presentHolderIds) sum.holders.add(id);
    sum.others.add((by === 'document' ? one.organId : underId) ?? '');
  };
  yield* withSteps(items, (item) => {
    const as = countedAs(item, termOf);
    if (as !== null) count(item, underOf(item), isClosed(item) ? 'settled' : as);
  });
  yield* withSteps(coming, (row) => count(row, row.directiveId, 'inTerm'));
  yield* withSteps(takenOff, (row) => {
    if (isTakenOff(row)) count(row, row.directiveId, 'settled');
  });
  return [...sums.values()];
}

/** The rows, counted: by level, place and name of the organ; documents by how they come. */
export async function standingOf(context: GraphContext, parts: StandingParts, by: StandingBy): Promise<readonly Standing[]> {
  const sums = await inSlices(summed(parts, by));
  const rows = await Promise.all(sums.map((sum) => rowOf(context, sum, by)));
  return by === 'document' ? rows : rows.toSorted(byPlace);
}

async function rowOf(context: GraphContext, { first, counts, others, holders }: Sum, by: StandingBy): Promise<Standing> {
  const underId = by === 'organ' ? null : first.underId;
  const of = by === 'both' ? 1 : others.size;
  if (by === 'document' || first.organId === null) {
    return { ...counts, of, underId, organId: null, organName: null, until: null, heirs: [], level: null, placeId: null };
  }
  const organ = await organNamed(context, first.organId);
  const { organId, level, placeId } = first;
  const organName = organ?.name ?? first.organName;
  const heirs = heirNames({ organId, organName, presentHolderIds: [...holders] });
  return { ...counts, of, underId, organId, organName, until: organ?.until ?? null, heirs, level, placeId };
}

const rankOf = ({ level }: Standing): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));

/** By level, then place, then name; what no organ is known of stands last. */
const byPlace = (a: Standing, b: Standing): number =>
  Number(a.organId === null) - Number(b.organId === null) ||
  rankOf(a) - rankOf(b) ||
  byText(placeNamed(a.placeId)?.name ?? '\uffff', placeNamed(b.placeId)?.name ?? '\uffff') ||
  byText(a.organName ?? '', b.organName ?? '') ||
  byText(a.organId ?? '', b.organId ?? '');
