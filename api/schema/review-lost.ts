import type { LostDecision } from '../importing/lost-decisions.ts';
import { type ReviewEntry, SIDE } from './review-entry.ts';

/**
 * What people said of tasks that are no longer found: the task as it was, beside the present one that is nearest to it.
 * Where none is near, the word can only be taken back. A correction or a confirmed link that is lost counts in no figure.
 */
export function lostToReview(lost: readonly LostDecision[]): readonly ReviewEntry[] {
  return lost.map((row) => ({
    id: ['lost', row.fact ?? 'link', row.key, row.nearest?.key ?? ''].join('|'),
    kind: 'suspect',
    reason: 'task-lost',
    reasonWords: [],
    restsOn: 1,
    left: { ...SIDE, directiveId: row.former.directiveId, words: row.former.text },
    right: row.nearest === null ? null : { ...SIDE, directiveId: row.nearest.task.directiveId, taskId: row.nearest.task.id },
    yes: row.nearest === null ? 'take-back' : 'move-decision',
    no: 'take-back',
    choices: [],
    subject: { type: 'lost', row },
    alsoIn: [],
    subjectKeys: [row.key],
  }));
}
