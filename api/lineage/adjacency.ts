import type { EdgeRow } from '../domain/rows.ts';

/** Edges by their ends, ids only; parallel edges between the same two ends count once. */
export type Adjacency = {
  /** Documents that this one carries out. */
  readonly upper: (id: string) => readonly string[];
  /** Documents that carry this one out. */
  readonly lower: (id: string) => readonly string[];
};

const NONE: readonly string[] = [];
/** Neighbours up to which looking through the list is quicker than a set. */
const FEW = 16;

export function adjacency(edges: Iterable<Pick<EdgeRow, 'from' | 'to'>>): Adjacency {
  const upper = new Map<string, string[]>();
  const lower = new Map<string, string[]>();
  const many = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const above = upper.get(from);
    if (above === undefined) upper.set(from, [to]);
    else if (isNew(above, to, from, many)) above.push(to);
    else continue;
    const below = lower.get(to);
    if (below === undefined) lower.set(to, [from]);
    else below.push(from);
  }
  return { upper: (id) => upper.get(id) ?? NONE, lower: (id) => lower.get(id) ?? NONE };
}

function isNew(above: readonly string[], to: string, from: string, many: Map<string, Set<string>>): boolean {
  if (above.length < FEW) return !above.includes(to);
  const known = many.get(from) ?? new Set(above);
  many.set(from, known);
  if (known.has(to)) return false;
  known.add(to);
  return true;
}

/** Least number of steps to everything reachable, the start included at 0. Cycles end. */
export function stepsFrom(start: string, next: (id: string) => Iterable<string>): Map<string, number> {
  const steps = new Map([[start, 0]]);
  let frontier = [start];
  for (let step = 1; frontier.length > 0; step += 1) {
    const following: string[] = [];
    for (const id of frontier) {
      for (const other of next(id)) {
        if (steps.has(other)) continue;
        steps.set(other, step);
        following.push(other);
      }
    }
    frontier = following;
  }
  return steps;
}
