import { RELATIONS } from '../../domain/lists.ts';
import type { GraphChange } from '../../domain/rows.ts';
import { by } from './ask.ts';
import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';
import { ANY_EDGE } from './edge-types.ts';
import { searchKey } from './nodes.ts';
import { dropTaskLinks } from './put-propagation.ts';

type Used = { readonly texts: readonly string[]; readonly originals: readonly string[] };

async function each(keys: readonly string[] | undefined, run: (keys: readonly string[]) => Promise<void>): Promise<void> {
  for (const batch of batches([...new Set(keys)])) await run(batch);
}

/** The texts and originals that these sources have now. */
export async function usedBySources(cypher: Cypher, sourceIds: readonly string[]): Promise<Used> {
  const texts = new Set<string>();
  const originals = new Set<string>();
  await each(sourceIds, async (ids) => {
    const rows = await cypher.all<{ text: string; original: string }>('MATCH (s:Source) WHERE s.id IN $ids RETURN s.textId AS text, s.bytesHash AS original', {
      ids,
    });
    for (const { text, original } of rows) {
      texts.add(text);
      originals.add(original);
    }
  });
  return { texts: [...texts], originals: [...originals] };
}

const unused = (label: string, key: string, property: string): string => `MATCH (n:${label}) WHERE n.${key} IN $keys
  AND NOT EXISTS { MATCH ${by('s', 'Source', property, `n.${key}`)} }
  OPTIONAL MATCH (n)-[:HAS_CHUNK]->(c:Chunk)
  DETACH DELETE c, n`;

/** Removes those texts and originals that no source holds now. */
export async function releaseUnused(cypher: Cypher, used: Used): Promise<void> {
  await each(used.texts, (keys) => cypher.run(unused('Text', 'id', 'textId'), { keys }));
  await each(used.originals, (keys) => cypher.run(unused('Original', 'bytesHash', 'bytesHash'), { keys }));
}

/** What goes with a source; itself last. */
const OF_SOURCE = [
  'MATCH (n:Reading) WHERE n.sourceId IN $ids DETACH DELETE n',
  'MATCH (n:Mention) WHERE n.sourceId IN $ids DETACH DELETE n',
  'MATCH (n:EdgeProof) WHERE n.sourceId IN $ids DETACH DELETE n',
  'MATCH (n:Source) WHERE n.id IN $ids DETACH DELETE n',
];

/** What goes with a directive; itself and its edges last. */
const OF_DIRECTIVE = [
  `MATCH (d:Directive) WHERE d.id IN $ids
   WITH d
   MATCH (d)-[r:${ANY_EDGE}]-()
   WITH collect(DISTINCT r.key) AS keys
   MATCH (p:EdgeProof) WHERE p.edgeKey IN keys
   DETACH DELETE p`,
  dropTaskLinks('l.fromDirectiveId IN $ids'),
  dropTaskLinks('l.toDirectiveId IN $ids'),
  'MATCH (n:TaskLinking) WHERE n.directiveId IN $ids DETACH DELETE n',
  'MATCH (n:Duty) WHERE n.directiveId IN $ids DETACH DELETE n',
  'MATCH (n:Task) WHERE n.directiveId IN $ids DETACH DELETE n',
  'MATCH (d:Directive) WHERE d.id IN $ids DETACH DELETE d',
];

const EDGES = [
  'MATCH (p:EdgeProof) WHERE p.edgeKey IN $ids DETACH DELETE p',
  ...RELATIONS.map((relation) => `MATCH (a:Directive)-[r:${relation}]->() USING INDEX SEEK r:${relation}(key) WHERE r.key IN $ids DELETE r`),
];

/** The removals of a change. Proofs go with their edge, edges and tasks with their directive. */
export async function removeRows(cypher: Cypher, change: GraphChange): Promise<void> {
  for (const text of OF_SOURCE) await each(change.removeSources, (ids) => cypher.run(text, { ids }));
  await each(change.removeMentions, (ids) => cypher.run('MATCH (n:Mention) WHERE n.id IN $ids DETACH DELETE n', { ids }));
  for (const text of EDGES) await each(change.removeEdges, (ids) => cypher.run(text, { ids }));
  for (const text of OF_DIRECTIVE) await each(change.removeDirectives, (ids) => cypher.run(text, { ids }));
  await each(change.removeSearch?.map(searchKey), (keys) => cypher.run('MATCH (e:SearchEntry) WHERE e.key IN $keys DETACH DELETE e', { keys }));
}
