import type { PageRule } from './page.ts';

/** A box of a table: the rows and columns it begins in and how many it covers. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A table as its lines draw it. */
export type Grid = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  /** True where the end of a page cut the first or the last row: its upright lines go on without a level one to end them. */
  readonly cutAbove: boolean;
  readonly cutBelow: boolean;
};

type Span = { readonly at: number; readonly from: number; readonly to: number };

const NEAR = 3;
/** Lines of one page beyond which its drawing is no table but a picture. */
const MOST_RULES = 4_000;
const MOST_CELLS = 4_000;
/** How far upright lines stick out of a table at least to hold one more row. */
const CUT_ROW = 8;

/** Lines at one place that touch become one. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Span[] = [];
  let group: Span[] = [];
  const flush = (): void => {
    const at = group.reduce((sum, span) => sum + span.at, 0) / Math.max(1, group.length);
    let open: Span | null = null;
    for (const span of group.sort((a, b) => a.from - b.from)) {
      if (open !== null && span.from <= open.to + NEAR) open = { at, from: open.from, to: Math.max(open.to, span.to) };
      else {
        if (open !== null) out.push(open);
        open = { ...span, at };
      }
    }
    if (open !== null) out.push(open);
    group = [];
  };
  for (const span of sorted) {
    const first = group[0];
    if (first !== undefined && span.at - first.at > NEAR) flush();
    group.push(span);
  }
  flush();
  return out;
}

const covers = (spans: readonly Span[], at: number, from: number, to: number): boolean =>
  spans.some((span) => Math.abs(span.at - at) <= NEAR && span.from <= from + NEAR && span.to >= to - NEAR);

const meet = (level: Span, upright: Span): boolean =>
  upright.at >= level.from - NEAR && upright.at <= level.to + NEAR && level.at >= upright.from - NEAR && level.at <= upright.to + NEAR;

/** Groups of level and upright lines that hang together. */
function components(levels: readonly Span[], uprights: readonly Span[]): { readonly levels: Span[]; readonly uprights: Span[] }[] {
  const group = new Map<Span, number>();
  let count = 0;
  const reach = (start: Span): void => {
    const open = [start];
    group.set(start, count);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const isLevel = levels.includes(next);
      for (const other of isLevel ? uprights : levels) {
        if (group.has(other) || !(isLevel ? meet(next, other) : meet(other, next))) continue;
        group.set(other, count);
        open.push(other);
      }
    }
    count += 1;
  };
  for (const level of levels) if (!group.has(level)) reach(level);
  return Array.from({ length: count }, (_, index) => ({
    levels: levels.filter((span) => group.get(span) === index),
    uprights: uprights.filter((span) => group.get(span) === index),
  }));
}

const places = (spans: readonly Span[]): number[] => {
  const out: number[] = [];
  for (const at of spans.map((span) => span.at).sort((a, b) => a - b)) if (out.length === 0 || at - (out[out.length - 1] ?? 0) > NEAR) out.push(at);
  return out;
};

/** Where both outer lines of a table begin and end. */
function reachOf(uprights: readonly Span[], xs: readonly number[]): readonly [top: number, bottom: number] {
  const outer = [xs[0] ?? 0, xs[xs.length - 1] ?? 0].map((at) => uprights.filter((span) => Math.abs(span.at - at) <= NEAR));
  const [tops, bottoms] = [outer.map((spans) => Math.min(...spans.map((span) => span.from))), outer.map((spans) => Math.max(...spans.map((span) => span.to)))];
  return [Math.max(...tops), Math.min(...bottoms)];
}

function gridOf(levels: readonly Span[], uprights: readonly Span[]): Grid | null {
  const xs = places(uprights);
  const ys = places(levels);
  const [top, bottom] = reachOf(uprights, xs);
  const [cutAbove, cutBelow] = [(ys[0] ?? top) - top > CUT_ROW, bottom - (ys[ys.length - 1] ?? bottom) > CUT_ROW];
  if (cutAbove) ys.unshift(top);
  if (cutBelow) ys.push(bottom);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_CELLS) return null;
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  const owner = new Map<number, GridCell>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner.has(row * columns + column)) continue;
      let right = column;
      while (right + 1 < columns && !covers(uprights, x(right + 1), y(row), y(row + 1))) right += 1;
      let bottom = row;
      while (bottom + 1 < rows && !covers(levels, y(bottom + 1), x(column), x(right + 1))) bottom += 1;
      const cell = { row, column, columns: right - column + 1, left: x(column), right: x(right + 1), top: y(row), bottom: y(bottom + 1) };
      for (let r = row; r <= bottom; r += 1) for (let c = column; c <= right; c += 1) owner.set(r * columns + c, cell);
      cells.push(cell);
    }
  }
  return cells.length < 2 ? null : { left: x(0), right: x(columns), top: y(0), bottom: y(rows), rows, columns, cells, cutAbove, cutBelow };
}

/** The tables that the lines of a page draw, from the top. A box of one cell and lines that underline are none. */
export function gridsOf(rules: readonly PageRule[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  const levels = joined(
    rules.filter((rule) => rule.y1 === rule.y2).map((rule) => ({ at: rule.y1, from: Math.min(rule.x1, rule.x2), to: Math.max(rule.x1, rule.x2) })),
  );
  const uprights = joined(
    rules.filter((rule) => rule.x1 === rule.x2).map((rule) => ({ at: rule.x1, from: Math.min(rule.y1, rule.y2), to: Math.max(rule.y1, rule.y2) })),
  );
  return components(levels, uprights)
    .map((part) => gridOf(part.levels, part.uprights))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.top - b.top);
}
