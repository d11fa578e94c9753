import type { Hole, HolePicture } from './holes.ts';
import { LENSES, type Lens, type Seen } from './lens.ts';
import type { LineageEdge, LineageNode } from './lineage-query.ts';
import type { Marks } from './marks-query.ts';
import type { VisibleLineage } from './visible.ts';

export const FILTER_IDS = ['level', 'line', 'place', 'state'] as const;
export type FilterId = (typeof FILTER_IDS)[number];
/** What is let through, by filter; an empty list lets everything through. */
export type Filters = Readonly<Record<FilterId, readonly string[]>>;

export const NO_FILTERS: Filters = { level: [], line: [], place: [], state: [] };
export const UNKNOWN = 'none';

/** A value of a card under each filter. */
export function filterValue(id: FilterId, seen: Seen): string {
  const isHole = 'kind' in seen;
  if (id === 'level') return (isHole ? seen.organ.level : seen.node.directive.level) ?? UNKNOWN;
  if (id === 'line') return (isHole ? seen.organ.line : seen.node.directive.line) ?? UNKNOWN;
  if (id === 'place') return (isHole ? seen.organ.province?.id : seen.mark?.province?.id) ?? UNKNOWN;
  return STATE.of(seen);
}

const STATE: Lens = LENSES.state;

export type Filtered = VisibleLineage & { readonly holes: HolePicture; readonly removed: number; readonly all: number };

/**
 * What the filters let through. The root stays, and so does every document that leads to one that is let through:
 * what is left is still a picture of ways. Everything else is taken away and counted.
 */
export function filterPicture(visible: VisibleLineage, holes: HolePicture, marks: Marks, root: string, filters: Filters): Filtered {
  const all = visible.nodes.length + countOf(holes);
  if (FILTER_IDS.every((id) => filters[id].length === 0)) return { ...visible, holes, removed: 0, all };
  const above = edgesAbove(visible.edges);
  const passes = (seen: Seen): boolean => FILTER_IDS.every((id) => filters[id].length === 0 || filters[id].includes(filterValue(id, seen)));
  const meets = (node: LineageNode): boolean => passes({ node, mark: marks.of.get(node.id) ?? null, above: above.get(node.id) ?? [], root: node.id === root });
  const keptHoles = holes.holes.filter(passes);
  const piles = holes.piles.flatMap((pile) => {
    const own = pile.holes.filter(passes);
    return own.length === 0 ? [] : [{ ...pile, holes: own }];
  });
  const kept = new Set<string>([root, ...visible.nodes.filter(meets).map((node) => node.id)]);
  const open: string[] = [...kept, ...keptHoles.map((hole) => hole.under), ...piles.map((pile) => pile.under)];
  // Up to the root from whatever is kept; what lies above the root is led to from below.
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    kept.add(id);
    for (const { to } of above.get(id) ?? []) if (!kept.has(to.id)) open.push(to.id);
  }
  const drawn = new Map<string, number>();
  for (const hole of keptHoles) drawn.set(hole.under, (drawn.get(hole.under) ?? 0) + 1);
  const left: HolePicture = { holes: keptHoles, piles, drawn };
  const nodes = visible.nodes.filter((node) => kept.has(node.id));
  return {
    nodes,
    edges: visible.edges.filter((edge) => kept.has(edge.from.id) && kept.has(edge.to.id)),
    holes: left,
    removed: all - nodes.length - countOf(left),
    all,
  };
}

/** Cards of holes, each organ once, whether it stands by itself or in a pile. */
function countOf({ holes, piles }: HolePicture): number {
  return new Set([...holes, ...piles.flatMap((pile) => pile.holes)].map((hole: Hole) => hole.id)).size;
}

/** Links from each document to those above it. */
export function edgesAbove(edges: readonly LineageEdge[]): ReadonlyMap<string, readonly LineageEdge[]> {
  const above = new Map<string, LineageEdge[]>();
  for (const edge of edges) {
    const own = above.get(edge.from.id);
    if (own) own.push(edge);
    else above.set(edge.from.id, [edge]);
  }
  return above;
}

/** The values that occur, with how many cards have each; for the choices of a filter. */
export function filterCounts(id: FilterId, visible: VisibleLineage, holes: HolePicture, marks: Marks): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (seen: Seen): void => {
    const value = filterValue(id, seen);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const node of visible.nodes) add({ node, mark: marks.of.get(node.id) ?? null, above: [], root: false });
  for (const hole of new Map([...holes.holes, ...holes.piles.flatMap((pile) => pile.holes)].map((one) => [one.id, one])).values()) add(hole);
  return counts;
}
