import { CELL_DRIFTS, type CellDrift, TASK_STATES, type TaskCell, type TaskState } from '../../domain/coverage.ts';
import type { Steps } from '../../domain/steps.ts';
import type { Coverage, CoverageRow } from './coverage-of.ts';
import { type Figure, type Frame, figureOf } from './figure.ts';

/** States in which a task was made concrete in the organ's own document, wholly or in part. */
export const CONCRETE_STATES: ReadonlySet<TaskState> = new Set<TaskState>(['covered', 'partial']);

/** States that stay outside every denominator. */
export const OUTSIDE_STATES: ReadonlySet<TaskState> = new Set<TaskState>(['not-applicable', 'exempt']);

export type CellFigures = {
  /** Made concrete, wholly or in part, of all that is expected. */
  readonly concrete: Figure<TaskCell>;
  /** One figure for each state, in the order of `TASK_STATES`; their counts sum up to the cells. */
  readonly states: readonly { readonly state: TaskState; readonly figure: Figure<TaskCell> }[];
};

/** One pass over the cells: each is counted in its state, and in what was made concrete. */
function figuresOf(frame: Frame, cells: readonly TaskCell[]): CellFigures {
  const byState = new Map<TaskState, TaskCell[]>(TASK_STATES.map((state) => [state, []]));
  const concrete: TaskCell[] = [];
  let outside = 0;
  for (const cell of cells) {
    byState.get(cell.state)?.push(cell);
    if (OUTSIDE_STATES.has(cell.state)) outside += 1;
    if (CONCRETE_STATES.has(cell.state)) concrete.push(cell);
  }
  const expected = cells.length - outside;
  return {
    concrete: countedFigure(frame, 'cells-concrete', concrete, expected, outside),
    states: TASK_STATES.map((state) => {
      const [denominator, excluded] = OUTSIDE_STATES.has(state) ? [cells.length, 0] : [expected, outside];
      return { state, figure: countedFigure(frame, `cells-${state}`, byState.get(state) ?? [], denominator, excluded) };
    }),
  };
}

function countedFigure(
  { asOf, scope, graphVersion, confirmedOnly }: Frame,
  rule: string,
  rows: readonly TaskCell[],
  denominator: number,
  excluded: number,
): Figure<TaskCell> {
  const unreviewed = rows.reduce((count, cell) => (cell.unreviewed ? count + 1 : count), 0);
  return { asOf, scope, graphVersion, confirmedOnly, rule, count: rows.length, denominator, unreviewed, excluded, rows };
}

/** What became of the tasks of one organ. */
export function rowFigures(coverage: Coverage, row: CoverageRow): CellFigures {
  return figuresOf(coverage, row.cells);
}

export type DriftFigure = { readonly drift: CellDrift; readonly figure: Figure<TaskCell> };

/**
 * Cells whose document states another target or deadline than the one above, of all cells that something answers:
 * those outside the denominators as well, for what a document says does not depend on whether it was asked to.
 */
export function driftFigures(coverage: Coverage): readonly DriftFigure[] {
  const figures = keptOf(coverage);
  figures.drifts ??= countDrifts(
    coverage,
    coverage.rows.flatMap((row) => row.cells),
  );
  return figures.drifts;
}

function countDrifts(frame: Frame, cells: readonly TaskCell[]): readonly DriftFigure[] {
  return CELL_DRIFTS.map((drift) => ({
    drift,
    figure: figureOf(frame, `cells-${drift}`, cells, {
      within: (cell) => cell.links.length > 0,
      counts: (cell) => cell.drift === drift,
      unreviewed: (cell) => cell.unreviewed,
    }),
  }));
}

/** The same of one task at all organs; `at` is the place of its column. */
export function columnDrifts(coverage: Coverage, at: number): readonly DriftFigure[] {
  const { driftsAt } = keptOf(coverage);
  driftsAt[at] ??= countDrifts(
    coverage,
    coverage.rows.flatMap((row) => row.cells[at] ?? []),
  );
  return driftsAt[at];
}

/** Cells of one task outside the denominators that the organ's document answers all the same, of all in their state. */
export function answeredOutside(coverage: Coverage, at: number): CellFigures['states'] {
  return [...OUTSIDE_STATES].map((state) => ({
    state,
    figure: columnFigure(coverage, `cells-${state}-answered`, at, { within: (cell) => cell.state === state, counts: ({ links }) => links.length > 0 }),
  }));
}

/** Cells of one task that a document answers by having been issued, of those made concrete. */
export function issuedFigure(coverage: Coverage, at: number): Figure<TaskCell> {
  return columnFigure(coverage, 'cells-issued', at, {
    within: ({ state }) => CONCRETE_STATES.has(state),
    counts: ({ issuedBy }) => issuedBy.length > 0,
  });
}

type Counted = { readonly within: (cell: TaskCell) => boolean; readonly counts: (cell: TaskCell) => boolean };

function columnFigure(coverage: Coverage, rule: string, at: number, how: Counted): Figure<TaskCell> {
  const cells = coverage.rows.flatMap((row) => row.cells[at] ?? []);
  return figureOf(coverage, rule, cells, { ...how, unreviewed: (cell) => cell.unreviewed });
}

/** How far cells can be relied on: what only a person can settle. */
export type CellMarks = {
  /** Inside the denominators, and resting on a link nobody reviewed. */
  readonly unreviewed: number;
  /** Of those, the ones that rest on suggestions of little proof alone. */
  readonly unsure: number;
  /** Outside the denominators, and answered all the same. */
  readonly linked: number;
};

/** The marks of all cells of the table. */
export function cellMarks(coverage: Coverage): CellMarks {
  const figures = keptOf(coverage);
  figures.marks ??= countMarks(coverage.rows.flatMap((row) => row.cells));
  return figures.marks;
}

function countMarks(cells: readonly TaskCell[]): CellMarks {
  const answered = cells.filter(({ links, unreviewed }) => unreviewed || links.length > 0);
  const inside = answered.filter(({ state, unreviewed }) => unreviewed && !OUTSIDE_STATES.has(state));
  const linked = answered.filter(({ state, links }) => links.length > 0 && OUTSIDE_STATES.has(state));
  return { unreviewed: inside.length, unsure: inside.filter(({ unsure }) => unsure).length, linked: linked.length };
}

type Kept = {
  matrix: CellFigures | null;
  marks: CellMarks | null;
  drifts: readonly DriftFigure[] | null;
  readonly columns: (CellFigures | undefined)[];
  readonly driftsAt: (readonly DriftFigure[] | undefined)[];
};
const kept = new WeakMap<Coverage, Kept>();

/** Figures over all organs, counted once for each answer that is kept. */
function keptOf(coverage: Coverage): Kept {
  const there = kept.get(coverage);
  if (there) return there;
  const made: Kept = { matrix: null, marks: null, drifts: null, columns: [], driftsAt: [] };
  kept.set(coverage, made);
  return made;
}

/** What became of one task at all organs; `at` is the place of its column. */
export function columnFigures(coverage: Coverage, at: number): CellFigures {
  const { columns } = keptOf(coverage);
  columns[at] ??= figuresOf(
    coverage,
    coverage.rows.flatMap((row) => row.cells[at] ?? []),
  );
  return columns[at];
}

/** What became of all tasks at all organs. */
export function matrixFigures(coverage: Coverage): CellFigures {
  const figures = keptOf(coverage);
  figures.matrix ??= figuresOf(
    coverage,
    coverage.rows.flatMap((row) => row.cells),
  );
  return figures.matrix;
}

/** Counts both kinds for all columns ahead, in steps: whoever asks for them finds them counted. */
export function* countAhead(coverage: Coverage): Steps<void> {
  for (const at of coverage.columns.keys()) {
    columnFigures(coverage, at);
    yield;
  }
  matrixFigures(coverage);
}
