import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { sharedAnswerFragment } from '../components/shared-answers.tsx';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import type { RowsAsked } from './overview-params.ts';
import { EXPECTATION_STATES, isRest, REST } from './standing.ts';

/** How a directive stands: who owes a document under it, and how far its tasks have come. The same filter as the comparison's. */
export const StandingQuery = graphql(
  `
    query Standing($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
      expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [ISSUE] }) {
        asOf
        graphVersion
        counts {
          state
          time
          count
        }
        shared {
          ...SharedAnswer
        }
      }
      coverage(of: $of, asOf: $asOf, scope: $scope) {
        compared
        organs
        organsFurther
        shallow {
          count
          denominator
          excluded
        }
        deep {
          count
          denominator
        }
        concrete {
          count
          denominator
          unreviewed
          excluded
        }
        drifts {
          drift
          figure {
            count
          }
        }
        unlisted {
          key
          kind
          organName
          directive {
            id
          }
        }
      }
    }
  `,
  [sharedAnswerFragment],
);

export const PlacesQuery = graphql(`
  query StandingPlaces($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $within: ID, $ofRoot: Boolean!) {
    expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: $ofRoot, kinds: [ISSUE] }) {
      asOf
      byPlace(withinId: $within) {
        rows {
          place {
            id
            name
            unit
            kind
          }
          areas {
            name
          }
          total
          organIds
          counts {
            state
            time
            count
          }
        }
        elsewhere {
          state
          time
          count
        }
      }
    }
  }
`);

export const StandingRowsQuery = graphql(
  `
    query StandingRows(
      $of: ID!
      $asOf: PlainDate
      $scope: ScopeInput
      $states: [ExpectationState!]
      $times: [ExpectationTime!]
      $ofRoot: Boolean!
      $organIds: [ID!]
      $after: String
    ) {
      expectations(
        of: $of
        asOf: $asOf
        scope: $scope
        filter: { ofRoot: $ofRoot, kinds: [ISSUE], organIds: $organIds, states: $states, times: $times }
      ) {
        shared {
          ...SharedAnswer
        }
        rows(first: 50, after: $after) {
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
              heirs
              endedOn
              state
              time
              daysLate
              dueOn
              where
              origin
              evidence {
                quote
                start
                end
              }
              note
              directive {
                ...DirectiveName
                source {
                  edition
                }
              }
              decisions {
                ...DecisionParts
              }
              metBy {
                ...DirectiveName
                source {
                  edition
                }
              }
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment, sharedAnswerFragment, decisionFragment],
);

export type StandingRow = NonNullable<ResultOf<typeof StandingRowsQuery>['expectations']>['rows']['edges'][number]['node'];
export type Standing = ResultOf<typeof StandingQuery>;
export type PlacesAnswer = NonNullable<ResultOf<typeof PlacesQuery>['expectations']>;
export type PlaceRow = PlacesAnswer['byPlace']['rows'][number];

/** What stands for organs that could not be listed one by one: under this directive itself, as in the bar; what plans below it give to groups stands with those plans. */
export function groupsOf({ unlisted }: NonNullable<Standing['coverage']>, rootId: string): readonly NonNullable<Standing['coverage']>['unlisted'][number][] {
  return unlisted.filter(({ directive, kind }) => directive?.id === rootId && kind === 'ISSUE');
}

/** As of which day, within which scope. */
export type Around = { readonly asOf: string | null; readonly scope: ScopeGiven | null };

export function useStanding(of: string, around: Around, enabled: boolean): UseQueryResult<Standing> {
  return useQuery({
    queryKey: ['standing', of, around],
    queryFn: ({ signal }) => request(StandingQuery, { of, ...around }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/**
 * By province, what is owed under the directive itself; or by what lies within one place, under it and all below it: what a
 * province asks of its communes stands in the province's own plan.
 */
export function usePlaceStandings(of: string, around: Around, within: string | null, enabled = true): UseQueryResult<PlacesAnswer | null> {
  return useQuery({
    queryKey: ['standing-places', of, around, within],
    queryFn: async ({ signal }) => (await request(PlacesQuery, { of, ...around, within, ofRoot: within === null }, signal)).expectations,
    enabled,
    placeholderData: keepPreviousData,
  });
}

/**
 * The rows behind one number, page by page. `deep`: under the documents below the directive too. `organIds`: of these organs
 * within the scope, as a place alone takes in what several places took over together; null: of the place. Not asked while not `enabled`.
 */
export function useStandingRows(
  { rootId, state, time, placeId }: RowsAsked,
  { asOf, scope }: Around,
  deep: boolean,
  organIds: string[] | null,
  enabled: boolean,
) {
  const asked = {
    of: rootId,
    asOf,
    scope: placeId === null || organIds !== null ? scope : { placeIds: [placeId], lines: scope?.lines ?? [] },
    states: state === null ? null : state === REST ? EXPECTATION_STATES.filter(isRest) : [state],
    times: time === null ? null : [time],
    ofRoot: !deep,
    organIds,
  };
  return useInfiniteQuery({
    enabled,
    queryKey: ['standing-rows', asked],
    queryFn: async ({ pageParam, signal }) => (await request(StandingRowsQuery, { ...asked, after: pageParam }, signal)).expectations,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.rows.pageInfo.hasNextPage ? last.rows.pageInfo.endCursor : null),
  });
}
