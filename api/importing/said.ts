import type { EdgeState } from '../domain/lists.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { type Correction, standingCorrections } from '../linking/corrections.ts';
import { type Merge, type MergedGroup, mergedGroups, standingMerges } from '../linking/merges.ts';

/** What people said that names and facts rest on, as it stands. */
export type Said = {
  readonly merges: readonly Merge[];
  /** Directives that are one; also a single one whose id a taking back has to give again. */
  readonly groups: readonly MergedGroup[];
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** For taking a merge back: the state of each edge of the two, where nobody decided on it since; null otherwise. */
  readonly restated: ReadonlyMap<string, EdgeState> | null;
};

export const NOTHING_SAID: Said = { merges: [], groups: [], corrections: new Map(), restated: null };

/** `decisions`: merges and corrections, oldest first. */
export function saidBy(decisions: readonly DecisionRow[]): Said {
  if (decisions.length === 0) return NOTHING_SAID;
  const merges = standingMerges(decisions);
  return { merges, groups: mergedGroups(merges), corrections: standingCorrections(decisions, merges), restated: null };
}
