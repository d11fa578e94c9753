import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { owedFragment } from './owed-fragment.ts';
import { ITEMS_QUERY, type ItemsAsked } from './use-items.ts';

const comingQuery = graphql(
  `
    query ItemsComing($of: ID, $filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput, $after: String) {
      items(of: $of, filter: $filter, asOf: $asOf, scope: $scope) {
        coming(first: 50, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...OwedParts
            }
          }
        }
      }
    }
  `,
  [owedFragment],
);

type Page = NonNullable<ResultOf<typeof comingQuery>['items']>['coming'];
export type ComingRow = Page['edges'][number]['node'];

/** What is awaited by a day that is still to come, under the filter of the list; page by page. */
export function useComing(asked: ItemsAsked): UseInfiniteQueryResult<{ readonly rows: readonly ComingRow[]; readonly total: number }> {
  return useInfiniteQuery({
    queryKey: [ITEMS_QUERY, 'coming', asked],
    queryFn: async ({ pageParam, signal }) => (await request(comingQuery, { ...asked, after: pageParam }, signal)).items?.coming ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    select: ({ pages }) => ({ rows: pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? []), total: pages[0]?.totalCount ?? 0 }),
    placeholderData: keepPreviousData,
  });
}
