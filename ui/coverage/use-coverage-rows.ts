import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { useKept } from '../lib/use-kept.ts';
import { type CoverageOptions, type CoverageRow, CoverageRowsQuery } from './coverage-query.ts';

const PAGE = 100;
/** Pages that come without being asked for; the rest when the end comes into sight. */
const AT_ONCE = 3;

export type CoverageRows = {
  readonly rows: readonly CoverageRow[];
  readonly total: number;
  readonly graphVersion: number;
  readonly hasMore: boolean;
  readonly error: unknown;
  readonly stale: boolean;
  readonly loadMore: () => void;
  /** All rows, the pages that are missing fetched first; null where that failed. */
  readonly loadAll: () => Promise<readonly CoverageRow[] | null>;
  readonly retry: () => void;
};

/** The organs of the comparison, in the server's order, page by page (`whole`: until all are there); null before the first. */
export function useCoverageRows(options: CoverageOptions, onlyHoles: boolean, wanted: boolean, whole: boolean): CoverageRows | null {
  const query = useInfiniteQuery({
    queryKey: ['coverage-rows', options, onlyHoles],
    queryFn: async ({ pageParam, signal }) => (await request(CoverageRowsQuery, { ...options, onlyHoles, first: PAGE, after: pageParam }, signal)).coverage,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.rows.pageInfo.hasNextPage ? last.rows.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
    enabled: wanted,
  });
  const { hasNextPage, isFetching, isPlaceholderData, fetchNextPage, error, refetch } = query;
  const data = useKept(query.data, options.of);
  const loaded = data?.pages.length ?? 0;
  useEffect(() => {
    if (loaded > 0 && (whole || loaded < AT_ONCE) && hasNextPage && !isFetching && !isPlaceholderData && error === null) void fetchNextPage();
  }, [loaded, whole, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage]);
  if (data === undefined) {
    return error === null
      ? null
      : { rows: [], total: 0, graphVersion: 0, hasMore: false, error, stale: false, loadMore: nothing, loadAll: async () => null, retry: () => void refetch() };
  }
  return {
    rows: rowsOf(data.pages),
    total: data.pages[0]?.rows.totalCount ?? 0,
    graphVersion: data.pages[0]?.graphVersion ?? 0,
    hasMore: hasNextPage,
    error,
    stale: isPlaceholderData,
    loadAll: async () => {
      let all = query;
      while (all.hasNextPage) {
        all = await fetchNextPage();
        if (all.isError) return null;
      }
      return rowsOf(all.data?.pages ?? []);
    },
    loadMore: () => (isFetching ? undefined : void fetchNextPage()),
    retry: () => void refetch(),
  };
}

type Page = ResultOf<typeof CoverageRowsQuery>['coverage'];

function rowsOf(pages: readonly Page[]): readonly CoverageRow[] {
  return pages.flatMap((page) => page?.rows.edges.map((edge) => edge.node) ?? []);
}

function nothing(): void {}
