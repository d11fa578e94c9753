import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';

const edgeQuery = graphql(
  `
    query LineageEdge($key: ID!) {
      edge(key: $key) {
        key
        relation
        origin
        state
        reason
        shortCut
        from {
          ...DirectiveName
        }
        to {
          ...DirectiveName
        }
        proofs {
          directive {
            ...DirectiveName
          }
          source {
            id
          }
          edition
          evidence {
            start
            end
            quote
          }
          before
          after
          where
        }
        decisions {
          ...DecisionParts
        }
      }
    }
  `,
  [directiveNameFragment, decisionFragment],
);

export type EdgeDetails = NonNullable<ResultOf<typeof edgeQuery>['edge']>;

export const EDGE_QUERY = 'lineage-edge';

/** A link with the words that prove it and who reviewed it; null when it is gone. */
export function useEdge(key: string, graphVersion: number): UseQueryResult<EdgeDetails | null> {
  return useQuery({
    queryKey: [EDGE_QUERY, key, graphVersion],
    queryFn: async ({ signal }) => (await request(edgeQuery, { key }, signal)).edge,
    placeholderData: (previous) => (previous?.key === key ? previous : undefined),
  });
}
