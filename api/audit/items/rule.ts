import type { Expectation, Item, ItemList } from '../../domain/coverage.ts';
import type { Steps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import type { Coverage } from '../coverage/coverage-of.ts';
import type { AuditOptions } from '../snapshot.ts';

/** What a rule looks at. All of one graph version and one day. */
export type RuleInput = {
  readonly index: AuditIndex;
  readonly expectations: readonly Expectation[];
  readonly coverage: Coverage;
  readonly options: AuditOptions;
  /** Of this rule: its own defaults with what an office has set laid over them. */
  readonly thresholds: Readonly<Record<string, number>>;
};

/** Rows without which a rule has nothing to say; a screen tells when they are not there. */
export type RuleNeed = 'expectations' | 'task-links' | 'readings' | 'edges' | 'tasks';

/** A question asked of every lineage, as data. What it finds are facts; what to do about them is for people. */
export type ItemRule = {
  readonly id: string;
  readonly list: ItemList;
  readonly needs: readonly RuleNeed[];
  /** With the names of facts in braces. */
  readonly message: { readonly vi: string; readonly en: string };
  /** Whose move it is: the organ that owes, the issuer of the document, or the office that keeps these data. */
  readonly owner: 'organ' | 'issuer' | 'office';
  /** Where the day comes from by which it is to be handled. */
  readonly due: 'term' | 'none';
  /** Numbers an office may set, with what holds until then. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** In steps where it goes over every document or cell: whoever runs it may let others have their turn in between. */
  readonly find: (input: RuleInput) => readonly Item[] | Steps<readonly Item[]>;
};
