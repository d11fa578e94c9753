import type { DutyRow, TaskLinkRow } from '../../domain/propagation.ts';
import type { GraphChange } from '../../domain/rows.ts';
import { looseRow } from '../failures.ts';
import { by } from './ask.ts';
import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';
import type { Node } from './nodes.ts';
import { lastOf, type Put, putNodes } from './put-nodes.ts';

function taskLinkNode(directiveId: string, row: TaskLinkRow): Node {
  const { key, from, to, toDirectiveId, origin, state, score, degree, strength, reason } = row;
  return { key, from, to, fromDirectiveId: directiveId, toDirectiveId, origin, state, score, degree, strength, reason, row: JSON.stringify(row) };
}

function dutyNode(directiveId: string, row: DutyRow): Node {
  const { id, kind, addressee, taskId, what, reportTo } = row;
  const organIds = [...new Set(row.organIds)];
  return { id, name: addressee, directiveId, kind, addressee, taskId, organIds, what, reportTo, term: row.term.text, row: JSON.stringify(row) };
}

/** Removes the task links `l` of a condition, and what was drawn for them between tasks. */
export const dropTaskLinks = (condition: string): string => `MATCH (l:TaskLink) WHERE ${condition}
  OPTIONAL MATCH ${by('t', 'Task', 'id', 'l.from')}
  WITH l, t
  OPTIONAL MATCH (t)-[r:IMPLEMENTS {key: l.key}]->()
  DELETE r
  DETACH DELETE l`;

/** A link's words stand on its node; between the tasks, where both are there, it is drawn as it would be on paper. */
const DRAW = `MATCH (l:TaskLink) WHERE l.key IN $keys
  MATCH ${by('a', 'Task', 'id', 'l.from')}
  MATCH ${by('b', 'Task', 'id', 'l.to')}
  MERGE (a)-[r:IMPLEMENTS {key: l.key}]->(b)
  SET r.score = l.score, r.degree = l.degree, r.state = l.state`;

export async function drawTaskLinks(cypher: Cypher, all: readonly string[]): Promise<void> {
  for (const keys of batches(all)) await cypher.run(DRAW, { keys });
}

async function mustBeThere(cypher: Cypher, directiveIds: readonly string[]): Promise<void> {
  for (const ids of batches([...new Set(directiveIds)])) {
    const found = await cypher.one<{ count: number }>('MATCH (d:Directive) WHERE d.id IN $ids RETURN count(d) AS count', { ids });
    if (found?.count !== ids.length) throw looseRow();
  }
}

async function putLinkings(cypher: Cypher, put: Put, change: GraphChange): Promise<void> {
  const linkings = lastOf(change.putTaskLinkings, (row) => row.directiveId);
  await mustBeThere(
    cypher,
    linkings.flatMap(({ directiveId, links }) => [directiveId, ...links.map((link) => link.toDirectiveId)]),
  );
  for (const ids of batches(linkings.map((row) => row.directiveId))) await cypher.run(dropTaskLinks('l.fromDirectiveId IN $ids'), { ids });
  await putNodes(
    cypher,
    put,
    'TaskLinking',
    linkings.map(({ directiveId, basis }) => ({ directiveId, basis })),
  );
  await putNodes(
    cypher,
    put,
    'TaskLink',
    linkings.flatMap(({ directiveId, links }) => links.map((link) => taskLinkNode(directiveId, link))),
  );
}

async function putDuties(cypher: Cypher, put: Put, change: GraphChange): Promise<void> {
  const entries = lastOf(change.putDuties, (entry) => entry.directiveId);
  await mustBeThere(
    cypher,
    entries.filter(({ duties }) => duties.length > 0).map(({ directiveId }) => directiveId),
  );
  for (const ids of batches(entries.map((entry) => entry.directiveId))) {
    await cypher.run('MATCH (n:Duty) WHERE n.directiveId IN $ids DETACH DELETE n', { ids });
  }
  await putNodes(
    cypher,
    put,
    'Duty',
    entries.flatMap(({ directiveId, duties }) => duties.map((duty) => dutyNode(directiveId, duty))),
  );
}

/** Puts the task links and duties of a change; each directive's replace the ones it had. Errors: ConflictError when a directive is not there. */
export async function putPropagation(cypher: Cypher, put: Put, change: GraphChange): Promise<void> {
  await putLinkings(cypher, put, change);
  await putDuties(cypher, put, change);
}
