import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { LineageState } from './lineage-params.ts';

const lineageQuery = graphql(
  `
    query Lineage(
      $of: ID!
      $direction: LineageDirection!
      $depth: Int!
      $perParent: Int!
      $expand: [ID!]
      $asOf: PlainDate
      $shortCuts: Boolean!
      $suggested: Boolean!
    ) {
      lineage(
        of: $of
        direction: $direction
        depth: $depth
        perParent: $perParent
        expand: $expand
        asOf: $asOf
        shortCuts: $shortCuts
        suggested: $suggested
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
      }
    }
  `,
  [directiveNameFragment],
);

export type LineageAnswer = NonNullable<ResultOf<typeof lineageQuery>['lineage']>;
export type LineageNode = LineageAnswer['nodes'][number];
export type LineageEdge = LineageAnswer['edges'][number];

const DIRECTIONS = { down: 'DOWN', up: 'UP', both: 'BOTH' } as const;

/**
 * The lineage of a directive (`of`: id or a symbol) as the URL asks for it; null data when there is no
 * such directive. What was on the screen stays while the next answer comes, but only for the same root.
 */
export function useLineage(of: string, state: LineageState): UseQueryResult<LineageAnswer | null> {
  const variables = {
    of,
    direction: DIRECTIONS[state.dir],
    depth: state.steps,
    perParent: state.per,
    expand: state.open,
    asOf: state.asof,
    shortCuts: state.cuts,
    suggested: state.sug,
  };
  return useQuery({
    queryKey: ['lineage', of, variables],
    queryFn: async ({ signal }) => (await request(lineageQuery, { ...variables, expand: [...variables.expand] }, signal)).lineage,
    placeholderData: (previous, query) => (query?.queryKey[1] === of ? previous : undefined),
  });
}
