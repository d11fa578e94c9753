import type { Scope } from '../domain/coverage.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { DutyRow, TaskLinkRow } from '../domain/propagation.ts';
import type { DecisionRow, DirectiveRow, EdgeRow, MentionRow, ReadingRow, SourceRow, TaskRow } from '../domain/rows.ts';
import type { Slip } from './wording/slips.ts';

/** The words of a task that is a heading over a paragraph: both, on two lines. `ordinal` is its place among the document's tasks. */
export type TaskWords = { readonly directiveId: string; readonly ordinal: number; readonly words: string };

/** All that coverage and items under one root are computed from: rows of one graph version, nothing else. */
export type AuditSnapshot = {
  readonly graphVersion: number;
  /** The directive whose carrying out is looked at; the topmost of the rows. */
  readonly rootId: string;
  /** The root, everything below it along edges that were not rejected, and all that these cite as superiors. */
  readonly directives: readonly DirectiveRow[];
  /** Edges of every relation with both ends among the directives, rejected ones too. */
  readonly edges: readonly EdgeRow[];
  /** Tasks, links and duties of the held ones. */
  readonly tasks: readonly TaskRow[];
  readonly taskLinks: readonly TaskLinkRow[];
  readonly duties: readonly DutyRow[];
  /** Sources and readings that are read first, one for each held directive. */
  readonly sources: readonly SourceRow[];
  readonly readings: readonly ReadingRow[];
  readonly mentions: readonly MentionRow[];
  /** Words of the held texts that look mistyped or lost. */
  readonly slips: readonly Slip[];
  /** Of the tasks whose row holds the heading only. */
  readonly taskWords: readonly TaskWords[];
  /** Pairs of directives that may be one and the same, whatever people said of them; `keep` is the one that would stay. */
  readonly mayBeOne: readonly { readonly keep: string; readonly other: string }[];
  /** The decisions on any of these rows and on the keys of expectations and items, oldest first. */
  readonly decisions: readonly DecisionRow[];
};

export type AuditOptions = {
  readonly asOf: PlainDate;
  readonly scope: Scope | null;
  /** Count confirmed and stated links only; suggested ones are then listed apart. */
  readonly confirmedOnly: boolean;
};
