import { todayIn } from '../access/clock.ts';
import { LIMITS, withinLimit } from '../access/limits.ts';
import type { Expectation } from '../domain/coverage.ts';
import { earliestDay, latestDay, type PlainDate } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import { ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import { ExpectationRef } from './expectation.ts';
import { directiveNamed } from './find-directive.ts';
import { loadOwed } from './load-items.ts';
import { cut, pageOf, type Slice } from './paging.ts';

const USUAL = 50;
const USUAL_DAYS = 30;
const MOST_DAYS = 3_660;
const DAY = 86_400_000;

type Shown = {
  readonly rows: readonly Expectation[];
  readonly asOf: PlainDate;
  readonly until: PlainDate;
  readonly graphVersion: number;
  readonly overdue: number;
};

const ConnectionRef = defineConnection<Expectation>({ connection: 'DueConnection', edge: 'DueEdge', row: 'due thing', rows: 'due things' }, ExpectationRef);

const DueRef = builder.objectRef<Shown>('Due').implement({
  description: 'Đến hạn: what has to be handed in soon, and what is overdue, as far as days are stated.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'PlainDate', description: 'The day it stands for.' }),
    until: t.expose('until', { type: 'PlainDate', description: 'The last day that is looked at.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from.' }),
    overdue: t.exposeInt('overdue', { description: 'How many of all rows are overdue.' }),
    rows: t.field({
      type: ConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description: 'Expectations that are awaited and fall due; the longest overdue first.',
      args: {
        first: t.arg.int({ defaultValue: USUAL, description: `Rows of a page, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
        after: t.arg.string({ description: 'Cursor after which the page begins. Null: from the start.' }),
      },
      resolve: ({ rows }, args): Slice<Expectation> => cut(pageOf(args, USUAL), rows),
    }),
  }),
});

/** Calendar days after a day. */
function daysAfter(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${earliestDay(day)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** What is still awaited and falls due by a day, the longest overdue first, then by organ and key. */
function dueBy(rows: readonly Expectation[], until: PlainDate): readonly Expectation[] {
  return rows
    .filter((row) => (row.state === 'awaited' || row.state === 'extended') && row.dueOn !== null && latestDay(row.dueOn) <= until)
    .toSorted((a, b) => byText(a.dueOn ?? '', b.dueOn ?? '') || byText(a.organName, b.organName) || byText(a.key, b.key));
}

builder.queryField('due', (t) =>
  t.field({
    type: DueRef,
    nullable: true,
    complexity: { field: 100, multiplier: 1 },
    description: 'Đến hạn: awaited documents, reports, reviews and products whose day is stated. Null when there is no such directive.',
    args: {
      of: t.arg.id({ description: 'Id of the directive, or a symbol that only one has. Null: all directives.' }),
      until: t.arg({
        type: 'PlainDate',
        description: 'The last day to look at, instead of `days`; a month or a year stands for its last day. Null: by `days`.',
      }),
      days: t.arg.int({ defaultValue: USUAL_DAYS, description: `Days to look ahead, 0 to ${MOST_DAYS}. Null: ${USUAL_DAYS}.` }),
      asOf: t.arg({ type: 'PlainDate', description: 'The day it stands for. Null: today in Viet Nam.' }),
      scope: t.arg({ type: ScopeInput, description: 'What is followed. Null: everything.' }),
    },
    resolve: async (_root, { of, until: last, days, asOf, scope }, context): Promise<Shown | null> => {
      const root = of === null || of === undefined ? null : await directiveNamed(context, of);
      if (root === null && of !== null && of !== undefined) return null;
      const day = asOf ?? todayIn(context.clock);
      const until = last ? latestDay(last) : daysAfter(day, withinLimit('days', days ?? USUAL_DAYS, MOST_DAYS));
      const owed = await loadOwed(context, root?.id ?? null, { asOf: day, scope: scopeOf(scope), confirmedOnly: false });
      const rows = dueBy(owed.expectations, until);
      return { rows, asOf: day, until, graphVersion: owed.graphVersion, overdue: rows.filter((row) => row.time === 'overdue').length };
    },
  }),
);
