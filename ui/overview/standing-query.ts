import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { sharedAnswerFragment } from '../components/shared-answers.tsx';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { cardAwaitedFragment, cardIssuedFragment } from './card-lines.ts';
import { ELSEWHERE, type RowsAsked } from './overview-params.ts';
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
      issued: expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [ISSUE], states: [ISSUED] }) {
        rows(first: 4) {
          totalCount
          edges {
            node {
              ...CardIssued
            }
          }
        }
      }
      awaited: expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [ISSUE], states: [AWAITED] }) {
        rows(first: 100) {
          totalCount
          edges {
            node {
              ...CardAwaited
            }
          }
        }
      }
      coverage(of: $of, asOf: $asOf, scope: $scope) {
        issued(answersRoot: false, first: 4) {
          totalCount
          edges {
            node {
              ...DirectiveName
            }
          }
        }
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
  [sharedAnswerFragment, cardIssuedFragment, cardAwaitedFragment, directiveNameFragment],
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
          organs {
            name
            line
          }
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

const standingRowFragment = graphql(
  `
    fragment StandingRow on Expectation @_unmask {
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
      from
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
  `,
  [directiveNameFragment, decisionFragment],
);

export const StandingRowsQuery = graphql(
  `
    query StandingRows(
      $of: ID!
      $asOf: PlainDate
      $scope: ScopeInput
      $states: [ExpectationState!]
      $times: [ExpectationTime!]
      $ofRoot: Boolean!
      $after: String
    ) {
      expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: $ofRoot, kinds: [ISSUE], states: $states, times: $times }) {
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
              ...StandingRow
            }
          }
        }
      }
    }
  `,
  [sharedAnswerFragment, standingRowFragment],
);

/** What one place of the table counts, or none of them. */
const RowsAtQuery = graphql(
  `
    query RowsAt(
      $of: ID!
      $asOf: PlainDate
      $scope: ScopeInput
      $within: ID
      $placeId: ID
      $states: [ExpectationState!]
      $times: [ExpectationTime!]
      $ofRoot: Boolean!
      $after: String
    ) {
      expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: $ofRoot, kinds: [ISSUE] }) {
        shared {
          ...SharedAnswer
        }
        byPlace(withinId: $within) {
          rowsAt(placeId: $placeId, states: $states, times: $times, first: 100, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            edges {
              node {
                ...StandingRow
              }
            }
          }
        }
      }
    }
  `,
  [sharedAnswerFragment, standingRowFragment],
);

export type StandingRow = ResultOf<typeof standingRowFragment>;
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
export function usePlaceStandings(of: string, around: Around, within: string | null): UseQueryResult<PlacesAnswer | null> {
  return useQuery({
    queryKey: ['standing-places', of, around, within],
    queryFn: async ({ signal }) => (await request(PlacesQuery, { of, ...around, within, ofRoot: within === null }, signal)).expectations,
    placeholderData: keepPreviousData,
  });
}

/** The rows behind one number, page by page: at one place of the table below `within`, at none of them, or wherever. */
export function useStandingRows({ rootId, state, time, placeId }: RowsAsked, { asOf, scope }: Around, within: string | null) {
  const asked = {
    of: rootId,
    asOf,
    states: state === null ? null : state === REST ? EXPECTATION_STATES.filter(isRest) : [state],
    times: time === null ? null : [time],
    // What a province asks of its communes stands in the province's own plan.
    ofRoot: within === null || placeId === null,
  };
  const isWhole = placeId === null || placeId === within;
  const whole = { ...asked, scope: placeId === null ? scope : { placeIds: [placeId], lines: scope?.lines ?? [] } };
  const atPlace = { ...asked, scope, within, placeId: placeId === ELSEWHERE ? null : placeId };
  return useInfiniteQuery({
    queryKey: ['standing-rows', isWhole ? whole : atPlace],
    queryFn: async ({ pageParam: after, signal }) => {
      if (isWhole) return (await request(StandingRowsQuery, { ...whole, after }, signal)).expectations;
      const answer = (await request(RowsAtQuery, { ...atPlace, after }, signal)).expectations;
      if (answer === null) return null;
      const rows = answer.byPlace.rowsAt;
      const keys = new Set(rows.edges.map(({ node }) => node.key));
      return { shared: answer.shared.filter((one) => one.keys.some((key) => keys.has(key))), rows };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.rows.pageInfo.hasNextPage ? last.rows.pageInfo.endCursor : null),
  });
}
