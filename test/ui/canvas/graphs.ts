import * as fc from 'fast-check';
import type { LayoutEdge, LayoutInput, LayoutNode } from '../../../ui/canvas/layout.ts';

export const LANES = ['central', 'province', 'district', 'commune', 'unknown'];
export const SIZE = { width: 264, height: 96 };
/** Of what was not received. */
export const HOLLOW = { width: 264, height: 64 };

/** A generated lineage of nodes in random lanes, orders unique within a sub-column, edges anywhere, loops and rings included. */
export const layoutInput: fc.Arbitrary<LayoutInput> = fc
  .array(fc.record({ lane: fc.constantFrom(...LANES), column: fc.nat(2), hollow: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .chain((places) => {
    const orders = new Map<string, number>();
    const nodes = places.map(({ lane, column, hollow }, index): LayoutNode => {
      const key = `${lane}/${column}`;
      const order = orders.get(key) ?? 0;
      orders.set(key, order + 3);
      return { id: `n${index}`, lane, column, order, size: hollow ? HOLLOW : SIZE };
    });
    const end = fc.nat(nodes.length - 1);
    return fc.array(fc.tuple(end, end), { maxLength: 60 }).map((pairs) => ({
      lanes: LANES,
      nodes,
      edges: pairs.map(([from, to]): LayoutEdge => ({ from: `n${from}`, to: `n${to}` })),
    }));
  });

/** A generated tree over the lanes: each card but the first hangs on one of the lane before it; orders as a walk from the top meets them. */
export const layoutTree: fc.Arbitrary<LayoutInput> = fc
  .array(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((lanes) => {
    const nodes: LayoutNode[] = [{ id: 'n0', lane: 'central', column: 0, order: 0, size: SIZE }];
    const edges: LayoutEdge[] = [];
    let above = ['n0'];
    lanes.forEach((hangs, at) => {
      const lane = LANES[at + 1] ?? 'unknown';
      // Near the one they hang on: by its place, as a walk from the top meets them.
      const uppers = hangs.map((hang) => hang % above.length).sort((a, b) => a - b);
      const own = uppers.map((upper, order) => {
        const id = `${lane}${order}`;
        nodes.push({ id, lane, column: 0, order, size: order % 3 === 2 ? HOLLOW : SIZE });
        edges.push({ from: id, to: above[upper] ?? 'n0' });
        return id;
      });
      above = own;
    });
    return { lanes: LANES, nodes, edges };
  });
