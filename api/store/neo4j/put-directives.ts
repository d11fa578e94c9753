import type { DirectiveRow } from '../../domain/rows.ts';
import { identityTaken } from '../failures.ts';
import { by } from './ask.ts';
import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';
import { directiveNode, STANDINGS, standingOf } from './nodes.ts';
import { lastOf, type Put, putNodes } from './put-nodes.ts';

/** Identity keys that change step aside first, so that two directives may exchange theirs. */
const STEP_ASIDE = `UNWIND $keys AS each
  MATCH ${by('d', 'Directive', 'id', 'each.id')} WHERE d.identityKey <> each.identityKey
  SET d.identityKey = 'moving ' + d.id`;

const OWNERS = 'MATCH (d:Directive) WHERE d.identityKey IN $keys RETURN d.identityKey AS identityKey, d.id AS id';

/** Put without replacing the node, which would take its edges and tasks along. */
const PUT = `UNWIND $nodes AS node
  MERGE (d:Directive {id: node.id})
  ON CREATE SET d.fresh = true
  WITH d, node, d.fresh AS fresh
  SET d = node
  REMOVE d.standing
  REMOVE d:${STANDINGS.join(':')}
  ${STANDINGS.map((standing) => `FOREACH (_ IN CASE node.standing WHEN '${standing}' THEN [1] ELSE [] END | SET d:${standing})`).join('\n  ')}
  RETURN collect(CASE WHEN fresh THEN node.id END) AS fresh`;

/** Fails where two of the rows, or one of them and a directive that stays, have one identity key. */
async function mustBeFree(cypher: Cypher, rows: readonly DirectiveRow[]): Promise<void> {
  const owners = new Map<string, string>();
  for (const { identityKey, id } of rows) {
    if (owners.has(identityKey)) throw identityTaken(identityKey);
    owners.set(identityKey, id);
  }
  for (const keys of batches([...owners.keys()])) {
    for (const { identityKey, id } of await cypher.all<{ identityKey: string; id: string }>(OWNERS, { keys })) {
      if (owners.get(identityKey) !== id) throw identityTaken(identityKey);
    }
  }
}

/**
 * Puts directives; the last of several rows with one id counts. An alias of their ids is lifted.
 * Errors: ConflictError when another directive has the identity key.
 */
export async function putDirectives(cypher: Cypher, put: Put, given: readonly DirectiveRow[]): Promise<void> {
  const rows = lastOf(given, (row) => row.id);
  if (rows.length === 0) return;
  for (const keys of batches(rows.map(({ id, identityKey }) => ({ id, identityKey })))) await cypher.run(STEP_ASIDE, { keys });
  await mustBeFree(cypher, rows);
  for (const ids of batches(rows.map((row) => row.id))) await cypher.run('MATCH (a:Alias) WHERE a.oldId IN $ids DETACH DELETE a', { ids });
  const nodes = rows.map((row) => ({ ...directiveNode(row), standing: standingOf(row) }));
  await putNodes(cypher, put, 'Directive', nodes, PUT);
}
