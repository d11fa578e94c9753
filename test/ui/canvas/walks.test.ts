import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutLineage } from '../../../ui/canvas/layout.ts';
import type { CanvasEdge } from '../../../ui/canvas/model.ts';
import { stepFrom } from '../../../ui/canvas/step.ts';
import { fitInto, keepInPlace, LEAST_FIT, READABLE, reveal, revealLane } from '../../../ui/canvas/viewport.ts';
import { waysOf } from '../../../ui/canvas/ways.ts';
import { LANES, SIZE } from './graphs.ts';

const edge = (from: string, to: string): CanvasEdge => ({ id: `${from}>${to}`, from, to, line: 'stated' });
const node = (id: string, lane: string, order: number) => ({ id, lane, column: 0, order, size: SIZE });

//  kl ← p1 ← d1 ; kl ← p2 ← d2 ; d3 → p1, d3 → p2 (two superiors)
const edges = [edge('p1', 'kl'), edge('p2', 'kl'), edge('d1', 'p1'), edge('d2', 'p2'), edge('d3', 'p1'), edge('d3', 'p2')];
const nodes = [
  node('kl', 'central', 0),
  node('p1', 'province', 0),
  node('p2', 'province', 1),
  node('d1', 'district', 0),
  node('d3', 'district', 1),
  node('d2', 'district', 2),
];
const layout = layoutLineage({ lanes: LANES, nodes, edges });

describe('what lights up', () => {
  it('is the whole way up and the whole way down of a card', () => {
    const lit = waysOf({ kind: 'node', id: 'p1' }, edges);
    expect([...(lit?.nodes ?? [])].sort()).toEqual(['d1', 'd3', 'kl', 'p1']);
    expect([...(lit?.edges ?? [])].sort()).toEqual(['d1>p1', 'd3>p1', 'p1>kl']);
  });

  it('follows both superiors upwards', () => {
    expect([...(waysOf({ kind: 'node', id: 'd3' }, edges)?.nodes ?? [])].sort()).toEqual(['d3', 'kl', 'p1', 'p2']);
  });

  it('is, for an edge, what lies above its upper and below its lower end', () => {
    expect([...(waysOf({ kind: 'edge', id: 'd3>p1' }, edges)?.nodes ?? [])].sort()).toEqual(['d3', 'kl', 'p1']);
  });

  it('is nothing in particular without a selection or for an edge that is gone', () => {
    expect(waysOf(null, edges)).toBeNull();
    expect(waysOf({ kind: 'edge', id: 'gone' }, edges)).toBeNull();
  });

  it('comes to an end in a ring', () => {
    const ring = [edge('a', 'b'), edge('b', 'a')];
    expect([...(waysOf({ kind: 'node', id: 'a' }, ring)?.nodes ?? [])].sort()).toEqual(['a', 'b']);
  });
});

describe('walking with the arrow keys', () => {
  it('goes left towards the centre and right to the nearest lower one', () => {
    expect(stepFrom('p1', 'left', layout, edges)).toBe('kl');
    expect(stepFrom('d2', 'left', layout, edges)).toBe('p2');
    expect(stepFrom('kl', 'right', layout, edges)).toBe('p1');
    expect(stepFrom('p2', 'right', layout, [edge('d1', 'p2'), edge('d2', 'p2')])).toBe('d2');
    expect(stepFrom('kl', 'left', layout, edges)).toBeNull();
  });

  it('goes up and down among neighbours in order and stops at the ends', () => {
    expect(stepFrom('d1', 'down', layout, edges)).toBe('d3');
    expect(stepFrom('d3', 'down', layout, edges)).toBe('d2');
    expect(stepFrom('d2', 'down', layout, edges)).toBeNull();
    expect(stepFrom('d1', 'up', layout, edges)).toBeNull();
  });

  it('stays where it is for a card that is not drawn', () => {
    expect(stepFrom('gone', 'left', layout, edges)).toBeNull();
  });
});

describe('the viewport', () => {
  const area = { width: 1366, height: 500, top: 52 };

  it('fits everything when there is room, never larger than life', () => {
    const view = fitInto(layout, { width: 4000, height: 3000, top: 52 }, 'kl');
    expect(view.zoom).toBe(1);
  });

  it('never fits below the least zoom: it shows the root at a readable size instead', () => {
    const many = Array.from({ length: 300 }, (_, index) => node(`p${index}`, 'province', index));
    const tall = layoutLineage({ lanes: LANES, nodes: [node('kl', 'central', 0), ...many], edges: many.map((one) => edge(one.id, 'kl')) });
    const view = fitInto(tall, area, 'kl');
    expect(view.zoom).toBeGreaterThan(LEAST_FIT);
    const y = (tall.boxes.get('kl')?.y ?? 0) * view.zoom + view.y;
    expect(y).toBeGreaterThan(area.top);
    expect(y).toBeLessThan(area.height);
  });

  it('opens no smaller than words can be read, beginning at an edge of the picture rather than beyond it', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...node(`p${index}`, 'province', 0), column: index }));
    const wide = layoutLineage({ lanes: LANES, nodes: [node('kl', 'central', 0), ...many], edges: [] });
    expect(fitInto(wide, area, 'kl').zoom).toBeLessThan(READABLE);
    const view = fitInto(wide, area, 'kl', READABLE);
    expect(view.zoom).toBeGreaterThanOrEqual(READABLE);
    expect(wide.bounds.x * view.zoom + view.x).toBeCloseTo(0);
  });

  it('begins a picture that is a little too tall at its top: no row is cut by the heads, and the root is in sight', async () => {
    await fc.assert(
      fc.property(fc.integer({ min: 3, max: 14 }), fc.integer({ min: 380, max: 760 }), (rows, height) => {
        const many = Array.from({ length: rows }, (_, index) => node(`p${index}`, 'province', index));
        const tall = layoutLineage({ lanes: LANES, nodes: [node('kl', 'central', 0), ...many], edges: many.map((one) => edge(one.id, 'kl')) });
        const view = fitInto(tall, { ...area, height }, 'kl', READABLE);
        const sides = [...tall.boxes.values()].map((box) => [box.y - box.height / 2, box.y + box.height / 2].map((y) => y * view.zoom + view.y));
        const [rootTop = 0, rootBottom = 0] = sides[[...tall.boxes.keys()].indexOf('kl')] ?? [];
        expect(rootTop).toBeGreaterThanOrEqual(area.top);
        expect(rootBottom).toBeLessThanOrEqual(height);
        // The plates on the upper edge of a card stand free of the heads as well.
        const across = sides.filter(([top = 0, bottom = 0]) => top < area.top + 11 && bottom > area.top);
        expect(across).toEqual([]);
      }),
    );
  });

  it('begins at the very top where the root is in sight from there', () => {
    const many = Array.from({ length: 6 }, (_, index) => node(`p${index}`, 'province', index));
    const tall = layoutLineage({ lanes: LANES, nodes: [node('kl', 'central', 0), ...many], edges: many.map((one) => edge(one.id, 'kl')) });
    const view = fitInto(tall, area, 'kl', READABLE);
    expect(tall.bounds.height * view.zoom).toBeGreaterThan(area.height - area.top);
    expect(tall.bounds.y * view.zoom + view.y).toBeCloseTo(area.top + 26);
  });

  it('goes down to the least zoom, and no further, for a picture that is too wide as well', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...node(`p${index}`, 'province', 0), column: index }));
    const wide = layoutLineage({ lanes: LANES, nodes: [node('kl', 'central', 0), ...many], edges: [] });
    const view = fitInto(wide, area, 'kl');
    expect(view.zoom).toBe(LEAST_FIT);
    expect((wide.boxes.get('kl')?.x ?? 0) * view.zoom + view.x).toBeGreaterThan(0);
  });

  it('keeps a card where it is on the screen when its place in the picture changes', () => {
    const view = { zoom: 0.7, x: 120, y: -40 };
    const next = keepInPlace(view, { x: 500, y: 300 }, { x: 640, y: -90 });
    expect(640 * next.zoom + next.x).toBeCloseTo(500 * view.zoom + view.x);
    expect(-90 * next.zoom + next.y).toBeCloseTo(300 * view.zoom + view.y);
  });

  it('moves sideways only as far as needed to bring a lane into sight, to its beginning where it is wider than the screen', () => {
    const view = { zoom: 0.5, x: 0, y: -30 };
    expect(revealLane(view, { x: 1000, width: 400 }, 600)).toEqual({ zoom: 0.5, x: -100, y: -30 });
    expect(revealLane({ ...view, x: -350 }, { x: 400, width: 400 }, 600).x).toBe(-200);
    expect(revealLane(view, { x: 1000, width: 4000 }, 600).x).toBe(-500);
    expect(revealLane(view, { x: 100, width: 400 }, 600)).toEqual(view);
  });

  it('moves only as far as needed to bring a card into sight', () => {
    const inSight = { x: 400, y: 250, width: 264, height: 96 };
    const view = { zoom: 1, x: 0, y: 0 };
    expect(reveal(view, inSight, area)).toEqual(view);
    const right = reveal(view, { ...inSight, x: 1500 }, area);
    expect(1500 + 132 + right.x).toBe(area.width - 14);
    expect(right.y).toBe(0);
  });
});
