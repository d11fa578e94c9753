import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { sharedAnswerFragment } from '../components/shared-answers.tsx';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ExpectationState } from './coverage-params.ts';
import type { CoverageOptions } from './coverage-query.ts';

const countsQuery = graphql(
  `
    query ExpectationCounts($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!) {
      expectations(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly, filter: { ofRoot: true, kinds: [ISSUE] }) {
        asOf
        counts {
          state
          time
          count
        }
        shared {
          ...SharedAnswer
        }
      }
    }
  `,
  [sharedAnswerFragment],
);

const rowsQuery = graphql(
  `
    query Expectations($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!, $states: [ExpectationState!], $after: String) {
      expectations(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly, filter: { ofRoot: true, kinds: [ISSUE], states: $states }) {
        graphVersion
        shared {
          ...SharedAnswer
        }
        rows(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              key
              organ {
                id
              }
              organName
              what
              directive {
                ...DirectiveName
              }
              heirs
              endedOn
              origin
              from
              where
              evidence {
                quote
                start
                end
              }
              dueOn
              state
              time
              daysLate
              note
              metBy {
                ...DirectiveName
                source {
                  edition
                }
              }
              decisions {
                ...DecisionParts
              }
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment, decisionFragment, sharedAnswerFragment],
);

export type ExpectationCounts = NonNullable<ResultOf<typeof countsQuery>['expectations']>;
export type ExpectationRow = NonNullable<ResultOf<typeof rowsQuery>['expectations']>['rows']['edges'][number]['node'];

/** Who has to issue a document under the directive itself, counted by state and time. */
export function useExpectationCounts(options: CoverageOptions): UseQueryResult<ExpectationCounts | null> {
  return useQuery({
    queryKey: ['expectation-counts', options],
    queryFn: async ({ signal }) => (await request(countsQuery, options, signal)).expectations,
    placeholderData: keepPreviousData,
  });
}

/** Those of one state, page by page. */
export function useExpectations(options: CoverageOptions, state: ExpectationState) {
  return useInfiniteQuery({
    queryKey: ['expectations', options, state],
    queryFn: async ({ pageParam, signal }) => (await request(rowsQuery, { ...options, states: [state], after: pageParam }, signal)).expectations,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.rows.pageInfo.hasNextPage ? last.rows.pageInfo.endCursor : null),
  });
}
