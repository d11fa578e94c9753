import type { ChangeRow } from '../../domain/propagation.ts';
import type { GraphChange } from '../../domain/rows.ts';
import { changeEntries } from '../change-entries.ts';
import type { GraphStore } from '../port.ts';
import type { Ask } from './ask.ts';
import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';

type Made = { readonly version: number; readonly at: string | null; readonly by: string; readonly decisionId: string | null };

const PUT = 'UNWIND $nodes AS node MERGE (c:Change {sequence: node.sequence}) SET c = node';
const LAST = 'MATCH (c:Change) WHERE c.sequence > 0 RETURN c.sequence AS last ORDER BY last DESC LIMIT 1';
const AFTER = 'MATCH (c:Change) WHERE c.sequence > $after WITH c ORDER BY c.sequence LIMIT $limit RETURN c.row AS row';
const BEFORE = 'MATCH (c:Change) WHERE c.at < $at RETURN max(c.sequence) AS last';

export async function putChanges(cypher: Cypher, rows: readonly ChangeRow[]): Promise<void> {
  const nodes = rows.map((row) => ({ ...row, row: JSON.stringify(row) }));
  for (const batch of batches(nodes)) await cypher.run(PUT, { nodes: batch });
}

/** Adds one change to the feed, inside the transaction that makes it. */
export async function feed(cypher: Cypher, change: GraphChange, { decisionId, ...common }: Made): Promise<void> {
  const entries = changeEntries(change, decisionId);
  if (entries.length === 0) return;
  const last = (await cypher.one<{ last: number }>(LAST))?.last ?? 0;
  await putChanges(
    cypher,
    entries.map((entry, index) => ({ ...entry, ...common, sequence: last + index + 1 })),
  );
}

/** The feed of changes for other systems. */
export function changeQuestions(ask: Ask): Pick<GraphStore, 'changes' | 'changesBefore'> {
  return {
    changes: (_, after, limit) => ask((cypher) => cypher.rows<ChangeRow>(AFTER, { after, limit })),
    changesBefore: (_, at) => ask(async (cypher) => (await cypher.one<{ last: number | null }>(BEFORE, { at }))?.last ?? 0),
  };
}
