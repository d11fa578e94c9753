import type { TaskState } from '../components/task-state-mark.tsx';
import { LEVELS, type LevelKey } from './coverage-params.ts';
import type { CoverageRow } from './coverage-query.ts';

/** One line of the table: the head of a level, or an organ. */
export type MatrixLine =
  | { readonly kind: 'level'; readonly key: string; readonly level: LevelKey; readonly count: number; readonly folded: boolean; readonly complete: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: CoverageRow };

export const levelOf = (row: Pick<CoverageRow, 'level'>): LevelKey => row.level ?? 'NONE';

export type MatrixView = {
  readonly folded: readonly LevelKey[];
  /** Only organs that have a cell of it; null: all. */
  readonly state: TaskState | null;
  /** Only organs with a document whose text is held. */
  readonly held: boolean;
};

/**
 * The lines of the table: levels in their order, their organs below unless folded.
 * `complete` is false for the last level read while more rows are to come.
 */
export function matrixLines(rows: readonly CoverageRow[], { folded, state, held }: MatrixView, hasMore: boolean): readonly MatrixLine[] {
  const shown = rows.filter((row) => (!held || row.documents.length > 0) && (state === null || row.cells.some((cell) => cell.state === state)));
  const last = hasMore ? rows.at(-1) : undefined;
  return LEVELS.flatMap((level): readonly MatrixLine[] => {
    const group = shown.filter((row) => levelOf(row) === level);
    if (group.length === 0) return [];
    const isFolded = folded.includes(level);
    const complete = last === undefined || levelOf(last) !== level;
    const head: MatrixLine = { kind: 'level', key: level, level, count: group.length, folded: isFolded, complete };
    return isFolded ? [head] : [head, ...group.map((row): MatrixLine => ({ kind: 'row', key: row.organId, row }))];
  });
}
