import type { Evidence } from './evidence.ts';
import type { DutyKind } from './lists.ts';

/** How a directive's content travels down: tasks that carry out tasks, and what organs owe. Stored rows. */

/** How much of the upper task the lower one orders: about three quarters or more, or less. */
export const LINK_DEGREES = ['full', 'partial'] as const;
export type LinkDegree = (typeof LINK_DEGREES)[number];

/** `direct`: the same action and object; `indirect`: a supporting measure, a by-product or a general clause. */
export const LINK_STRENGTHS = ['direct', 'indirect'] as const;
export type LinkStrength = (typeof LINK_STRENGTHS)[number];

/** Máy đề xuất, đã xác nhận, không liên quan, cần xác nhận lại. */
export const TASK_LINK_STATES = ['suggested', 'confirmed', 'rejected', 'suspect'] as const;
export type TaskLinkState = (typeof TASK_LINK_STATES)[number];

/**
 * A suggestion that scores lower is right in about seven of ten cases, one that scores more in nine (`npm run
 * bench:alignment` prints both): what the screens call "chưa chắc".
 */
export const UNSURE_BELOW = 0.25;

/** What a lower task makes concrete. */
export const SPECIFIC_KINDS = ['number', 'date', 'organ', 'place', 'programme', 'people', 'money', 'facility', 'measure'] as const;
export type SpecificKind = (typeof SPECIFIC_KINDS)[number];

/** UTF-16 offsets into the text of a task. */
export type Span = { readonly start: number; readonly end: number };

export type SharedPhrase = { readonly words: string; readonly from: Span; readonly to: Span };

export type Specific = { readonly kind: SpecificKind; readonly words: string } & Span;

/** A number or a time that differs between the two tasks. */
export type Drift = {
  readonly about: 'target' | 'deadline';
  /** As normalised for people ("≥ 45 %", "2025"); `null` where that side states none. */
  readonly upper: string | null;
  readonly lower: string | null;
  readonly turn: 'weaker' | 'stronger' | 'later' | 'earlier' | 'missing' | 'other';
};

/**
 * IMPLEMENTS between tasks: the lower task (`from`) carries out the upper one (`to`). Derived by the linker, or
 * stated by a person (`origin`); unique by `key`, which is what decisions name.
 */
export type TaskLinkRow = {
  /** `from>to`. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly fromDirectiveId: string;
  readonly toDirectiveId: string;
  readonly origin: 'derived' | 'person';
  readonly state: TaskLinkState;
  /** 0 to 1, comparable within one version of the weights only. */
  readonly score: number;
  readonly degree: LinkDegree;
  readonly strength: LinkStrength;
  /** Why, as a code the screens put into words, and what fills its blanks. */
  readonly reason: string;
  readonly reasonWords: readonly string[];
  readonly shared: readonly SharedPhrase[];
  /** Offsets in the lower task's text. */
  readonly specifics: readonly Specific[];
  /** Linked, and nothing made concrete. */
  readonly copied: boolean;
  readonly drift: readonly Drift[];
  /** Directives between the two whose text is not held, nearest to the lower one first; empty for direct neighbours. */
  readonly bridged: readonly string[];
};

/** Whether it is a suggestion of little proof that nobody has judged: "chưa chắc". */
export function isUnsure({ state, score }: Pick<TaskLinkRow, 'state' | 'score'>): boolean {
  return state === 'suggested' && score < UNSURE_BELOW;
}

/** The links from one directive's tasks, as one unit that is made again when anything they rest on changes. */
export type TaskLinkingRow = {
  readonly directiveId: string;
  /** A hash of all that went in: own tasks, the tasks above, decisions, version of the engine and of its weights. */
  readonly basis: string;
  readonly links: readonly TaskLinkRow[];
};

/** Until when, or how often. */
export type DutyTerm = {
  /** `none`: no time is said; `cut-off`: the text breaks off where one may have stood; the rest as `ReadDeadline`. */
  readonly kind: 'none' | 'cut-off' | 'date' | 'month' | 'year' | 'range' | 'yearly' | 'recurring' | 'from-receipt' | 'phrase';
  /** As `ReadDeadline.text`; null for `none`, and for `cut-off` where nothing of it is left. */
  readonly text: string | null;
  /** As `ReadDeadline.on`. */
  readonly on: string | null;
  readonly evidence: Evidence | null;
};

/** Việc phải làm: what the words of one held directive make somebody owe. */
export type DutyRow = {
  /** Directive id + "!" + anchor; stays when the same text is read again. */
  readonly id: string;
  readonly directiveId: string;
  readonly sourceId: string;
  /** The task that says so; null where no task does (a closing paragraph). */
  readonly taskId: string | null;
  readonly kind: DutyKind;
  /** Who owes it, as printed; empty where the words name nobody. */
  readonly addressee: string;
  /** The organs the words stand for on the directive's day; several for a collective. Empty where they cannot be listed or resolved. */
  readonly organIds: readonly string[];
  /** The words stand for many, listed or not. */
  readonly collective: boolean;
  /** What is owed: a named document, a period, a subject; null where only the kind is known. */
  readonly what: string | null;
  /** To whom it is reported or delivered, as printed; null when not said. */
  readonly reportTo: string | null;
  readonly term: DutyTerm;
  readonly evidence: Evidence;
  /** Heading or path it stands under ("IV.8"). */
  readonly where: string | null;
};

/** One entry of the feed of changes, for other systems. It names rows and holds none of their words. */
export type ChangeRow = {
  /** Position in the feed, from 1, without holes. */
  readonly sequence: number;
  /** Graph version that the change made. */
  readonly version: number;
  /** ISO instant; null when whoever changed it did not say. */
  readonly at: string | null;
  readonly by: string;
  readonly subject: 'directive' | 'edge' | 'task-links' | 'decision';
  /** Directive id, edge key, directive id, or decision id. */
  readonly id: string;
  readonly change: 'put' | 'removed';
};
