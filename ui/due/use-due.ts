import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { useKept } from '../lib/use-kept.ts';
import { DAYS_AHEAD } from './bands.ts';
import { type DueAnswer, DueQuery, type DueRow } from './due-query.ts';

export const DUE_QUERY = 'due';
const PAGE = 100;

/** Most duties that are fetched; the earliest due come first. */
export const MOST_DUE = 2000;

export type DueShown = Pick<DueAnswer, 'asOf' | 'until' | 'graphVersion'> & { readonly rows: readonly DueRow[]; readonly total: number };

async function fetchDue(asOf: string | null, scope: ScopeGiven | null, signal: AbortSignal): Promise<DueShown | null> {
  const rows: DueRow[] = [];
  for (let after: string | null = null; ; ) {
    const { due }: { readonly due: DueAnswer | null } = await request(DueQuery, { days: DAYS_AHEAD, asOf, scope, first: PAGE, after }, signal);
    if (due === null) return null;
    rows.push(...due.rows.edges.map((edge) => edge.node));
    after = due.rows.pageInfo.endCursor;
    if (!due.rows.pageInfo.hasNextPage || after === null || rows.length >= MOST_DUE) {
      const { until, graphVersion } = due;
      return { asOf: due.asOf, until, graphVersion, rows, total: due.rows.totalCount };
    }
  }
}

/** What is overdue and what falls due within the furthest period, all of it, so that it can be counted and grouped here. */
export function useDue(
  asOf: string | null,
  scope: ScopeGiven | null,
): {
  readonly due: DueShown | null;
  readonly error: unknown;
  readonly stale: boolean;
  readonly retry: () => void;
} {
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: [DUE_QUERY, asOf, scope],
    queryFn: ({ signal }) => fetchDue(asOf, scope, signal),
    placeholderData: keepPreviousData,
  });
  return { due: useKept(data, 'due') ?? null, error, stale: isPlaceholderData, retry: () => void refetch() };
}
