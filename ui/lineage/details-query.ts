import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';

const detailsQuery = graphql(
  `
    query LineageDetails($id: ID!) {
      directive(id: $id) {
        ...DirectiveName
        line
        signer
        taskCount
        place {
          name
          unit
        }
        notBeforeFrom {
          symbol
        }
        sources {
          id
          edition
          fileName
          addedAt
          addedBy
        }
        upward(relations: [IMPLEMENTS]) {
          key
          state
          to {
            ...DirectiveName
          }
        }
        downward(relations: [IMPLEMENTS], first: 50) {
          totalCount
          edges {
            node {
              key
              state
              from {
                ...DirectiveName
              }
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

export type LineageDetails = NonNullable<ResultOf<typeof detailsQuery>['directive']>;

/** What the panel says of one directive. */
export function useDetails(id: string, graphVersion: number): UseQueryResult<LineageDetails | null> {
  return useQuery({
    queryKey: ['lineage-details', id, graphVersion],
    queryFn: async ({ signal }) => (await request(detailsQuery, { id }, signal)).directive,
  });
}
