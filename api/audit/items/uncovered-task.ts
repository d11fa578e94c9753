import { printPath } from '../../domain/print-path.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { makeItem, proofs } from './make-item.ts';
import { type LeastShared, nearMatcher } from './near-match.ts';
import type { ItemRule } from './rule.ts';

/** The numbers of the rule below, as the search for near wording takes them. */
export const leastShared = (thresholds: Readonly<Record<string, number>>): LeastShared => ({
  pairs: thresholds['sharedPairs'] ?? 4,
  part: (thresholds['sharedPart'] ?? 15) / 100,
});

/**
 * A task of the root that an organ of an applicable line is expected to take up and that no held document of it
 * answers. Organs whose document is not held are passed over: nothing was compared. So are tasks that come close in
 * their words: whether they match is for reviewers to see.
 */
export const uncoveredTask: ItemRule = {
  id: 'uncovered-task',
  list: 'B',
  needs: ['task-links', 'tasks'],
  message: {
    vi: 'Chưa tìm thấy nội dung tương ứng trong {documents} của {organ}: {task}',
    en: 'No matching content found in {documents} of {organ}: {task}',
  },
  owner: 'issuer',
  due: 'none',
  /** Shared pairs of syllables, and which part of the upper task's (%), from which on nothing is said. */
  thresholds: { sharedPairs: 4, sharedPart: 15 },
  find: ({ index, coverage, thresholds }) => {
    const isNear = nearMatcher(
      index,
      coverage.rootId,
      coverage.columns.map((column) => column.taskId),
      leastShared(thresholds),
    );
    return flatInSteps(coverage.rows, (row) =>
      row.cells.flatMap((cell, at) => {
        const column = coverage.columns[at];
        const task = index.task(cell.taskId);
        if (cell.state !== 'missing' || !column || !task || isNear(cell.taskId, cell.directiveIds)) return [];
        return [
          makeItem('uncovered-task', 'B', {
            subjects: [cell.taskId, row.organId],
            directiveId: row.documents[0]?.row.id ?? null,
            againstId: coverage.rootId,
            taskIds: [cell.taskId],
            organId: row.organId,
            organName: row.organName,
            level: row.level,
            placeId: row.placeId,
            evidence: proofs(coverage.rootId, [task.evidence], task.path),
            facts: {
              documents: row.documents.length === 1 ? 'văn bản' : `${row.documents.length} văn bản đã có`,
              organ: row.organName,
              task: `${printPath(column.path)}. ${column.text}`,
              rule: cell.rule,
            },
          }),
        ];
      }),
    );
  },
};
