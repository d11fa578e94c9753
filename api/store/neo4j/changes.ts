import type { ChangeRow } from '../../domain/propagation.ts';
import type { GraphChange } from '../../domain/rows.ts';
import { changeEntries } from '../change-entries.ts';
import type { GraphStore } from '../port.ts';
import type { Ask } from './ask.ts';
import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';

type Made = { readonly version: number; readonly at: string | null; readonly by: string; readonly decisionId: string | null };

/** A row of the feed, of a node `c`: it is all of single values, and there are many. */
const CHANGE = 'c.sequence AS sequence, c.version AS version, c.at AS at, c.by AS by, c.subject AS subject, c.id AS id, c.change AS change';

const PUT = 'UNWIND $nodes AS node MERGE (c:Change {sequence: node.sequence}) SET c = node';
const LAST = 'MATCH (c:Change) WHERE c.sequence > 0 RETURN c.sequence AS last ORDER BY last DESC LIMIT 1';
const AFTER = `MATCH (c:Change) WHERE c.sequence > $after WITH c ORDER BY c.sequence LIMIT $limit RETURN ${CHANGE}`;
const BEFORE = 'MATCH (c:Change) WHERE c.at < $at RETURN max(c.sequence) AS last';

export async function putChanges(cypher: Cypher, rows: readonly ChangeRow[]): Promise<void> {
  for (const nodes of batches(rows)) await cypher.run(PUT, { nodes });
}

export function changesAfter(cypher: Cypher, after: number, limit: number): Promise<readonly ChangeRow[]> {
  return cypher.all<ChangeRow>(AFTER, { after, limit });
}

/** The last position of the feed; 0 where it is empty. */
export async function lastChange(cypher: Cypher): Promise<number> {
  return (await cypher.one<{ last: number }>(LAST))?.last ?? 0;
}

/** Adds one change to the feed, inside the transaction that makes it. */
export async function feed(cypher: Cypher, change: GraphChange, { decisionId, ...common }: Made): Promise<void> {
  const entries = changeEntries(change, decisionId);
  if (entries.length === 0) return;
  const last = await lastChange(cypher);
  await putChanges(
    cypher,
    entries.map((entry, index) => ({ ...entry, ...common, sequence: last + index + 1 })),
  );
}

/** The feed of changes for other systems. */
export function changeQuestions(ask: Ask): Pick<GraphStore, 'changes' | 'changesBefore'> {
  return {
    changes: (_, after, limit) => ask((cypher) => changesAfter(cypher, after, limit)),
    changesBefore: (_, at) => ask(async (cypher) => (await cypher.one<{ last: number | null }>(BEFORE, { at }))?.last ?? 0),
  };
}
