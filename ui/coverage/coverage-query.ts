import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const columnTaskFragment = graphql(`
  fragment ColumnTask on Task @_unmask {
    assignments {
      organ
      role
      inherited
    }
    deadlines {
      text
    }
    targets {
      text
      of
    }
  }
`);

const coverageQuery = graphql(
  `
    query Coverage($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!) {
      coverage(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly) {
        root {
          ...DirectiveName
          source {
            edition
          }
        }
        compared
        asOf
        confirmedOnly
        graphVersion
        organs
        organsFurther
        organsJoined
        columns {
          taskId
          path
          text
          task {
            ...ColumnTask
          }
          concrete {
            count
            denominator
          }
          states {
            state
            figure {
              count
            }
          }
          drifts {
            drift
            figure {
              count
            }
          }
        }
        concrete {
          count
          denominator
          unreviewed
          excluded
        }
        states {
          state
          figure {
            count
          }
        }
        drifts {
          drift
          figure {
            count
          }
        }
        marks {
          unreviewed
          unsure
          linked
        }
        shallow {
          count
          denominator
        }
        deep {
          count
          denominator
        }
        unlisted {
          key
          kind
          directive {
            id
          }
        }
        instead {
          ...DirectiveName
        }
      }
    }
  `,
  [directiveNameFragment, columnTaskFragment],
);

const placeFragment = graphql(`
  fragment PlaceHere on Place @_unmask {
    id
    name
    kind
  }
`);

export const CoverageRowsQuery = graphql(
  `
    query CoverageRows($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!, $onlyHoles: Boolean!, $first: Int!, $after: String) {
      coverage(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly) {
        graphVersion
        levels(onlyHoles: $onlyHoles) {
          level
          organs
          concrete
          expected
          uncompared
          uncomparedCells
          uncomparedNames
        }
        rows(onlyHoles: $onlyHoles, comparedFirst: true, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              organId
              organName
              predecessorNames
              formerExempt {
                taskId
                organId
                organName
              }
              level
              compared
              completeAsOf
              place {
                ...PlaceHere
                within {
                  ...PlaceHere
                  within {
                    ...PlaceHere
                  }
                }
              }
              documents {
                ...DirectiveName
                source {
                  edition
                }
              }
              cited {
                ...DirectiveName
                source {
                  edition
                }
              }
              cells {
                state
                rule
                linkKeys
                issuedBy
                unreviewed
                unsure
                drift
              }
              concrete {
                count
                denominator
              }
              states {
                state
                figure {
                  count
                }
              }
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment, placeFragment],
);

export type CoverageAnswer = NonNullable<ResultOf<typeof coverageQuery>['coverage']>;
export type CoverageColumn = CoverageAnswer['columns'][number];
export type CoverageRow = NonNullable<ResultOf<typeof CoverageRowsQuery>['coverage']>['rows']['edges'][number]['node'];
export type CoverageLevel = NonNullable<ResultOf<typeof CoverageRowsQuery>['coverage']>['levels'][number];
export type CoverageCell = CoverageRow['cells'][number];
export type StateCounts = CoverageAnswer['states'];
export type DriftCounts = CoverageAnswer['drifts'];
export type MarkCounts = CoverageAnswer['marks'];

export type CoverageOptions = { readonly of: string; readonly asOf: string | null; readonly scope: ScopeGiven | null; readonly confirmedOnly: boolean };

/** What is compared and how it adds up; the rows come apart, in pages. Null when there is no such directive. */
export function useCoverage(options: CoverageOptions): UseQueryResult<CoverageAnswer | null> {
  return useQuery({
    queryKey: ['coverage', options],
    queryFn: async ({ signal }) => (await request(coverageQuery, options, signal)).coverage,
    placeholderData: keepPreviousData,
  });
}
