import type { Expectation } from '../../domain/coverage.ts';
import { byText } from '../../domain/order.ts';

/** What one present holder answers for of one duty: its own row, or those of the organs it took over. */
export type HolderGroup = {
  readonly directiveId: string;
  readonly kind: Expectation['kind'];
  /** Null where nobody is known to hold the work today. */
  readonly holderId: string | null;
  readonly rows: readonly Expectation[];
  /** All are done, or need not be: a document of the present holder answers for each of its predecessors. */
  readonly complete: boolean;
};

const DONE: ReadonlySet<Expectation['state']> = new Set<Expectation['state']>(['issued', 'other-form', 'outside', 'exempt']);

/** Rows by present holder, directive and kind, in the order of the rows. A row that several hold stands in each group. */
export function holderGroups(rows: readonly Expectation[]): readonly HolderGroup[] {
  const groups = new Map<string, Expectation[]>();
  for (const row of rows) {
    const holders: readonly (string | null)[] = row.presentHolderIds.length > 0 ? row.presentHolderIds.toSorted(byText) : [null];
    for (const holder of holders) {
      const key = [row.directiveId, row.kind, holder ?? `?${row.key}`].join('|');
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  }
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    const holder = key.split('|')[2] ?? '';
    return first
      ? [
          {
            directiveId: first.directiveId,
            kind: first.kind,
            holderId: holder.startsWith('?') ? null : holder,
            rows: members,
            complete: members.every(({ state }) => DONE.has(state)),
          },
        ]
      : [];
  });
}
