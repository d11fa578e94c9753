import { byText } from '../domain/order.ts';
import type { DirectiveOutline, EdgeRow } from '../domain/rows.ts';
import type { Outline } from './outline.ts';
import type { LineageInput } from './picture.ts';

/**
 * The rows of a lineage, out of the outline of the whole graph: all that is reached from the root along edges that were
 * not rejected, at most `most` documents each way, nearest first, then by id; and the edges among them, rejected ones too.
 */
export function lineageAround(outline: Outline, root: DirectiveOutline, direction: 'up' | 'down' | 'both', most: number): LineageInput {
  const ways = direction === 'both' ? (['up', 'down'] as const) : [direction];
  const walks = ways.map((way) => reachedFrom(outline, [root.id], way, most));
  const ids = new Set([root.id, ...walks.flatMap(({ reached }) => [...reached])]);
  const directives: DirectiveOutline[] = [];
  const edges: EdgeRow[] = [];
  for (const id of ids) {
    const row = outline.directives.get(id);
    if (row !== undefined) directives.push(row);
    for (const edge of outline.byLower.get(id) ?? []) if (ids.has(edge.to)) edges.push(edge);
  }
  return { root: outline.directives.get(root.id) ?? root, directives, edges, truncated: walks.some(({ truncated }) => truncated) };
}

/** The rows gathered before where these are the very same ones: what was made of them holds. Their order says nothing. */
export function asGathered(before: LineageInput | null, now: LineageInput): LineageInput {
  const same =
    before !== null &&
    before.root === now.root &&
    before.truncated === now.truncated &&
    isSame(before.directives, now.directives) &&
    isSame(before.edges, now.edges);
  return same ? before : now;
}

/** Whether both hold the same objects. None of them twice. */
function isSame<Row>(before: readonly Row[], now: readonly Row[]): boolean {
  if (before.length !== now.length) return false;
  if (before.every((row, at) => row === now[at])) return true;
  const there = new Set(before);
  return now.every((row) => there.has(row));
}

export type Reached = { readonly reached: ReadonlySet<string>; readonly truncated: boolean };

/** What is reached from these along edges that were not rejected, themselves included, at most `most`: nearest first, within one step by id. */
export function reachedFrom(outline: Outline, starts: readonly string[], way: 'up' | 'down', most: number): Reached {
  const reached = new Set<string>();
  let level = [...new Set(starts)].filter((id) => outline.directives.has(id));
  while (level.length > 0) {
    // The order within a level says which documents are left out; where none is, it says nothing.
    if (reached.size + level.length > most) {
      for (const id of level.toSorted(byText).slice(0, most - reached.size)) reached.add(id);
      return { reached, truncated: true };
    }
    for (const id of level) reached.add(id);
    const next = new Set<string>();
    for (const id of level) {
      for (const edge of (way === 'down' ? outline.byUpper : outline.byLower).get(id) ?? []) {
        const far = way === 'down' ? edge.from : edge.to;
        if (edge.state !== 'rejected' && !reached.has(far)) next.add(far);
      }
    }
    level = [...next];
  }
  return { reached, truncated: false };
}
