import type { Actor } from '../domain/actor.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { formerKeys, renamedDecision, renamedKey, standingMerges } from '../linking/merges.ts';
import type { GraphStore } from '../store/port.ts';
import type { DecisionLog } from './decision-log.ts';

/** The whole log under the ids that answer now: what was said of a merged directive holds for the one it became. Oldest first. */
export function followMerges(log: readonly DecisionRow[]): readonly DecisionRow[] {
  const merges = standingMerges(log);
  return merges.length === 0 ? log : log.map((decision) => renamedDecision(merges, decision));
}

/** The log of these subjects, also what was said before directives in them were merged; under the keys asked for, oldest first. */
export async function decisionsUnder(store: GraphStore, log: DecisionLog, actor: Actor, keys: readonly string[]): Promise<readonly DecisionRow[]> {
  const { merges } = await log.said(actor);
  if (merges.length === 0) return store.decisions(actor, keys);
  const rows = await store.decisions(actor, [...new Set(keys.flatMap((key) => formerKeys(merges, key)))]);
  return rows.map((row) => ({ ...row, subjectKey: renamedKey(merges, row.subjectKey) }));
}
