import { todayIn } from '../access/clock.ts';
import { withinLimit } from '../access/limits.ts';
import { comingTurn } from '../audit/expectations/coming-turn.ts';
import { isOwed } from '../audit/expectations/open-expectation.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import type { TaskTerm } from '../audit/terms/task-terms.ts';
import type { Expectation } from '../domain/coverage.ts';
import { earliestDay, latestDay, type PlainDate } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import { dayArgument, scopeArgument } from './audit-arguments.ts';
import { scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import { ExpectationRef } from './expectation.ts';
import { directiveNamed } from './find-directive.ts';
import { loadOwed } from './load-items.ts';
import { loadTerms } from './load-terms.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { TaskTermConnectionRef } from './task-term.ts';

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
  readonly next: Expectation | null;
  readonly rootId: string | null;
  readonly options: AuditOptions;
};

const ConnectionRef = defineConnection<Expectation>({ connection: 'DueConnection', edge: 'DueEdge', row: 'due thing', rows: 'due things' }, ExpectationRef);

const DueRef = builder.objectRef<Shown>('Due').implement({
  description: 'Đến hạn: what has to be handed in soon, and what is overdue, as far as days are stated.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'PlainDate', description: 'The day it stands for.' }),
    until: t.expose('until', { type: 'PlainDate', description: 'The last day that is looked at.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from.' }),
    overdue: t.exposeInt('overdue', { description: 'How many of all rows are overdue.' }),
    next: t.expose('next', {
      type: ExpectationRef,
      nullable: true,
      description: 'The first that falls due after the last day that is looked at. Null where nothing does, as far as days are stated.',
    }),
    rows: t.field({
      type: ConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description:
        'Expectations that are awaited, extended or said not to be issued yet, and fall due; the longest overdue first. What returns stands for its oldest open turn and, in a row of its own with the same `key`, for the turn that comes (`dueOn` is `nextDue`).',
      args: {
        ...pageArguments(USUAL),
      },
      resolve: ({ rows }, args): Slice<Expectation> => cut(pageOf(args, USUAL), rows),
    }),
    tasks: t.field({
      type: TaskTermConnectionRef,
      complexity: ({ first }) => ({ field: 50, multiplier: first ?? USUAL }),
      description:
        'Apart from what is handed in, and in none of the counts: terms of tasks up to the same day, passed or coming, by which the documents tell nobody to report; the longest passed first.',
      args: {
        ...pageArguments(USUAL),
      },
      resolve: async ({ rootId, options, until }, args, context): Promise<Slice<TaskTerm>> =>
        cut(pageOf(args, USUAL), await loadTerms(context, rootId, options, until)),
    }),
  }),
});

/** Calendar days after a day. */
function daysAfter(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${earliestDay(day)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

type Dated = Expectation & { readonly dueOn: PlainDate };

const isDated = (row: Expectation): row is Dated => isOwed(row) && row.dueOn !== null;

/** What is still awaited and has a day, and the coming turns of what returns, the longest overdue first, then by organ and key. */
function withDay(rows: readonly Expectation[]): readonly Dated[] {
  return rows
    .flatMap((row) => [row].concat(comingTurn(row) ?? []))
    .filter(isDated)
    .toSorted((a, b) => byText(a.dueOn, b.dueOn) || byText(a.organName, b.organName) || byText(a.key, b.key));
}

/** The first that falls due after a day; a month counts by its last. Null where none does. */
function firstAfter(rows: readonly Dated[], until: PlainDate): Dated | null {
  const [first] = rows.filter(({ dueOn }) => latestDay(dueOn) > until).toSorted((a, b) => byText(latestDay(a.dueOn), latestDay(b.dueOn)));
  return first ?? null;
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
      ...dayArgument,
      ...scopeArgument,
    },
    resolve: async (_root, { of, until: last, days, asOf, scope }, context): Promise<Shown | null> => {
      const root = of === null || of === undefined ? null : await directiveNamed(context, of);
      if (root === null && of !== null && of !== undefined) return null;
      const day = asOf ?? todayIn(context.clock);
      const until = last ? latestDay(last) : daysAfter(day, withinLimit('days', days ?? USUAL_DAYS, MOST_DAYS));
      const options = { asOf: day, scope: scopeOf(scope), confirmedOnly: false };
      const rootId = root?.id ?? null;
      const owed = await loadOwed(context, rootId, options);
      const dated = withDay(owed.expectations);
      const rows = dated.filter(({ dueOn }) => latestDay(dueOn) <= until);
      return {
        rows,
        asOf: day,
        until,
        graphVersion: owed.graphVersion,
        overdue: rows.filter((row) => row.time === 'overdue').length,
        next: firstAfter(dated, until),
        rootId,
        options,
      };
    },
  }),
);
