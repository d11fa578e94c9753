import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { DAYS_AHEAD } from './bands.ts';

const taskTermsQuery = graphql(
  `
    query DueTasks($days: Int!, $until: PlainDate, $asOf: PlainDate, $scope: ScopeInput, $first: Int!, $after: String) {
      due(days: $days, until: $until, asOf: $asOf, scope: $scope) {
        tasks(first: $first, after: $after) {
          edges {
            node {
              key
              dueOn
              stated
              leads
              evidence {
                start
                end
              }
              task {
                id
                path
                text
                directive {
                  ...DirectiveName
                }
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

type Node = NonNullable<ResultOf<typeof taskTermsQuery>['due']>['tasks']['edges'][number]['node'];
export type TaskTermRow = Omit<Node, 'task'> & { readonly task: NonNullable<Node['task']> };

const PAGE = 100;
/** Most that are fetched; the longest passed come first. */
const MOST = 5_000;

/** All terms of tasks by which nobody is told to report, as far as days are looked at; null until they are there. */
export function useTaskTerms(asOf: string | null, until: string | null, scope: ScopeGiven | null): readonly TaskTermRow[] | null {
  const query = useInfiniteQuery({
    queryKey: ['due', 'tasks', asOf, until, scope],
    queryFn: async ({ pageParam, signal }) =>
      (await request(taskTermsQuery, { days: DAYS_AHEAD, until, asOf, scope, first: PAGE, after: pageParam }, signal)).due?.tasks ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (last, pages) => (last?.pageInfo.hasNextPage && pages.length * PAGE < MOST ? last.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const { data, error, isPlaceholderData, hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (data !== undefined && hasNextPage && !isFetching && !isPlaceholderData && error === null) void fetchNextPage();
  }, [data, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage]);
  return useMemo(() => {
    if (data === undefined || hasNextPage) return null;
    return data.pages.flatMap((page) => page?.edges.flatMap(({ node: { task, ...term } }) => (task === null ? [] : [{ ...term, task }])) ?? []);
  }, [data, hasNextPage]);
}
