import type { TaskState } from '../components/task-state-mark.tsx';
import { type CellMark, LEVELS, type LevelKey } from './coverage-params.ts';
import type { CoverageCell, CoverageLevel, CoverageRow } from './coverage-query.ts';
import { isMarked, type Sum, sumOf } from './sums.ts';

type Head = {
  readonly key: string;
  readonly level: LevelKey;
  readonly count: number;
  /** What stands in the rows of the group, added up. */
  readonly sum: Sum;
  /** The organs of the group that were read, whether they are drawn or folded. */
  readonly rows: readonly CoverageRow[];
  readonly folded: boolean;
  /** False while more organs of the group may come. */
  readonly complete: boolean;
};

/** The head of the organs of a group of which there is nothing to compare. */
export type BareHead = Head & {
  readonly kind: 'bare';
  /** The key of the group that they are of. */
  readonly group: string;
  /** Groups that have no others, so that no head above names them: a level, a place (empty: not known), or so many places; null below such a head. */
  readonly alone: 'level' | { readonly place: string } | { readonly places: number } | null;
  /** The first of their names. */
  readonly names: readonly string[];
};

/** One line of the table: the head of a level, of a place within it, of organs with nothing to compare, an organ, or one that is not read yet. */
export type MatrixLine =
  | ({ readonly kind: 'level' } & Head)
  | ({ readonly kind: 'place'; readonly name: string | null } & Head)
  | BareHead
  | { readonly kind: 'row'; readonly key: string; readonly row: CoverageRow }
  | { readonly kind: 'coming'; readonly key: string };

export const levelOf = (row: Pick<CoverageRow, 'level'>): LevelKey => row.level ?? 'NONE';

/** The province that an organ's place lies in, itself where it is one; null for organs without a place. */
export function provinceOf({ place }: Pick<CoverageRow, 'place'>): { readonly id: string; readonly name: string } | null {
  return [place, place?.within, place?.within?.within].find((one) => one?.kind === 'province') ?? null;
}

/** Which cells the legend singles out; at most one of them. */
export type CellChoice = {
  readonly state: TaskState | null;
  /** Cells with a target or a deadline unlike the one above. */
  readonly drift: boolean;
  readonly mark: CellMark | null;
};

export type MatrixView = CellChoice & {
  readonly folded: readonly LevelKey[];
  /** Only organs with a document whose text is held. */
  readonly held: boolean;
  /** Within a level by province. */
  readonly byPlace: boolean;
  /** Keys of the places that are folded. */
  readonly foldedPlaces: readonly string[];
  /** Keys of the groups whose organs with nothing to compare were folded or unfolded by hand. */
  readonly open: readonly string[];
};

/** Whether a cell is one of those that the legend singles out; all are where nothing was chosen. */
export function isChosen(cell: CoverageCell, { state, drift, mark }: CellChoice): boolean {
  return (state === null || cell.state === state) && (!drift || cell.drift !== null) && (mark === null || isMarked(cell, mark));
}

/** Whether some organs are left out by what was chosen. */
export function isNarrowed({ state, drift, mark, held }: Pick<MatrixView, keyof CellChoice | 'held'>): boolean {
  return held || drift || state !== null || mark !== null;
}

/** The organs that a view leaves in. */
export function rowsShown(rows: readonly CoverageRow[], view: Pick<MatrixView, keyof CellChoice | 'held'>): readonly CoverageRow[] {
  if (!isNarrowed(view)) return rows;
  return rows.filter((row) => (!view.held || row.documents.length > 0) && row.cells.some((cell) => isChosen(cell, view)));
}

/**
 * The lines of the table: levels in their order, below them their organs (by place where that is asked for) unless folded.
 * In each group stands first what can be compared; the others are one line, which opens. `hasMore`: more is to be read;
 * `levels` tells how many organs there are then, which is not known under a condition, nor by place.
 */
export function matrixLines(rows: readonly CoverageRow[], view: MatrixView, levels: readonly CoverageLevel[] | null, hasMore: boolean): readonly MatrixLine[] {
  const shown = rowsShown(rows, view);
  const counted = isNarrowed(view) || view.byPlace || !hasMore ? null : levels;
  return LEVELS.flatMap((level): readonly MatrixLine[] => {
    const group = shown.filter((row) => levelOf(row) === level);
    const whole = counted?.find((one) => (one.level ?? 'NONE') === level);
    if (group.length === 0 && whole === undefined) return [];
    const folded = view.folded.includes(level);
    const known = whole === undefined ? readSums(group) : toldSums(whole);
    if (known.bare.count === known.count && (whole !== undefined || !hasMore)) return groupLines(level, level, group, known, view, 'level');
    const head: MatrixLine = {
      kind: 'level',
      key: level,
      level,
      count: known.count,
      sum: known.sum,
      rows: group,
      folded,
      complete: whole !== undefined || !hasMore,
    };
    if (folded) return [head];
    return [head, ...(view.byPlace ? placeLines(level, group, view, !hasMore) : groupLines(level, level, group, known, view))];
  });
}

type Known = {
  readonly count: number;
  readonly sum: Sum;
  readonly bare: { readonly count: number; readonly cells: number; readonly names: readonly string[] };
};

function toldSums({ organs, concrete, expected, uncompared, uncomparedCells, uncomparedNames }: CoverageLevel): Known {
  return {
    count: organs,
    sum: { count: concrete, denominator: expected },
    bare: { count: uncompared, cells: uncomparedCells, names: uncomparedNames },
  };
}

function readSums(rows: readonly CoverageRow[]): Known {
  const bare = rows.filter(({ compared }) => !compared);
  return {
    count: rows.length,
    sum: sumOf(rows),
    bare: { count: bare.length, cells: sumOf(bare).denominator, names: bare.map(({ organName }) => organName) },
  };
}

const lineOf = (row: CoverageRow): MatrixLine => ({ kind: 'row', key: row.organId, row });

/** Lines that keep the room of organs which are not read yet. */
const comingLines = (key: string, n: number): readonly MatrixLine[] =>
  Array.from({ length: Math.max(0, n) }, (_none, at) => ({ kind: 'coming', key: `${key} ${at}` }));

/** What can be compared, then the head of the others, with them (or the lines `within` it) where it is open. */
function groupLines(
  key: string,
  level: LevelKey,
  rows: readonly CoverageRow[],
  known: Known,
  view: MatrixView,
  alone: BareHead['alone'] = null,
  within: readonly MatrixLine[] | null = null,
): readonly MatrixLine[] {
  const compared = rows.filter((row) => row.compared);
  const lines = [...compared.map(lineOf), ...comingLines(key, known.count - known.bare.count - compared.length)];
  if (known.bare.count === 0) return lines;
  const bare = rows.filter((row) => !row.compared);
  const folded = isBareFolded(key, view);
  const { count, cells, names } = known.bare;
  const sum = { count: 0, denominator: cells };
  const head: MatrixLine = { kind: 'bare', key: `bare ${key}`, group: key, level, alone, count, sum, names, rows: bare, folded, complete: true };
  return folded ? [...lines, head] : [...lines, head, ...(within ?? [...bare.map(lineOf), ...comingLines(`bare ${key}`, count - bare.length)])];
}

/** Folded at first, but where just the cells without a text were chosen. */
function isBareFolded(key: string, { open, state }: Pick<MatrixView, 'open' | 'state'>): boolean {
  return open.includes(key) === (state === 'NO_TEXT');
}

/**
 * A level's organs by province: those with something to compare under their heads, by name, then the others as one line,
 * which opens into theirs; those without a place come last, under a head only beside others.
 */
function placeLines(level: LevelKey, rows: readonly CoverageRow[], view: MatrixView, complete: boolean): readonly MatrixLine[] {
  const groups = new Map<string, { readonly name: string | null; readonly rows: CoverageRow[] }>();
  for (const row of rows) {
    const province = provinceOf(row);
    const known = groups.get(province?.id ?? '') ?? { name: province?.name ?? null, rows: [] };
    known.rows.push(row);
    groups.set(province?.id ?? '', known);
  }
  if (groups.size === 1 && groups.has('')) return groupLines(level, level, rows, readSums(rows), view);
  const inOrder = [...groups].toSorted(([, a], [, b]) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, 'vi')));
  const isBare = ([, group]: (typeof inOrder)[number]): boolean => group.rows.every((row) => !row.compared);
  const bare = inOrder.filter(isBare);
  const bareRows = bare.flatMap(([, group]) => group.rows);
  const lines = bare.flatMap(([id, group]) => groupLines(`${level}:${id}`, level, group.rows, readSums(group.rows), view, { place: group.name ?? '' }));
  const compared = inOrder.filter((entry) => !isBare(entry)).flatMap(([id, group]) => placeGroup(`${level}:${id}`, level, group, view, complete));
  if (bare.length < 2) return [...compared, ...lines];
  return [...compared, ...groupLines(`${level}:*`, level, bareRows, readSums(bareRows), view, { places: bare.length }, lines)];
}

type PlaceGroup = { readonly name: string | null; readonly rows: readonly CoverageRow[] };

function placeGroup(key: string, level: LevelKey, { name, rows }: PlaceGroup, view: MatrixView, complete: boolean): readonly MatrixLine[] {
  const folded = view.foldedPlaces.includes(key);
  const known = readSums(rows);
  const head: MatrixLine = { kind: 'place', key, level, name, count: rows.length, sum: known.sum, rows, folded, complete };
  return folded ? [head] : [head, ...groupLines(key, level, rows, known, view)];
}
