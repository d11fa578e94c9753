import { useInfiniteQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { sharedAnswerFragment } from '../components/shared-answers.tsx';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { ELSEWHERE, type RowsAsked } from './overview-params.ts';
import { EXPECTATION_STATES, isRest, REST } from './standing.ts';
import type { Around } from './standing-query.ts';

const standingRowFragment = graphql(
  `
    fragment StandingRow on Expectation @_unmask {
      key
      organ {
        id
      }
      organName
      heirs
      endedOn
      state
      time
      daysLate
      dueOn
      where
      origin
      from
      evidence {
        quote
        start
        end
      }
      note
      directive {
        ...DirectiveName
        source {
          edition
        }
      }
      decisions {
        ...DecisionParts
      }
      metBy {
        ...DirectiveName
        source {
          edition
        }
      }
    }
  `,
  [directiveNameFragment, decisionFragment],
);

const StandingRowsQuery = graphql(
  `
    query StandingRows(
      $of: ID!
      $asOf: PlainDate
      $scope: ScopeInput
      $states: [ExpectationState!]
      $times: [ExpectationTime!]
      $ofRoot: Boolean!
      $after: String
    ) {
      expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: $ofRoot, kinds: [ISSUE], states: $states, times: $times }) {
        shared {
          ...SharedAnswer
        }
        rows(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...StandingRow
            }
          }
        }
      }
    }
  `,
  [sharedAnswerFragment, standingRowFragment],
);

/** What one place of the table counts, or none of them. */
const RowsAtQuery = graphql(
  `
    query RowsAt(
      $of: ID!
      $asOf: PlainDate
      $scope: ScopeInput
      $within: ID
      $placeId: ID
      $states: [ExpectationState!]
      $times: [ExpectationTime!]
      $ofRoot: Boolean!
      $after: String
    ) {
      expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: $ofRoot, kinds: [ISSUE] }) {
        shared {
          ...SharedAnswer
        }
        byPlace(withinId: $within) {
          rowsAt(placeId: $placeId, states: $states, times: $times, first: 100, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            edges {
              node {
                ...StandingRow
              }
            }
          }
        }
      }
    }
  `,
  [sharedAnswerFragment, standingRowFragment],
);

export type StandingRow = ResultOf<typeof standingRowFragment>;

/** The rows behind one number, page by page: at one place of the table below `within`, at none of them, or wherever. */
export function useStandingRows({ rootId, state, time, placeId }: RowsAsked, { asOf, scope }: Around, within: string | null) {
  const asked = {
    of: rootId,
    asOf,
    states: state === null ? null : state === REST ? EXPECTATION_STATES.filter(isRest) : [state],
    times: time === null ? null : [time],
    // What a province asks of its communes stands in the province's own plan.
    ofRoot: within === null || placeId === null,
  };
  const isWhole = placeId === null || placeId === within;
  const whole = { ...asked, scope: placeId === null ? scope : { placeIds: [placeId], lines: scope?.lines ?? [] } };
  const atPlace = { ...asked, scope, within, placeId: placeId === ELSEWHERE ? null : placeId };
  return useInfiniteQuery({
    queryKey: ['standing-rows', isWhole ? whole : atPlace],
    queryFn: async ({ pageParam: after, signal }) => {
      if (isWhole) return (await request(StandingRowsQuery, { ...whole, after }, signal)).expectations;
      const answer = (await request(RowsAtQuery, { ...atPlace, after }, signal)).expectations;
      if (answer === null) return null;
      const rows = answer.byPlace.rowsAt;
      const keys = new Set(rows.edges.map(({ node }) => node.key));
      return { shared: answer.shared.filter((one) => one.keys.some((key) => keys.has(key))), rows };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.rows.pageInfo.hasNextPage ? last.rows.pageInfo.endCursor : null),
  });
}

/** All that is owed directly under a directive, every page of it. */
export async function askAllRows(of: string, { asOf, scope }: Around): Promise<readonly StandingRow[]> {
  const rows: StandingRow[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const answer: ResultOf<typeof StandingRowsQuery> = await request(StandingRowsQuery, { of, asOf, scope, states: null, times: null, ofRoot: true, after });
    const page = answer.expectations?.rows;
    rows.push(...(page?.edges.map(({ node }) => node) ?? []));
    after = page?.pageInfo.endCursor ?? null;
    more = page?.pageInfo.hasNextPage ?? false;
  }
  return rows;
}
