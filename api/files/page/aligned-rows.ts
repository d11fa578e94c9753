import { type Gap, type PageItem, topOf } from './page.ts';
import type { Row } from './segments.ts';

/** Printed lines of a table without lines as its rows: each with the items of its cells, as many as there are columns. */
type Cells = readonly (readonly PageItem[])[];
export type LogicalRows = {
  readonly cells: readonly Cells[];
  readonly gaps: readonly Gap[];
  /** How many printed lines the first row has. */
  readonly headLines: number;
};

type Known = {
  /** Lines that are a heading over all columns. */
  readonly spanning: ReadonlySet<Row>;
  /** Its first row holds the heads of its columns. */
  readonly headed: boolean;
  /** How many lines the heads have, where the page before told; null where not. */
  readonly headLines: number | null;
};

/** By how much more white rows part than lines, in letter sizes. */
const CLEAR = 0.12;
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)]?$/u;

const columnOf = (item: PageItem, gaps: readonly Gap[]): number => gaps.filter(([from, to]) => (item.left + item.right) / 2 > (from + to) / 2).length;

const wordsOf = (items: readonly PageItem[]): string =>
  [...items]
    .sort((a, b) => a.left - b.left)
    .map((item) => item.text)
    .join('')
    .trim();

/** Printed lines with the white above each of them, in letter sizes; lines that overlap have none between them. */
function whites(lines: readonly Row[]): readonly number[] {
  let bottom = Number.NEGATIVE_INFINITY;
  return lines.map((line) => {
    const size = Math.max(...line.items.map((item) => item.size));
    const white = (line.top - bottom) / size;
    bottom = Math.max(bottom, line.bottom);
    return white;
  });
}

/** Ways to part lines where there is more white above one than above others, the clearest first. */
function cutsByWhite(lines: readonly Row[]): readonly (readonly number[])[] {
  const white = whites(lines);
  // Lines that overlap belong together anyhow.
  const inside = white
    .slice(1)
    .filter((each) => each > 0.05)
    .sort((a, b) => a - b);
  const jumps = inside.slice(1).map((high, at) => ({ by: high - (inside[at] ?? 0), limit: (high + (inside[at] ?? 0)) / 2 }));
  return jumps
    .filter(({ by }) => by > CLEAR)
    .sort((a, b) => b.by - a.by)
    .map(({ limit }) => white.flatMap((each, at) => (at > 0 && each > limit ? [at] : [])));
}

function groupsAt(lines: readonly Row[], cuts: readonly number[]): readonly (readonly Row[])[] {
  const edges = [0, ...cuts, lines.length];
  return edges.slice(1).map((to, at) => lines.slice(edges[at], to));
}

/** Rows by their ordinals: either each stands in a group of its own between wider whites, or it opens its row. */
function rowsByOrdinals(lines: readonly Row[], isOrdinal: (line: Row) => boolean, { headed, headLines }: Known): readonly (readonly Row[])[] {
  for (const cuts of cutsByWhite(lines)) {
    const groups = groupsAt(lines, headLines === null ? cuts : [...new Set([...cuts, headLines])].sort((x, y) => x - y));
    const counted = groups.map((group) => group.filter(isOrdinal).length);
    const bare = counted.filter((count) => count === 0).length;
    if (counted.every((count) => count < 2) && bare <= (headLines === null ? 1 : 2) + groups.length * 0.2) return groups;
  }
  const starts = lines.flatMap((line, at) => ((isOrdinal(line) && at > 0) || at === headLines ? [at] : []));
  return headed || starts.length > 0 ? groupsAt(lines, starts) : [lines];
}

/** Columns without a head that never stand beside their neighbour in a row are part of it: heads are set in the middle. */
function withoutStrays(cells: readonly Cells[], gaps: readonly Gap[]): Omit<LogicalRows, 'headLines'> {
  const stray = cells[0]?.findIndex((cell) => cell.length === 0) ?? -1;
  if (stray === -1 || gaps.length < 3) return { cells, gaps };
  const alone = (other: number): boolean =>
    other >= 0 && other <= gaps.length && cells.every((row) => (row[stray]?.length ?? 0) === 0 || (row[other]?.length ?? 0) === 0);
  const into = alone(stray + 1) ? stray + 1 : alone(stray - 1) ? stray - 1 : null;
  if (into === null) return { cells, gaps };
  const merged = cells.map((row) => row.map((cell, at) => (at === into ? [...cell, ...(row[stray] ?? [])] : cell)).filter((_, at) => at !== stray));
  return withoutStrays(
    merged,
    gaps.filter((_, at) => at !== Math.min(stray, into)),
  );
}

/**
 * The rows of a table from its printed lines and the white stretches between its columns. Null where nothing tells its
 * rows apart.
 */
export function logicalRows(lines: readonly Row[], free: readonly Gap[], known: Known): LogicalRows | null {
  const { spanning, headed } = known;
  const gaps = [...free].sort((a, b) => a[0] - b[0]);
  const first = (line: Row): string => wordsOf(line.items.filter((item) => columnOf(item, gaps) === 0));
  const isOrdinal = (line: Row): boolean => !spanning.has(line) && ORDINAL.test(first(line));
  const plain = lines.filter((line) => !spanning.has(line));
  const filled = plain.filter((line) => first(line) !== '');
  const ordinals = filled.filter(isOrdinal);
  const numbered = ordinals.length >= 1 && ordinals.length * 2 >= filled.length - (headed ? 2 : 0);
  const [cuts] = numbered ? [] : cutsByWhite(plain);
  const groups = numbered ? rowsByOrdinals(plain, isOrdinal, known) : cuts === undefined ? null : groupsAt(plain, cuts);
  if (groups === null || (headed && groups.length < 3)) return null;
  const columns = gaps.length + 1;
  const ofGroup = (group: readonly Row[]): Cells => {
    const items = group.flatMap((line) => line.items);
    return Array.from({ length: columns }, (_, column) => items.filter((item) => columnOf(item, gaps) === column));
  };
  const merged = withoutStrays(groups.map(ofGroup), gaps);
  const spans = [...spanning].map((line): Cells => Array.from({ length: merged.gaps.length + 1 }, (_, at) => (at === 0 ? line.items : [])));
  const topOfCells = (row: Cells): number => Math.min(...row.flat().map(topOf));
  return { gaps: merged.gaps, headLines: groups[0]?.length ?? 0, cells: [...merged.cells, ...spans].sort((a, b) => topOfCells(a) - topOfCells(b)) };
}
