import { deepFigure, shallowFigure, unseenFigure } from '../audit/coverage/depth-figures.ts';
import type { Figure } from '../audit/coverage/figure.ts';
import { issuedBelow } from '../audit/coverage/issued-below.ts';
import { builder } from './builder.ts';
import { owedUnder } from './card-marks.ts';
import type { GraphContext } from './context.ts';
import { countsOf, ExpectationCountRef, type StandingCount } from './expectation-list.ts';
import { type Audit, ofComparison } from './load-audit.ts';
import { OverviewRootRef, type StartShown } from './refs.ts';
import { steadily } from './steady.ts';

type TaskSum = { readonly count: number; readonly denominator: number };

/** What a row of Tổng quan says of the comparison of one start. */
export type StartSums = {
  readonly issued: number;
  readonly compared: boolean;
  readonly tasks: number;
  readonly shallow: TaskSum;
  readonly deep: TaskSum;
  readonly unseen: TaskSum;
};

type StartOwed = { readonly counts: readonly StandingCount[]; readonly total: number; readonly groups: number };

const sumOf = ({ count, denominator }: Figure<unknown>): TaskSum => ({ count, denominator });

function sumsOf({ snapshot, coverage, expectations }: Audit): StartSums {
  return {
    issued: issuedBelow(coverage, expectations, snapshot.rootId).length,
    compared: coverage.state === 'compared',
    tasks: coverage.columns.length,
    shallow: sumOf(shallowFigure(coverage)),
    deep: sumOf(deepFigure(coverage)),
    unseen: sumOf(unseenFigure(coverage)),
  };
}

const owedOf = ({ directive, options, turns }: StartShown, context: GraphContext): Promise<StartOwed> =>
  turns.next(() =>
    steadily(context.store, context.actor, async (graphVersion) => {
      const rows = await owedUnder(context, directive.id, options, await context.audits.changes.at(context, graphVersion));
      return { counts: countsOf(rows), total: rows.length, groups: rows.filter(({ organId }) => organId === null).length };
    }),
  );

const comparedOf = ({ directive, options, turns }: StartShown, context: GraphContext): Promise<StartSums> =>
  turns.next(() =>
    steadily(context.store, context.actor, async (graphVersion) => {
      const now = await context.audits.changes.at(context, graphVersion);
      return (await ofComparison(context, context.audits.sums, directive.id, options, now, sumsOf)).answer;
    }),
  );

const TaskSumRef = builder.objectRef<TaskSum>('TaskSum').implement({
  description: 'Tasks that count, of those that could.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many tasks.' }),
    denominator: t.exposeInt('denominator', { description: 'Of how many.' }),
  }),
});

const OwedRef = builder.objectRef<StartOwed>('OverviewOwed').implement({
  description: 'Who owes a document directly under a start of a lineage, within the scope: what `expectations` with `ofRoot` and the kind ISSUE lists.',
  fields: (t) => ({
    counts: t.expose('counts', { type: [ExpectationCountRef], description: 'By state and time. Empty where nobody owes one.' }),
    total: t.exposeInt('total', { description: 'All of them.' }),
    groups: t.exposeInt('groups', { description: 'Of these, names of many organs that could not be listed one by one.' }),
  }),
});

const SumsRef = builder.objectRef<StartSums>('OverviewSums').implement({
  description: 'What the comparison of a start of a lineage comes to; the same numbers as those of `coverage`.',
  fields: (t) => ({
    issued: t.exposeInt('issued', { description: 'Documents below it issued within the scope, as many as `coverage.issued` lists.' }),
    compared: t.exposeBoolean('compared', { description: 'False where its own text is not held: there is no task to compare.' }),
    tasks: t.exposeInt('tasks', { description: 'Tasks of its text, as many as `coverage.columns`.' }),
    shallow: t.expose('shallow', { type: TaskSumRef, description: 'As `coverage.shallow`.' }),
    deep: t.expose('deep', { type: TaskSumRef, description: 'As `coverage.deep`.' }),
    unseen: t.expose('unseen', { type: TaskSumRef, description: 'As `coverage.unseen`.' }),
  }),
});

builder.objectFields(OverviewRootRef, (t) => ({
  owed: t.field({
    type: OwedRef,
    complexity: { field: 10, multiplier: 5 },
    description: 'Who owes a document directly under it.',
    resolve: (start, _args, context) => owedOf(start, context),
  }),
  sums: t.field({
    type: SumsRef,
    complexity: { field: 100, multiplier: 1 },
    description: 'What its comparison comes to. It takes as long as `coverage` of each.',
    resolve: (start, _args, context) => comparedOf(start, context),
  }),
}));
