import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { sharedAnswerFragment } from '../components/shared-answers.tsx';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { cardAwaitedFragment, cardIssuedFragment } from './card-lines.ts';

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
        received: issued(first: 100) {
          edges {
            node {
              id
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
