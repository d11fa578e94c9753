import { useInfiniteQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { IssuedAsked } from './overview-params.ts';
import type { Around } from './standing-query.ts';

const IssuedQuery = graphql(
  `
    query IssuedBelow($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $answersRoot: Boolean, $undated: Boolean, $after: String) {
      coverage(of: $of, asOf: $asOf, scope: $scope) {
        issued(answersRoot: $answersRoot, undated: $undated, first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...DirectiveName
              source {
                edition
              }
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

/** The documents issued below a directive within the scope, page by page; null where there is no such directive. */
export function useIssued({ rootId, which }: IssuedAsked, around: Around) {
  const asked = { of: rootId, ...around, answersRoot: which === 'others' ? false : null, undated: which === 'undated' ? true : null };
  return useInfiniteQuery({
    queryKey: ['issued-below', asked],
    queryFn: async ({ pageParam, signal }) => (await request(IssuedQuery, { ...asked, after: pageParam }, signal)).coverage?.issued ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
}
