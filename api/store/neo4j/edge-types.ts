import { RELATIONS, type Relation } from '../../domain/lists.ts';

/**
 * Relations as a relationship pattern wants them: `IMPLEMENTS|CITES`. Types cannot be parameters; these come
 * from the closed list, in its order, whatever was asked for. Empty when none is one of it.
 */
export function edgeTypes(relations: readonly Relation[]): string {
  return RELATIONS.filter((relation) => relations.includes(relation)).join('|');
}

export const ANY_EDGE = edgeTypes(RELATIONS);

/** An edge row, of a relationship `r` from `a` to `b`. */
export const EDGE = 'r.key AS key, a.id AS from, b.id AS to, type(r) AS relation, r.origin AS origin, r.state AS state, r.reason AS reason';

/** Edges by their keys: an index knows one type only, so every type is asked. */
export const EDGES_BY_KEY = RELATIONS.map((relation) => `MATCH (a:Directive)-[r:${relation}]->(b) WHERE r.key IN $keys RETURN ${EDGE}`).join(' UNION ALL ');
