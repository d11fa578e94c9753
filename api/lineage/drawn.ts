import type { DirectiveOutline } from '../domain/rows.ts';
import type { Adjacency } from './adjacency.ts';
import { EXPANDED_LIMIT, LEVELS_LIMIT, type LineageOptions } from './picture.ts';

/** A whole lineage, of which some documents are to be drawn. */
type WholeLineage = {
  readonly root: DirectiveOutline;
  /** Every document of it, with those that are not part of it on the day that is asked for. */
  readonly byId: ReadonlyMap<string, DirectiveOutline>;
  /** The documents that are part of it, the root with them. */
  readonly members: ReadonlySet<string>;
  readonly reduced: Adjacency;
  /** The order in which neighbours are drawn, and left out. */
  readonly inOrder: (a: string, b: string) => number;
};

type Neighbours = (id: string) => readonly string[];

/** Ids of the documents that are drawn, from the root outwards in each direction that is asked for; the root always is. */
export function drawnIds(whole: WholeLineage, options: LineageOptions): ReadonlySet<string> {
  const { root, byId, reduced } = whole;
  const shown = new Set([root.id]);
  const also = (under: string, id: string): boolean => options.also?.(under, byId.get(id) ?? root) === true;
  if (options.direction !== 'up') draw(shown, whole, options, { next: reduced.lower, wanted: ofLevels(whole, options, reduced.upper), also });
  if (options.direction !== 'down') draw(shown, whole, options, { next: reduced.upper, wanted: ofLevels(whole, options, reduced.lower), also: () => false });
  return shown;
}

type Outwards = {
  /** The next documents away from the root. */
  readonly next: Neighbours;
  /** Documents that are drawn beyond the usual number. */
  readonly wanted: ReadonlySet<string>;
  readonly also: (under: string, id: string) => boolean;
};

/** Adds what is drawn from the root outwards: `perParent` neighbours within `depth`, more where expanded, `wanted` or `also`. */
function draw(shown: Set<string>, { root, byId, members, inOrder }: WholeLineage, options: LineageOptions, { next, wanted, also }: Outwards): void {
  const done = new Set<string>();
  let frontier = [root.id];
  for (let depth = 0; frontier.length > 0; depth += 1) {
    const following: string[] = [];
    for (const id of frontier) {
      if (done.has(id)) continue;
      done.add(id);
      const limit = options.expand.has(id) ? Math.max(EXPANDED_LIMIT, options.perParent) : depth < options.depth ? options.perParent : 0;
      const neighbours = next(id)
        .filter((other) => members.has(other))
        .toSorted(inOrder);
      const usual = withinLimit(neighbours, limit, (other) => options.first?.(byId.get(other) ?? root) === true);
      let drawn = 0;
      neighbours.forEach((other) => {
        if (!usual.has(other) && !(wanted.has(other) && drawn < EXPANDED_LIMIT && (shown.size < LEVELS_LIMIT || shown.has(other))) && !also(id, other)) return;
        drawn += 1;
        shown.add(other);
        following.push(other);
      });
    }
    frontier = following;
  }
}

/** As many as the limit lets through: those that come first, then the others, each in their order. */
function withinLimit(ids: readonly string[], limit: number, isFirst: (id: string) => boolean): ReadonlySet<string> {
  if (ids.length <= limit) return new Set(ids);
  return new Set([...ids.filter(isFirst), ...ids.filter((id) => !isFirst(id))].slice(0, limit));
}

/** The documents of the levels that are asked for, and all that stand on a way from them towards the root. */
function ofLevels({ byId, members }: WholeLineage, { levels }: LineageOptions, towards: Neighbours): ReadonlySet<string> {
  if (levels === undefined || levels.size === 0) return new Set();
  const open = [...members].filter((id) => {
    const level = byId.get(id)?.level ?? null;
    return level !== null && levels.has(level);
  });
  const found = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of towards(id)) {
      if (found.has(other) || !members.has(other)) continue;
      found.add(other);
      open.push(other);
    }
  }
  return found;
}
