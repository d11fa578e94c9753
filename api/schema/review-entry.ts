import type { Evidence } from '../domain/evidence.ts';
import { byText } from '../domain/order.ts';
import type { Span, TaskLinkRow } from '../domain/propagation.ts';
import type { EdgeRow } from '../domain/rows.ts';
import type { Doubt } from '../importing/find-doubts.ts';
import type { ProposedDuplicate } from '../importing/find-duplicates.ts';
import type { LostDecision } from '../importing/lost-decisions.ts';

/** What machines were not sure of and people may answer with yes or no. */

/** In the order in which equal entries stand in the queue. */
export const REVIEW_KINDS = ['suspect', 'duplicate', 'edge', 'organ', 'citation', 'fact', 'task-link'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What an answer records. */
export const REVIEW_EFFECTS = [
  'confirm-edge',
  'reject-edge',
  'confirm-task-link',
  'reject-task-link',
  'merge',
  'keep-apart',
  'correct-fact',
  'move-decision',
  'take-back',
] as const;
export type ReviewEffect = (typeof REVIEW_EFFECTS)[number];

/** Where the words of one side stand; looked up when they are asked for. */
export type ReviewSide = {
  readonly directiveId: string;
  /** The task whose words they are; null where they are of the document as a whole. */
  readonly taskId: string | null;
  /** The edge whose first proof they are; null for other words. */
  readonly edgeKey: string | null;
  /** Given words with their place; null where task, edge or title tell them. */
  readonly words: string | null;
  readonly evidence: Evidence | null;
  /** What both sides have, in the words of this side. */
  readonly marks: readonly Span[];
  /** The words as they were when somebody decided; null where nobody did or they are the same. */
  readonly formerWords: string | null;
};

export type ReviewSubject =
  | { readonly type: 'edge'; readonly row: EdgeRow }
  | { readonly type: 'task-link'; readonly row: TaskLinkRow }
  | { readonly type: 'duplicate'; readonly row: ProposedDuplicate }
  | { readonly type: 'doubt'; readonly row: Doubt }
  | { readonly type: 'lost'; readonly row: LostDecision };

export type ReviewChoice = { readonly value: string; readonly label: string };

export type ReviewEntry = {
  /** `<kind of subject>|<key>`: stays while the same thing waits. */
  readonly id: string;
  readonly kind: ReviewKind;
  /** As a code that screens put into words, and what fills its blanks. */
  readonly reason: string;
  readonly reasonWords: readonly string[];
  /** Figures that would change with the answer, as far as they are easily told; 0 where none does. */
  readonly restsOn: number;
  readonly left: ReviewSide;
  readonly right: ReviewSide | null;
  readonly yes: ReviewEffect;
  readonly no: ReviewEffect;
  readonly choices: readonly ReviewChoice[];
  readonly subject: ReviewSubject;
  /** Other documents that say the same, answered with it. */
  readonly alsoIn: readonly string[];
  /** Under which keys decisions on it stand in the log. */
  readonly subjectKeys: readonly string[];
};

export const SIDE: Omit<ReviewSide, 'directiveId'> = { taskId: null, edgeKey: null, words: null, evidence: null, marks: [], formerWords: null };

const RANK: ReadonlyMap<ReviewKind, number> = new Map(REVIEW_KINDS.map((kind, index) => [kind, index]));

/** What figures rest on comes first; then by kind, by weight, and entries of the same two documents together. */
export function inReviewOrder(a: ReviewEntry, b: ReviewEntry): number {
  return (
    Number(b.restsOn > 0) - Number(a.restsOn > 0) ||
    (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0) ||
    b.restsOn - a.restsOn ||
    byText(a.left.directiveId, b.left.directiveId) ||
    byText(a.right?.directiveId ?? '', b.right?.directiveId ?? '') ||
    byText(a.id, b.id)
  );
}
