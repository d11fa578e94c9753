import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { request } from '../lib/request.ts';
import { RequestError } from '../lib/request-error.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { useKept } from '../lib/use-kept.ts';
import { wholeLines } from './group-items.ts';
import type { ItemsFilter } from './items-params.ts';
import { type ItemRow, type ItemsAnswer, ItemsQuery } from './items-query.ts';

export const ITEMS_QUERY = 'items';
const PAGE = 100;

export type ItemsAsked = { readonly of: string | null; readonly filter: ItemsFilter; readonly asOf: string | null; readonly scope: ScopeGiven | null };

export type ItemsShown = {
  /** What is here, but for the last line while more of it may come: a line that is shown is whole. */
  readonly rows: readonly ItemRow[];
  readonly total: number;
  readonly counts: ItemsAnswer['counts'];
  /** Null before the first answer. */
  readonly asOf: string | null;
  readonly graphVersion: number | null;
  readonly error: unknown;
  readonly loadingMore: boolean;
  readonly hasMore: boolean;
  /** True while rows of another filter are still shown. */
  readonly stale: boolean;
  readonly retry: () => void;
  /** Fetches the next page where there is one and none is on its way. */
  readonly more: () => void;
};

/** One page of items. Errors: RequestError `NOT_FOUND` where the directive is not there. */
async function page(asked: ItemsAsked, after: string | null, signal?: AbortSignal): Promise<ItemsAnswer> {
  const { items } = await request(ItemsQuery, { ...asked, first: PAGE, after }, signal);
  if (items === null) throw new RequestError('NOT_FOUND', '');
  return items;
}

/**
 * The items of a filter, page by page as they are asked for, or all of them; null before the first answer. A line that one
 * page begins is fetched to its end before it is shown.
 */
export function useItems(asked: ItemsAsked, all: boolean): ItemsShown | null {
  const query = useInfiniteQuery({
    queryKey: [ITEMS_QUERY, asked],
    queryFn: ({ pageParam, signal }) => page(asked, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rows }) => (rows.pageInfo.hasNextPage ? rows.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetching, isFetchingNextPage, isPlaceholderData, fetchNextPage, error, refetch } = query;
  const data = useKept(query.data, 'items');
  const loaded = data?.pages.length ?? 0;
  const fetched = useMemo(() => data?.pages.flatMap(({ rows }) => rows.edges.map((edge) => edge.node)) ?? [], [data]);
  const rows = useMemo(() => wholeLines(fetched, hasNextPage), [fetched, hasNextPage]);
  // The last page brought nothing but more of one line.
  const inLine = hasNextPage && rows.length <= fetched.length - (data?.pages.at(-1)?.rows.edges.length ?? 0);
  const goOn = all || inLine;
  useEffect(() => {
    if (goOn && loaded > 0 && hasNextPage && !isFetching && !isPlaceholderData && error === null) void fetchNextPage();
  }, [goOn, loaded, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage]);

  const retry = (): void => void refetch();
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const first = data?.pages[0];
  if (data === undefined || first === undefined || (rows.length === 0 && fetched.length > 0)) {
    if (error === null) return null;
    return { rows: [], total: 0, counts: [], asOf: null, graphVersion: null, error, loadingMore: false, hasMore: false, stale: false, retry, more };
  }
  return {
    rows,
    total: first.rows.totalCount,
    counts: first.counts,
    asOf: first.asOf,
    graphVersion: first.graphVersion,
    error,
    loadingMore: isFetchingNextPage || (inLine && error === null),
    hasMore: hasNextPage,
    stale: isPlaceholderData,
    retry,
    more,
  };
}

/** All items of a filter, page after page. */
export async function allItems(asked: ItemsAsked): Promise<readonly ItemRow[]> {
  const rows: ItemRow[] = [];
  for (let after: string | null = null; ; ) {
    const { rows: next } = await page(asked, after);
    rows.push(...next.edges.map((edge) => edge.node));
    after = next.pageInfo.endCursor;
    if (!next.pageInfo.hasNextPage || after === null) return rows;
  }
}
