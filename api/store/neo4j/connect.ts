import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';
import { KEYS, type Label, LINKS, type Link } from './links.ts';

/** One link of the nodes `f`: what points elsewhere goes, what is missing comes; a list that is not complete makes `loose`. */
function step(link: Link, number: number): string {
  const key = KEYS[link.to];
  const named = `f.${link.property}`;
  const matches = (node: string): string => (link.many ? `${node}.${key} IN ${named}` : `${node}.${key} = ${named}`);
  const loose = link.many ? `loose OR size(there${number}) < size(${named})` : 'loose';
  return `OPTIONAL MATCH (f)-[old${number}:${link.type}]->(away${number}:${link.to})
    WHERE NOT coalesce(${matches(`away${number}`)}, false)
  DELETE old${number}
  WITH DISTINCT f, loose
  OPTIONAL MATCH (t${number}:${link.to}) WHERE ${matches(`t${number}`)}
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

/** Nodes that wait for one of the keys to appear. */
function waitingText(link: Link): string {
  const waits = link.many ? `f.loose = true AND any(each IN f.${link.property} WHERE each IN $keys)` : `f.${link.property} IN $keys`;
  return `MATCH (f:${link.from}) WHERE ${waits} RETURN collect(f.${KEYS[link.from]}) AS keys`;
}

const CONNECT: ReadonlyMap<Label, string> = new Map(LINKS.map((link) => [link.from, connectText(link.from)]));
const WAITING = LINKS.map((link) => ({ link, text: waitingText(link) }));

/** Keys of nodes, by label. */
export type KeysByLabel = Map<Label, Set<string>>;

export function addKeys(to: KeysByLabel, label: Label, keys: Iterable<string>): void {
  const known = to.get(label) ?? new Set<string>();
  for (const key of keys) known.add(key);
  to.set(label, known);
}

/** Draws the links of the nodes that were put, and of those that were waiting for one that is new. */
export async function connect(cypher: Cypher, put: KeysByLabel, fresh: KeysByLabel): Promise<void> {
  for (const { link, text } of WAITING) {
    for (const keys of batches([...(fresh.get(link.to) ?? [])])) {
      addKeys(put, link.from, (await cypher.one<{ keys: string[] }>(text, { keys }))?.keys ?? []);
    }
  }
  for (const [label, text] of CONNECT) {
    for (const keys of batches([...(put.get(label) ?? [])])) await cypher.run(text, { keys });
  }
}
