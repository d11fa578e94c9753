import type { EdgeRow } from '../domain/rows.ts';

/** Edges by their ends, ids only; parallel edges between the same two ends count once. */
export type Adjacency = {
  /** Documents that this one carries out. */
  readonly upper: (id: string) => ReadonlySet<string>;
  /** Documents that carry this one out. */
  readonly lower: (id: string) => ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

export function adjacency(edges: Iterable<Pick<EdgeRow, 'from' | 'to'>>): Adjacency {
  const upper = new Map<string, Set<string>>();
  const lower = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const there = map.get(key);
    if (there) there.add(value);
    else map.set(key, new Set([value]));
  };
  for (const { from, to } of edges) {
    put(upper, from, to);
    put(lower, to, from);
  }
  return { upper: (id) => upper.get(id) ?? NONE, lower: (id) => lower.get(id) ?? NONE };
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
