import type { Line } from '../../domain/lists.ts';
import type { Drift, LinkDegree, LinkStrength, SharedPhrase, Specific } from '../../domain/propagation.ts';

/** A task as the aligner sees it: its words, and what its place in the document says about them. */
export type TaskUnit = {
  readonly id: string;
  /** All offsets the aligner gives back are UTF-16 units into this text. */
  readonly text: string;
  /** Headings above it, outermost first, each without its label. */
  readonly heading: readonly string[];
  /** Who is told to do it, as printed; empty where nobody is named. */
  readonly leads: readonly string[];
  /** System of the first lead where it is known; null lets the words decide. */
  readonly line: Line | null;
  /** As read ("tối thiểu 60% …"); empty where none was read. */
  readonly targets: readonly TaskTarget[];
  readonly deadlines: readonly TaskDeadline[];
};

/** A number the task wants reached. */
export type TaskTarget = {
  readonly text: string;
  readonly value: number | readonly [number, number];
  readonly comparator: string;
  /** The counted noun ("%", "giải/năm"). */
  readonly unit: string;
  readonly by: string | null;
  readonly of: string;
};

/** A time the task sets; `on` as `ReadDeadline.on`. */
export type TaskDeadline = { readonly text: string; readonly kind: string; readonly on: string | null };

/** Why a link is proposed: a code the screens put into words, and what fills its blanks. */
export type LinkReason = { readonly code: ReasonCode; readonly words: readonly string[] };

/**
 * `same-wording`: mostly the same words. `same-work`: the same action on the same object ({words} are shared).
 * `same-subject`: the same subject, another or a wider action. `organisation`: the part in carrying out that the upper
 * task gives to this kind of body ({words}: the functions). `cited-programme`: both rest on the document named.
 */
export const REASON_CODES = ['same-wording', 'same-work', 'same-subject', 'organisation', 'cited-programme'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** One proposed link from a lower task (`from` in a shared phrase) to an upper one (`to`). */
export type AlignedLink = {
  readonly childId: string;
  readonly parentId: string;
  /** 0 to 1; comparable within one version of the weights only. */
  readonly score: number;
  readonly degree: LinkDegree;
  readonly strength: LinkStrength;
  readonly reason: LinkReason;
  readonly shared: readonly SharedPhrase[];
  /** Offsets in the lower text. */
  readonly specifics: readonly Specific[];
  readonly copied: boolean;
  readonly drift: readonly Drift[];
};
