import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { taskLinkFragment } from '../components/task-link.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const taskFactsFragment = graphql(`
  fragment TaskFacts on Task @_unmask {
    assignments {
      organ
      role
      inherited
    }
    deadlines {
      text
      kind
    }
    targets {
      text
      of
    }
  }
`);

const taskGivenFragment = graphql(`
  fragment TaskGiven on Task @_unmask {
    assignedElsewhere {
      totalCount
      entries
      nodes {
        item {
          path
        }
        organs
        leads
        basis
        evidence {
          start
          end
          quote
        }
        tasks {
          path
        }
      }
    }
    gathers {
      totalCount
      nodes {
        id
        path
      }
    }
    directive {
      id
      statesDeadline
    }
  }
`);

const taskLineageQuery = graphql(
  `
    query TaskLineage($of: ID!, $asOf: PlainDate, $confirmedOnly: Boolean!, $scope: ScopeInput) {
      taskLineage(of: $of, asOf: $asOf, confirmedOnly: $confirmedOnly) {
        asOf
        graphVersion
        links
        unreviewed
        laterThanAsOf
        root {
          id
          path
          text
          ...TaskFacts
          ...TaskGiven
          evidence {
            start
            end
          }
          directive {
            ...DirectiveName
            source {
              edition
            }
          }
        }
        leaves {
          id
          path
          text
          ...TaskFacts
          ...TaskGiven
        }
        steps {
          depth
          inScope(scope: $scope)
          unknownLevels
          under {
            id
            path
            directive {
              ...DirectiveName
            }
          }
          between {
            ...DirectiveName
          }
          task {
            id
            path
            text
            ...TaskFacts
          }
          directive {
            ...DirectiveName
            source {
              edition
            }
          }
          links {
            ...TaskLinkParts
          }
        }
      }
    }
  `,
  [directiveNameFragment, taskLinkFragment, taskFactsFragment, taskGivenFragment],
);

export type TaskLineageAnswer = NonNullable<ResultOf<typeof taskLineageQuery>['taskLineage']>;
export type TaskStep = TaskLineageAnswer['steps'][number];
export type TaskFactsOf = ResultOf<typeof taskFactsFragment>;
export type TaskGivenOf = ResultOf<typeof taskGivenFragment>;

export type TaskOptions = { readonly of: string; readonly asOf: string | null; readonly confirmedOnly: boolean; readonly scope: ScopeGiven | null };

/** The way of one task down; null when there is no such task. */
export function useTaskLineage(options: TaskOptions): UseQueryResult<TaskLineageAnswer | null> {
  return useQuery({
    queryKey: ['task-lineage', options],
    queryFn: async ({ signal }) => (await request(taskLineageQuery, options, signal)).taskLineage,
    placeholderData: keepPreviousData,
  });
}
