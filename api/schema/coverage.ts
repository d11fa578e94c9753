import { cascadeOf } from '../audit/coverage/cascade.ts';
import { cellMarks, countAhead, driftFigures, matrixFigures } from '../audit/coverage/cell-figures.ts';
import { delaysOf } from '../audit/coverage/delays.ts';
import { deepFigure, shallowFigure, unseenFigure } from '../audit/coverage/depth-figures.ts';
import { auditArguments, auditOptions } from './audit-arguments.ts';
import { inSlices } from './breathe.ts';
import { builder } from './builder.ts';
import {
  ColumnRef,
  concreteFigure,
  DriftCountRef,
  driftCounts,
  predecessorsOf,
  RowConnectionRef,
  type RowShown,
  StateCountRef,
  stateCounts,
} from './coverage-matrix.ts';
import { CellMarksRef, CoverageLevelRef, levelsAsked, rowsAsked } from './coverage-parts.ts';
import { CascadeStepRef, LevelDelaysRef } from './coverage-time.ts';
import { ExpectationRef } from './expectation.ts';
import { FigureRef, shownFigure } from './figure.ts';
import { directiveNamed } from './find-directive.ts';
import { type Audit, loadAudit } from './load-audit.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DirectiveRef } from './refs.ts';

const USUAL = 50;

export const CoverageRef = builder.objectRef<Audit>('Coverage').implement({
  description: 'Bảng đối chiếu: the tasks of one directive held against the organs below it, as of a day, within a scope.',
  fields: (t) => ({
    root: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The directive. Null when it was just removed.',
      resolve: ({ snapshot }, _args, { loaders }) => loaders.directive.load(snapshot.rootId),
    }),
    compared: t.boolean({
      description: 'False where the text of the directive is not held: there are no columns, and `instead` names documents below that can be asked for.',
      resolve: ({ coverage }) => coverage.state === 'compared',
    }),
    asOf: t.field({ type: 'PlainDate', description: 'The day it stands for.', resolve: ({ options }) => options.asOf }),
    confirmedOnly: t.boolean({ description: 'True where only confirmed and stated links count.', resolve: ({ options }) => options.confirmedOnly }),
    graphVersion: t.int({ description: 'The version of the graph it was made from.', resolve: ({ snapshot }) => snapshot.graphVersion }),
    columns: t.field({
      type: [ColumnRef],
      complexity: { field: 5, multiplier: 30 },
      description: 'Tasks in the order of the text. Empty where the text is not held or orders nothing.',
      resolve: (audit) => audit.coverage.columns.map((column, at) => ({ column, at, audit })),
    }),
    rows: t.field({
      type: RowConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description: 'Organs by level, line and place.',
      args: {
        onlyHoles: t.arg.boolean({
          defaultValue: false,
          description: 'True: only organs with a task for which nothing was found, or whose document was not received. Null or false: all.',
        }),
        comparedFirst: t.arg.boolean({
          defaultValue: false,
          description: 'True: organs that can be compared before all others, each in the usual order. Null or false: the usual order.',
        }),
        ...pageArguments(USUAL),
      },
      resolve: (audit, { onlyHoles, comparedFirst, ...args }): Slice<RowShown> =>
        cut(
          pageOf(args, USUAL),
          rowsAsked(audit, { onlyHoles, comparedFirst }).map((row) => ({ row, audit })),
        ),
    }),
    levels: t.field({
      type: [CoverageLevelRef],
      description: 'The same organs added up by level, in their order. Levels without any are left out.',
      args: {
        onlyHoles: t.arg.boolean({ defaultValue: false, description: 'True: as for `rows`. Null or false: all organs.' }),
      },
      resolve: (audit, choice) => levelsAsked(audit, choice),
    }),
    marks: t.field({
      type: CellMarksRef,
      description: 'How many cells wait for a person’s word, of all.',
      resolve: ({ coverage }) => cellMarks(coverage),
    }),
    organs: t.int({ description: 'Organs of the whole table, within the scope.', resolve: ({ coverage }) => coverage.rows.length }),
    organsFurther: t.int({
      description:
        'Those of them that owe nothing directly under the directive itself: they owe a document under one below it, or have issued one. The others are those that `expectations` of the root names.',
      resolve: ({ snapshot, coverage }) => coverage.rows.filter((row) => row.expectations.every(({ directiveId }) => directiveId !== snapshot.rootId)).length,
    }),
    organsJoined: t.int({
      description:
        'Ended organs that have no row of their own: there is nothing of theirs but a document of the one organ that goes on with their work, in whose row they stand.',
      resolve: ({ coverage }) => new Set(coverage.rows.flatMap((row) => predecessorsOf(row).map(({ organId }) => organId))).size,
    }),
    concrete: t.field({
      type: FigureRef,
      description: 'Cells made concrete, wholly or in part, of all expected.',
      resolve: ({ coverage }) => concreteFigure(matrixFigures(coverage)),
    }),
    states: t.field({
      type: [StateCountRef],
      description: 'All cells by state; states without any are left out.',
      resolve: ({ coverage }) => stateCounts(matrixFigures(coverage)),
    }),
    drifts: t.field({
      type: [DriftCountRef],
      description: 'Cells whose document states another target or deadline than the one above, or where one of the two states none. Empty when there are none.',
      resolve: ({ coverage }) => driftCounts(driftFigures(coverage)),
    }),
    shallow: t.field({
      type: FigureRef,
      description: 'Cấp dưới trực tiếp: tasks that a document directly below makes concrete.',
      resolve: ({ coverage }) => shownFigure(shallowFigure(coverage), (task) => task.taskId),
    }),
    deep: t.field({
      type: FigureRef,
      description: 'Đến cấp cuối: tasks that every expected organ makes concrete, down to the lowest expected level.',
      resolve: ({ coverage }) => shownFigure(deepFigure(coverage), (task) => task.taskId),
    }),
    unseen: t.field({
      type: FigureRef,
      description: 'Chưa thấy: tasks that no held document of the expected organs makes concrete, of those that one can be compared with.',
      resolve: ({ coverage }) => shownFigure(unseenFigure(coverage), (task) => task.taskId),
    }),
    unlisted: t.field({
      type: [ExpectationRef],
      description: 'Expectations whose words name no organ that could be listed: they have no row. Empty when every one does.',
      resolve: ({ coverage }) => coverage.unlisted,
    }),
    instead: t.field({
      type: [DirectiveRef],
      description: 'Held documents below that can be compared in the directive’s stead. Empty where it is held itself.',
      resolve: async ({ coverage }, _args, { loaders }) =>
        (await Promise.all(coverage.insteadIds.map((id) => loaders.directive.load(id)))).flatMap((directive) => directive ?? []),
    }),
    cascade: t.field({
      type: [CascadeStepRef],
      complexity: { field: 5, multiplier: 20 },
      description: 'How documents came out over time, by day and level; undated ones are in no step. Empty when none below is dated.',
      resolve: ({ coverage }) => cascadeOf(coverage).steps,
    }),
    undated: t.int({ description: 'Documents below whose date nobody knows.', resolve: ({ coverage }) => cascadeOf(coverage).undatedIds.length }),
    delays: t.field({
      type: [LevelDelaysRef],
      description: 'Days after the superior’s document, by level. Levels without any are left out.',
      resolve: ({ snapshot, coverage }) => delaysOf(snapshot, coverage).levels,
    }),
  }),
});

builder.queryField('coverage', (t) =>
  t.field({
    type: CoverageRef,
    nullable: true,
    complexity: { field: 100, multiplier: 1 },
    description: 'Bảng đối chiếu of one directive. Null when there is no such directive.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the directive, or a symbol that only one has.' }),
      ...auditArguments('True: count only links that were read or confirmed. Null or false: count suggested ones as well, and say how many.'),
    },
    resolve: async (_root, { of, ...asked }, context) => {
      const root = await directiveNamed(context, of);
      if (root === null) return null;
      const audit = await loadAudit(context, root.id, auditOptions(asked, context.clock));
      await inSlices(countAhead(audit.coverage));
      return audit;
    },
  }),
);
