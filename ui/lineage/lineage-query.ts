import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { LEVELS_OF } from './lanes.ts';
import type { LineageState } from './lineage-params.ts';

/** The counts of a lineage, as they stand over the picture. */
const totalsFragment = graphql(`
  fragment LineageTotals on LineageTotals @_unmask {
    nodes
    shown
    held
    citedNotHeld
    undated
    laterThanAsOf
    suggestedEdges
    shortCuts
    truncated
    levels {
      level
      total
      shown
      held
    }
  }
`);

const lineageQuery = graphql(
  `
    query Lineage(
      $of: ID!
      $direction: LineageDirection!
      $depth: Int!
      $perParent: Int!
      $expand: [ID!]
      $groups: [String!]
      $levels: [Level!]
      $asOf: PlainDate
      $shortCuts: Boolean!
      $suggested: Boolean!
      $scope: ScopeInput
    ) {
      lineage(
        of: $of
        direction: $direction
        depth: $depth
        perParent: $perParent
        expand: $expand
        groups: $groups
        levels: $levels
        asOf: $asOf
        shortCuts: $shortCuts
        suggested: $suggested
        scope: $scope
      ) {
        root {
          ...DirectiveName
        }
        direction
        asOf
        graphVersion
        nodes {
          id
          depth
          column
          order
          lowerTotal
          lowerShown
          belowTotal
          belowHidden
          belowHiddenNotHeld
          upperTotal
          upperShown
          shortCuts
          undated
          inCycle
          directive {
            ...DirectiveName
            line
            source {
              edition
            }
          }
        }
        edges {
          key
          origin
          state
          shortCut
          from {
            id
          }
          to {
            id
          }
        }
        totals {
          ...LineageTotals
        }
      }
    }
  `,
  [directiveNameFragment, totalsFragment],
);

export type LineageAnswer = NonNullable<ResultOf<typeof lineageQuery>['lineage']>;
export type LineageNode = LineageAnswer['nodes'][number];
export type LineageEdge = LineageAnswer['edges'][number];

const DIRECTIONS = { down: 'DOWN', up: 'UP', both: 'BOTH' } as const;

const totalsQuery = graphql(
  `
    query LineageTotals($of: ID!, $direction: LineageDirection!, $asOf: PlainDate, $suggested: Boolean!) {
      lineage(of: $of, direction: $direction, depth: 0, asOf: $asOf, suggested: $suggested) {
        asOf
        totals {
          ...LineageTotals
        }
      }
    }
  `,
  [totalsFragment],
);

export type LineageTotals = LineageAnswer['totals'];

/** Counts as of the day of the slider, while the picture shows what comes later in grey; null without the slider. */
export function useTotals(of: string, state: LineageState, graphVersion: number): LineageTotals | null {
  const { data } = useQuery({
    queryKey: ['lineage-totals', of, state.dir, state.asof, state.sug, graphVersion],
    enabled: state.time && state.asof !== null,
    queryFn: async ({ signal }) =>
      (await request(totalsQuery, { of, direction: DIRECTIONS[state.dir], asOf: state.asof, suggested: state.sug }, signal)).lineage?.totals ?? null,
    placeholderData: keepPreviousData,
  });
  return state.time && state.asof !== null ? (data ?? null) : null;
}

/**
 * The lineage of a directive (`of`: id or a symbol) as the URL asks for it; null data when there is no
 * such directive. What was on the screen stays while the next answer comes, but only for the same root.
 */
export function useLineage(of: string, state: LineageState, scope: ScopeGiven | null): UseQueryResult<LineageAnswer | null> {
  const variables = {
    of,
    direction: DIRECTIONS[state.dir],
    depth: state.steps,
    perParent: state.per,
    expand: state.open,
    groups: state.groups,
    levels: state.whole.flatMap((lane) => LEVELS_OF[lane]),
    // With the slider everything is drawn: what is later than its day is grey, not gone.
    asOf: state.time ? null : state.asof,
    shortCuts: state.cuts,
    suggested: state.sug,
    // Of more documents than are drawn below one, those that are followed come first.
    scope,
  };
  return useQuery({
    queryKey: ['lineage', of, variables],
    queryFn: async ({ signal }) =>
      (await request(lineageQuery, { ...variables, expand: [...variables.expand], groups: [...variables.groups] }, signal)).lineage,
    placeholderData: (previous, query) => (query?.queryKey[1] === of ? previous : undefined),
  });
}
