import { fold } from '../domain/fold.ts';
import { type Level, LINES } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { DirectiveOutline } from '../domain/rows.ts';
import type { Adjacency } from './adjacency.ts';

/** Levels that share a lane of the picture; `null` is the lane of unknown level. */
const LANES: readonly (readonly (Level | null)[])[] = [['central'], ['province'], ['district', 'bloc'], ['commune', 'unit'], [null]];
const LANE_OF: ReadonlyMap<Level | null, number> = new Map(LANES.flatMap((levels, lane) => levels.map((level) => [level, lane] as const)));

/** Lane of a level, from 0 (centre) down. */
export function laneOf(level: Level | null): number {
  return LANE_OF.get(level) ?? -1;
}

export type Place = { readonly column: number; readonly order: number };

/**
 * Sub-column and order of every document, over the whole lineage before any cut or filter, so that
 * neither changes by expanding. Column: how many documents of the same lane stand above it in a
 * chain. Order: a walk from the top that keeps lower documents beside the one they carry out.
 */
export function arrange(directives: readonly DirectiveOutline[], graph: Adjacency, component: ReadonlyMap<string, number>): ReadonlyMap<string, Place> {
  const byId = new Map(directives.map((directive) => [directive.id, directive]));
  const columns = columnsOf(byId, graph, component);
  const places = new Map<string, Place>();
  const used = new Map<number, number>();
  for (const directive of inWalkingOrder(byId, graph)) {
    const column = columns.get(directive.id) ?? 0;
    // No lineage has as many sub-columns as this has room for.
    const key = laneOf(directive.level) * 1_000_000 + column;
    const order = used.get(key) ?? 0;
    used.set(key, order + 1);
    places.set(directive.id, { column, order });
  }
  return places;
}

/** Longest chain of same-lane documents above each one; documents of one cycle do not push each other. */
function columnsOf(byId: ReadonlyMap<string, DirectiveOutline>, graph: Adjacency, component: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  // Components are numbered in the order they close: everything above a document has a smaller number.
  const numbered = [...byId.values()].map((directive) => ({ directive, number: component.get(directive.id) ?? 0 })).sort((a, b) => a.number - b.number);
  for (const { directive, number } of numbered) {
    const lane = laneOf(directive.level);
    let column = 0;
    for (const upper of graph.upper(directive.id)) {
      const other = byId.get(upper);
      if (!other || laneOf(other.level) !== lane || component.get(upper) === number) continue;
      column = Math.max(column, (columns.get(upper) ?? 0) + 1);
    }
    columns.set(directive.id, column);
  }
  return columns;
}

/** Every document once, each near the first document above it; siblings by line, issuer, date, id. */
function inWalkingOrder(byId: ReadonlyMap<string, DirectiveOutline>, graph: Adjacency): readonly DirectiveOutline[] {
  const ordered: DirectiveOutline[] = [];
  const seen = new Set<string>();
  const walkFrom = (start: DirectiveOutline): void => {
    const stack = [start];
    for (let directive = stack.pop(); directive !== undefined; directive = stack.pop()) {
      if (seen.has(directive.id)) continue;
      seen.add(directive.id);
      ordered.push(directive);
      const below: DirectiveOutline[] = [];
      for (const id of graph.lower(directive.id)) {
        const other = byId.get(id);
        if (other !== undefined && !seen.has(id)) below.push(other);
      }
      if (below.length > 1) below.sort(byRank);
      for (let at = below.length - 1; at >= 0; at -= 1) {
        const other = below[at];
        if (other !== undefined) stack.push(other);
      }
    }
  };
  const all = [...byId.values()];
  for (const top of all.filter(({ id }) => graph.upper(id).every((upper) => !byId.has(upper))).sort(byRank)) walkFrom(top);
  // What only cycles lead to comes after, in its own order.
  for (const rest of all.filter(({ id }) => !seen.has(id)).sort(byRank)) walkFrom(rest);
  return ordered;
}

const byRank = (a: DirectiveOutline, b: DirectiveOutline): number => byText(rankOf(a), rankOf(b));

/** Kept as long as the rows are: they stay the same from one version of the graph to the next. */
const ranks = new WeakMap<DirectiveOutline, string>();

function rankOf(directive: DirectiveOutline): string {
  const known = ranks.get(directive);
  if (known !== undefined) return known;
  const line = directive.line === null ? 99 : LINES.indexOf(directive.line);
  const rank = [String(line).padStart(2, '0'), fold(directive.issuerNames[0] ?? '~'), directive.issuedOn ?? '9999', directive.id].join('|');
  ranks.set(directive, rank);
  return rank;
}
