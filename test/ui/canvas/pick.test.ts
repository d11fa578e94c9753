import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutLineage } from '../../../ui/canvas/layout.ts';
import { createPicker } from '../../../ui/canvas/pick.ts';
import { nearStart } from '../../../ui/canvas/positions.ts';
import { routeEdges } from '../../../ui/canvas/route.ts';
import { layoutInput } from './graphs.ts';

const MOUSE = { card: 2, line: 8 };

describe('what lies under the pointer', () => {
  it('is the card whose middle it is, however many lines pass', async () => {
    await fc.assert(
      fc.property(layoutInput, (input) => {
        const layout = layoutLineage(input);
        const pick = createPicker(
          layout,
          routeEdges(
            layout,
            input.edges.map((edge, at) => ({ ...edge, id: `e${at}` })),
          ),
        );
        for (const [id, box] of layout.boxes) expect(pick(box, MOUSE)).toEqual({ kind: 'card', id });
      }),
      { numRuns: 40 },
    );
  });

  it('is a line at every point that a line names for clicking, where no card lies over it', async () => {
    await fc.assert(
      fc.property(layoutInput, (input) => {
        const layout = layoutLineage(input);
        const routes = routeEdges(
          layout,
          input.edges.map((edge, at) => ({ ...edge, id: `e${at}` })),
        );
        const pick = createPicker(layout, routes);
        for (const route of routes.values()) expect(pick(nearStart(route), MOUSE)?.kind).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });

  const size = { width: 264, height: 96 };
  const pair = layoutLineage({
    lanes: ['central', 'province'],
    nodes: [
      { id: 'kl', lane: 'central', column: 0, order: 0, size },
      { id: 'p1', lane: 'province', column: 0, order: 0, size },
      { id: 'p2', lane: 'province', column: 0, order: 1, size },
    ],
    edges: [
      { from: 'p1', to: 'kl' },
      { from: 'p2', to: 'kl' },
    ],
  });
  const pick = createPicker(
    pair,
    routeEdges(pair, [
      { id: 'a', from: 'p1', to: 'kl' },
      { id: 'b', from: 'p2', to: 'kl' },
    ]),
  );
  const lower = pair.boxes.get('p2') ?? { x: 0, y: 0, width: 0, height: 0 };

  it('is the nearer of two lines, and nothing away from both', () => {
    const beside = { x: lower.x - lower.width / 2 - 6, y: lower.y };
    expect(pick({ ...beside, y: beside.y + 5 }, MOUSE)).toEqual({ kind: 'line', id: 'b' });
    expect(pick({ ...beside, y: beside.y + 60 }, MOUSE)).toBeNull();
  });

  it('reaches as far as it is told: a finger is broader than a mouse', () => {
    const above = { x: lower.x - lower.width / 2 - 4, y: lower.y + 15 };
    expect(pick(above, MOUSE)).toBeNull();
    expect(pick(above, { card: 0, line: 20 })).toEqual({ kind: 'line', id: 'b' });
  });
});
