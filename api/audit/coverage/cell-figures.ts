import { TASK_STATES, type TaskCell, type TaskState } from '../../domain/coverage.ts';
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

function figuresOf(frame: Frame, cells: readonly TaskCell[]): CellFigures {
  const unreviewed = (cell: TaskCell): boolean => cell.unreviewed;
  const expected = (cell: TaskCell): boolean => !OUTSIDE_STATES.has(cell.state);
  return {
    concrete: figureOf(frame, 'cells-concrete', cells, { within: expected, counts: (cell) => CONCRETE_STATES.has(cell.state), unreviewed }),
    states: TASK_STATES.map((state) => ({
      state,
      figure: figureOf(frame, `cells-${state}`, cells, {
        within: OUTSIDE_STATES.has(state) ? () => true : expected,
        counts: (cell) => cell.state === state,
        unreviewed,
      }),
    })),
  };
}

/** What became of the tasks of one organ. */
export function rowFigures(coverage: Coverage, row: CoverageRow): CellFigures {
  return figuresOf(coverage, row.cells);
}

/** What became of one task at all organs; `at` is the place of its column. */
export function columnFigures(coverage: Coverage, at: number): CellFigures {
  return figuresOf(
    coverage,
    coverage.rows.flatMap((row) => row.cells[at] ?? []),
  );
}

/** What became of all tasks at all organs. */
export function matrixFigures(coverage: Coverage): CellFigures {
  return figuresOf(
    coverage,
    coverage.rows.flatMap((row) => row.cells),
  );
}
