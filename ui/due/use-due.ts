import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { useKept } from '../lib/use-kept.ts';
import { DAYS_AHEAD } from './bands.ts';
import { type DueAnswer, DueQuery, type DueRow } from './due-query.ts';

export const DUE_QUERY = 'due';
const PAGE = 100;

/** Most duties that are fetched; the earliest due come first. */
export const MOST_DUE = 15_000;

export type DueShown = Pick<DueAnswer, 'asOf' | 'until' | 'graphVersion'> & {
  /** The first that falls due after the last day; null where nothing does. */
  readonly next: { readonly organName: string; readonly kind: DueRow['kind']; readonly dueOn: string } | null;
  readonly rows: readonly DueRow[];
  readonly total: number;
  /** More rows are on their way. */
  readonly loading: boolean;
};

/** What is overdue and what falls due within the furthest period: the first page at once, then all others, so that they can be counted and grouped here. */
export function useDue(
  asOf: string | null,
  /** The last day that is looked at; null for the usual days ahead. */
  until: string | null,
  scope: ScopeGiven | null,
): {
  readonly due: DueShown | null;
  readonly error: unknown;
  readonly stale: boolean;
  readonly retry: () => void;
} {
  const query = useInfiniteQuery({
    queryKey: [DUE_QUERY, asOf, until, scope],
    queryFn: async ({ pageParam, signal }) => (await request(DueQuery, { days: DAYS_AHEAD, until, asOf, scope, first: PAGE, after: pageParam }, signal)).due,
    initialPageParam: null as string | null,
    getNextPageParam: (last, pages) => (last?.rows.pageInfo.hasNextPage && pages.length * PAGE < MOST_DUE ? last.rows.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const { error, isPlaceholderData, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  const data = useKept(query.data, 'due');
  const loaded = data?.pages.length ?? 0;
  useEffect(() => {
    if (loaded > 0 && hasNextPage && !isFetching && !isPlaceholderData && error === null) void fetchNextPage();
  }, [loaded, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage]);
  const due = useMemo((): DueShown | null => {
    const first = data?.pages[0];
    if (first === undefined || first === null) return null;
    const { graphVersion, next } = first;
    const rows = data?.pages.flatMap((page) => page?.rows.edges.map((edge) => edge.node) ?? []) ?? [];
    const after = next?.dueOn ? { ...next, dueOn: next.dueOn } : null;
    return { asOf: first.asOf, until: first.until, graphVersion, next: after, rows, total: first.rows.totalCount, loading: hasNextPage };
  }, [data, hasNextPage]);
  return { due, error, stale: isPlaceholderData, retry: () => void refetch() };
}
