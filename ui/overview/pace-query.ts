import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { Around } from './standing-query.ts';

const PaceQuery = graphql(
  `
    query Pace($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
      coverage(of: $of, asOf: $asOf, scope: $scope) {
        asOf
        root {
          ...DirectiveName
        }
        cascade {
          day
          level
          count
          total
        }
        undated
        delays {
          level
          documents
          medianDays
          days
          rows(first: 100) {
            days
            directive {
              ...DirectiveName
            }
            superior {
              ...DirectiveName
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

export type Pace = NonNullable<ResultOf<typeof PaceQuery>['coverage']>;
export type CascadeStep = Pace['cascade'][number];
export type LevelDelays = Pace['delays'][number];
export type LevelName = CascadeStep['level'];

/** How documents came out over time under a directive, and how long after the one above. */
export function usePace(of: string, around: Around): UseQueryResult<Pace | null> {
  return useQuery({
    queryKey: ['pace', of, around],
    queryFn: async ({ signal }) => (await request(PaceQuery, { of, ...around }, signal)).coverage,
    placeholderData: keepPreviousData,
  });
}
