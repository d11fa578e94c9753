import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { type SharedAnswer, sharedAnswers } from '../audit/expectations/shared-answers.ts';
import type { Expectation, ExpectationState, ExpectationTime } from '../domain/coverage.ts';
import { byText } from '../domain/order.ts';
import { auditArguments, auditOptions } from './audit-arguments.ts';
import { DutyKindRef, ExpectationStateRef, ExpectationTimeRef } from './audit-enums.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import { LevelRef, LineRef } from './enums.ts';
import { ExpectationRef } from './expectation.ts';
import { directiveNamed } from './find-directive.ts';
import { loadAudit } from './load-audit.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DirectiveRef } from './refs.ts';

const USUAL = 50;

export type StandingCount = { readonly state: ExpectationState; readonly time: ExpectationTime | null; readonly count: number };
export type ListShown = { readonly all: readonly Expectation[]; readonly asOf: string; readonly graphVersion: number };

export const ExpectationCountRef = builder.objectRef<StandingCount>('ExpectationCount').implement({
  description: 'Expectations of one state and time.',
  fields: (t) => ({
    state: t.expose('state', { type: ExpectationStateRef, description: 'The state.' }),
    time: t.expose('time', { type: ExpectationTimeRef, nullable: true, description: 'How they stand to their term. Null for states without a term.' }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

export const ExpectationConnectionRef = defineConnection<Expectation>(
  { connection: 'ExpectationConnection', edge: 'ExpectationEdge', row: 'expectation', rows: 'expectations' },
  ExpectationRef,
);

export const SharedAnswerRef = builder.objectRef<SharedAnswer>('SharedAnswer').implement({
  description: 'What several organs owed and the very same documents met: each organ is counted, the documents are there once.',
  fields: (t) => ({
    documents: t.field({
      type: [DirectiveRef],
      description: 'The documents. Empty when they were just removed.',
      resolve: async ({ directiveIds }, _args, { loaders }) =>
        (await Promise.all(directiveIds.map((id) => loaders.directive.load(id)))).flatMap((directive) => directive ?? []),
    }),
    keys: t.idList({ description: 'Keys of the expectations they met; never empty, never fewer than two.', resolve: ({ rows }) => rows.map(({ key }) => key) }),
    organNames: t.stringList({
      description: 'Names of the organs, one for each key; never empty.',
      resolve: ({ rows }) => rows.map(({ organName }) => organName),
    }),
    heirs: t.exposeStringList('heirs', {
      description: 'Names of those that hold the work of all of these organs today, where they were merged. Empty else.',
    }),
  }),
});

export const ExpectationListRef = builder.objectRef<ListShown>('ExpectationList').implement({
  description: 'Expectations under one directive that fit a filter, counted and listed from the same rows.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'PlainDate', description: 'The day it stands for.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from.' }),
    counts: t.field({
      type: [ExpectationCountRef],
      description: 'By state and time; their counts sum up to all rows. Empty when there are none.',
      resolve: ({ all }) => countsOf(all),
    }),
    shared: t.field({
      type: [SharedAnswerRef],
      complexity: { field: 5, multiplier: 10 },
      description: 'Documents that answer for several organs at once: counted for each of them. Empty where each organ has its own.',
      resolve: ({ all }) => sharedAnswers(all),
    }),
    rows: t.field({
      type: ExpectationConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description: 'The expectations themselves; by directive, level, place and organ.',
      args: {
        ...pageArguments(USUAL),
      },
      resolve: ({ all }, args): Slice<Expectation> => cut(pageOf(args, USUAL), all),
    }),
  }),
});

/** How many there are of each state and time. */
export function countsOf(all: readonly Expectation[]): readonly StandingCount[] {
  const counts = new Map<string, StandingCount>();
  for (const { state, time } of all) {
    const key = `${state} ${time ?? ''}`;
    counts.set(key, { state, time, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => byText(a, b)).map(([, count]) => count);
}

const FilterInput = builder.inputType('ExpectationFilter', {
  description: 'Which expectations. Every field narrows the list; null and empty lists do not.',
  fields: (t) => ({
    kinds: t.field({ type: [DutyKindRef], description: 'What is owed. Null or empty: all.' }),
    states: t.field({ type: [ExpectationStateRef], description: 'What became of it. Null or empty: all.' }),
    times: t.field({ type: [ExpectationTimeRef], description: 'How it stands to its term. Null or empty: all.' }),
    organIds: t.idList({ description: 'Owed by these organs. Null or empty: all.' }),
    levels: t.field({ type: [LevelRef], description: 'Owed at these levels. Null or empty: all.' }),
    lines: t.field({ type: [LineRef], description: 'Owed within these lines. Null or empty: all.' }),
    ofRoot: t.boolean({ description: 'True: only under the directive itself, not under those below it. Null or false: under all of them.' }),
  }),
});

type Filter = typeof FilterInput.$inferInput;

function passes(row: Expectation, filter: Filter | null | undefined, rootId: string): boolean {
  const allows = <T>(list: readonly T[] | null | undefined, value: T | null): boolean => !list || list.length === 0 || (value !== null && list.includes(value));
  return (
    allows(filter?.kinds, row.kind) &&
    allows(filter?.states, row.state) &&
    allows(filter?.times, row.time) &&
    allows(listWithinLimit('filter.organIds', filter?.organIds ?? [], LIMITS.filterValues), row.organId) &&
    allows(filter?.levels, row.level) &&
    allows(filter?.lines, row.line) &&
    (filter?.ofRoot !== true || row.directiveId === rootId)
  );
}

builder.queryField('expectations', (t) =>
  t.field({
    type: ExpectationListRef,
    nullable: true,
    complexity: { field: 100, multiplier: 1 },
    description: 'Who owes what under a directive and those below it. Null when there is no such directive.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the directive, or a symbol that only one has.' }),
      filter: t.arg({ type: FilterInput, description: 'Which expectations. Null: all.' }),
      ...auditArguments('True: only links that were read or confirmed meet an expectation. Null or false: suggested ones as well.'),
    },
    resolve: async (_root, { of, filter, ...asked }, context): Promise<ListShown | null> => {
      const root = await directiveNamed(context, of);
      if (root === null) return null;
      const options = auditOptions(asked, context.clock);
      const audit = await loadAudit(context, root.id, options);
      return { all: audit.expectations.filter((row) => passes(row, filter, root.id)), asOf: options.asOf, graphVersion: audit.snapshot.graphVersion };
    },
  }),
);
