import { printPath } from '../../domain/print-path.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { makeItem, proofs } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A task that an organ's document repeats without a number, a time or a body of its own. */
export const copiedTask: ItemRule = {
  id: 'copied-task',
  list: 'B',
  needs: ['task-links', 'tasks'],
  message: {
    vi: 'Tương tự văn bản cấp trên; chưa thấy chỉ tiêu, thời gian, đơn vị riêng ({task}).',
    en: 'Like the document above; no target, time or body of its own was found ({task}).',
  },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage }) => {
    const links = new Map(index.snapshot.taskLinks.map((link) => [link.key, link]));
    return flatInSteps(coverage.rows, (row) =>
      row.cells.flatMap((cell, at) => {
        const column = coverage.columns[at];
        if (cell.state !== 'copied' || !column) return [];
        const own = [...new Set(cell.links.map((key) => links.get(key)?.from))].flatMap((id) => (id === undefined ? [] : (index.task(id) ?? [])));
        return [
          makeItem('copied-task', 'B', {
            subjects: [cell.taskId, row.organId],
            directiveId: own[0]?.directiveId ?? row.documents[0]?.row.id ?? null,
            againstId: coverage.rootId,
            taskIds: [cell.taskId, ...own.map((task) => task.id).sort()],
            organId: row.organId,
            organName: row.organName,
            level: row.level,
            placeId: row.placeId,
            evidence: own.flatMap((task) => proofs(task.directiveId, [task.evidence], task.path)),
            facts: { organ: row.organName, task: `${printPath(column.path)}. ${column.text}`, where: own.map((task) => printPath(task.path)).join(', ') },
          }),
        ];
      }),
    );
  },
};
