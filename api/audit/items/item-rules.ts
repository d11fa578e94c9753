import { assigneeNotRecipient } from './assignee-not-recipient.ts';
import { assigneeSilent } from './assignee-silent.ts';
import { brokenChain } from './broken-chain.ts';
import { citationConflict } from './citation-conflict.ts';
import { citedNotHeld } from './cited-not-held.ts';
import { copiedTask } from './copied-task.ts';
import { cycle } from './cycle.ts';
import { duplicateSuspect } from './duplicate-suspect.ts';
import { incompleteDocument } from './incomplete-document.ts';
import { latePlan } from './late-plan.ts';
import { laterDeadline } from './later-deadline.ts';
import { localAddition } from './local-addition.ts';
import { misprintSuspect } from './misprint-suspect.ts';
import { namedEarly } from './named-early.ts';
import { noDeadline } from './no-deadline.ts';
import { noPlan } from './no-plan.ts';
import { noReport } from './no-report.ts';
import { noTarget } from './no-target.ts';
import { notUpdated } from './not-updated.ts';
import { organEnded } from './organ-ended.ts';
import { otherLevel } from './other-level.ts';
import { overdue } from './overdue.ts';
import { periodEnded } from './period-ended.ts';
import { productDue } from './product-due.ts';
import { reportOverdue } from './report-overdue.ts';
import { reviewDue } from './review-due.ts';
import type { ItemRule } from './rule.ts';
import { skippedLevel } from './skipped-level.ts';
import { supersededBasis } from './superseded-basis.ts';
import { termBeforeIssue } from './term-before-issue.ts';
import { unassignedTask } from './unassigned-task.ts';
import { uncoveredTask } from './uncovered-task.ts';
import { weakerTarget } from './weaker-target.ts';

/** Every rule, list by list, in the order in which their items are shown: of list A what may be overdue comes first. To add one, write its module and name it here. */
export const ITEM_RULES: readonly ItemRule[] = [
  overdue,
  reportOverdue,
  reviewDue,
  productDue,
  noPlan,
  assigneeSilent,
  latePlan,
  organEnded,
  uncoveredTask,
  skippedLevel,
  copiedTask,
  unassignedTask,
  noDeadline,
  noReport,
  noTarget,
  weakerTarget,
  laterDeadline,
  supersededBasis,
  notUpdated,
  assigneeNotRecipient,
  periodEnded,
  otherLevel,
  namedEarly,
  citedNotHeld,
  brokenChain,
  incompleteDocument,
  citationConflict,
  misprintSuspect,
  termBeforeIssue,
  duplicateSuspect,
  cycle,
  localAddition,
];
