import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layout, type LayoutInput, layoutLineage, SPACING } from '../../../ui/canvas/layout.ts';
import { LANES, layoutInput, layoutTree, SIZE } from './graphs.ts';

function overlaps(layout: Layout): string[] {
  const boxes = [...layout.boxes];
  return boxes.flatMap(([a, one], index) =>
    boxes
      .slice(index + 1)
      .filter(([, two]) => Math.abs(one.x - two.x) < (one.width + two.width) / 2 && Math.abs(one.y - two.y) < (one.height + two.height) / 2)
      .map(([b]) => `${a}/${b}`),
  );
}

const without = (input: LayoutInput, gone: ReadonlySet<string>): LayoutInput => ({
  lanes: input.lanes,
  nodes: input.nodes.filter((node) => !gone.has(node.id)),
  edges: input.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to)),
});

describe('the layout of a lineage', () => {
  it('never lets two cards overlap, and keeps the row gap between neighbours', async () => {
    await fc.assert(
      fc.property(layoutInput, (input) => {
        const layout = layoutLineage(input);
        expect(overlaps(layout)).toEqual([]);
        for (const column of layout.columns) {
          column.ids.slice(1).forEach((id, index) => {
            const above = layout.boxes.get(column.ids[index] ?? '');
            const below = layout.boxes.get(id);
            const half = ((above?.height ?? 0) + (below?.height ?? 0)) / 2;
            expect((below?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThanOrEqual(half + SPACING.row);
          });
        }
      }),
    );
  });

  it('keeps every card inside its lane, lanes from left to right, sub-columns by their number', async () => {
    await fc.assert(
      fc.property(layoutInput, (input) => {
        const layout = layoutLineage(input);
        expect(layout.lanes.map((lane) => lane.id)).toEqual(LANES);
        layout.lanes.slice(1).forEach((lane, index) => {
          const before = layout.lanes[index];
          expect(lane.x).toBe((before?.x ?? 0) + (before?.width ?? 0));
        });
        for (const node of input.nodes) {
          const lane = layout.lanes.find((one) => one.id === node.lane);
          const box = layout.boxes.get(node.id);
          expect(box && lane && box.x - box.width / 2 >= lane.x && box.x + box.width / 2 <= lane.x + lane.width).toBe(true);
        }
        const keys = layout.columns.map((column) => LANES.indexOf(column.lane) * 100 + column.column);
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps the given order inside a sub-column, whatever the edges say', async () => {
    await fc.assert(
      fc.property(layoutInput, (input) => {
        const order = new Map(input.nodes.map((node) => [node.id, node.order]));
        for (const column of layoutLineage(input).columns) {
          const orders = column.ids.map((id) => order.get(id) ?? -1);
          expect(orders).toEqual([...orders].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('gives the same picture for the same input in any sequence', async () => {
    await fc.assert(
      fc.property(layoutInput, fc.integer(), (input, seed) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          [...list]
            .map((item, index) => ({ item, at: Math.sin(seed + index * 7.3) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other = layoutLineage({ lanes: input.lanes, nodes: shuffled(input.nodes), edges: shuffled(input.edges) });
        const first = layoutLineage(input);
        expect(Object.fromEntries(other.boxes)).toEqual(Object.fromEntries(first.boxes));
        expect(other.lanes).toEqual(first.lanes);
      }),
    );
  });

  it('keeps lane, sub-column and order of what stays when cards come and go', async () => {
    await fc.assert(
      fc.property(layoutInput, fc.func(fc.boolean()), (input, isGone) => {
        const gone = new Set(input.nodes.map((node) => node.id).filter((id) => isGone(id)));
        const before = layoutLineage(without(input, gone));
        const after = layoutLineage(input);
        for (const column of before.columns) {
          const same = after.columns.find((one) => one.lane === column.lane && one.column === column.column);
          expect(same?.ids.filter((id) => !gone.has(id))).toEqual(column.ids);
        }
      }),
    );
  });

  it('draws a tree without a crossing: what hangs higher stands higher', async () => {
    await fc.assert(
      fc.property(layoutTree, (input) => {
        const { boxes, columns } = layoutLineage(input);
        const upper = new Map(input.edges.map((edge) => [edge.from, edge.to]));
        const y = (id: string | undefined): number => boxes.get(id ?? '')?.y ?? 0;
        for (const { ids } of columns) {
          ids.slice(1).forEach((id, at) => {
            expect(y(upper.get(ids[at] ?? ''))).toBeLessThanOrEqual(y(upper.get(id)));
          });
        }
      }),
    );
  });

  it('puts the document that is carried out beside the middle of its group', () => {
    const node = (id: string, lane: string, order: number) => ({ id, lane, column: 0, order, size: SIZE });
    const layout = layoutLineage({
      lanes: LANES,
      nodes: [
        node('kl', 'central', 0),
        node('p1', 'province', 0),
        node('p2', 'province', 1),
        node('d1', 'district', 0),
        node('d2', 'district', 1),
        node('d3', 'district', 2),
        node('d4', 'district', 3),
      ],
      edges: [
        { from: 'p1', to: 'kl' },
        { from: 'p2', to: 'kl' },
        { from: 'd1', to: 'p1' },
        { from: 'd2', to: 'p1' },
        { from: 'd3', to: 'p1' },
        { from: 'd4', to: 'p2' },
      ],
    });
    const y = (id: string): number => layout.boxes.get(id)?.y ?? Number.NaN;
    expect(y('p1')).toBe(y('d2'));
    expect(y('p2')).toBe(y('d4'));
    expect(y('kl')).toBeGreaterThan(y('p1'));
    expect(y('kl')).toBeLessThan(y('p2'));
    expect(y('d4') - y('d3')).toBe(SIZE.height + SPACING.row + SPACING.group);
  });

  it('puts what is followed beside all that leads to it, wherever it stands in its column', () => {
    const place = (id: string, lane: string, order: number, pull = 0) => ({ id, lane, column: 0, order, size: SIZE, pull });
    const input = (pull: number): LayoutInput => ({
      lanes: LANES,
      nodes: [
        place('kl', 'central', 0),
        ...Array.from({ length: 40 }, (_, order) => place(`p${order}`, 'province', order)),
        place('hole', 'province', 40, pull / 2),
        place('d1', 'district', 0),
        place('d2', 'district', 1, pull),
      ],
      edges: [
        ...Array.from({ length: 40 }, (_, order) => ({ from: `p${order}`, to: 'kl' })),
        { from: 'hole', to: 'kl' },
        { from: 'd1', to: 'p0' },
        { from: 'd2', to: 'p38' },
      ],
    });
    const away = (layout: Layout): number => Math.abs((layout.boxes.get('kl')?.y ?? 0) - (layout.boxes.get('d2')?.y ?? Number.NaN));
    expect(away(layoutLineage(input(0)))).toBeGreaterThan(10 * SIZE.height);
    expect(away(layoutLineage(input(2)))).toBeLessThan(SIZE.height / 2);
  });

  it('stands beside one of what is followed, never in the empty middle between two far apart', () => {
    const place = (id: string, lane: string, order: number, pull = 0) => ({ id, lane, column: 0, order, size: SIZE, pull });
    const lower = Array.from({ length: 40 }, (_, order) => place(`p${order}`, 'province', order, order === 3 || order === 35 ? 2 : 0));
    const layout = layoutLineage({ lanes: LANES, nodes: [place('kl', 'central', 0), ...lower], edges: lower.map(({ id }) => ({ from: id, to: 'kl' })) });
    expect(layout.boxes.get('kl')?.y).toBe(layout.boxes.get('p3')?.y);
  });

  it('keeps a followed branch together among others that have far more below them', () => {
    const place = (id: string, lane: string, order: number, pull = 0) => ({ id, lane, column: 0, order, size: SIZE, pull });
    const provinces = Array.from({ length: 12 }, (_, order) => place(`p${order}`, 'province', order, order === 11 ? 2 : 0));
    const districts = Array.from({ length: 120 }, (_, order) => place(`d${order}`, 'district', order, order > 112 ? 2 : 0));
    const { boxes } = layoutLineage({
      lanes: LANES,
      nodes: [place('kl', 'central', 0), ...provinces, ...districts],
      edges: [
        ...provinces.map(({ id }) => ({ from: id, to: 'kl' })),
        ...districts.map(({ id }, order) => ({ from: id, to: order > 112 ? 'p11' : `p${order % 11}` })),
      ],
    });
    const y = (id: string): number => boxes.get(id)?.y ?? Number.NaN;
    expect(Math.abs(y('kl') - y('p11'))).toBeLessThan(SIZE.height / 2);
    expect(Math.abs(y('d116') - y('p11'))).toBeLessThan(SIZE.height);
  });

  it('moves cards up and down alone for what is followed, never to another place among the others', async () => {
    await fc.assert(
      fc.property(layoutInput, fc.func(fc.nat(2)), (input, pullOf) => {
        const followed = layoutLineage({ ...input, nodes: input.nodes.map((node) => ({ ...node, pull: pullOf(node.id) })) });
        const plain = layoutLineage(input);
        expect(overlaps(followed)).toEqual([]);
        expect(followed.columns).toEqual(plain.columns);
        expect(followed.lanes).toEqual(plain.lanes);
      }),
    );
  });

  it('lays out 2,000 cards in a blink', () => {
    const nodes = Array.from({ length: 2000 }, (_, index) => ({
      id: `n${index}`,
      lane: index === 0 ? 'central' : index < 64 ? 'province' : 'district',
      column: 0,
      order: index,
      size: SIZE,
    }));
    const edges = nodes.slice(1).map((node, index) => ({ from: node.id, to: index < 63 ? 'n0' : `n${1 + (index % 63)}` }));
    expect(layoutLineage({ lanes: LANES, nodes, edges }).boxes.size).toBe(2000);
  });
});
