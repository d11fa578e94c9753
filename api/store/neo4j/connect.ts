import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';
import { KEYS, type Label, LINKS, type Link } from './links.ts';
import type { Node } from './nodes.ts';

/** One link of the nodes `f`: what points elsewhere goes, what is missing comes; a list that is not complete makes `loose`. */
function step(link: Link, number: number): string {
  const key = KEYS[link.to];
  const named = `f.${link.property}`;
  const matches = (node: string): string => (link.many ? `${node}.${key} IN ${named}` : `${node}.${key} = ${named}`);
  const loose = link.many ? `loose OR size(there${number}) < size(${named})` : 'loose';
  return `OPTIONAL MATCH (f)-[old${number}:${link.type}]->(away${number})
    WHERE NOT coalesce(${matches(`away${number}`)}, false)
  DELETE old${number}
  WITH DISTINCT f, loose
  OPTIONAL MATCH (t${number}:${link.to}) USING INDEX SEEK t${number}:${link.to}(${key}) WHERE ${matches(`t${number}`)}
  WITH f, loose, collect(t${number}) AS there${number}
  FOREACH (t IN there${number} | MERGE (f)-[:${link.type}]->(t))
  WITH f, ${loose} AS loose`;
}

function connectText(from: Label): string {
  const links = LINKS.filter((link) => link.from === from);
  const ending = links.some((link) => link.many) ? 'SET f.loose = CASE WHEN loose THEN true END' : 'RETURN count(f)';
  return `MATCH (f:${from}) WHERE f.${KEYS[from]} IN $keys
  WITH f, false AS loose
  ${links.map(step).join('\n  ')}
  ${ending}`;
}

/** Keys of nodes, by label. */
export type KeysByLabel = Map<Label, Set<string>>;

export function addKeys(to: KeysByLabel, label: Label, keys: Iterable<string>): void {
  const known = to.get(label) ?? new Set<string>();
  for (const key of keys) known.add(key);
  to.set(label, known);
}

/** Nodes of any label that wait for one of the keys of `to` to appear. */
function waitingText(to: Label): string {
  const waits = ({ many, property }: Link): string => (many ? `f.loose = true AND any(each IN f.${property} WHERE each IN $keys)` : `f.${property} IN $keys`);
  const each = LINKS.filter((link) => link.to === to).map(
    (link) => `MATCH (f:${link.from}) WHERE ${waits(link)} RETURN '${link.from}' AS label, f.${KEYS[link.from]} AS key`,
  );
  return `CALL { ${each.join(' UNION ALL ')} } RETURN label, collect(key) AS keys`;
}

const CONNECT: ReadonlyMap<Label, string> = new Map(LINKS.map((link) => [link.from, connectText(link.from)]));
const WAITING: ReadonlyMap<Label, string> = new Map(LINKS.map((link) => [link.to, waitingText(link.to)]));

/** Whether a node names another that it is to be linked with. */
export function namesOthers(label: Label, node: Node): boolean {
  return LINKS.some(({ from, property }) => {
    const named = from === label ? node[property] : null;
    return Array.isArray(named) ? named.length > 0 : named !== null && named !== undefined;
  });
}

/** Draws the links of the nodes that were put, and of those that were waiting for one that is new. */
export async function connect(cypher: Cypher, put: KeysByLabel, fresh: KeysByLabel): Promise<void> {
  for (const [to, text] of WAITING) {
    for (const batch of batches([...(fresh.get(to) ?? [])])) {
      for (const { label, keys } of await cypher.all<{ label: Label; keys: string[] }>(text, { keys: batch })) addKeys(put, label, keys);
    }
  }
  for (const [label, text] of CONNECT) {
    for (const keys of batches([...(put.get(label) ?? [])])) await cypher.run(text, { keys });
  }
}
