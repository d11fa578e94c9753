import type { Expectation } from '../../domain/coverage.ts';
import { groupBy } from '../../domain/group-by.ts';
import { heirNames } from './held-now.ts';

/** The very same documents as the answer of several organs. */
export type SharedAnswer = {
  readonly directiveIds: readonly string[];
  /** What they owed; never fewer than two. */
  readonly rows: readonly Expectation[];
  /** Names of those that hold the work of all of them today, where it went from one of them to another organ; empty else. */
  readonly heirs: readonly string[];
};

/** What several organs owed and the same documents met: of organs that were merged their heir's, of those that sign together their joint one. */
export function sharedAnswers(rows: readonly Expectation[]): readonly SharedAnswer[] {
  const met = rows.filter(({ state, organId, metBy }) => state === 'issued' && organId !== null && metBy.length > 0);
  const groups = groupBy(met, ({ directiveId, kind, metBy }) => [directiveId, kind, ...metBy].join('|'));
  return [...groups.values()].flatMap((group): readonly SharedAnswer[] => {
    const [first] = group;
    if (first === undefined || new Set(group.map(({ organId }) => organId)).size < 2) return [];
    const holders = new Set(group.map(({ presentHolderIds }) => presentHolderIds.toSorted().join()));
    return [{ directiveIds: first.metBy, rows: group, heirs: holders.size === 1 ? [...new Set(group.flatMap(heirNames))] : [] }];
  });
}
