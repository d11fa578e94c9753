import { todayIn } from '../access/clock.ts';
import { LIMITS } from '../access/limits.ts';
import { type CascadeStep, cascadeOf } from '../audit/coverage/cascade.ts';
import { type CellFigures, columnFigures, matrixFigures, OUTSIDE_STATES, rowFigures } from '../audit/coverage/cell-figures.ts';
import type { CoverageColumn } from '../audit/coverage/columns.ts';
import type { CoverageRow } from '../audit/coverage/coverage-of.ts';
import { type Delay, delaysOf, type LevelDelays } from '../audit/coverage/delays.ts';
import { deepFigure, shallowFigure } from '../audit/coverage/depth-figures.ts';
import type { TaskCell, TaskState } from '../domain/coverage.ts';
import { TaskStateRef } from './audit-enums.ts';
import { ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import { LevelRef, LineRef } from './enums.ts';
import { ExpectationRef, organNamed, placeNamed } from './expectation.ts';
import { FigureRef, type FigureShown, shownFigure } from './figure.ts';
import { directiveNamed } from './find-directive.ts';
import { type Audit, loadAudit } from './load-audit.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DirectiveRef, OrganRef, PlaceRef, TaskRef } from './refs.ts';
import { TaskLinkRef, taskById } from './task-link.ts';

const USUAL = 50;

type StateCount = { readonly state: TaskState; readonly figure: FigureShown };
type ColumnShown = { readonly column: CoverageColumn; readonly at: number; readonly audit: Audit };
type RowShown = { readonly row: CoverageRow; readonly audit: Audit };

const cellKey = (cell: TaskCell): string => `${cell.taskId}|${cell.organId}`;
const concrete = (figures: CellFigures): FigureShown => shownFigure(figures.concrete, cellKey);
const states = (figures: CellFigures): readonly StateCount[] =>
  figures.states.flatMap(({ state, figure }) => (figure.count === 0 ? [] : [{ state, figure: shownFigure(figure, cellKey) }]));

const StateCountRef = builder.objectRef<StateCount>('TaskStateCount').implement({
  description: 'Cells of one state.',
  fields: (t) => ({
    state: t.expose('state', { type: TaskStateRef, description: 'The state.' }),
    figure: t.expose('figure', { type: FigureRef, description: 'How many, and which.' }),
  }),
});

const CellRef = builder.objectRef<TaskCell>('TaskCell').implement({
  description: 'An upper task held against an organ.',
  fields: (t) => ({
    taskId: t.exposeID('taskId', { description: 'The column.' }),
    state: t.expose('state', { type: TaskStateRef, description: 'What its documents here tell.' }),
    rule: t.exposeString('rule', {
      description: 'Which rule made the task expected of the organ or left it out: `named`, `collective`, `line`, `party-of-place`, `table:<row>`.',
    }),
    links: t.field({
      type: [TaskLinkRef],
      complexity: { field: 5, multiplier: 5 },
      description: 'Links that count. Empty where nothing was found.',
      resolve: async (cell, _args, { loaders }) => (await Promise.all(cell.links.map((key) => loaders.taskLink.load(key)))).flatMap((link) => link ?? []),
    }),
    linkKeys: t.exposeIDList('links', { description: 'Keys of the links that count; cheaper than the links themselves. Empty where nothing was found.' }),
    directiveIds: t.exposeIDList('directiveIds', { description: 'The organ’s documents that were compared. Empty where none is held.' }),
    unreviewed: t.exposeBoolean('unreviewed', { description: 'True where it rests on a link that nobody reviewed.' }),
  }),
});

const ColumnRef = builder.objectRef<ColumnShown>('CoverageColumn').implement({
  description: 'One task of the root: the finest numbered item, with the parts that order something.',
  fields: (t) => ({
    taskId: t.id({ description: 'Id of the task.', resolve: ({ column }) => column.taskId }),
    task: t.field({
      type: TaskRef,
      nullable: true,
      description: 'The task. Null when it was just read anew.',
      resolve: ({ column }, _args, context) => taskById(context, column.taskId),
    }),
    path: t.string({ description: 'Labels of the outline down to it.', resolve: ({ column }) => column.path }),
    text: t.string({ description: 'Its words.', resolve: ({ column }) => column.text }),
    leafIds: t.idList({ description: 'Its ordering parts, in the order of the text. Never empty.', resolve: ({ column }) => [...column.leafIds] }),
    concrete: t.field({
      type: FigureRef,
      description: 'Organs that made it concrete, wholly or in part, of those it is expected of.',
      resolve: ({ audit, at }) => concrete(columnFigures(audit.coverage, at)),
    }),
    states: t.field({
      type: [StateCountRef],
      description: 'Organs by state; states without any are left out.',
      resolve: ({ audit, at }) => states(columnFigures(audit.coverage, at)),
    }),
  }),
});

const RowRef = builder.objectRef<RowShown>('CoverageRow').implement({
  description: 'An organ that owes a document under the root or has issued one.',
  fields: (t) => ({
    organId: t.id({ description: 'Id of the organ.', resolve: ({ row }) => row.organId }),
    organ: t.field({
      type: OrganRef,
      nullable: true,
      description: 'The organ. Null where only its words are known.',
      resolve: ({ row }, _args, context) => organNamed(context, row.organId),
    }),
    organName: t.string({ description: 'Its name.', resolve: ({ row }) => row.organName }),
    line: t.field({ type: LineRef, nullable: true, description: 'Its line. Null when not known.', resolve: ({ row }) => row.line }),
    level: t.field({ type: LevelRef, nullable: true, description: 'Its level. Null when not known.', resolve: ({ row }) => row.level }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'Its place. Null for central organs and where not resolved.',
      resolve: ({ row }) => placeNamed(row.placeId),
    }),
    expectations: t.field({
      type: [ExpectationRef],
      description: 'What it is expected to issue under the root. Empty where only a document brought it here.',
      resolve: ({ row }) => row.expectations,
    }),
    documents: t.field({
      type: [DirectiveRef],
      description: 'Its documents whose text is held, nearest to the root first. Empty when none was received.',
      resolve: ({ row }) => row.documents.map((document) => document.row),
    }),
    cited: t.field({
      type: [DirectiveRef],
      description: 'Its documents that are only cited. Empty when there are none.',
      resolve: async ({ row }, _args, { loaders }) =>
        (await Promise.all(row.citedIds.map((id) => loaders.directive.load(id)))).flatMap((directive) => directive ?? []),
    }),
    completeAsOf: t.field({
      type: 'PlainDate',
      nullable: true,
      description: 'The day as of which a person stated that its documents here are complete. Null when nobody did.',
      resolve: ({ row }) => row.completeAsOf,
    }),
    cells: t.field({
      type: [CellRef],
      complexity: { field: 1, multiplier: 5 },
      description: 'One for each column, in their order. Empty without columns.',
      resolve: ({ row }) => row.cells,
    }),
    concrete: t.field({
      type: FigureRef,
      description: 'Tasks it made concrete, wholly or in part, of those expected of it.',
      resolve: ({ row, audit }) => concrete(rowFigures(audit.coverage, row)),
    }),
    states: t.field({
      type: [StateCountRef],
      description: 'Its cells by state; states without any are left out.',
      resolve: ({ row, audit }) => states(rowFigures(audit.coverage, row)),
    }),
  }),
});

const RowConnectionRef = defineConnection<RowShown>({ connection: 'CoverageRowConnection', edge: 'CoverageRowEdge', row: 'organ', rows: 'organs' }, RowRef);

const CascadeStepRef = builder.objectRef<CascadeStep>('CascadeStep').implement({
  description: 'Documents of one level that were issued on one day.',
  fields: (t) => ({
    day: t.expose('day', { type: 'PlainDate', description: 'The day; may lack day or month as printed.' }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level. Null when not known.' }),
    count: t.exposeInt('count', { description: 'Issued that day.' }),
    total: t.exposeInt('total', { description: 'Issued until that day at this level, that day included.' }),
    directiveIds: t.exposeIDList('directiveIds', { description: 'Which ones. Never empty.' }),
  }),
});

const DelayRef = builder.objectRef<Delay>('Delay').implement({
  description: 'How long after a superior’s document a lower one came: a figure, not a fault.',
  fields: (t) => ({
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The lower document. Null when it was just removed.',
      resolve: (row, _args, { loaders }) => loaders.directive.load(row.directiveId),
    }),
    superior: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The newest it carries out that was issued on or before its day. Null when it was just removed.',
      resolve: (row, _args, { loaders }) => loaders.directive.load(row.superiorId),
    }),
    days: t.exposeInt('days', { description: 'Days between the two.' }),
  }),
});

const LevelDelaysRef = builder.objectRef<LevelDelays>('LevelDelays').implement({
  description: 'Days after the superior’s document at one level. Levels are in their order; organs are never ranked.',
  fields: (t) => ({
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level. Null when not known.' }),
    documents: t.exposeInt('documents', { description: 'Documents whose days are known.' }),
    medianDays: t.exposeFloat('medianDays', { description: 'Middle value.' }),
    first: t.expose('first', { type: DelayRef, description: 'The soonest.' }),
    last: t.expose('last', { type: DelayRef, description: 'The latest.' }),
  }),
});

const CoverageRef = builder.objectRef<Audit>('Coverage').implement({
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
        first: t.arg.int({ defaultValue: USUAL, description: `Rows of a page, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
        after: t.arg.string({ description: 'Cursor after which the page begins. Null: from the start.' }),
      },
      resolve: (audit, { onlyHoles, ...args }): Slice<RowShown> => {
        const rows = audit.coverage.rows.filter((row) => onlyHoles !== true || hasHole(row));
        return cut(
          pageOf(args, USUAL),
          rows.map((row) => ({ row, audit })),
        );
      },
    }),
    concrete: t.field({
      type: FigureRef,
      description: 'Cells made concrete, wholly or in part, of all expected.',
      resolve: ({ coverage }) => concrete(matrixFigures(coverage)),
    }),
    states: t.field({
      type: [StateCountRef],
      description: 'All cells by state; states without any are left out.',
      resolve: ({ coverage }) => states(matrixFigures(coverage)),
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

function hasHole(row: CoverageRow): boolean {
  return (
    row.cells.some((cell) => !OUTSIDE_STATES.has(cell.state) && (cell.state === 'missing' || cell.state === 'no-text')) ||
    row.expectations.some((one) => one.state === 'awaited')
  );
}

builder.queryField('coverage', (t) =>
  t.field({
    type: CoverageRef,
    nullable: true,
    complexity: { field: 100, multiplier: 1 },
    description: 'Bảng đối chiếu of one directive. Null when there is no such directive.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the directive, or a symbol that only one has.' }),
      asOf: t.arg({ type: 'PlainDate', description: 'The day it stands for. Null: today in Viet Nam.' }),
      scope: t.arg({ type: ScopeInput, description: 'What is followed. Null: everything.' }),
      confirmedOnly: t.arg.boolean({
        defaultValue: false,
        description: 'True: count only links that were read or confirmed. Null or false: count suggested ones as well, and say how many.',
      }),
    },
    resolve: async (_root, { of, asOf, scope, confirmedOnly }, context) => {
      const root = await directiveNamed(context, of);
      return root === null
        ? null
        : loadAudit(context, root.id, { asOf: asOf ?? todayIn(context.clock), scope: scopeOf(scope), confirmedOnly: confirmedOnly === true });
    },
  }),
);
