import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const OverviewQuery = graphql(
  `
    query Overview($first: Int!) {
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
      overview(first: $first) {
        graphVersion
        totalRoots
        roots {
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
      }
    }
  `,
  [directiveNameFragment],
);

export type OverviewAnswer = ResultOf<typeof OverviewQuery>;
export type OverviewRoot = OverviewAnswer['overview']['roots'][number];
export type Counts = OverviewAnswer['viewer']['counts'];
