import type { Expectation } from '../../domain/coverage.ts';
import { groupBy } from '../../domain/group-by.ts';
import { byText } from '../../domain/order.ts';
import { type Steps, withSteps } from '../../domain/steps.ts';
import type { TextsOfOne } from './one-plan.ts';
import { isOwed } from './open-expectation.ts';
import { RANK, termRank } from './owed.ts';

/**
 * Of what is owed under several roots: keys of the rows in whose stead another counts, because two texts that may be one plan ask it,
 * each under a root of its own. The one that something has come for stays, else the one on which a person has said something, else that of
 * the better proof and term, else that of the text to keep.
 */
export function* toldElsewhere(texts: TextsOfOne, rows: readonly Expectation[], isDecided: (key: string) => boolean): Steps<ReadonlySet<string>> {
  const gone = new Set<string>();
  if (texts.size === 0) return gone;
  const twins: Expectation[] = [];
  yield* withSteps(rows, (row) => {
    if (texts.has(row.directiveId)) twins.push(row);
  });
  const first = ({ directiveId }: Expectation): string => texts.get(directiveId)?.[0] ?? directiveId;
  const place = ({ directiveId }: Expectation): number => texts.get(directiveId)?.indexOf(directiveId) ?? 0;
  const order = (a: Expectation, b: Expectation): number =>
    Number(isOwed(a)) - Number(isOwed(b)) ||
    Number(isDecided(b.key)) - Number(isDecided(a.key)) ||
    RANK.indexOf(a.origin) - RANK.indexOf(b.origin) ||
    byText(termRank(a.term), termRank(b.term)) ||
    place(a) - place(b);
  const groups = groupBy(twins, (row) => row.key.replace(`|${row.directiveId}|`, `|${first(row)}|`));
  for (const group of groups.values()) for (const { key } of group.toSorted(order).slice(1)) gone.add(key);
  return gone;
}
