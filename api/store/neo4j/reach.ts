import { byText } from '../../domain/order.ts';
import type { GraphStore, Reach, ReachRequest } from '../port.ts';
import { type Ask, by, LIVE } from './ask.ts';
import type { Cypher } from './cypher.ts';
import { edgeTypes } from './edge-types.ts';

/** The ids of one level, and those of them that lead on. */
type Level = { readonly ids: readonly string[]; readonly open: readonly string[] };

const START = `${LIVE} MATCH ${by('d', 'Directive', 'id', 'id')} RETURN collect(id) AS ids`;

/** One step away from a level: distinct nodes, no paths. Whether a node leads on is asked here, so that the leaves need not be. */
const step = (types: string, before: string, after: string): string => `MATCH (near:Directive) WHERE near.id IN $level
  WITH near
  MATCH (near)${before}-[r:${types}]-${after}(far) WHERE r.rejected IS NULL
  WITH DISTINCT far
  RETURN collect(far.id) AS ids, collect(CASE WHEN EXISTS { (far)${before}-[:${types}]-${after}() } THEN far.id END) AS open`;

/**
 * A walk level by level. Every id is entered once, at its least depth, so that a ladder of diamonds costs
 * no more than its edges; the walk ends with the level that fills `maxNodes`.
 */
async function walk(cypher: Cypher, request: ReachRequest): Promise<Reach> {
  const types = edgeTypes(request.relations);
  const text = request.direction === 'up' ? step(types, '', '>') : step(types, '<', '');
  const seen = new Set<string>();
  const nodes: { readonly id: string; readonly depth: number }[] = [];
  const start = (await cypher.one<{ ids: string[] }>(START, { ids: request.from }))?.ids ?? [];
  let level: Level = { ids: start, open: start };
  for (let depth = 0; level.ids.length > 0 && (request.maxDepth === null || depth <= request.maxDepth); depth += 1) {
    for (const id of [...level.ids].sort(byText)) {
      if (nodes.length === request.maxNodes) return { nodes, truncated: true };
      seen.add(id);
      nodes.push({ id, depth });
    }
    if (types === '' || level.open.length === 0 || depth === request.maxDepth) break;
    const next = await cypher.one<Level>(text, { level: level.open });
    const isNew = (id: string): boolean => !seen.has(id);
    level = { ids: next?.ids.filter(isNew) ?? [], open: next?.open.filter(isNew) ?? [] };
  }
  return { nodes, truncated: false };
}

/** What can be reached along the edges. */
export function reachQuestion(ask: Ask): Pick<GraphStore, 'reach'> {
  return { reach: (_, request) => ask((cypher) => walk(cypher, request)) };
}
