import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const ItemsQuery = graphql(
  `
    query Items($of: ID, $filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput, $first: Int!, $after: String) {
      items(of: $of, filter: $filter, asOf: $asOf, scope: $scope) {
        asOf
        graphVersion
        counts {
          list
          rule
          count
        }
        rows(first: $first, after: $after) {
          totalCount
          edges {
            node {
              key
              rule
              list
              message
              messageEn
              organName
              level
              dueOn
              confirmed
              fingerprint
              directive {
                ...DirectiveName
              }
              against {
                ...DirectiveName
              }
              evidence {
                where
                evidence {
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
              }
              case {
                state
                reopened
                steps {
                  step
                  by
                  at
                  note
                  to
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

export type ItemsAnswer = NonNullable<ResultOf<typeof ItemsQuery>['items']>;
export type ItemRow = ItemsAnswer['rows']['edges'][number]['node'];
export type ItemProof = ItemRow['evidence'][number];
export type CaseStep = ItemRow['case']['steps'][number];

export const RecordCaseMutation = graphql(`
  mutation RecordCase(
    $key: ID!
    $step: CaseStepKind!
    $fingerprint: String
    $to: String
    $letterNumber: String
    $letterOn: PlainDate
    $reason: String
    $expectedVersion: Int
    $requestId: ID!
  ) {
    recordCase(
      key: $key
      step: $step
      fingerprint: $fingerprint
      to: $to
      letterNumber: $letterNumber
      letterOn: $letterOn
      reason: $reason
      expectedVersion: $expectedVersion
      requestId: $requestId
    ) {
      id
    }
  }
`);

export const ItemRootsQuery = graphql(
  `
    query ItemRoots {
      overview(first: 100) {
        roots {
          directive {
            ...DirectiveName
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

export const RootNameQuery = graphql(
  `
    query RootName($id: ID!) {
      directive(id: $id) {
        ...DirectiveName
      }
    }
  `,
  [directiveNameFragment],
);
