import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { request } from '../lib/request.ts';
import { RequestError } from '../lib/request-error.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { useKept } from '../lib/use-kept.ts';
import type { ItemsFilter } from './items-params.ts';
import { type ItemRow, type ItemsAnswer, ItemsQuery } from './items-query.ts';

export const ITEMS_QUERY = 'items';
const PAGE = 100;

export type ItemsAsked = { readonly of: string | null; readonly filter: ItemsFilter; readonly asOf: string | null; readonly scope: ScopeGiven | null };

export type ItemsShown = {
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

/** The items of a filter, page by page as they are asked for, or all of them; null before the first answer. */
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
  useEffect(() => {
    if (all && loaded > 0 && hasNextPage && !isFetching && !isPlaceholderData && error === null) void fetchNextPage();
  }, [all, loaded, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage]);

  const retry = (): void => void refetch();
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const first = data?.pages[0];
  if (data === undefined || first === undefined) {
    if (error === null) return null;
    return { rows: [], total: 0, counts: [], asOf: null, graphVersion: null, error, loadingMore: false, hasMore: false, stale: false, retry, more };
  }
  return {
    rows: data.pages.flatMap(({ rows }) => rows.edges.map((edge) => edge.node)),
    total: first.rows.totalCount,
    counts: first.counts,
    asOf: first.asOf,
    graphVersion: first.graphVersion,
    error,
    loadingMore: isFetchingNextPage,
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
