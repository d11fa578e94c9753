import {
  answeredOutside,
  type CellFigures,
  columnDrifts,
  columnFigures,
  type DriftFigure,
  issuedFigure,
  OUTSIDE_STATES,
  rowFigures,
} from '../audit/coverage/cell-figures.ts';
import type { CoverageColumn } from '../audit/coverage/columns.ts';
import { isCompared } from '../audit/coverage/compared.ts';
import type { CoverageRow, FormerExempt } from '../audit/coverage/coverage-of.ts';
import type { CellDrift, Expectation, TaskCell, TaskState } from '../domain/coverage.ts';
import { CellDriftRef, TaskStateRef } from './audit-enums.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import { LevelRef, LineRef } from './enums.ts';
import { ExpectationRef, organNamed, placeNamed } from './expectation.ts';
import { FigureRef, type FigureShown, shownFigure } from './figure.ts';
import type { Audit } from './load-audit.ts';
import { DirectiveRef, OrganRef, PlaceRef, TaskRef } from './refs.ts';
import { TaskLinkRef, taskById } from './task-link.ts';

type StateCount = { readonly state: TaskState; readonly figure: FigureShown };
type DriftCount = { readonly drift: CellDrift; readonly figure: FigureShown };
type ColumnShown = { readonly column: CoverageColumn; readonly at: number; readonly audit: Audit };
export type RowShown = { readonly row: CoverageRow; readonly audit: Audit };

const cellKey = (cell: TaskCell): string => `${cell.taskId}|${cell.organId}`;
/** Cells made concrete, of those expected. */
export const concreteFigure = (figures: CellFigures): FigureShown => shownFigure(figures.concrete, cellKey);
/** Cells by state; states without any are left out. */
export const stateCounts = (figures: CellFigures): readonly StateCount[] => countsOf(figures.states);

const countsOf = (states: CellFigures['states']): readonly StateCount[] =>
  states.flatMap(({ state, figure }) => (figure.count === 0 ? [] : [{ state, figure: shownFigure(figure, cellKey) }]));

/** Cells by drift; kinds without any are left out. */
export const driftCounts = (figures: readonly DriftFigure[]): readonly DriftCount[] =>
  figures.flatMap(({ drift, figure }) => (figure.count === 0 ? [] : [{ drift, figure: shownFigure(figure, cellKey) }]));

export const DriftCountRef = builder.objectRef<DriftCount>('CellDriftCount').implement({
  description: 'Cells of one kind of drift.',
  fields: (t) => ({
    drift: t.expose('drift', { type: CellDriftRef, description: 'The kind.' }),
    figure: t.expose('figure', { type: FigureRef, description: 'How many of the cells that something answers, and which.' }),
  }),
});

export const StateCountRef = builder.objectRef<StateCount>('TaskStateCount').implement({
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
    issuedBy: t.exposeIDList('issuedBy', {
      description: 'Documents that answer it by having been issued, where issuing one is what the task orders. Empty else.',
    }),
    unreviewed: t.exposeBoolean('unreviewed', { description: 'True where it rests on a link that nobody reviewed.' }),
    unsure: t.exposeBoolean('unsure', {
      description: 'True where all that it rests on are suggestions of little proof: nobody should rely on its state before one is judged.',
    }),
    drift: t.expose('drift', {
      type: CellDriftRef,
      nullable: true,
      description: 'Whether a target or a deadline there is unlike the one above, by its links; of several the furthest. Null where none is.',
    }),
  }),
});

export const ColumnRef = builder.objectRef<ColumnShown>('CoverageColumn').implement({
  description:
    'One task of the root: the finest numbered item with the parts that order something, or an order that stands in none. As many as its `taskCount`.',
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
      resolve: ({ audit, at }) => concreteFigure(columnFigures(audit.coverage, at)),
    }),
    states: t.field({
      type: [StateCountRef],
      description: 'Organs by state; states without any are left out.',
      resolve: ({ audit, at }) => stateCounts(columnFigures(audit.coverage, at)),
    }),
    drifts: t.field({
      type: [DriftCountRef],
      description: 'Organs whose document states another target or deadline for it, or where one of the two states none. Empty when there are none.',
      resolve: ({ audit, at }) => driftCounts(columnDrifts(audit.coverage, at)),
    }),
    answeredOutside: t.field({
      type: [StateCountRef],
      description: 'Organs outside the count whose document answers it all the same, by state, of all in that state. Empty when there are none.',
      resolve: ({ audit, at }) => countsOf(answeredOutside(audit.coverage, at)),
    }),
    issued: t.field({
      type: FigureRef,
      description: 'Organs that answer it, wholly or in part, by having issued a document, which is what it orders, of those that made it concrete.',
      resolve: ({ audit, at }) => shownFigure(issuedFigure(audit.coverage, at), cellKey),
    }),
  }),
});

const FormerExemptRef = builder.objectRef<FormerExempt>('FormerExempt').implement({
  description: 'A person’s word that an ended organ, which stands in the row of the one that goes on with its work, need not carry a task out.',
  fields: (t) => ({
    taskId: t.exposeID('taskId', { description: 'The column.' }),
    organId: t.exposeID('organId', { description: 'The ended organ: the decision names its own cell, `cell|task|organ`.' }),
    organName: t.exposeString('organName', { description: 'Its name.' }),
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
    predecessorNames: t.stringList({
      description: 'Ended organs that stand in this row, because the document that answers for them is of this organ: their names. Usually empty.',
      resolve: ({ row }) => [...new Set(predecessorsOf(row).map(({ organName }) => organName))],
    }),
    formerExempt: t.field({
      type: [FormerExemptRef],
      description:
        'Tasks that ended organs in this row need not carry out, by a person’s word. The row’s cell is exempt by it where the row stands for such organs only and all of them are; else it stays as it is. Usually empty.',
      resolve: ({ row }) => row.formerExempt,
    }),
    documents: t.field({
      type: [DirectiveRef],
      description: 'Its documents whose text is held, nearest to the root first. Empty when none was received.',
      resolve: ({ row }) => row.documents.map((document) => document.row),
    }),
    compared: t.boolean({
      description: 'Whether anything of it can be compared: a text of its is held, or it answers a task by what it has issued.',
      resolve: ({ row }) => isCompared(row),
    }),
    cited: t.field({
      type: [DirectiveRef],
      description: 'Its documents that are only cited. Empty when there are none.',
      resolve: ({ row }) => row.cited.map((document) => document.row),
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
      resolve: ({ row, audit }) => concreteFigure(rowFigures(audit.coverage, row)),
    }),
    states: t.field({
      type: [StateCountRef],
      description: 'Its cells by state; states without any are left out.',
      resolve: ({ row, audit }) => stateCounts(rowFigures(audit.coverage, row)),
    }),
  }),
});

export const RowConnectionRef = defineConnection<RowShown>(
  { connection: 'CoverageRowConnection', edge: 'CoverageRowEdge', row: 'organ', rows: 'organs' },
  RowRef,
);

/** Whether nothing was found for one of its tasks, or its document was not received. */
export function hasHole(row: CoverageRow): boolean {
  return (
    row.cells.some((cell) => !OUTSIDE_STATES.has(cell.state) && (cell.state === 'missing' || cell.state === 'no-text')) ||
    row.expectations.some((one) => one.state === 'awaited')
  );
}

/** What ended organs owed that stand in the row of the one which goes on with their work. */
export function predecessorsOf(row: CoverageRow): readonly Expectation[] {
  return row.expectations.filter(({ organId }) => organId !== row.organId);
}
