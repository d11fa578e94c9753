import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layout, layoutLineage } from '../../../ui/canvas/layout.ts';
import { nearStart } from '../../../ui/canvas/positions.ts';
import { type Point, type Route, routeEdges } from '../../../ui/canvas/route.ts';
import { LANES, layoutInput, SIZE } from './graphs.ts';

/** Points along the curve as it is drawn: quadratic pieces that meet in the middle between two corners. */
function drawn(route: Route): Point[] {
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const points: Point[] = [];
  let from = route.start;
  route.corners.forEach((corner, index) => {
    const next = route.corners[index + 1];
    const to = next ? middle(corner, next) : route.end;
    for (let t = 0; t <= 1; t += 0.05) {
      const at = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
      points.push({ x: at(from.x, corner.x, to.x), y: at(from.y, corner.y, to.y) });
    }
    from = to;
  });
  return points;
}

function crossed(layout: Layout, route: Route): string[] {
  const inside = (point: Point, id: string): boolean => {
    const box = layout.boxes.get(id);
    return box !== undefined && Math.abs(point.x - box.x) < box.width / 2 - 1 && Math.abs(point.y - box.y) < box.height / 2 - 1;
  };
  return [...layout.boxes.keys()].filter((id) => drawn(route).some((point) => inside(point, id)));
}

const withIds = (edges: readonly { readonly from: string; readonly to: string }[]) => edges.map((edge, index) => ({ id: `e${index}`, ...edge }));

describe('the ways of edges', () => {
  it('never cross a card', async () => {
    await fc.assert(
      fc.property(layoutInput, (input) => {
        const layout = layoutLineage(input);
        for (const route of routeEdges(layout, withIds(input.edges)).values()) expect(crossed(layout, route)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('leave the lower card and meet the upper one on the sides that look at each other', () => {
    const layout = layoutLineage({
      lanes: LANES,
      nodes: [
        { id: 'kl', lane: 'central', column: 0, order: 0, size: SIZE },
        { id: 'kh', lane: 'province', column: 0, order: 0, size: SIZE },
      ],
      edges: [{ from: 'kh', to: 'kl' }],
    });
    const route = routeEdges(layout, [{ id: 'e', from: 'kh', to: 'kl' }]).get('e');
    const box = (id: string) => layout.boxes.get(id) ?? { x: 0, width: 0 };
    expect(route?.start.x).toBe(box('kh').x - SIZE.width / 2);
    expect(route?.end.x).toBe(box('kl').x + SIZE.width / 2);
  });

  it('has no way for a loop of one card, nor for an end that is not drawn', () => {
    const layout = layoutLineage({ lanes: LANES, nodes: [{ id: 'a', lane: 'central', column: 0, order: 0, size: SIZE }], edges: [] });
    expect(
      routeEdges(
        layout,
        withIds([
          { from: 'a', to: 'a' },
          { from: 'a', to: 'gone' },
        ]),
      ).size,
    ).toBe(0);
  });

  it('names a point to click that lies on the curve', async () => {
    await fc.assert(
      fc.property(layoutInput, (input) => {
        for (const route of routeEdges(layoutLineage(input), withIds(input.edges)).values()) {
          const point = nearStart(route);
          expect(Math.min(...drawn(route).map((one) => Math.hypot(one.x - point.x, one.y - point.y)))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 40 },
    );
  });
});
