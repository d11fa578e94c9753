import { type Box, type Layout, type LayoutColumn, SPACING } from './layout.ts';

export type Point = { readonly x: number; readonly y: number };

/** Way of one edge: its two ends on the cards' sides, and the corners between them. */
export type Route = { readonly start: Point; readonly end: Point; readonly corners: readonly Point[] };

export type RouteEdge = { readonly id: string; readonly from: string; readonly to: string };

/**
 * Ways of all edges: from the side of the lower card that looks at the upper one, through the gaps
 * between the cards of every column on the way, never across a card. Edges with an end that is not
 * drawn, and loops of one card, have none.
 */
export function routeEdges(layout: Layout, edges: readonly RouteEdge[]): ReadonlyMap<string, Route> {
  const columnOf = new Map(layout.columns.flatMap((column, index) => column.ids.map((id) => [id, index] as const)));
  const routes = new Map<string, Route>();
  const parallel = new Map<string, number>();
  for (const edge of edges) {
    const lower = layout.boxes.get(edge.from);
    const upper = layout.boxes.get(edge.to);
    const first = columnOf.get(edge.from);
    const last = columnOf.get(edge.to);
    if (!lower || !upper || first === undefined || last === undefined || edge.from === edge.to) continue;
    const pair = `${edge.from}\n${edge.to}`;
    const nth = parallel.get(pair) ?? 0;
    parallel.set(pair, nth + 1);
    routes.set(edge.id, wayBetween(layout, { box: lower, column: first }, { box: upper, column: last }, nth * 10));
  }
  return routes;
}

type End = { readonly box: Box; readonly column: number };

function wayBetween(layout: Layout, lower: End, upper: End, shift: number): Route {
  if (lower.column === upper.column) return wayInside(lower.box, upper.box);
  const step = lower.column > upper.column ? -1 : 1;
  const start = { x: lower.box.x + (step * lower.box.width) / 2, y: lower.box.y + shift };
  const end = { x: upper.box.x - (step * upper.box.width) / 2, y: upper.box.y + shift };
  const corners: Point[] = [];
  let y = start.y;
  const count = Math.abs(lower.column - upper.column);
  for (let index = 1; index <= count; index += 1) {
    const column = lower.column + step * index;
    const turn = gutter(layout.columns, Math.min(column, column - step));
    const passed = index === count ? undefined : layout.columns[column];
    const next = passed ? gapNear(layout, passed, y + (end.y - y) / (count - index + 1)) : end.y;
    corners.push({ x: turn, y }, { x: turn, y: next });
    // Straight all along the column that is passed: curves belong into the free strips between columns.
    if (passed) {
      const sides = [passed.x, passed.x + passed.width];
      for (const x of step > 0 ? sides : sides.reverse()) corners.push({ x, y: next });
    }
    y = next;
  }
  return { start, end, corners };
}

/** Between two cards of one column: out and back on the right side. */
function wayInside(lower: Box, upper: Box): Route {
  const start = { x: lower.x + lower.width / 2, y: lower.y };
  const end = { x: upper.x + upper.width / 2, y: upper.y };
  const turn = Math.max(start.x, end.x) + SPACING.column / 2;
  const corners = [
    { x: turn, y: start.y },
    { x: turn, y: end.y },
  ];
  return { start, end, corners };
}

/** Middle of the free strip between a column and the next one. */
function gutter(columns: readonly LayoutColumn[], left: number): number {
  const before = columns[left];
  const after = columns[left + 1];
  if (!before || !after) return 0;
  return (before.x + before.width + after.x) / 2;
}

/** The height nearest to the wish at which a line passes between the cards of a column. */
function gapNear(layout: Layout, column: LayoutColumn, wish: number): number {
  let best = wish;
  let distance = Number.POSITIVE_INFINITY;
  let free = true;
  const boxes = column.ids.map((id) => layout.boxes.get(id)).filter((box) => box !== undefined);
  for (const box of boxes) {
    const top = box.y - box.height / 2 - (SPACING.row - SPACING.passing);
    const bottom = box.y + box.height / 2 + SPACING.passing;
    if (wish > top && wish < bottom) free = false;
    for (const candidate of [top, bottom]) {
      if (Math.abs(candidate - wish) < distance) {
        best = candidate;
        distance = Math.abs(candidate - wish);
      }
    }
  }
  return free ? wish : best;
}
