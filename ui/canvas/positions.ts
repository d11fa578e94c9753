import type { Core } from 'cytoscape';
import { HANDLE, handleCorner } from './card-size.ts';
import type { Layout } from './layout.ts';
import type { CanvasEdge, CanvasNode, ScreenBox } from './model.ts';
import { type Point, type Route, routeEdges } from './route.ts';

/** Where things are on the page, in CSS pixels of the window: for tests, and for whatever wants to point at a card. */
export type Positions = {
  readonly cards: Readonly<Record<string, ScreenBox & { readonly handle: ScreenBox | null }>>;
  /** A point on each line where a click meets that line. */
  readonly edges: Readonly<Record<string, Point>>;
};

/**
 * Ask for positions without a reference to the canvas: dispatch this event on its element with an empty
 * object as `detail`; `detail.positions` is then filled in.
 */
export const POSITIONS_EVENT = 'lineage:positions';

/** Puts the positions into what asked for them. */
export function tellPositions(event: Event, positions: () => Positions): void {
  const detail: unknown = 'detail' in event ? event.detail : null;
  if (typeof detail === 'object' && detail !== null) Object.assign(detail, { positions: positions() });
}

export function positionsOnPage(
  cy: Core,
  origin: { readonly left: number; readonly top: number },
  layout: Layout,
  nodes: ReadonlyMap<string, CanvasNode>,
  edges: readonly CanvasEdge[],
): Positions {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const onPage = (left: number, top: number, width: number, height: number): ScreenBox => ({
    x: left * zoom + pan.x + origin.left,
    y: top * zoom + pan.y + origin.top,
    width: width * zoom,
    height: height * zoom,
  });
  const cards = [...layout.boxes].map(([id, box]) => {
    const corner = handleCorner(box);
    const handle = (nodes.get(id)?.handle ?? null) === null ? null : onPage(corner.x, corner.y, HANDLE.width, HANDLE.height);
    return [id, { ...onPage(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height), handle }] as const;
  });
  const points = [...routeEdges(layout, edges)].map(([id, route]) => {
    const point = nearStart(route);
    const { x, y } = onPage(point.x, point.y, 0, 0);
    return [id, { x, y }] as const;
  });
  return { cards: Object.fromEntries(cards), edges: Object.fromEntries(points) };
}

/** A point on the first curve of a way, near the lower card, where ways lie apart. */
export function nearStart(route: Route): Point {
  const [first, second] = route.corners;
  if (!first) return { x: (route.start.x + route.end.x) / 2, y: (route.start.y + route.end.y) / 2 };
  const knot = second ? { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 } : route.end;
  const t = 0.25;
  const at = (a: number, b: number, c: number): number => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
  return { x: at(route.start.x, first.x, knot.x), y: at(route.start.y, first.y, knot.y) };
}
