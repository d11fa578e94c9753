import type { Adjacency } from './adjacency.ts';

/** Documents below one at any depth, each once: in all, those that are not drawn, and of these the ones only cited. */
export type Below = { readonly total: number; readonly hidden: number; readonly hiddenNotHeld: number };

/** Whether a document is drawn, and held. */
export type Standing = { readonly isShown: (id: string) => boolean; readonly isHeld: (id: string) => boolean };

const NOTHING: Below = { total: 0, hidden: 0, hiddenNotHeld: 0 };

/**
 * What is below each of the members, among the members. Below a document whose lower ones lead up to nothing else, the
 * counts of these are added up; only where ways meet is everything below looked at, once for each that is asked for.
 * `component` numbers everything above a document with a smaller number, and the documents of one cycle alike.
 */
export function belowOf(graph: Adjacency, members: ReadonlySet<string>, component: ReadonlyMap<string, number>, standing: Standing): (id: string) => Below {
  const sums = new Map<string, Below>();
  const add = (to: Below, id: string, below: Below): Below => {
    const hidden = standing.isShown(id) ? 0 : 1;
    return {
      total: to.total + 1 + below.total,
      hidden: to.hidden + hidden + below.hidden,
      hiddenNotHeld: to.hiddenNotHeld + below.hiddenNotHeld + (hidden === 1 && !standing.isHeld(id) ? 1 : 0),
    };
  };
  const uppers = (id: string): number => graph.upper(id).reduce((count, upper) => (upper !== id && members.has(upper) ? count + 1 : count), 0);

  const sumOf = (id: string): Below | null => {
    let sum = NOTHING;
    for (const lower of graph.lower(id)) {
      if (lower === id || !members.has(lower)) continue;
      const below = sums.get(lower);
      if (below === undefined || uppers(lower) !== 1) return null;
      sum = add(sum, lower, below);
    }
    return sum;
  };
  // From the lowest up. In a cycle each waits for the other, so that none of it has a sum.
  for (const id of [...members].sort((a, b) => (component.get(b) ?? 0) - (component.get(a) ?? 0))) {
    const sum = sumOf(id);
    if (sum !== null) sums.set(id, sum);
  }

  return (start) => {
    const known = sums.get(start);
    if (known !== undefined) return known;
    let below = NOTHING;
    const seen = new Set([start]);
    const stack = [start];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      for (const lower of graph.lower(id)) {
        if (seen.has(lower) || !members.has(lower)) continue;
        seen.add(lower);
        const sum = sums.get(lower);
        // What has a sum and one way up is reached from nowhere else, and all below it neither.
        const isApart = sum !== undefined && uppers(lower) === 1;
        below = add(below, lower, isApart ? sum : NOTHING);
        if (!isApart) stack.push(lower);
      }
    }
    return below;
  };
}
