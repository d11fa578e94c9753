import type { GraphChange } from '../../domain/rows.ts';
import { looseRow } from '../failures.ts';
import { by } from './ask.ts';
import { batches } from './batches.ts';
import type { Cypher } from './cypher.ts';
import { taskNode } from './nodes.ts';
import { lastOf, type Put, putNodes } from './put-nodes.ts';

/** Numbered tasks have a label of their own: how many there are is then known without looking at them. */
const PUT = `UNWIND $nodes AS node
  MATCH ${by('d', 'Directive', 'id', 'node.directiveId')}
  CREATE (d)-[:HAS_TASK]->(t:Task {id: node.id})
  SET t = node
  REMOVE t.numbered
  FOREACH (_ IN CASE WHEN node.numbered THEN [1] ELSE [] END | SET t:Numbered)
  RETURN collect(t.id) AS fresh`;

const REMOVE = 'MATCH (t:Task) WHERE t.directiveId IN $ids OR t.id IN $tasks DETACH DELETE t';

/** Replaces all tasks of the directives named. Errors: ConflictError when a directive of tasks is not there. */
export async function putTasks(cypher: Cypher, put: Put, given: NonNullable<GraphChange['putTasks']>): Promise<void> {
  const entries = lastOf(given, (entry) => entry.directiveId);
  const rows = entries.flatMap(({ directiveId, tasks }) => tasks.map((task) => ({ directiveId, task })));
  const unique = lastOf(rows, ({ task }) => task.id);
  const ids = batches(entries.map((entry) => entry.directiveId));
  const tasks = batches(unique.map(({ task }) => task.id));
  for (let index = 0; index < Math.max(ids.length, tasks.length); index += 1) {
    await cypher.run(REMOVE, { ids: ids[index] ?? [], tasks: tasks[index] ?? [] });
  }
  const before = put.fresh.get('Task')?.size ?? 0;
  const nodes = unique.map(({ directiveId, task }) => ({ ...taskNode(directiveId, task), numbered: task.numbered }));
  await putNodes(cypher, put, 'Task', nodes, PUT);
  if ((put.fresh.get('Task')?.size ?? 0) - before !== nodes.length) throw looseRow();
}
