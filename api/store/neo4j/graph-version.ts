import { RELATIONS } from '../../domain/lists.ts';
import type { GraphStore, StoreCounts } from '../port.ts';
import type { Ask } from './ask.ts';
import type { Cypher } from './cypher.ts';

const VERSION = 'MATCH (g:GraphVersion {slot: 1}) RETURN g.version AS version';

/** Holds up every other change until the caller's transaction ends; gives the version before it. */
export async function lockGraph(cypher: Cypher): Promise<number> {
  const graph = await cypher.one<{ version: number }>('MATCH (g:GraphVersion {slot: 1}) SET g.lock = randomUUID() RETURN g.version AS version');
  return graph?.version ?? 0;
}

/** Counts one more change, inside the transaction that makes it; gives the new version. */
export async function nextVersion(cypher: Cypher): Promise<number> {
  const text = 'MATCH (g:GraphVersion {slot: 1}) SET g.version = g.version + 1 REMOVE g.lock RETURN g.version AS version';
  return (await cypher.one<{ version: number }>(text))?.version ?? 0;
}

/** Mostly numbers the database keeps anyway: how many nodes a label has, how many relationships a type. */
const COUNTS = `
  MATCH (n:Held) WITH count(n) AS held
  OPTIONAL MATCH (n:Cited) WITH held, count(n) AS citedNotHeld
  OPTIONAL MATCH (n:Cited) WHERE EXISTS { (n)<-[:OF]-(:Source) } WITH held, citedNotHeld, count(n) AS excerpts
  OPTIONAL MATCH (n:Report) WITH held, citedNotHeld, excerpts, count(n) AS reports
  OPTIONAL MATCH (n:Withdrawn) WITH held, citedNotHeld, excerpts, reports, count(n) AS withdrawn
  OPTIONAL MATCH (n:Mention) WITH held, citedNotHeld, excerpts, reports, withdrawn, count(n) AS mentions
  OPTIONAL MATCH (n:Unresolved) WITH held, citedNotHeld, excerpts, reports, withdrawn, mentions, count(n) AS unresolvedOrgans
  OPTIONAL MATCH (n:Numbered) WITH held, citedNotHeld, excerpts, reports, withdrawn, mentions, unresolvedOrgans, count(n) AS tasks
  OPTIONAL MATCH (n:Source) WHERE NOT EXISTS { (n)-[:OF]->(:Withdrawn) }
  WITH held, citedNotHeld, excerpts, reports, withdrawn, mentions, unresolvedOrgans, tasks, count(DISTINCT n.bytesHash) AS files, count(n) AS texts
  CALL { ${RELATIONS.map((relation) => `MATCH (:Directive)-[r:${relation}]->() RETURN count(r) AS some`).join(' UNION ALL ')} }
  WITH held, citedNotHeld, excerpts, reports, withdrawn, mentions, unresolvedOrgans, tasks, files, texts, sum(some) AS edges
  CALL { ${RELATIONS.map((relation) => `MATCH (:Directive)-[r:${relation}]->() WHERE r.rejected = true RETURN count(r) AS some`).join(' UNION ALL ')} }
  WITH held, citedNotHeld, excerpts, reports, withdrawn, mentions, unresolvedOrgans, tasks, files, texts, edges, sum(some) AS rejected
  RETURN held, citedNotHeld, excerpts, reports, withdrawn, mentions, unresolvedOrgans, tasks, files, texts, edges - rejected AS edges`;

const NOTHING: StoreCounts = {
  held: 0,
  citedNotHeld: 0,
  excerpts: 0,
  reports: 0,
  withdrawn: 0,
  edges: 0,
  mentions: 0,
  unresolvedOrgans: 0,
  tasks: 0,
  files: 0,
  texts: 0,
};

/** How far the graph has come and how much is in it. */
export function versionQuestions(ask: Ask): Pick<GraphStore, 'graphVersion' | 'counts'> {
  return {
    graphVersion: () => ask(async (cypher) => (await cypher.one<{ version: number }>(VERSION))?.version ?? 0),
    counts: () => ask(async (cypher) => ({ ...NOTHING, ...(await cypher.one<StoreCounts>(COUNTS)) })),
  };
}
