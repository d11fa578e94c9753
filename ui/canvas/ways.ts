import { groupBy } from '../lib/group-by.ts';
import type { CanvasEdge, Selection } from './model.ts';

export type Lit = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };

/**
 * What lights when something is selected: a card with its whole way up and its whole way down; an edge
 * with the way up from its upper end and down from its lower end. Null when nothing is selected.
 */
export function waysOf(selection: Selection | null, edges: readonly CanvasEdge[]): Lit | null {
  if (!selection) return null;
  const nodes = new Set<string>();
  const lit = new Set<string>();
  if (selection.kind === 'node') {
    walk(selection.id, 'up', edges, nodes, lit);
    walk(selection.id, 'down', edges, nodes, lit);
    return { nodes, edges: lit };
  }
  const edge = edges.find((one) => one.id === selection.id);
  if (!edge) return null;
  lit.add(edge.id);
  walk(edge.to, 'up', edges, nodes, lit);
  walk(edge.from, 'down', edges, nodes, lit);
  return { nodes, edges: lit };
}

function walk(start: string, direction: 'up' | 'down', edges: readonly CanvasEdge[], nodes: Set<string>, lit: Set<string>): void {
  const leaving = groupBy(edges, (edge) => (direction === 'up' ? edge.from : edge.to));
  const seen = new Set([start]);
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    nodes.add(id);
    for (const edge of leaving.get(id) ?? []) {
      lit.add(edge.id);
      const next = direction === 'up' ? edge.to : edge.from;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
}
