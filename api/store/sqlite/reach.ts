import { byText } from '../../domain/order.ts';
import type { Reach, ReachRequest } from '../port.ts';
import type { CorePart } from './core.ts';
import { GIVEN, LIVE, list, type Sql } from './sql.ts';

type Found = { readonly id: string };

const step = (near: string, far: string): string =>
  `SELECT DISTINCT e.${far} AS id FROM json_each(?) level CROSS JOIN edges e ON e.${near} = level.value
   WHERE e.relation IN (${GIVEN}) AND e.rejected = 0`;

const STEPS = { up: step('from_id', 'to_id'), down: step('to_id', 'from_id') } as const;

/**
 * A walk level by level. Every id is entered once, at its least depth, so that a ladder of diamonds costs
 * no more than its edges; the walk ends with the level that fills `maxNodes`.
 */
function walk(sql: Sql, request: ReachRequest): Reach {
  const relations = list(request.relations);
  const seen = new Set<string>();
  const nodes: { readonly id: string; readonly depth: number }[] = [];
  let level = sql.all<Found>(`SELECT id FROM directives WHERE id IN (${LIVE})`, list(request.from)).map(({ id }) => id);
  for (let depth = 0; level.length > 0 && (request.maxDepth === null || depth <= request.maxDepth); depth += 1) {
    for (const id of level.sort(byText)) {
      if (nodes.length === request.maxNodes) return { nodes, truncated: true };
      seen.add(id);
      nodes.push({ id, depth });
    }
    level = sql
      .all<Found>(STEPS[request.direction], list(level), relations)
      .map(({ id }) => id)
      .filter((id) => !seen.has(id));
  }
  return { nodes, truncated: false };
}

/** What can be reached along the edges. */
export function reachQuestion(sql: Sql): CorePart<'reach'> {
  return { reach: (_, request) => sql.reading(() => walk(sql, request)) };
}
