import { LEVEL_RANK, levelRank } from '../domain/level-rank.ts';
import { LEVELS, type Level } from '../domain/lists.ts';
import type { TaskLinkRow } from '../domain/propagation.ts';
import type { DirectiveRow, EdgeRow } from '../domain/rows.ts';
import { adjacency, stepsFrom } from './adjacency.ts';

/** A task with its links to tasks of the picture and its least number of links to the root. */
type Linked = { readonly id: string; readonly depth: number; readonly links: readonly TaskLinkRow[] };

/**
 * Under which task each one stands: of those it answers the one furthest down the way from the root, of several the
 * surest. Following it always ends at the root, whatever rings the links make.
 */
export function tasksAbove(leaves: readonly string[], steps: readonly Linked[]): ReadonlyMap<string, string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ranks = new Map<string, number | null>(leaves.map((id) => [id, 0]));
  const above = new Map<string, string>();
  const best = (step: Linked): { readonly id: string; readonly rank: number } | null => {
    let found: { readonly id: string; readonly rank: number } | null = null;
    for (const { to } of step.links) {
      const rank = ranks.get(to) ?? null;
      if (rank !== null && (found === null || rank > found.rank)) found = { id: to, rank };
    }
    return found;
  };
  // Each is settled after those it answers; one that is on the way already stands in a ring and counts for nothing there.
  for (const first of steps) {
    const open = [first];
    for (let step = open.at(-1); step !== undefined; step = open.at(-1)) {
      if (!ranks.has(step.id)) {
        ranks.set(step.id, null);
        const unsettled = step.links.flatMap(({ to }) => (ranks.has(to) ? [] : (byId.get(to) ?? [])));
        if (unsettled.length > 0) {
          open.push(...unsettled);
          continue;
        }
      }
      open.pop();
      if (above.has(step.id)) continue;
      const found = best(step);
      if (found === null) continue;
      above.set(step.id, found.id);
      ranks.set(step.id, found.rank + 1);
    }
  }
  const depths = new Map<string, number>([...leaves.map((id) => [id, 0] as const), ...steps.map(({ id, depth }) => [id, depth] as const)]);
  for (const { id, depth, links } of steps) {
    const nearer = links.find(({ to }) => depths.get(to) === depth - 1);
    if (!above.has(id) && nearer !== undefined) above.set(id, nearer.to);
  }
  return above;
}

/** What stands between a document and the one whose task it answers, and what is not known of it. */
export type Between = {
  /** Documents on the way that the texts state, of which no task leads there: nearest to the lower one first. */
  readonly documents: readonly DirectiveRow[];
  /** Levels between the two of which no document is known at all. */
  readonly unknownLevels: readonly Level[];
};

/** `edges`: what carries out what, rejected ones too. `through`: documents of the tasks on the way up. */
export function betweenDocuments(edges: readonly EdgeRow[], directives: ReadonlyMap<string, DirectiveRow>) {
  const counting = edges.filter((edge) => edge.state !== 'rejected');
  const { upper, lower } = adjacency(counting);
  const downFrom = new Map<string, ReadonlyMap<string, number>>();
  return (lowerRow: DirectiveRow, upperRow: DirectiveRow, through: ReadonlySet<string>): Between => {
    const below = downFrom.get(upperRow.id) ?? stepsFrom(upperRow.id, lower);
    downFrom.set(upperRow.id, below);
    const ids = [...stepsFrom(lowerRow.id, upper).keys()].filter((id) => id !== lowerRow.id && id !== upperRow.id && below.has(id));
    const all = ids.flatMap((id) => directives.get(id) ?? []);
    return { documents: all.filter(({ id }) => !through.has(id)), unknownLevels: unknownLevels(lowerRow, upperRow, all) };
  };
}

/** Levels of government that lie between two documents, with none of these documents at them. Blocs are on nobody's way, and a unit may stand under a province. */
function unknownLevels(lower: DirectiveRow, upper: DirectiveRow, between: readonly DirectiveRow[]): readonly Level[] {
  if (lower.level === null || upper.level === null) return [];
  const bottom = lower.level === 'unit' ? LEVEL_RANK.district : levelRank(lower.level, lower.issuedOn ?? lower.notBefore);
  const top = LEVEL_RANK[upper.level];
  const known = new Set(between.flatMap(({ level }) => (level === null ? [] : [LEVEL_RANK[level]])));
  return LEVELS.filter((level) => level !== 'bloc' && LEVEL_RANK[level] > top && LEVEL_RANK[level] < bottom && !known.has(LEVEL_RANK[level]));
}
