import type { EdgeRow } from '../domain/rows.ts';
import { type Adjacency, adjacency } from './adjacency.ts';
import { components } from './cycles.ts';
import { shortCutKeys } from './short-cuts.ts';

/** A graph without its short cuts: the number of each document's cycle, the edges left out by key, and what remains. */
export type Reduction = { readonly component: ReadonlyMap<string, number>; readonly redundant: ReadonlySet<string>; readonly reduced: Adjacency };

/** Leaves out every edge that a longer way says as well; cycles stay as they are. */
export function reduction(ids: Iterable<string>, edges: readonly EdgeRow[]): Reduction {
  const graph = adjacency(edges);
  const component = components(ids, graph.upper);
  const redundant = shortCutKeys(edges, graph, component);
  return { component, redundant, reduced: redundant.size === 0 ? graph : adjacency(edges.filter((edge) => !redundant.has(edge.key))) };
}
