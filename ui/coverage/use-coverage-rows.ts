import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { useKept } from '../lib/use-kept.ts';
import { type CoverageLevel, type CoverageOptions, type CoverageRow, CoverageRowsQuery } from './coverage-query.ts';

const PAGE = 100;
/** Pages that come without being asked for, as long as they hold what can be compared; the rest when it comes into sight. */
const AT_ONCE = 3;

export type RowsWanted = {
  /** Whether there is a table at all. */
  readonly table: boolean;
  /** Until all are there. */
  readonly whole: boolean;
  /** Until this organ is there. */
  readonly organId: string | null;
};

export type CoverageRows = {
  readonly rows: readonly CoverageRow[];
  /** All organs by level, read or not. */
  readonly levels: readonly CoverageLevel[];
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

/** The organs of the comparison, what can be compared first, page by page; null before the first. */
export function useCoverageRows(options: CoverageOptions, onlyHoles: boolean, wanted: RowsWanted): CoverageRows | null {
  const query = useInfiniteQuery({
    queryKey: ['coverage-rows', options, onlyHoles],
    queryFn: async ({ pageParam, signal }) => (await request(CoverageRowsQuery, { ...options, onlyHoles, first: PAGE, after: pageParam }, signal)).coverage,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.rows.pageInfo.hasNextPage ? last.rows.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
    enabled: wanted.table,
  });
  const { hasNextPage, isFetching, isPlaceholderData, fetchNextPage, error, refetch } = query;
  const data = useKept(query.data, options.of);
  const loaded = data?.pages.length ?? 0;
  const rows = useMemo(() => rowsOf(data?.pages ?? []), [data]);
  const { organId } = wanted;
  const sought = organId !== null && !rows.some((row) => row.organId === organId);
  const goOn = wanted.whole || sought || (loaded < AT_ONCE && rows.at(-1)?.compared === true);
  useEffect(() => {
    if (loaded > 0 && goOn && hasNextPage && !isFetching && !isPlaceholderData && error === null) void fetchNextPage();
  }, [loaded, goOn, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage]);
  if (data === undefined) {
    return error === null
      ? null
      : {
          rows: [],
          levels: [],
          total: 0,
          graphVersion: 0,
          hasMore: false,
          error,
          stale: false,
          loadMore: nothing,
          loadAll: async () => null,
          retry: () => void refetch(),
        };
  }
  // Kept from the condition before: while those of this one are on their way, and where they failed to come.
  const former: boolean = isPlaceholderData || query.data === undefined;
  return {
    rows,
    levels: data.pages[0]?.levels ?? [],
    total: data.pages[0]?.rows.totalCount ?? 0,
    graphVersion: data.pages[0]?.graphVersion ?? 0,
    hasMore: hasNextPage,
    error,
    stale: former,
    loadAll: async () => {
      if (former) return null;
      let all = query;
      while (all.hasNextPage) {
        all = await fetchNextPage();
        if (all.isError) return null;
      }
      return rowsOf(all.data?.pages ?? []);
    },
    loadMore: () => (isFetching || !hasNextPage || error !== null ? undefined : void fetchNextPage()),
    retry: () => void refetch(),
  };
}

type Page = ResultOf<typeof CoverageRowsQuery>['coverage'];

function rowsOf(pages: readonly Page[]): readonly CoverageRow[] {
  return pages.flatMap((page) => page?.rows.edges.map((edge) => edge.node) ?? []);
}

function nothing(): void {}
