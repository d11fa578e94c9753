import { RELATIONS, type Relation } from '../../domain/lists.ts';
import type { EdgeRow } from '../../domain/rows.ts';
import type { Cypher } from './cypher.ts';

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

/** Edges by their keys: an index knows one type only, so each type has a list of keys to look for. */
const BY_KEY = `CALL { ${RELATIONS.map(
  (relation) => `UNWIND $keys.${relation} AS key MATCH (a:Directive)-[r:${relation} {key: key}]->(b) USING INDEX SEEK r:${relation}(key) RETURN a, r, b`,
).join(' UNION ALL ')} } RETURN ${EDGE}`;

type KeysByType = Readonly<Record<Relation, readonly string[]>>;

const eachType = (keysOf: (relation: Relation) => readonly string[]): KeysByType =>
  Object.fromEntries(RELATIONS.map((relation): [Relation, readonly string[]] => [relation, [...new Set(keysOf(relation))]])) as KeysByType;

/** The relation that a key names in its middle (`from>relation>to`), if it is such a key. */
function named(key: string): string | undefined {
  return key.split('>').at(-2);
}

/** Edges by their keys, in no order, each key looked for among every type. */
export function edgesOfAnyType(cypher: Cypher, keys: readonly string[]): Promise<readonly EdgeRow[]> {
  return cypher.all<EdgeRow>(BY_KEY, { keys: eachType(() => keys) });
}

/** The same, quicker where they are there: where a key names its relation, that is looked at first; then, for what was not found, all. */
export async function edgesByKey(cypher: Cypher, keys: readonly string[]): Promise<readonly EdgeRow[]> {
  const guessed = eachType((relation) => keys.filter((key) => named(key) === relation));
  const found = await cypher.all<EdgeRow>(BY_KEY, { keys: guessed });
  const known = new Set(found.map((edge) => edge.key));
  const rest = keys.filter((key) => !known.has(key));
  if (rest.length === 0) return found;
  return [...found, ...(await edgesOfAnyType(cypher, rest))];
}
