import type { Box, Layout } from './layout.ts';
import type { Point, Route } from './route.ts';

/** What is meant by pointing somewhere: a card by its id, or a line by its key. */
type Picked = { readonly kind: 'card' | 'line'; readonly id: string };

/** How far beside a card or a line one still means it, in units of the picture. */
type Reach = { readonly card: number; readonly line: number };

export type Picker = (point: Point, reach: Reach) => Picked | null;

/** Straight pieces that a bend is measured in. */
const PIECES = 6;

/** A way as it runs, and the room it takes. */
type Track = { readonly id: string; readonly route: Route; readonly from: Point; readonly to: Point };

/** What lies under a point: a card before a line, and of several the nearest. */
export function createPicker(layout: Layout, routes: ReadonlyMap<string, Route>): Picker {
  let tracks: readonly Track[] | null = null;
  const runs = new Map<string, readonly Point[]>();
  return (point, reach) => {
    const card = cardAt(layout, point, reach.card);
    if (card !== null) return { kind: 'card', id: card };
    tracks ??= [...routes].map(([id, route]) => trackOf(id, route));
    let best: string | null = null;
    let least = reach.line;
    for (const { id, route, from, to } of tracks) {
      if (point.x < from.x - reach.line || point.x > to.x + reach.line || point.y < from.y - reach.line || point.y > to.y + reach.line) continue;
      const run = runs.get(id) ?? runOf(route);
      runs.set(id, run);
      const distance = distanceTo(run, point);
      if (distance > least) continue;
      least = distance;
      best = id;
    }
    return best === null ? null : { kind: 'line', id: best };
  };
}

function cardAt(layout: Layout, point: Point, reach: number): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const column of layout.columns) {
    if (point.x < column.x - reach || point.x > column.x + column.width + reach) continue;
    for (const id of column.ids) {
      const box = layout.boxes.get(id);
      if (!box || !isInside(box, point, reach)) continue;
      const distance = Math.abs(box.y - point.y);
      if (distance >= least) continue;
      least = distance;
      best = id;
    }
  }
  return best;
}

function isInside(box: Box, point: Point, reach: number): boolean {
  return Math.abs(point.x - box.x) <= box.width / 2 + reach && Math.abs(point.y - box.y) <= box.height / 2 + reach;
}

function trackOf(id: string, route: Route): Track {
  const points = [route.start, ...route.corners, route.end];
  const xs = points.map((one) => one.x);
  const ys = points.map((one) => one.y);
  return { id, route, from: { x: Math.min(...xs), y: Math.min(...ys) }, to: { x: Math.max(...xs), y: Math.max(...ys) } };
}

/** The bends as they are painted, from one middle between two corners to the next, in straight pieces. */
function runOf({ start, end, corners }: Route): readonly Point[] {
  const run: Point[] = [start];
  let at = start;
  corners.forEach((corner, index) => {
    const next = corners[index + 1];
    const to = next ? { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 } : end;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const t = piece / PIECES;
      const on = (a: number, b: number, c: number): number => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
      run.push({ x: on(at.x, corner.x, to.x), y: on(at.y, corner.y, to.y) });
    }
    at = to;
  });
  if (corners.length === 0) run.push(end);
  return run;
}

function distanceTo(run: readonly Point[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  run.forEach((from, index) => {
    const to = run[index + 1];
    if (!to) return;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const along = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy));
  });
  return least;
}
