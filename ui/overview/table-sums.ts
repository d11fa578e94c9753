import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { Only } from './overview-params.ts';
import type { Around } from './standing-query.ts';
import { ONLY_NAMES } from './use-chosen-cards.ts';

/** What takes a comparison of each document: a few at a time. */
const SumsQuery = graphql(`
  query TableSums($after: String, $only: OverviewOnly, $asOf: PlainDate, $scope: ScopeInput) {
    overview(first: 20, after: $after, only: $only, asOf: $asOf, scope: $scope) {
      pageInfo {
        hasNextPage
        endCursor
      }
      roots {
        directive {
          id
        }
        sums {
          issued
          compared
          tasks
          shallow {
            count
            denominator
          }
          deep {
            count
            denominator
          }
          unseen {
            count
            denominator
          }
        }
      }
    }
  }
`);

export type RootSums = ResultOf<typeof SumsQuery>['overview']['roots'][number]['sums'];

/** What the comparisons come to, by document, as far as it is here. */
export function useTableSums(only: Only, around: Around, enabled: boolean) {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['overview', 'table-sums', only, around],
    queryFn: async ({ pageParam: after, signal }) => (await request(SumsQuery, { after, only: ONLY_NAMES[only], ...around }, signal)).overview,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled,
  });
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const sums = useMemo(
    () => new Map<string, RootSums>(data?.pages.flatMap(({ roots }) => roots.map(({ directive, sums: own }) => [directive.id, own] as const)) ?? []),
    [data],
  );
  return { sums, error, waiting: data === undefined || hasNextPage, retry: () => void refetch() };
}
