import { useQueries } from '@tanstack/react-query';
import { narrowed } from './items-params.ts';
import { askSum, type SumRow } from './sum-query.ts';
import type { SumLine } from './sum-rows.ts';
import { ITEMS_QUERY, type ItemsAsked } from './use-items.ts';

/** What each opened line is put together of, by its key, as far as it is here. */
export function useParts(
  asked: ItemsAsked,
  by: 'organ' | 'document',
  heads: readonly SumLine[],
  opened: ReadonlySet<string>,
): ReadonlyMap<string, readonly SumRow[]> {
  const wanted = opened.size === 0 ? [] : heads.filter(({ key, narrows }) => opened.has(key) && narrows !== null);
  const other = by === 'organ' ? 'DOCUMENT' : 'ORGAN';
  const answers = useQueries({
    queries: wanted.map(({ key, narrows }) => {
      const within = { ...asked, filter: narrowed(asked.filter, narrows ?? {}) };
      return { queryKey: [ITEMS_QUERY, 'sum', other, key, within], queryFn: ({ signal }: { readonly signal: AbortSignal }) => askSum(within, other, signal) };
    }),
  });
  return new Map(wanted.map(({ key }, at) => [key, answers[at]?.data?.standing ?? []]));
}
