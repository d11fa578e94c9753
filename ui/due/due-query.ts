import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const DueQuery = graphql(
  `
    query Due($days: Int!, $until: PlainDate, $asOf: PlainDate, $scope: ScopeInput, $first: Int!, $after: String) {
      due(days: $days, until: $until, asOf: $asOf, scope: $scope) {
        asOf
        until
        graphVersion
        next {
          organName
          kind
          dueOn
        }
        rows(first: $first, after: $after) {
          totalCount
          edges {
            node {
              key
              organId
              organName
              heirs
              endedOn
              level
              kind
              what
              where
              dueOn
              laterDue
              nextDue
              receiver {
                name
                via
                heirs
              }
              recipientEnded {
                name
                endedOn
                heirs
              }
              earlierDue
              state
              time
              daysLate
              note
              term {
                kind
                text
              }
              quoted {
                textId
                start
                end
                quote
              }
              directive {
                ...DirectiveName
                sources {
                  id
                  textId
                  edition
                }
              }
              decisions {
                type
                by
                at
              }
              caseKey
              case {
                state
                steps {
                  id
                  step
                  by
                  at
                  to
                  takenBack
                  letter {
                    number
                    on
                  }
                }
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

export type DueAnswer = NonNullable<ResultOf<typeof DueQuery>['due']>;
export type DueRow = DueAnswer['rows']['edges'][number]['node'];
