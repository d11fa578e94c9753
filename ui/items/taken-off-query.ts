import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { owedFragment } from './owed-fragment.ts';
import { ITEMS_QUERY, type ItemsAsked } from './use-items.ts';

const takenOffQuery = graphql(
  `
    query ItemsTakenOff($of: ID, $filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput, $states: [ExpectationState!], $after: String) {
      items(of: $of, filter: $filter, asOf: $asOf, scope: $scope) {
        takenOff(states: $states, first: 50, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...OwedParts
              decisions {
                ...DecisionParts
              }
            }
          }
        }
      }
    }
  `,
  [owedFragment, decisionFragment],
);

type Page = NonNullable<ResultOf<typeof takenOffQuery>['items']>['takenOff'];
export type TakenOffRow = Page['edges'][number]['node'];
type TakenOffRows = { readonly rows: readonly TakenOffRow[]; readonly total: number };

/** States in which a person's word takes something off what is awaited. */
export const TAKEN_OFF = ['EXEMPT', 'OTHER_FORM', 'OUTSIDE'] as const;
export type TakenOffState = (typeof TAKEN_OFF)[number];

/** What a person took off, under the filter of the list; page by page. */
export function useTakenOff(asked: ItemsAsked, states: readonly TakenOffState[]): UseInfiniteQueryResult<TakenOffRows> {
  return useInfiniteQuery({
    queryKey: [ITEMS_QUERY, 'taken-off', asked, states],
    queryFn: async ({ pageParam, signal }) =>
      (await request(takenOffQuery, { ...asked, states: [...states], after: pageParam }, signal)).items?.takenOff ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    select: ({ pages }) => ({ rows: pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? []), total: pages[0]?.totalCount ?? 0 }),
    placeholderData: keepPreviousData,
  });
}
