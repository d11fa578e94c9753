import * as fc from 'fast-check';
import type { LayoutEdge, LayoutInput, LayoutNode } from '../../../ui/canvas/layout.ts';

export const LANES = ['central', 'province', 'district', 'commune', 'unknown'];
export const SIZE = { width: 264, height: 96 };

/** A generated lineage: any nodes in any lanes, orders unique within a sub-column, edges anywhere, loops and rings included. */
export const layoutInput: fc.Arbitrary<LayoutInput> = fc
  .array(fc.record({ lane: fc.constantFrom(...LANES), column: fc.nat(2) }), { minLength: 1, maxLength: 40 })
  .chain((places) => {
    const orders = new Map<string, number>();
    const nodes = places.map((place, index): LayoutNode => {
      const key = `${place.lane}/${place.column}`;
      const order = orders.get(key) ?? 0;
      orders.set(key, order + 3);
      return { id: `n${index}`, ...place, order, size: SIZE };
    });
    const end = fc.nat(nodes.length - 1);
    return fc.array(fc.tuple(end, end), { maxLength: 60 }).map((pairs) => ({
      lanes: LANES,
      nodes,
      edges: pairs.map(([from, to]): LayoutEdge => ({ from: `n${from}`, to: `n${to}` })),
    }));
  });
