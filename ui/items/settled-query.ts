import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ItemsFilter } from './items-params.ts';
import { TAKEN_OFF } from './taken-off-query.ts';
import { ITEMS_QUERY, type ItemsAsked } from './use-items.ts';

const settledQuery = graphql(`
  query ItemsSettled($of: ID, $filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput, $states: [ExpectationState!]) {
    items(of: $of, filter: $filter, asOf: $asOf, scope: $scope) {
      exemptCells
      takenOff(states: $states, first: 0) {
        totalCount
      }
      rows(first: 0) {
        totalCount
      }
    }
  }
`);

export type SettledCounts = NonNullable<ResultOf<typeof settledQuery>['items']>;

/** What people closed, of any list, among the documents, organs and levels of a filter. */
export function closedOf({ terms: _terms, rules: _rules, caseStates: _states, withoutCase: _none, ...around }: ItemsFilter): ItemsFilter {
  return { ...around, lists: ['A', 'B', 'C'], closed: true };
}

/** How much people closed or took off; null while it is not known. */
export function useSettledCounts(asked: ItemsAsked): SettledCounts | null {
  const within = { ...asked, filter: closedOf(asked.filter) };
  const { data } = useQuery({
    queryKey: [ITEMS_QUERY, 'settled', within],
    queryFn: ({ signal }) => request(settledQuery, { ...within, states: [...TAKEN_OFF] }, signal),
    placeholderData: keepPreviousData,
  });
  return data?.items ?? null;
}
