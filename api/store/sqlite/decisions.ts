import type { Actor } from '../../domain/actor.ts';
import type { DecisionRow, GraphChange } from '../../domain/rows.ts';
import { decidedSince } from '../failures.ts';
import type { NewDecision } from '../port.ts';
import { applyChange } from './apply-change.ts';
import { feed } from './changes.ts';
import type { CorePart } from './core.ts';
import { nextVersion } from './graph-version.ts';
import { GIVEN, list, type Sql } from './sql.ts';

/**
 * Appends a decision and applies its change, inside the caller's transaction; the first answer where the
 * request was there already. Errors: ConflictError.
 */
export function decide(sql: Sql, actor: Actor, decision: NewDecision, change: GraphChange): DecisionRow {
  const first = sql.rows<DecisionRow>('SELECT row FROM decisions WHERE request_id = ?', decision.requestId)[0];
  if (first !== undefined) return first;
  const { expectedVersion, ...facts } = decision;
  if (expectedVersion !== null) {
    const newer = sql.get('SELECT 1 FROM decisions WHERE subject_key = ? AND version > ? LIMIT 1', facts.subjectKey, expectedVersion);
    if (newer !== undefined) throw decidedSince(facts.subjectKey);
  }
  const sequence = (sql.get<{ last: number | null }>('SELECT max(sequence) AS last FROM decisions')?.last ?? 0) + 1;
  const row: DecisionRow = { ...facts, id: `decision-${sequence}`, sequence, by: actor.id };
  applyChange(sql, change);
  const version = nextVersion(sql);
  sql.run('INSERT INTO decisions VALUES (?, ?, ?, ?, ?)', sequence, row.subjectKey, row.requestId, version, JSON.stringify(row));
  feed(sql, change, { version, at: row.at, by: actor.id, decisionId: row.id });
  return row;
}

/** The append-only log of what people decided. */
export function decisionQuestions(sql: Sql): CorePart<'decisions' | 'decisionsSince'> {
  return {
    decisions: (_, keys) => sql.rows<DecisionRow>(`SELECT row FROM decisions WHERE subject_key IN (${GIVEN}) ORDER BY sequence`, list(keys)),
    decisionsSince: (_, sequence, limit) => sql.rows<DecisionRow>('SELECT row FROM decisions WHERE sequence > ? ORDER BY sequence LIMIT ?', sequence, limit),
  };
}
