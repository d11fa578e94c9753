import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const rootFragment = graphql(
  `
    fragment OverviewCard on OverviewRoot @_unmask {
      held
      citedNotHeld
      latest
      levels {
        level
        total
        held
      }
      directive {
        ...DirectiveName
        source {
          edition
        }
      }
    }
  `,
  [directiveNameFragment],
);

/** The first cards in their usual order; how many there are in all on the day, and on any. */
export const OverviewQuery = graphql(
  `
    query Overview($first: Int!, $only: OverviewOnly, $asOf: PlainDate, $scope: ScopeInput) {
      viewer {
        today
        counts {
          held
          citedNotHeld
          edges
          tasks
          unresolvedOrgans
        }
      }
      ever: overview(first: 0, scope: $scope) {
        totalRoots
      }
      all: overview(first: 0, asOf: $asOf, scope: $scope) {
        totalRoots
      }
      overview(first: $first, only: $only, asOf: $asOf, scope: $scope) {
        graphVersion
        totalRoots
        roots {
          ...OverviewCard
        }
      }
    }
  `,
  [rootFragment],
);

/** Those of one kind, or in another order. */
export const ChosenCardsQuery = graphql(
  `
    query ChosenCards($first: Int!, $only: OverviewOnly, $order: OverviewOrder, $asOf: PlainDate, $scope: ScopeInput) {
      overview(first: $first, only: $only, order: $order, asOf: $asOf, scope: $scope) {
        totalRoots
        roots {
          ...OverviewCard
        }
      }
    }
  `,
  [rootFragment],
);

/** How many there are of each kind: asked beside the cards, as what is overdue has to be worked out first. */
export const CardCountsQuery = graphql(`
  query CardCounts($asOf: PlainDate, $scope: ScopeInput) {
    overview(first: 0, asOf: $asOf, scope: $scope) {
      counts {
        all
        within
        beyond
        owed
        overdue
        drifts
        held
      }
    }
  }
`);

export type OverviewAnswer = ResultOf<typeof OverviewQuery>;
export type OverviewRoot = OverviewAnswer['overview']['roots'][number];
export type Counts = OverviewAnswer['viewer']['counts'];
