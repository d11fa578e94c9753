import type { TaskState } from '../components/task-state-mark.tsx';
import { LEVELS, type LevelKey } from './coverage-params.ts';
import type { CoverageRow } from './coverage-query.ts';
import { type Sum, sumOf } from './sums.ts';

type Head = {
  readonly key: string;
  readonly count: number;
  /** What stands in the rows of the group, added up. */
  readonly sum: Sum;
  /** The organs of the group, whether they are drawn or folded. */
  readonly rows: readonly CoverageRow[];
  readonly folded: boolean;
  readonly complete: boolean;
};

/** One line of the table: the head of a level, of a place within it, or an organ. */
export type MatrixLine =
  | ({ readonly kind: 'level'; readonly level: LevelKey } & Head)
  | ({ readonly kind: 'place'; readonly level: LevelKey; readonly name: string | null } & Head)
  | { readonly kind: 'row'; readonly key: string; readonly row: CoverageRow };

export const levelOf = (row: Pick<CoverageRow, 'level'>): LevelKey => row.level ?? 'NONE';

/** The province that an organ's place lies in, itself where it is one; null for organs without a place. */
export function provinceOf({ place }: Pick<CoverageRow, 'place'>): { readonly id: string; readonly name: string } | null {
  return [place, place?.within, place?.within?.within].find((one) => one?.kind === 'province') ?? null;
}

export type MatrixView = {
  readonly folded: readonly LevelKey[];
  /** Only organs that have a cell of it; null: all. */
  readonly state: TaskState | null;
  /** Only organs that have a cell with a target or a deadline unlike the one above. */
  readonly drift: boolean;
  /** Only organs with a document whose text is held. */
  readonly held: boolean;
  /** Within a level by province. */
  readonly byPlace: boolean;
  /** Keys of the places that are folded. */
  readonly foldedPlaces: readonly string[];
};

const lineOf = (row: CoverageRow): MatrixLine => ({ kind: 'row', key: row.organId, row });

/** A level's organs under the heads of their provinces, by name; those without a place come last, under a head only beside others. */
function placeLines(level: LevelKey, rows: readonly CoverageRow[], folded: readonly string[], complete: boolean): readonly MatrixLine[] {
  const groups = new Map<string, { readonly name: string | null; readonly rows: CoverageRow[] }>();
  for (const row of rows) {
    const province = provinceOf(row);
    const known = groups.get(province?.id ?? '') ?? { name: province?.name ?? null, rows: [] };
    known.rows.push(row);
    groups.set(province?.id ?? '', known);
  }
  if (groups.size === 1 && groups.has('')) return rows.map(lineOf);
  const inOrder = [...groups].toSorted(([, a], [, b]) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, 'vi')));
  return inOrder.flatMap(([id, group]): readonly MatrixLine[] => {
    const key = `${level}:${id}`;
    const isFolded = folded.includes(key);
    const sum = sumOf(group.rows);
    const head: MatrixLine = { kind: 'place', key, level, name: group.name, count: group.rows.length, sum, rows: group.rows, folded: isFolded, complete };
    return isFolded ? [head] : [head, ...group.rows.map(lineOf)];
  });
}

/** The organs that a view leaves in. */
export function rowsShown(rows: readonly CoverageRow[], { state, drift, held }: Pick<MatrixView, 'state' | 'drift' | 'held'>): readonly CoverageRow[] {
  return rows.filter(
    (row) =>
      (!held || row.documents.length > 0) &&
      (state === null || row.cells.some((cell) => cell.state === state)) &&
      (!drift || row.cells.some((cell) => cell.drift !== null)),
  );
}

/**
 * The lines of the table: levels in their order, below them their organs (by place where that is asked for) unless folded.
 * `complete` is false for the last level read while more rows are to come.
 */
export function matrixLines(rows: readonly CoverageRow[], view: MatrixView, hasMore: boolean): readonly MatrixLine[] {
  const shown = rowsShown(rows, view);
  const last = hasMore ? rows.at(-1) : undefined;
  return LEVELS.flatMap((level): readonly MatrixLine[] => {
    const group = shown.filter((row) => levelOf(row) === level);
    if (group.length === 0) return [];
    const isFolded = view.folded.includes(level);
    const complete = last === undefined || levelOf(last) !== level;
    const head: MatrixLine = { kind: 'level', key: level, level, count: group.length, sum: sumOf(group), rows: group, folded: isFolded, complete };
    if (isFolded) return [head];
    return [head, ...(view.byPlace ? placeLines(level, group, view.foldedPlaces, complete) : group.map(lineOf))];
  });
}
