import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { DECISIONS_QUERY } from '../components/take-back.tsx';
import { graphql, type ResultOf, type VariablesOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { mergeEffectFragment, textFactsFragment } from './merge-effect-query.ts';

const decisionsQuery = graphql(
  `
    query Decisions($filter: DecisionFilter, $scope: ScopeInput, $first: Int!, $after: String) {
      decisions(filter: $filter, scope: $scope, first: $first, after: $after) {
        totalCount
        outside
        counts {
          kind
          count
        }
        people {
          id
          name
          count
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...DecisionParts
            kind
            organName
            duty {
              kind
              what
              term
              turn
            }
            merge {
              kept {
                name
                sources {
                  ...TextFacts
                }
              }
              gone {
                name
                sources {
                  ...TextFacts
                }
              }
              effect {
                ...MergeEffectParts
              }
            }
            now {
              id
              by
              at
              undoes
              again
              mayTakeBack
              takenBack
              endedBy {
                id
                by
                at
              }
            }
            directives {
              ...DirectiveName
            }
          }
        }
      }
    }
  `,
  [decisionFragment, directiveNameFragment, mergeEffectFragment, textFactsFragment],
);

export type DecidedPage = ResultOf<typeof decisionsQuery>['decisions'];
export type DecidedRow = DecidedPage['edges'][number]['node'];
export type DecidedFilter = NonNullable<VariablesOf<typeof decisionsQuery>['filter']>;
export type DecidedKind = NonNullable<DecidedRow['kind']>;

const PAGE = 30;

/** What people decided within a scope, null for everything, each decision once, newest first, page by page. */
export function useDecided(filter: DecidedFilter, scope: ScopeGiven | null) {
  return useInfiniteQuery({
    queryKey: [DECISIONS_QUERY, filter, scope],
    queryFn: async ({ pageParam, signal }) =>
      (await request(decisionsQuery, { filter: { ...filter, undoings: false }, scope, first: PAGE, after: pageParam }, signal)).decisions,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
