import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { VariablesOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { useKept } from '../lib/use-kept.ts';
import type { ListFilter } from './list-params.ts';
import { type DirectiveListRow, DirectivesQuery, type Facets } from './list-query.ts';

const PAGE = 50;

export type ListAsked = { readonly filter: ListFilter; readonly scope: ScopeGiven | null; readonly asOf: string | null };

/** Most rows that are sorted here by a column the server does not sort by. */
export const MOST_SORTED = 1000;

export type DirectiveList = {
  readonly rows: readonly DirectiveListRow[];
  readonly total: number;
  /** Directives of the filter that lie outside of the scope; 0 where nothing limits it. */
  readonly outside: number;
  readonly facets: Facets | null;
  readonly error: unknown;
  readonly loadingMore: boolean;
  readonly hasMore: boolean;
  /** True while rows of another filter are still shown. */
  readonly stale: boolean;
  readonly retry: () => void;
};

/** What the server is asked for one page of a list; what is counted over the whole list comes with its first page. */
export function pageAsked({ filter, scope, asOf }: ListAsked, first: number, after: string | null): VariablesOf<typeof DirectivesQuery> {
  return { filter, scope, asOf, scoped: scope !== null && after === null, counted: after === null, first, after };
}

/**
 * The rows of a filter within the scope, newest first, as many pages as are wanted.
 * With `whole`, all of them (up to MOST_SORTED), so that they can be sorted honestly.
 */
export function useDirectiveList(asked: ListAsked, pages: number, whole: boolean): DirectiveList | null {
  const query = useInfiniteQuery({
    queryKey: ['directives', asked],
    queryFn: ({ pageParam, signal }) => request(DirectivesQuery, pageAsked(asked, PAGE, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.directives.pageInfo.hasNextPage ? last.directives.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetching, isPlaceholderData, fetchNextPage, error, refetch } = query;
  const data = useKept(query.data, 'list');
  const loaded = data?.pages.length ?? 0;
  const total = data?.pages[0]?.directives.totalCount ?? 0;
  const wanted = whole && total <= MOST_SORTED ? Math.ceil(total / PAGE) : pages;
  useEffect(() => {
    if (loaded > 0 && loaded < wanted && hasNextPage && !isFetching && !isPlaceholderData && error === null) void fetchNextPage();
  }, [loaded, wanted, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage]);

  if (data === undefined)
    return error === null
      ? null
      : { rows: [], total: 0, outside: 0, facets: null, error, loadingMore: false, hasMore: false, stale: false, retry: () => void refetch() };
  return {
    rows: data.pages.flatMap((page) => page.directives.edges.map((edge) => edge.node)),
    total,
    outside: Math.max(0, (data.pages[0]?.everywhere?.totalCount ?? total) - total),
    facets: data.pages[0]?.directives.facets ?? null,
    error,
    loadingMore: isFetching && loaded < wanted,
    hasMore: hasNextPage,
    stale: isPlaceholderData || query.data === undefined,
    retry: () => void refetch(),
  };
}
