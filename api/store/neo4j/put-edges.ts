import { RELATIONS } from '../../domain/lists.ts';
import type { EdgeRow, GraphChange } from '../../domain/rows.ts';
import { looseRow } from '../failures.ts';
import { by } from './ask.ts';
import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';
import { edgesByKey, edgesOfAnyType } from './edge-types.ts';
import { proofNode } from './nodes.ts';
import { lastOf, type Put, putNodes } from './put-nodes.ts';

/** `rejected` is there only on edges that are: its index holds nothing else, and a walk asks for its absence. */
const edgeProperties = ({ key, origin, state, reason }: EdgeRow) => ({ key, origin, state, reason, rejected: state === 'rejected' ? true : null });

const putText = (relation: string): string => `UNWIND $edges AS edge
  MATCH ${by('a', 'Directive', 'id', 'edge.from')}
  MATCH ${by('b', 'Directive', 'id', 'edge.to')}
  MERGE (a)-[r:${relation} {key: edge.key}]->(b)
  SET r = edge.properties
  RETURN count(r) AS put`;

const dropText = (relation: string): string => `MATCH (a:Directive)-[r:${relation}]->() USING INDEX SEEK r:${relation}(key) WHERE r.key IN $keys DELETE r`;

const sameEnds = (a: EdgeRow, b: EdgeRow): boolean => a.from === b.from && a.to === b.to && a.relation === b.relation;

/** An edge with other ends or another relation is another relationship: the old one goes. */
async function dropMoved(cypher: Cypher, edges: readonly EdgeRow[]): Promise<void> {
  const byKey = new Map(edges.map((edge) => [edge.key, edge]));
  for (const keys of batches([...byKey.keys()])) {
    const moved = (await edgesOfAnyType(cypher, keys)).filter((old) => {
      const edge = byKey.get(old.key);
      return edge !== undefined && !sameEnds(edge, old);
    });
    for (const relation of new Set(moved.map((edge) => edge.relation))) {
      await cypher.run(dropText(relation), { keys: moved.filter((edge) => edge.relation === relation).map((edge) => edge.key) });
    }
  }
}

/** Errors: ConflictError when an end is not there. */
async function putEdges(cypher: Cypher, given: readonly EdgeRow[]): Promise<void> {
  const edges = lastOf(given, (edge) => edge.key);
  if (edges.length === 0) return;
  await dropMoved(cypher, edges);
  for (const relation of RELATIONS) {
    for (const batch of batches(edges.filter((edge) => edge.relation === relation))) {
      const rows = batch.map((edge) => ({ key: edge.key, from: edge.from, to: edge.to, properties: edgeProperties(edge) }));
      const done = await cypher.one<{ put: number }>(putText(relation), { edges: rows });
      if (done?.put !== rows.length) throw looseRow();
    }
  }
}

/** Replaces all proofs of the edges named; those of `there` are there. Errors: ConflictError when one of the edges is not there. */
async function putProofs(cypher: Cypher, put: Put, given: NonNullable<GraphChange['putProofs']>, there: ReadonlySet<string>): Promise<void> {
  const entries = lastOf(given, (entry) => entry.edgeKey);
  for (const keys of batches(entries.map((entry) => entry.edgeKey))) {
    await cypher.run('MATCH (p:EdgeProof) WHERE p.edgeKey IN $keys DETACH DELETE p', { keys });
  }
  const proven = entries.filter((entry) => entry.proofs.length > 0);
  for (const keys of batches(proven.map((entry) => entry.edgeKey).filter((key) => !there.has(key)))) {
    if ((await edgesByKey(cypher, keys)).length !== keys.length) throw looseRow();
  }
  const nodes = proven.flatMap(({ edgeKey, proofs }) => proofs.map((proof, position) => proofNode(edgeKey, position, proof)));
  await putNodes(cypher, put, 'EdgeProof', nodes);
}

export async function putEdgesAndProofs(cypher: Cypher, put: Put, change: GraphChange): Promise<void> {
  await putEdges(cypher, change.putEdges ?? []);
  await putProofs(cypher, put, change.putProofs ?? [], new Set(change.putEdges?.map((edge) => edge.key)));
}
