import { TASK_STATES, type TaskState } from '../components/task-state-mark.tsx';
import type { CellMark } from './coverage-params.ts';
import type { CoverageAnswer, CoverageCell, CoverageRow, DriftCounts, MarkCounts, StateCounts } from './coverage-query.ts';
import { CONCRETE, OUTSIDE } from './state-words.ts';

export type Sum = { readonly count: number; readonly denominator: number };

/** What the organs of a table add up to: each task, everything together, and how many cells of each state. */
export type TableSums = {
  /** How many organs were added up. */
  readonly organs: number;
  readonly columns: readonly { readonly concrete: Sum; readonly states: StateCounts; readonly drifts: DriftCounts }[];
  readonly all: Sum;
  readonly states: StateCounts;
  readonly drifts: DriftCounts;
  readonly marks: MarkCounts;
};

const DRIFTS = ['CHANGED', 'UNSTATED'] as const;

/** Adds up just these organs: the one rule for heads of columns, groups, the legend and the file. */
export function sumsOf(rows: readonly CoverageRow[], columns: number): TableSums {
  const byColumn = Array.from({ length: columns }, (_none, at) => rows.flatMap((row) => row.cells[at]?.state ?? []));
  return {
    organs: rows.length,
    columns: byColumn.map((states, at) => ({
      concrete: concreteOf(states),
      states: countStates(states),
      drifts: countDrifts(rows.flatMap(({ cells }) => cells[at] ?? [])),
    })),
    all: sumOf(rows),
    states: countStates(byColumn.flat()),
    drifts: countDrifts(rows.flatMap(({ cells }) => cells)),
    marks: countMarks(rows.flatMap(({ cells }) => cells)),
  };
}

/** The sums of the whole table, as the server counted them. `organs`: its rows. */
export function wholeSums(
  { columns, concrete, states, drifts, marks }: Pick<CoverageAnswer, 'columns' | 'concrete' | 'states' | 'drifts' | 'marks'>,
  organs: number,
): TableSums {
  return { organs, columns, all: concrete, states, drifts, marks };
}

/** Tasks made concrete on tasks to be carried out, of all these organs. */
export function sumOf(rows: readonly Pick<CoverageRow, 'concrete'>[]): Sum {
  return {
    count: rows.reduce((sum, { concrete }) => sum + concrete.count, 0),
    denominator: rows.reduce((sum, { concrete }) => sum + concrete.denominator, 0),
  };
}

function concreteOf(states: readonly TaskState[]): Sum {
  return { count: states.filter((state) => CONCRETE.has(state)).length, denominator: states.filter((state) => !OUTSIDE.has(state)).length };
}

/** How many of each state; states without any are left out. */
export function countStates(states: readonly TaskState[]): StateCounts {
  return TASK_STATES.flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [{ state, figure: { count } }];
  });
}

/** How many cells have no text to be compared with: awaited in term, or not held. */
export function withoutText(states: StateCounts): number {
  return states.reduce((sum, { state, figure }) => sum + (state === 'NO_TEXT' || state === 'NOT_DUE' ? figure.count : 0), 0);
}

/** Whether a cell has a mark: what waits for a review matters only where the cell counts. */
export function isMarked({ state, unreviewed, unsure, linkKeys }: CoverageCell, mark: CellMark): boolean {
  if (mark === 'linked') return OUTSIDE.has(state) && linkKeys.length > 0;
  return unreviewed && !OUTSIDE.has(state) && (mark === 'unreviewed' || unsure);
}

function countMarks(cells: readonly CoverageCell[]): MarkCounts {
  const count = (mark: CellMark): number => cells.filter((cell) => isMarked(cell, mark)).length;
  return { unreviewed: count('unreviewed'), unsure: count('unsure'), linked: count('linked') };
}

function countDrifts(cells: readonly CoverageCell[]): DriftCounts {
  return DRIFTS.flatMap((drift) => {
    const count = cells.filter((cell) => cell.drift === drift).length;
    return count === 0 ? [] : [{ drift, figure: { count } }];
  });
}

/** How many cells have a target or a deadline unlike the one above, of whichever kind. */
export function driftTotal(drifts: DriftCounts): number {
  return drifts.reduce((sum, { figure }) => sum + figure.count, 0);
}
