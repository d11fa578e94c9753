import { groupBy } from '../../domain/group-by.ts';
import type { Level } from '../../domain/lists.ts';
import { CONCRETE_STATES, OUTSIDE_STATES } from './cell-figures.ts';
import type { CoverageRow } from './coverage-of.ts';

/** One level of the table: its organs, what they add up to, and those of which there is nothing to compare. */
export type LevelSums = {
  readonly level: Level | null;
  readonly organs: number;
  /** Cells made concrete, wholly or in part. */
  readonly concrete: number;
  /** Cells inside the denominators. */
  readonly expected: number;
  /** Organs with nothing to compare, in the order of the rows, and their cells inside the denominators. */
  readonly uncompared: readonly CoverageRow[];
  readonly uncomparedCells: number;
};

/** Whether anything of an organ can be held against the tasks: a text of its own is held, or it answers one by what it has issued. */
export function isCompared({ documents, cells }: Pick<CoverageRow, 'documents' | 'cells'>): boolean {
  return documents.length > 0 || cells.some(({ links, issuedBy }) => links.length + issuedBy.length > 0);
}

/** Rows that can be compared before those that cannot; otherwise in the order they have. */
export function comparedFirst(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  return [...rows.filter(isCompared), ...rows.filter((row) => !isCompared(row))];
}

/** Adds rows up by level, in their order; every row is in one level. */
export function levelSums(rows: readonly CoverageRow[]): readonly LevelSums[] {
  return [...groupBy(rows, ({ level }) => level)].map(([level, own]): LevelSums => {
    const uncompared = own.filter((row) => !isCompared(row));
    return {
      level,
      organs: own.length,
      concrete: cellsIn(own, (state) => CONCRETE_STATES.has(state)),
      expected: cellsIn(own, isExpected),
      uncompared,
      uncomparedCells: cellsIn(uncompared, isExpected),
    };
  });
}

type State = CoverageRow['cells'][number]['state'];

const isExpected = (state: State): boolean => !OUTSIDE_STATES.has(state);

function cellsIn(rows: readonly CoverageRow[], counts: (state: State) => boolean): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter(({ state }) => counts(state)).length, 0);
}
