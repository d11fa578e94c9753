import type { Actor } from '../../domain/actor.ts';
import type { DecisionRow, GraphChange } from '../../domain/rows.ts';
import type { DumpRows } from '../dump.ts';
import { decidedSince } from '../failures.ts';
import type { GraphStore, NewDecision } from '../port.ts';
import { applyChange } from './apply-change.ts';
import type { Ask } from './ask.ts';
import { batches } from './batches.ts';
import { feed } from './changes.ts';
import type { Cypher } from './cypher.ts';
import { lockGraph, nextVersion } from './graph-version.ts';

const BY_REQUEST = 'MATCH (d:Decision {requestId: $requestId}) RETURN d.row AS row';
const NEWER = 'MATCH (d:Decision {subjectKey: $subjectKey}) WHERE d.version > $expectedVersion RETURN 1 AS newer LIMIT 1';
const LAST = 'MATCH (d:Decision) WHERE d.sequence > 0 RETURN d.sequence AS last ORDER BY last DESC LIMIT 1';

/**
 * Appends a decision and applies its change, inside the caller's transaction; the first answer where the
 * request was there already. Errors: ConflictError.
 */
export async function decide(cypher: Cypher, actor: Actor, decision: NewDecision, change: GraphChange): Promise<DecisionRow> {
  await lockGraph(cypher);
  const first = (await cypher.rows<DecisionRow>(BY_REQUEST, { requestId: decision.requestId }))[0];
  if (first !== undefined) return first;
  const { expectedVersion, ...facts } = decision;
  if (expectedVersion !== null && (await cypher.one(NEWER, { subjectKey: facts.subjectKey, expectedVersion })) !== undefined) {
    throw decidedSince(facts.subjectKey);
  }
  const sequence = ((await cypher.one<{ last: number }>(LAST))?.last ?? 0) + 1;
  const row: DecisionRow = { ...facts, id: `decision-${sequence}`, sequence, by: actor.id };
  await applyChange(cypher, change);
  const version = await nextVersion(cypher);
  await putDecisions(cypher, [{ row, version }]);
  await feed(cypher, change, { version, at: row.at, by: actor.id, decisionId: row.id });
  return row;
}

const PUT = 'UNWIND $nodes AS node MERGE (d:Decision {sequence: node.sequence}) SET d = node';

export async function putDecisions(cypher: Cypher, given: NonNullable<DumpRows['putDecisions']>): Promise<void> {
  const nodes = given.map(({ row, version }) => {
    const { sequence, subjectKey, requestId, type, reason, by, at } = row;
    return { sequence, subjectKey, requestId, type, reason, by, at, version, row: JSON.stringify(row) };
  });
  for (const batch of batches(nodes)) await cypher.run(PUT, { nodes: batch });
}

/** The append-only log of what people decided. */
export function decisionQuestions(ask: Ask): Pick<GraphStore, 'decisions' | 'decisionsSince'> {
  return {
    decisions: (_, keys) =>
      ask((cypher) => cypher.rows<DecisionRow>('MATCH (d:Decision) WHERE d.subjectKey IN $keys RETURN d.row AS row ORDER BY d.sequence', { keys })),
    decisionsSince: (_, sequence, limit) =>
      ask((cypher) =>
        cypher.rows<DecisionRow>('MATCH (d:Decision) WHERE d.sequence > $sequence WITH d ORDER BY d.sequence LIMIT $limit RETURN d.row AS row', {
          sequence,
          limit,
        }),
      ),
  };
}
