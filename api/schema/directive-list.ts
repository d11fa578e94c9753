import { LIMITS, listWithinLimit, textWithinLimit } from '../access/limits.ts';
import { placesTakenIn } from '../audit/coverage/places-taken-in.ts';
import type { Scope } from '../domain/coverage.ts';
import { earliestDay, latestDay } from '../domain/dates.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { DirectiveFilter } from '../store/port.ts';
import { ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { defineConnection } from './connection.ts';
import type { GraphContext } from './context.ts';
import { DirectiveKindRef } from './directive-kind.ts';
import { type DirectiveOrder, orderedDirectives } from './directive-order.ts';
import { HoldingRef, LevelRef, LineRef } from './enums.ts';
import { pageArguments } from './page-arguments.ts';
import { type PageArgs, pageOf, sliceOf } from './paging.ts';
import { DirectiveFacetsRef, type DirectivePage, DirectiveRef } from './refs.ts';

const USUAL = 25;

export const DirectiveConnectionRef = defineConnection<DirectiveRow, DirectivePage>(
  { connection: 'DirectiveConnection', edge: 'DirectiveListEdge', row: 'directive', rows: 'directives' },
  DirectiveRef,
);

builder.objectField(DirectiveConnectionRef, 'facets', (t) =>
  t.field({
    type: DirectiveFacetsRef,
    complexity: { field: 10, multiplier: 1 },
    description: 'What each filter would leave, over the whole list and not only this page.',
    resolve: (page, _args, { store, actor }) => store.directiveFacets(actor, page.filter),
  }),
);

const DirectiveFilterInput = builder.inputType('DirectiveFilter', {
  description: 'Which directives a list holds. Every field narrows the list; null and empty lists do not.',
  fields: (t) => ({
    text: t.string({ description: 'Words that must all occur in symbol, subject or issuer, with or without tone marks. Null or empty: all.' }),
    held: t.boolean({
      description: 'True: only those whose text is held; false: only those that are merely cited or held in part, without reports. Null: all, reports as well.',
    }),
    holdings: t.field({ type: [HoldingRef], description: 'Only those of whose text there is this much. Null or empty: all.' }),
    severalTexts: t.boolean({ description: 'True: only those with more than one text in the system. Null or false: all.' }),
    kinds: t.field({ type: [DirectiveKindRef], description: 'Only these kinds. Null or empty: all, also an unknown one.' }),
    lines: t.field({ type: [LineRef], description: 'Only issued within these lines. Null or empty: all, also an unknown one.' }),
    levels: t.field({ type: [LevelRef], description: 'Only issued on these levels. Null or empty: all, also an unknown one.' }),
    placeIds: t.idList({
      description:
        'Only by issuers of these places, each with all within it and all it took over when the map changed. Null or empty: all, also an unknown one.',
    }),
    organIds: t.idList({ description: 'Only issued by one of these organs. Null or empty: all.' }),
    issuedFrom: t.field({ type: 'PlainDate', description: 'Issued on or after this day; leaves out undated ones. Null: no bound.' }),
    issuedTo: t.field({ type: 'PlainDate', description: 'Issued on or before this day; leaves out undated ones. Null: no bound.' }),
    withWithdrawn: t.boolean({ description: 'True: withdrawn ones as well. Null or false: without them.' }),
  }),
});

const DirectiveOrderByRef = closedList<DirectiveOrder['by']>(builder, 'DirectiveOrderBy', 'By what a list of directives is ordered.', {
  date: 'Ngày ban hành; a shorter date before the days it may mean.',
  symbol: 'Số, ký hiệu; numbers inside it by their value.',
  issuer: 'Name of the first issuer as printed, in the order of a Vietnamese dictionary.',
  subject: 'Trích yếu, in the order of a Vietnamese dictionary.',
});

const OrderDirectionRef = closedList<DirectiveOrder['direction']>(
  builder,
  'OrderDirection',
  'Which way a list is ordered. What is not known comes last either way.',
  {
    ascending: 'The smallest, oldest or first in the alphabet first.',
    descending: 'The largest, newest or last in the alphabet first.',
  },
);

const DirectiveOrderInput = builder.inputType('DirectiveOrder', {
  description: `How a list of directives is ordered; equal rows by id. Another order than newest first is the error LIMIT_EXCEEDED for a list of more than ${LIMITS.sortedRows} rows.`,
  fields: (t) => ({
    by: t.field({ type: DirectiveOrderByRef, required: true, description: 'By what. Never null.' }),
    direction: t.field({ type: OrderDirectionRef, description: 'Which way. Null: DESCENDING for DATE, ASCENDING for everything else.' }),
  }),
});

builder.queryField('directives', (t) =>
  t.field({
    type: DirectiveConnectionRef,
    complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
    description: 'Văn bản: directives by filter, newest first with undated ones last unless `orderBy` says otherwise.',
    args: {
      filter: t.arg({ type: DirectiveFilterInput, description: 'Which directives. Null: all that are not withdrawn.' }),
      scope: t.arg({ type: ScopeInput, description: 'Only issued within it, beside the filter. Null: everywhere.' }),
      orderBy: t.arg({ type: DirectiveOrderInput, description: 'In which order. Null: newest first.' }),
      ...pageArguments(USUAL, ' With 0 only the counts are given.'),
    },
    resolve: (_root, { filter, scope, orderBy, ...page }, context) => {
      const by = orderBy?.by ?? 'date';
      const direction = orderBy?.direction ?? (by === 'date' ? 'descending' : 'ascending');
      return listDirectives(context, storeFilter(filter ?? {}, scopeOf(scope)), page, { by, direction });
    },
  }),
);

const NEWEST_FIRST: DirectiveOrder = { by: 'date', direction: 'descending' };

/** One page of directives under a filter. */
export async function listDirectives(
  context: GraphContext,
  filter: DirectiveFilter,
  args: PageArgs,
  order: DirectiveOrder = NEWEST_FIRST,
): Promise<DirectivePage> {
  const page = pageOf(args, USUAL);
  return { ...sliceOf(page, await orderedDirectives(context, filter, order, page)), filter };
}

type FilterArgs = typeof DirectiveFilterInput.$inferInput;

function storeFilter(args: FilterArgs, scope: Scope | null): DirectiveFilter {
  const list = <T>(name: string, values: readonly T[] | null | undefined): readonly T[] => listWithinLimit(`filter.${name}`, values ?? [], LIMITS.filterValues);
  return {
    ...(args.text ? { text: textWithinLimit('filter.text', args.text) } : {}),
    ...(typeof args.held === 'boolean' ? { held: args.held } : {}),
    holdings: list('holdings', args.holdings),
    ...(args.severalTexts === true ? { severalTexts: true } : {}),
    kinds: list('kinds', args.kinds),
    lines: list('lines', args.lines),
    levels: list('levels', args.levels),
    placeIds: placesTakenIn(list('placeIds', args.placeIds)),
    organIds: list('organIds', args.organIds),
    ...(scope === null ? {} : { scope: { ...scope, placeIds: scope.placeIds === null ? null : placesTakenIn(scope.placeIds) } }),
    ...(args.issuedFrom ? { issuedFrom: earliestDay(args.issuedFrom) } : {}),
    ...(args.issuedTo ? { issuedTo: latestDay(args.issuedTo) } : {}),
    withWithdrawn: args.withWithdrawn === true,
  };
}
