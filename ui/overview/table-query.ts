import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { Only } from './overview-params.ts';
import { rootFragment } from './overview-query.ts';
import type { Around } from './standing-query.ts';
import { ONLY_NAMES } from './use-chosen-cards.ts';

const RowsQuery = graphql(
  `
    query TableRows($after: String, $only: OverviewOnly, $asOf: PlainDate, $scope: ScopeInput) {
      overview(first: 100, after: $after, only: $only, asOf: $asOf, scope: $scope) {
        totalRoots
        pageInfo {
          hasNextPage
          endCursor
        }
        roots {
          ...OverviewCard
          owed {
            total
            groups
            counts {
              state
              time
              count
            }
          }
        }
      }
    }
  `,
  [rootFragment],
);

export type TableRoot = ResultOf<typeof RowsQuery>['overview']['roots'][number];

/** All documents of the table at once, with who owes what under each. */
export function useTableRows(only: Only, around: Around, enabled: boolean): UseQueryResult<readonly TableRoot[]> {
  return useQuery({
    queryKey: ['overview', 'table', only, around],
    queryFn: async ({ signal }) => {
      const roots: TableRoot[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { overview }: ResultOf<typeof RowsQuery> = await request(RowsQuery, { after, only: ONLY_NAMES[only], ...around }, signal);
        roots.push(...overview.roots);
        ({ endCursor: after, hasNextPage: more } = overview.pageInfo);
      }
      return roots;
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}
