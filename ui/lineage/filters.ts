import { groupBy } from '../lib/group-by.ts';
import { type Hole, type HolePicture, keepHoles } from './holes.ts';
import { LENSES, type Lens, type Seen } from './lens.ts';
import type { LineageEdge, LineageNode } from './lineage-query.ts';
import type { LowerGroup, Marks, MissingLink } from './marks-query.ts';
import { keepOnly, type VisibleLineage } from './visible.ts';

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

export type Filtered = VisibleLineage & {
  readonly holes: HolePicture;
  /** Lower documents that are too many to draw, in stacks. */
  readonly groups: readonly LowerGroup[];
  /** Superiors on the way up of whom no document is known. */
  readonly missing: readonly MissingLink[];
  readonly removed: number;
  readonly all: number;
  /** Whether something around a document is cut or shut, so that it can be opened: what a filter hides cannot. */
  readonly isOpenable: (id: string) => boolean;
};

/**
 * What the filters let through. The root stays, and so does every document that leads to one that is let through:
 * what is left is still a picture of ways. Everything else is taken away and counted.
 */
export function filterPicture(
  visible: VisibleLineage,
  holes: HolePicture,
  marks: Marks,
  root: string,
  filters: Filters,
  groups: readonly LowerGroup[] = [],
): Filtered {
  const all = visible.nodes.length + countOf(holes) + hiddenIn(groups);
  const isOpenable = openable(visible, holes, marks);
  const missing = missingAbove(marks.missing, new Set(visible.nodes.map((node) => node.id)));
  if (FILTER_IDS.every((id) => filters[id].length === 0)) return { ...visible, holes, groups, missing, removed: 0, all, isOpenable };
  const above = edgesAbove(visible.edges);
  const passes = (seen: Seen): boolean => FILTER_IDS.every((id) => filters[id].length === 0 || filters[id].includes(filterValue(id, seen)));
  const meets = (node: LineageNode): boolean => passes({ node, mark: marks.of.get(node.id) ?? null, above: above.get(node.id) ?? [], root: node.id === root });
  const left = keepHoles(holes, passes);
  const leftGroups = groups.filter((group) => FILTER_IDS.every((id) => filters[id].length === 0 || mayHold(id, filters[id], group)));
  const kept = new Set<string>([root, ...visible.nodes.filter(meets).map((node) => node.id)]);
  const open: string[] = [...kept, ...[...left.holes, ...left.piles].map((one) => one.under), ...leftGroups.map((group) => group.underId)];
  // Up to the root from whatever is kept; what lies above the root is led to from below.
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    kept.add(id);
    for (const { to } of above.get(id) ?? []) if (!kept.has(to.id)) open.push(to.id);
  }
  const rest = keepOnly(visible, kept);
  return {
    ...rest,
    holes: left,
    groups: leftGroups,
    missing: missingAbove(missing, kept),
    removed: all - rest.nodes.length - countOf(left) - hiddenIn(leftGroups),
    all,
    isOpenable,
  };
}

const hiddenIn = (groups: readonly LowerGroup[]): number => groups.reduce((sum, group) => sum + group.hidden, 0);

/** What is cut off around a document, or lies in a pile that is shut: before any filter. */
function openable(visible: VisibleLineage, holes: HolePicture, marks: Marks): (id: string) => boolean {
  const byId = new Map(visible.nodes.map((node) => [node.id, node]));
  const shut = new Set(holes.piles.filter((pile) => !pile.open).map((pile) => pile.under));
  return (id) => {
    const node = byId.get(id);
    if (!node) return false;
    const awaits = (holes.drawn.get(id) ?? 0) === 0 && (marks.of.get(id)?.awaitedCount ?? 0) > 0;
    return node.lowerShown < node.lowerTotal || node.upperShown < node.upperTotal || shut.has(id) || awaits;
  };
}

/** Whether a stack may hold documents that a filter lets through; one that cannot be told from without is let through. */
function mayHold(id: FilterId, chosen: readonly string[], group: LowerGroup): boolean {
  if (id === 'level') return chosen.includes(group.level ?? UNKNOWN);
  if (id === 'line') return group.place !== null || chosen.includes(group.line ?? UNKNOWN);
  if (id === 'place') return group.place === null || group.place.kind !== 'province' || chosen.includes(group.place.id);
  return (
    (chosen.includes('held') && group.held > 0) || (chosen.includes('partial') && group.held > 0) || (chosen.includes('cited') && group.held < group.count)
  );
}

/** Missing superiors above what is drawn, or above another that is. */
function missingAbove(missing: readonly MissingLink[], drawn: ReadonlySet<string>): readonly MissingLink[] {
  const standing = new Set(drawn);
  let left: readonly MissingLink[] = missing;
  for (let found = left.filter((one) => one.belowIds.some((id) => standing.has(id))); found.length > 0; ) {
    for (const one of found) standing.add(one.id);
    left = left.filter((one) => !found.includes(one));
    found = left.filter((one) => one.belowIds.some((id) => standing.has(id)));
  }
  return missing.filter((one) => standing.has(one.id));
}

/** Cards of holes, each organ once, whether it stands by itself or in a pile. */
function countOf({ holes, piles }: HolePicture): number {
  return new Set([...holes, ...piles.flatMap((pile) => pile.holes)].map((hole: Hole) => hole.id)).size;
}

/** Links from each document to those above it. */
export function edgesAbove(edges: readonly LineageEdge[]): ReadonlyMap<string, readonly LineageEdge[]> {
  return groupBy(edges, (edge) => edge.from.id);
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
