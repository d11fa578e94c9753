import type { DutyRow, TaskLinkingRow, TaskLinkRow } from '../../domain/propagation.ts';
import type { GraphChange } from '../../domain/rows.ts';
import type { TaskLinkingBasis } from '../port.ts';
import type { CorePart } from './core.ts';
import { GIVEN, LIVE, list, type Sql } from './sql.ts';

function putLinking(sql: Sql, { directiveId, basis, links }: TaskLinkingRow): void {
  sql.run('DELETE FROM task_links WHERE directive_id = ?', directiveId);
  sql.run('INSERT INTO task_linkings VALUES (?, ?) ON CONFLICT (directive_id) DO UPDATE SET basis = excluded.basis', directiveId, basis);
  for (const link of links) {
    sql.run('INSERT OR REPLACE INTO task_links VALUES (?, ?, ?, ?)', link.key, directiveId, link.toDirectiveId, JSON.stringify(link));
  }
}

/** Puts the links and duties of a change; each directive's replace the ones it had. */
export function putPropagation(sql: Sql, change: GraphChange): void {
  for (const linking of new Map((change.putTaskLinkings ?? []).map((each) => [each.directiveId, each])).values()) putLinking(sql, linking);
  const duties = new Map((change.putDuties ?? []).map((entry) => [entry.directiveId, entry]));
  if (duties.size > 0) sql.run(`DELETE FROM duties WHERE directive_id IN (${GIVEN})`, list(duties.keys()));
  for (const { directiveId, duties: rows } of duties.values()) {
    for (const row of rows) sql.run('INSERT OR REPLACE INTO duties VALUES (?, ?, ?)', row.id, directiveId, JSON.stringify(row));
  }
}

/** Tasks that carry out tasks, and what directives make others owe. */
export function propagationQuestions(sql: Sql): CorePart<'taskLinksOf' | 'taskLinks' | 'taskLinkings' | 'dutiesOf'> {
  return {
    taskLinksOf: (_, ids) =>
      sql.rows<TaskLinkRow>(
        `WITH live (id) AS MATERIALIZED (${LIVE}), touched (key) AS (
           SELECT key FROM task_links WHERE directive_id IN (SELECT id FROM live) UNION SELECT key FROM task_links WHERE to_directive_id IN (SELECT id FROM live)
         )
         SELECT row FROM task_links WHERE key IN (SELECT key FROM touched) ORDER BY key`,
        list(ids),
      ),
    taskLinks: (_, keys) => sql.rows<TaskLinkRow>(`SELECT row FROM task_links WHERE key IN (${GIVEN}) ORDER BY key`, list(keys)),
    taskLinkings: (_, ids) =>
      sql
        .all<TaskLinkingBasis>(`SELECT directive_id AS directiveId, basis FROM task_linkings WHERE directive_id IN (${LIVE}) ORDER BY directive_id`, list(ids))
        .map(({ directiveId, basis }) => ({ directiveId, basis })),
    dutiesOf: (_, ids) => sql.rows<DutyRow>(`SELECT row FROM duties WHERE directive_id IN (${LIVE}) ORDER BY id`, list(ids)),
  };
}
