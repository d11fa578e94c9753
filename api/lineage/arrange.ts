import { fold } from '../domain/fold.ts';
import { type Level, LINES } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { DirectiveOutline } from '../domain/rows.ts';
import type { Adjacency } from './adjacency.ts';

/** Levels that share a lane of the picture; `null` is the lane of unknown level. */
const LANES: readonly (readonly (Level | null)[])[] = [['central'], ['province'], ['district', 'bloc'], ['commune', 'unit'], [null]];

/** Lane of a level, from 0 (centre) down. */
export function laneOf(level: Level | null): number {
  return LANES.findIndex((lane) => lane.includes(level));
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
  const used = new Map<string, number>();
  for (const id of walk(byId, graph)) {
    const column = columns.get(id) ?? 0;
    const key = `${laneOf(byId.get(id)?.level ?? null)}/${column}`;
    const order = used.get(key) ?? 0;
    used.set(key, order + 1);
    places.set(id, { column, order });
  }
  return places;
}

/** Longest chain of same-lane documents above each one; documents of one cycle do not push each other. */
function columnsOf(byId: ReadonlyMap<string, DirectiveOutline>, graph: Adjacency, component: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  // Components are numbered in the order they close: everything above a document has a smaller number.
  const ordered = [...byId.keys()].sort((a, b) => (component.get(a) ?? 0) - (component.get(b) ?? 0));
  for (const id of ordered) {
    const lane = laneOf(byId.get(id)?.level ?? null);
    let column = 0;
    for (const upper of graph.upper(id)) {
      const other = byId.get(upper);
      if (!other || component.get(upper) === component.get(id) || laneOf(other.level) !== lane) continue;
      column = Math.max(column, (columns.get(upper) ?? 0) + 1);
    }
    columns.set(id, column);
  }
  return columns;
}

/** Every id once, each near the first document above it; siblings by line, issuer, date, id. */
function* walk(byId: ReadonlyMap<string, DirectiveOutline>, graph: Adjacency): Generator<string> {
  const rank = new Map([...byId.values()].map((directive) => [directive.id, rankOf(directive)]));
  const sorted = (ids: Iterable<string>): string[] => [...ids].filter((id) => byId.has(id)).sort((a, b) => byText(rank.get(a) ?? '', rank.get(b) ?? ''));
  const all = sorted(byId.keys());
  const tops = all.filter((id) => [...graph.upper(id)].every((upper) => !byId.has(upper)));
  const seen = new Set<string>();
  // Tops first; what only cycles lead to comes after, in its own order.
  for (const start of [...tops, ...all]) {
    const stack = [start];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield id;
      stack.push(...sorted(graph.lower(id)).reverse());
    }
  }
}

function rankOf(directive: DirectiveOutline): string {
  const line = directive.line === null ? 99 : LINES.indexOf(directive.line);
  return [String(line).padStart(2, '0'), fold(directive.issuerNames[0] ?? '~'), directive.issuedOn ?? '9999', directive.id].join('|');
}
