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
              heirs
              endedOn
              level
              dueOn
              confirmed
              fingerprint
              expectation {
                key
                kind
                what
                state
                dueOn
                receiver {
                  name
                  heirs
                }
                decisions {
                  type
                  by
                  at
                }
              }
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
                  id
                  step
                  by
                  at
                  note
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

export type ItemsAnswer = NonNullable<ResultOf<typeof ItemsQuery>['items']>;
export type ItemRow = ItemsAnswer['rows']['edges'][number]['node'];
export type ItemProof = ItemRow['evidence'][number];

export const ItemFacetsQuery = graphql(
  `
    query ItemFacets($of: ID, $filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput) {
      items(of: $of, filter: $filter, asOf: $asOf, scope: $scope) {
        documents {
          count
          directive {
            ...DirectiveName
          }
        }
        organs {
          id
          name
          resolved
          count
        }
      }
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
