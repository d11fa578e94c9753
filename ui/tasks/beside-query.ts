import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { TaskState } from '../components/task-state-mark.tsx';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const columnsQuery = graphql(`
  query CoverageBeside($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!) {
    coverage(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly) {
      asOf
      columns {
        taskId
        path
        text
        leafIds
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
        answeredOutside {
          state
          figure {
            count
          }
        }
        issued {
          count
        }
      }
    }
  }
`);

const organsQuery = graphql(`
  query CoverageBesideOrgans($of: ID!, $asOf: PlainDate, $scope: ScopeInput, $confirmedOnly: Boolean!, $after: String) {
    coverage(of: $of, asOf: $asOf, scope: $scope, confirmedOnly: $confirmedOnly) {
      rows(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            organId
            organName
            cells {
              taskId
              state
              unsure
              linkKeys
              issuedBy
            }
          }
        }
      }
    }
  }
`);

export type BesideAnswer = NonNullable<ResultOf<typeof columnsQuery>['coverage']>;
export type BesideColumn = BesideAnswer['columns'][number];
export type BesideOptions = { readonly of: string; readonly asOf: string | null; readonly scope: ScopeGiven | null; readonly confirmedOnly: boolean };
export type BesideOrgan = {
  readonly organId: string;
  readonly organName: string;
  readonly state: TaskState;
  /** All that it rests on has little proof. */
  readonly unsure: boolean;
  readonly linkKeys: readonly string[];
  readonly linked: boolean;
  readonly issued: boolean;
};

/** Pages of organs that are read to name those behind a number; the comparison table shows the rest. */
const PAGES = 5;

/** The tasks of the directive with their counts by state. */
export function useBeside(options: BesideOptions): UseQueryResult<BesideAnswer | null> {
  return useQuery({
    queryKey: ['coverage-beside', options],
    queryFn: async ({ signal }) => (await request(columnsQuery, options, signal)).coverage,
  });
}

type OrganNode = NonNullable<ResultOf<typeof organsQuery>['coverage']>['rows']['edges'][number]['node'];

function organOf({ organId, organName }: OrganNode, { state, unsure, linkKeys, issuedBy }: OrganNode['cells'][number]): BesideOrgan {
  return { organId, organName, state, unsure, linkKeys, linked: linkKeys.length > 0, issued: issuedBy.length > 0 };
}

/** How the organs stand to one task, by name; asked for only when a list is opened. */
export function useBesideOrgans(options: BesideOptions, taskId: string, wanted: boolean): UseQueryResult<readonly BesideOrgan[]> {
  return useQuery({
    queryKey: ['coverage-beside', options, taskId],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const organs: BesideOrgan[] = [];
      let after: string | null = null;
      for (let page = 0; page < PAGES; page += 1) {
        const answer: ResultOf<typeof organsQuery> = await request(organsQuery, { ...options, after }, signal);
        const rows = answer.coverage?.rows;
        for (const { node } of rows?.edges ?? []) {
          const cell = node.cells.find((one) => one.taskId === taskId);
          if (cell) organs.push(organOf(node, cell));
        }
        if (!rows?.pageInfo.hasNextPage) break;
        after = rows.pageInfo.endCursor;
      }
      return organs;
    },
  });
}
