import { groupBy } from '../domain/group-by.ts';
import { byText } from '../domain/order.ts';
import type { EdgeRow } from '../domain/rows.ts';

export type HeldAbove = { readonly directiveId: string; readonly bridged: readonly string[] };

/**
 * The held directives whose tasks the tasks of `start` are to be aligned with: those it carries out itself and, where
 * one of them is not held, the next held ones above that, each with what lies in between on the shortest way. Ordered
 * by id. `edges`: IMPLEMENTS edges; rejected ones are passed over.
 */
export function nearestHeld(start: string, edges: readonly EdgeRow[], isHeld: (id: string) => boolean): readonly HeldAbove[] {
  return nearest(start, edges, isHeld, 'up');
}

/** The held directives that are aligned with this one: `nearestHeld` the other way round. */
export function nearestHeldBelow(start: string, edges: readonly EdgeRow[], isHeld: (id: string) => boolean): readonly HeldAbove[] {
  return nearest(start, edges, isHeld, 'down');
}

function nearest(start: string, edges: readonly EdgeRow[], isHeld: (id: string) => boolean, direction: 'up' | 'down'): readonly HeldAbove[] {
  const standing = edges.filter((edge) => edge.relation === 'IMPLEMENTS' && edge.state !== 'rejected');
  const steps = direction === 'up' ? groupBy(standing, (edge) => edge.from) : groupBy(standing, (edge) => edge.to);
  const next = (edge: EdgeRow): string => (direction === 'up' ? edge.to : edge.from);
  const ways = new Map<string, readonly string[]>([[start, []]]);
  const found = new Map<string, readonly string[]>();
  let layer = [start];
  while (layer.length > 0) {
    const reached: string[] = [];
    for (const id of layer) {
      const way = ways.get(id) ?? [];
      for (const edge of steps.get(id) ?? []) {
        const other = next(edge);
        if (ways.has(other)) continue;
        const between = id === start ? way : [...way, id];
        ways.set(other, between);
        if (isHeld(other)) found.set(other, between);
        else reached.push(other);
      }
    }
    layer = reached.sort();
  }
  return [...found].map(([directiveId, bridged]) => ({ directiveId, bridged })).sort((a, b) => byText(a.directiveId, b.directiveId));
}
