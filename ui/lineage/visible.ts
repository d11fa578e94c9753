import type { LineageEdge, LineageNode } from './lineage-query.ts';

export type VisibleLineage = { readonly nodes: readonly LineageNode[]; readonly edges: readonly LineageEdge[] };

/**
 * What stays after some documents were collapsed by hand and some levels were closed: whatever can still be reached
 * from the root without passing below a collapsed one or through a closed level. Counts of drawn and hidden follow;
 * nothing else changes.
 */
export function visibleLineage(
  nodes: readonly LineageNode[],
  edges: readonly LineageEdge[],
  root: string,
  collapsed: ReadonlySet<string>,
  isClosed: (node: LineageNode) => boolean = () => false,
): VisibleLineage {
  const closed = new Set(nodes.filter((node) => node.id !== root && isClosed(node)).map((node) => node.id));
  if (collapsed.size === 0 && closed.size === 0) return { nodes, edges };
  const lower = neighbours(edges, 'lower');
  const upper = neighbours(edges, 'upper');
  const open = (ids: readonly string[]): readonly string[] => (closed.size === 0 ? ids : ids.filter((id) => !closed.has(id)));
  const above = reach(root, (id) => open(upper.get(id) ?? []));
  const below = reach(root, (id) => (collapsed.has(id) ? [] : open(lower.get(id) ?? [])));
  return keepOnly({ nodes, edges }, new Set([...above, ...below]));
}

/** Only these documents, with what is drawn and hidden around each counted anew. */
export function keepOnly({ nodes, edges }: VisibleLineage, kept: ReadonlySet<string>): VisibleLineage {
  if (nodes.every((node) => kept.has(node.id))) return { nodes, edges };
  const lower = neighbours(edges, 'lower');
  const upper = neighbours(edges, 'upper');
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const gone = (ids: readonly string[] | undefined): number => new Set((ids ?? []).filter((id) => !kept.has(id))).size;
  return {
    nodes: nodes
      .filter((node) => kept.has(node.id))
      .map((node) => {
        const under = [...reach(node.id, (id) => lower.get(id) ?? [])].filter((id) => id !== node.id && !kept.has(id));
        const above = gone(upper.get(node.id));
        if (under.length === 0 && above === 0) return node;
        return {
          ...node,
          lowerShown: node.lowerShown - gone(lower.get(node.id)),
          upperShown: node.upperShown - above,
          belowHidden: node.belowHidden + under.length,
          belowHiddenNotHeld: node.belowHiddenNotHeld + under.filter((id) => byId.get(id)?.directive.held === false).length,
        };
      }),
    edges: edges.filter((edge) => kept.has(edge.from.id) && kept.has(edge.to.id)),
  };
}

/** How many documents right below one are still drawn. */
export function stayingBelow(visible: VisibleLineage, id: string): number {
  return new Set(visible.edges.filter((edge) => edge.to.id === id && !edge.shortCut).map((edge) => edge.from.id)).size;
}

/** Short cuts do not count as a way: they are drawn beside the ways that hold the picture together. */
function neighbours(edges: readonly LineageEdge[], side: 'lower' | 'upper'): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const edge of edges) {
    if (edge.shortCut) continue;
    const key = side === 'lower' ? edge.to.id : edge.from.id;
    const value = side === 'lower' ? edge.from.id : edge.to.id;
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  }
  return map;
}

function reach(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([start]);
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of next(id)) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return seen;
}
