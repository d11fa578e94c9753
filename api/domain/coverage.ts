import type { PlainDate } from './dates.ts';
import type { Evidence } from './evidence.ts';
import type { DutyKind, Level, Line } from './lists.ts';
import type { DutyTerm } from './propagation.ts';

/** The states of coverage, in the words of the domain; see the tables in docs/domain.md. */

/** Organ × duty. */
export const EXPECTATION_STATES = ['issued', 'awaited', 'confirmed-none', 'other-form', 'outside', 'extended', 'succeeded', 'ended', 'exempt'] as const;
export type ExpectationState = (typeof EXPECTATION_STATES)[number];

/** How `issued` and `awaited` stand to their term. `date-unknown`: issued, its own date is not known. */
export const EXPECTATION_TIMES = ['in-term', 'late', 'overdue', 'no-deadline', 'date-unknown'] as const;
export type ExpectationTime = (typeof EXPECTATION_TIMES)[number];

/** Where an expectation comes from. */
export const EXPECTATION_ORIGINS = ['stated', 'rule', 'person'] as const;
export type ExpectationOrigin = (typeof EXPECTATION_ORIGINS)[number];

/** Task × organ. */
export const TASK_STATES = ['covered', 'partial', 'copied', 'suspect', 'missing', 'no-text', 'not-applicable', 'not-due', 'exempt'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What a document says otherwise than the one above, as its cell is marked: another number or time; or one of the two states none. */
export const CELL_DRIFTS = ['changed', 'unstated'] as const;
export type CellDrift = (typeof CELL_DRIFTS)[number];

/** Phạm vi theo dõi: the places and lines a department follows; null parts do not limit. A place takes in all within it and what it took over. */
export type Scope = { readonly placeIds: readonly string[] | null; readonly lines: readonly Line[] | null };

/** An organ that ended, and those that hold its work today; empty where nobody is known. */
export type EndedRecipient = { readonly organId: string; readonly organName: string; readonly presentHolderIds: readonly string[] };

/** Where a report goes. */
export type Receiver = {
  /** Null where the words name somebody who is no known organ, or several. */
  readonly organId: string | null;
  /** Of several all, as printed; empty where it is not known. */
  readonly organName: string;
  /** The office it is handed in through, as printed; null where none is named. */
  readonly via: string | null;
  /** Those that hold its work today; itself while it lives, empty where nobody is known. */
  readonly presentHolderIds: readonly string[];
};

/** One organ that owes one thing under one directive: the unit of coverage. Computed, never stored. */
export type Expectation = {
  /** Stable over recomputations: directive, organ (or words), kind, and what tells two duties of one kind apart. */
  readonly key: string;
  /** Keys of the same thing under other texts that may be the same plan and wait for a person's word: it is expected once. Usually empty. */
  readonly standsFor: readonly string[];
  readonly directiveId: string;
  /** Null where only the words are known. */
  readonly organId: string | null;
  readonly organName: string;
  readonly line: Line | null;
  readonly level: Level | null;
  readonly placeId: string | null;
  /** The organs that hold its work today; itself while it lives, empty where nobody is known. */
  readonly presentHolderIds: readonly string[];
  readonly kind: DutyKind;
  readonly what: string | null;
  readonly origin: ExpectationOrigin;
  /** The rule or the duty rows or the decision that says so. */
  readonly from: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly where: string | null;
  readonly term: DutyTerm;
  /** To whom its words say that it goes; of a report or a review else the one issuer that asked for it. Null where nobody is. */
  readonly receiver: Receiver | null;
  /** The organ that a report goes to, where it has ended as of the day; null else. */
  readonly recipientEnded: EndedRecipient | null;
  /** The day it is due as far as a day can be computed; null else, and where the stated day cannot be meant. For yearly terms the next one after as-of's last. */
  readonly dueOn: PlainDate | null;
  /** Of what returns: later turns whose day has passed without an answer as well, in order; empty else. */
  readonly laterDue: readonly PlainDate[];
  /** Of what returns: the first turn on or after the as-of day that nothing has come for; `dueOn` itself where no turn before it is open. Null else. */
  readonly nextDue: PlainDate | null;
  /** Where the row stands for the coming turn alone (`comingTurn`): turns before it that passed without an answer, in order. Null where it stands for the duty. */
  readonly earlierDue: readonly PlainDate[] | null;
  readonly state: ExpectationState;
  readonly time: ExpectationTime | null;
  /** Days after the term; null where there is none or it is kept. */
  readonly daysLate: number | null;
  /** Days after the superior's document of the same chain; a figure, not a fault. */
  readonly daysAfterSuperior: number | null;
  /** What met it: directives issued by the organ (or its heir) under this directive. */
  readonly metBy: readonly string[];
  /** True where what met it rests on links nobody reviewed. */
  readonly unreviewed: boolean;
  /** A person's word in plain text (who exempted, why); null without one. */
  readonly note: string | null;
};

/** One cell of the comparison table: an upper task held against an organ. Computed, never stored. */
export type TaskCell = {
  readonly taskId: string;
  readonly organId: string;
  readonly state: TaskState;
  /** Which rule made it expected or left it out: `named`, `collective`, `line`, `party-of-place`, `table:<row>`. */
  readonly rule: string;
  /** Links that count, by key. */
  readonly links: readonly string[];
  /** The organ's documents that were compared. */
  readonly directiveIds: readonly string[];
  /** Documents that answer it by having been issued, where issuing one is what the task orders; empty else. */
  readonly issuedBy: readonly string[];
  readonly unreviewed: boolean;
  /** All that it rests on are suggestions of little proof. */
  readonly unsure: boolean;
  /** The furthest that its links tell of a target or a deadline unlike the one above; null where none does. */
  readonly drift: CellDrift | null;
};

/** A việc cần đôn đốc, B nội dung cần trao đổi, C dữ liệu cần hoàn thiện; `info` is no gap. */
export const ITEM_LISTS = ['A', 'B', 'C', 'info'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/** One thing to handle. Computed; its case is a log of decisions on `key`. */
export type Item = {
  /** Rule + its subjects; the same over recomputations. */
  readonly key: string;
  readonly rule: string;
  readonly list: ItemList;
  /** Facts that fill the rule's message, by name, already in words of the documents. */
  readonly facts: Readonly<Record<string, string>>;
  /** Document it is about, and the one it is held against. */
  readonly directiveId: string | null;
  readonly againstId: string | null;
  readonly taskIds: readonly string[];
  readonly organId: string | null;
  readonly organName: string | null;
  /** The organs that hold its work as of the day; itself while it lives, empty where nobody is known. */
  readonly presentHolderIds: readonly string[];
  readonly level: Level | null;
  readonly placeId: string | null;
  readonly dueOn: PlainDate | null;
  readonly evidence: readonly { readonly evidence: Evidence; readonly directiveId: string; readonly where: string | null }[];
  /** For list B: whether a person confirmed it, so that it may leave the office. */
  readonly confirmed: boolean;
};
