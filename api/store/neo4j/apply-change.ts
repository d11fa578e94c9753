import type { GraphChange } from '../../domain/rows.ts';
import { connect } from './connect.ts';
import type { Cypher } from './cypher.ts';
import { itemNode, jobNode, mentionNode, organNode, placeNode, readingNode, searchNode, sourceNode, tombstoneNode } from './nodes.ts';
import { putAliases } from './put-aliases.ts';
import { putContents } from './put-contents.ts';
import { putDirectives } from './put-directives.ts';
import { putEdgesAndProofs } from './put-edges.ts';
import { nothingPut, putNodes } from './put-nodes.ts';
import { drawTaskLinks, putPropagation } from './put-propagation.ts';
import { putTasks } from './put-tasks.ts';
import { releaseUnused, removeRows, usedBySources } from './remove-rows.ts';

/** Organs of which only the words are known have a label of their own, for counting. */
const MARK_UNRESOLVED = `MATCH (o:Organ) WHERE o.id IN $ids
  REMOVE o:Unresolved
  FOREACH (_ IN CASE WHEN o.resolved THEN [] ELSE [1] END | SET o:Unresolved)`;

/**
 * One change, inside the caller's transaction, in the order the port tells: removals first, then what is
 * put; at the end the links between what is there, and texts and originals that the last source let go of.
 * Errors: ConflictError.
 */
export async function applyChange(cypher: Cypher, change: GraphChange): Promise<void> {
  const used = await usedBySources(cypher, [...(change.removeSources ?? []), ...(change.putSources ?? []).map((source) => source.id)]);
  await removeRows(cypher, change);
  const put = nothingPut();
  await putDirectives(cypher, put, change.putDirectives ?? []);
  await putAliases(cypher, put, change.putAliases ?? []);
  await putNodes(cypher, put, 'Source', (change.putSources ?? []).map(sourceNode));
  await putContents(cypher, put, change);
  await putNodes(cypher, put, 'Reading', (change.putReadings ?? []).map(readingNode));
  await putNodes(cypher, put, 'Mention', (change.putMentions ?? []).map(mentionNode));
  await putEdgesAndProofs(cypher, put, change);
  await putTasks(cypher, put, change.putTasks ?? []);
  await putPropagation(cypher, put, change);
  const organs = change.putOrgans ?? [];
  await putNodes(cypher, put, 'Organ', organs.map(organNode));
  if (organs.length > 0) await cypher.run(MARK_UNRESOLVED, { ids: organs.map((organ) => organ.id) });
  await putNodes(cypher, put, 'Place', (change.putPlaces ?? []).map(placeNode));
  await putNodes(cypher, put, 'SearchEntry', (change.putSearch ?? []).map(searchNode));
  await putNodes(cypher, put, 'ImportJob', (change.putJobs ?? []).map(jobNode));
  await putNodes(cypher, put, 'ImportItem', (change.putItems ?? []).map(itemNode));
  await putNodes(cypher, put, 'Tombstone', (change.putTombstones ?? []).map(tombstoneNode));
  await connect(cypher, put.linked, put.fresh);
  await drawTaskLinks(cypher, [...(put.linked.get('TaskLink') ?? [])]);
  await releaseUnused(cypher, { texts: used.texts, originals: [...used.originals, ...(change.removeOriginals ?? [])] });
}
