import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { owedFragment } from './owed-fragment.ts';
import { ITEMS_QUERY, type ItemsAsked } from './use-items.ts';

const comingQuery = graphql(
  `
    query ItemsComing($of: ID, $filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput, $after: String) {
      items(of: $of, filter: $filter, asOf: $asOf, scope: $scope) {
        asOf
        graphVersion
        coming(first: 50, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...OwedParts
              state
              receiver {
                name
                heirs
              }
              caseKey
              decisions {
                type
                by
                at
              }
              case {
                state
                reopened
                steps {
                  id
                  step
                  by
                  at
                  note
                  to
                  takenBack
                  letter {
                    number
                    on
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [owedFragment],
);

type Page = NonNullable<ResultOf<typeof comingQuery>['items']>;
export type ComingRow = Page['coming']['edges'][number]['node'];
type ComingRows = Pick<Page, 'asOf' | 'graphVersion'> & { readonly rows: readonly ComingRow[]; readonly total: number };

/** What is awaited by a day that is still to come, under the filter of the list; page by page. */
export function useComing(asked: ItemsAsked): UseInfiniteQueryResult<ComingRows> {
  return useInfiniteQuery({
    queryKey: [ITEMS_QUERY, 'coming', asked],
    queryFn: async ({ pageParam, signal }) => (await request(comingQuery, { ...asked, after: pageParam }, signal)).items,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.coming.pageInfo.hasNextPage ? last.coming.pageInfo.endCursor : null),
    select: ({ pages }) => ({
      asOf: pages[0]?.asOf ?? '',
      graphVersion: pages[0]?.graphVersion ?? 0,
      rows: pages.flatMap((page) => page?.coming.edges.map(({ node }) => node) ?? []),
      total: pages[0]?.coming.totalCount ?? 0,
    }),
    placeholderData: keepPreviousData,
  });
}
