/** The lists, in the order of their tabs. They never mix. */
export const ITEM_LISTS = ['A', 'B', 'C', 'INFO'] as const;
/** The rules this version has words for; one it does not know is shown by its code. */
export const ITEM_RULES = [
  'no-plan',
  'overdue',
  'late-plan',
  'assignee-silent',
  'report-overdue',
  'review-due',
  'product-due',
  'organ-ended',
  'uncovered-task',
  'skipped-level',
  'copied-task',
  'unassigned-task',
  'no-deadline',
  'no-report',
  'no-target',
  'weaker-target',
  'later-deadline',
  'superseded-basis',
  'not-updated',
  'assignee-not-recipient',
  'period-ended',
  'other-level',
  'named-early',
  'cited-not-held',
  'broken-chain',
  'incomplete-document',
  'citation-conflict',
  'misprint-suspect',
  'term-before-issue',
  'duplicate-suspect',
  'cycle',
  'local-addition',
] as const;

export const CASE_STATES = ['NOTED', 'ASSIGNED', 'URGED', 'DONE', 'ENDED_WITHOUT', 'EXEMPT'] as const;
export type CaseStateName = (typeof CASE_STATES)[number];
