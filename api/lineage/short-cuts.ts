import type { EdgeRow } from '../domain/rows.ts';
import { type Adjacency, adjacency } from './adjacency.ts';

const STRONG: ReadonlySet<EdgeRow['state']> = new Set(['stated', 'confirmed']);

/**
 * Keys of the edges that a longer way makes redundant: the transitive reduction of Aho, Garey and
 * Ullman (1972), on the graph of components. Only stated or confirmed edges may make another one
 * redundant; edges inside a cycle stay; a way must leave both ends' own cycles in between.
 */
export function shortCutKeys(edges: readonly EdgeRow[], graph: Adjacency, component: ReadonlyMap<string, number>): ReadonlySet<string> {
  const found = new Set<string>();
  // Only a document that carries out several can have a longer way to one of them.
  const several = edges.filter((edge) => graph.upper(edge.from).length > 1);
  if (several.length === 0) return found;
  const strong = adjacency(edges.filter((edge) => STRONG.has(edge.state)));
  for (const edge of several) {
    if (component.get(edge.to) !== component.get(edge.from) && hasLongerWay(edge.from, edge.to, strong, component)) found.add(edge.key);
  }
  return found;
}

function hasLongerWay(from: string, to: string, strong: Adjacency, component: ReadonlyMap<string, number>): boolean {
  const start = component.get(from);
  const goal = component.get(to);
  const seen = new Set([from]);
  const between = new Set<string>();
  const stack: { readonly id: string; readonly left: boolean }[] = [{ id: from, left: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    for (const id of strong.upper(top.id)) {
      if (id === to) {
        if (top.left) return true;
        continue;
      }
      const where = component.get(id);
      const left = top.left || (where !== start && where !== goal);
      const marks = left ? between : seen;
      if (marks.has(id)) continue;
      marks.add(id);
      stack.push({ id, left });
    }
  }
  return false;
}
