import { batches } from './batches.ts';
import { addKeys, type KeysByLabel, namesOthers } from './connect.ts';
import type { Cypher } from './cypher.ts';
import { KEYS, type Label } from './links.ts';
import type { Node } from './nodes.ts';

/** What a change has put so far: the nodes whose links are to be looked after, and those that were not there before. */
export type Put = { readonly linked: KeysByLabel; readonly fresh: KeysByLabel };

export const nothingPut = (): Put => ({ linked: new Map(), fresh: new Map() });

const putText = (label: Label): string => `UNWIND $nodes AS node
  MERGE (n:${label} {${KEYS[label]}: node.${KEYS[label]}})
  ON CREATE SET n.fresh = true
  WITH n, node, n.fresh AS fresh
  SET n = node
  RETURN collect(CASE WHEN fresh THEN node.${KEYS[label]} END) AS fresh`;

const weightOf = (node: Node): number => {
  const row = node['row'];
  return typeof row === 'string' ? row.length * 2 : 0;
};

/** Rows by a key, the last of several with one key. */
export function lastOf<T>(rows: readonly T[] | undefined, keyOf: (row: T) => string): readonly T[] {
  return rows === undefined ? [] : [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Nodes as a whole: what a node had before and has no longer is gone. Of several with one key the last counts. */
export async function putNodes(cypher: Cypher, put: Put, label: Label, nodes: readonly Node[], text = putText(label)): Promise<void> {
  const keyOf = (node: Node): string => String(node[KEYS[label]]);
  const unique = lastOf(nodes, keyOf);
  for (const batch of batches(unique, weightOf)) {
    const fresh = new Set((await cypher.one<{ fresh: string[] }>(text, { nodes: batch }))?.fresh);
    addKeys(put.fresh, label, fresh);
    addKeys(put.linked, label, batch.filter((node) => !fresh.has(keyOf(node)) || namesOthers(label, node)).map(keyOf));
  }
}
