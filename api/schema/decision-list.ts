import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { byText } from '../domain/order.ts';
import type { DecisionRow } from '../domain/rows.ts';
import type { BookedDecision, DecisionPages } from '../importing/decision-book.ts';
import { DECISION_KINDS, type DecisionKind } from '../importing/told-decision.ts';
import { ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import type { GraphContext } from './context.ts';
import { decisionsWithin } from './decision-scope.ts';
import { DecisionKindRef } from './decision-told.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DecisionRef } from './refs.ts';

const USUAL = 30;

type KindCount = { readonly kind: DecisionKind; readonly count: number };
const KindCountRef = builder.objectRef<KindCount>('DecisionKindCount').implement({
  description: 'How many entries of the log are of one kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DecisionKindRef, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many, by the filter without its kinds. 0 when there is none.' }),
  }),
});

type PersonCount = { readonly id: string; readonly name: string; readonly count: number };
const PersonCountRef = builder.objectRef<PersonCount>('DecisionPersonCount').implement({
  description: 'How many entries of the log one person made.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What `filter.by` takes.' }),
    name: t.exposeString('name', { description: 'The person’s name.' }),
    count: t.exposeInt('count', { description: 'How many, by the filter without its person; never 0.' }),
  }),
});

type Listed = Slice<DecisionRow> & { readonly counts: readonly KindCount[]; readonly people: readonly PersonCount[]; readonly outside: number };
const ConnectionRef = defineConnection<DecisionRow, Listed>(
  { connection: 'DecisionConnection', edge: 'DecisionEdge', row: 'decision', rows: 'decisions' },
  DecisionRef,
);
builder.objectFields(ConnectionRef, (t) => ({
  counts: t.expose('counts', { type: [KindCountRef], description: 'How many there are of each kind. Never empty: every kind is there.' }),
  people: t.expose('people', { type: [PersonCountRef], description: 'Who decided, by name. Empty when nobody did.' }),
  outside: t.exposeInt('outside', { description: 'How many more fit the filter outside of `scope`: they concern what others follow. 0 without a scope.' }),
}));

const FilterInput = builder.inputType('DecisionFilter', {
  description: 'Which entries. Every field narrows the list; null and empty lists do not.',
  fields: (t) => ({
    kinds: t.field({ type: [DecisionKindRef], description: 'Of these kinds. Null or empty: all.' }),
    by: t.id({ description: 'Made by this person: the `id` of one of `people`. Null: by anybody.' }),
    directiveId: t.id({ description: 'About this document. Null: about any, and about none.' }),
    undoings: t.boolean({
      description:
        'False: decisions only, each once, a step about an item together with the taking off of its duty when both were one press; what took one back or said it again is told by its `now`, and `by` and `people` find it as well. Null or true: every entry of the log.',
    }),
  }),
});
type Filter = typeof FilterInput.$inferInput;

/** The entries that a filter leaves, with how many there would be without its kinds and without its person. */
function listed(entries: readonly BookedDecision[], filter: Filter, turnsOf: DecisionPages['turnsOf'], { nameOf }: GraphContext) {
  const kinds = listWithinLimit('filter.kinds', filter.kinds ?? [], LIMITS.filterValues);
  const alone = filter.undoings === false;
  const rows = alone ? entries.filter(({ row, of, withDuty }) => of === row.id && !withDuty) : entries;
  const handsOn = ({ row, of }: BookedDecision): ReadonlySet<string> => new Set(alone ? (turnsOf.get(of) ?? []).map((turn) => turn.row.by) : [row.by]);
  const isKind = ({ kind }: BookedDecision): boolean => kinds.length === 0 || kinds.includes(kind);
  const isBy = (entry: BookedDecision): boolean => filter.by == null || handsOn(entry).has(filter.by);
  const counts = DECISION_KINDS.map((kind) => ({ kind, count: rows.filter((entry) => entry.kind === kind && isBy(entry)).length }));
  const byPerson = new Map<string, number>();
  for (const entry of rows.filter(isKind)) for (const id of handsOn(entry)) byPerson.set(id, (byPerson.get(id) ?? 0) + 1);
  const people = [...byPerson].map(([id, count]) => ({ id, name: nameOf(id), count })).sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id));
  return { rows: rows.filter((entry) => isKind(entry) && isBy(entry)).map(({ row }) => row), counts, people };
}

builder.queryField('decisionsOn', (t) =>
  t.field({
    type: [DecisionRef],
    complexity: { field: 20, multiplier: 1 },
    description:
      'What people decided about one subject, oldest first: a cell of the comparison (`cell|`, id of the task, `|`, id of the organ) or an expectation (`key`). Empty when nobody did.',
    args: { key: t.arg.id({ required: true, description: 'Key of the subject.' }) },
    resolve: (_root, { key }, { loaders }) => loaders.decisionsOf.load(key),
  }),
);

builder.queryField('decisions', (t) =>
  t.field({
    type: ConnectionRef,
    complexity: ({ first }) => ({ field: 20, multiplier: first ?? USUAL }),
    description:
      'Đã quyết định: the log of what people decided, newest first, each entry with who, when, what became of it, and whether `takeBackDecision` undoes it. Entries that only take back stand in it as well, unless `undoings` is false.',
    args: {
      filter: t.arg({ type: FilterInput, description: 'Which entries. Null: all.' }),
      scope: t.arg({
        type: ScopeInput,
        description:
          'What is followed: only what was decided about an organ within it, or, where no organ is named, about a document issued within it or of which nobody knows where it belongs; and what is about neither. Null: everything.',
      }),
      ...pageArguments(USUAL, ' With 0 only the counts are given.'),
    },
    resolve: async (_root, { filter, scope: given, ...page }, context): Promise<Listed> => {
      const { entries, turnsOf } = await context.decisionBook.pages(context.actor);
      const of = filter?.directiveId == null ? null : ((await context.loaders.directive.load(filter.directiveId))?.id ?? filter.directiveId);
      const about = of === null ? entries : entries.filter(({ directiveIds }) => directiveIds.includes(of));
      const scope = scopeOf(given);
      const meant = scope === null ? about : await decisionsWithin(context, about, scope);
      const { rows, counts, people } = listed(meant, filter ?? {}, turnsOf, context);
      const outside = meant === about ? 0 : listed(about, filter ?? {}, turnsOf, context).rows.length - rows.length;
      return { ...cut(pageOf(page, USUAL), rows), counts, people, outside };
    },
  }),
);
