import { groupBy } from '../lib/group-by.ts';

/** As much of a step as its place on the way needs. */
export type Placed = {
  readonly task: { readonly id: string };
  readonly under: { readonly id: string };
  readonly links: readonly { readonly upper: { readonly id: string } | null }[];
  readonly inScope?: boolean;
};

/** A step with those that stand under it. */
export type Branch<Step> = { readonly step: Step; readonly lower: readonly Branch<Step>[] };

/** What is followed, or leads to it, before what lies outside the scope. */
function followedFirst<Step extends Placed>(branches: readonly Branch<Step>[]): readonly Branch<Step>[] {
  return [...branches.filter(isFollowed), ...branches.filter((branch) => !isFollowed(branch))];
}

/** Whether a branch holds anything within the scope. */
export function isFollowed({ step, lower }: Branch<Placed>): boolean {
  return step.inScope !== false || lower.some(isFollowed);
}

/** The steps as trees, each under the task it answers; those that answer the root itself are the tops. What is followed comes first, the order within stays. */
export function branchesOf<Step extends Placed>(steps: readonly Step[]): readonly Branch<Step>[] {
  const ids = new Set(steps.map(({ task }) => task.id));
  const under = groupBy(steps, (step) => step.under.id);
  const branch = (step: Step): Branch<Step> => ({ step, lower: followedFirst((under.get(step.task.id) ?? []).map(branch)) });
  return followedFirst(steps.filter((step) => !ids.has(step.under.id)).map(branch));
}

/** How many steps stand in these trees. */
export function stepsIn<Step>(branches: readonly Branch<Step>[]): number {
  return branches.reduce((sum, { lower }) => sum + 1 + stepsIn(lower), 0);
}

export type Way = { readonly up: ReadonlySet<string>; readonly down: ReadonlySet<string> };
export type OnWay = 'self' | 'up' | 'down' | 'off';

function reached(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start || seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return seen;
}

/** All that a step answers, up to the root, and all that answers it, whatever links lead there; null for a step that is not here. */
export function wayOf(steps: readonly Placed[], id: string): Way | null {
  if (!steps.some(({ task }) => task.id === id)) return null;
  const upper = new Map<string, string[]>();
  const lower = new Map<string, string[]>();
  for (const { task, links } of steps) {
    for (const { upper: end } of links) {
      if (end === null) continue;
      upper.set(task.id, [...(upper.get(task.id) ?? []), end.id]);
      lower.set(end.id, [...(lower.get(end.id) ?? []), task.id]);
    }
  }
  return { up: reached(id, upper), down: reached(id, lower) };
}

/** How a step stands to the way that is lit; null while none is. In a ring what is above counts as above. */
export function onWay(way: Way | null, chosen: string | null, id: string): OnWay | null {
  if (way === null) return null;
  if (id === chosen) return 'self';
  return way.up.has(id) ? 'up' : way.down.has(id) ? 'down' : 'off';
}
