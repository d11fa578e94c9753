import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const DirectivesQuery = graphql(
  `
    query Directives($filter: DirectiveFilter, $scope: ScopeInput, $asOf: PlainDate, $scoped: Boolean!, $counted: Boolean!, $first: Int!, $after: String) {
      everywhere: directives(filter: $filter, first: 0) @include(if: $scoped) {
        totalCount
      }
      directives(filter: $filter, scope: $scope, first: $first, after: $after) {
        totalCount
        edges {
          node {
            ...DirectiveName
            line
            taskCount
            belowCount(asOf: $asOf)
            source {
              edition
            }
            place {
              id
              name
              unit
              kind
              until
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        facets @include(if: $counted) {
          kinds {
            value
            count
          }
          lines {
            value
            count
          }
          levels {
            value
            count
          }
          holdings {
            value
            count
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

export type DirectivesPage = ResultOf<typeof DirectivesQuery>['directives'];
export type DirectiveListRow = DirectivesPage['edges'][number]['node'];
/** Whether the best text that is held of a document condenses it. */
export function isCondensed({ held, withdrawn, source }: Pick<DirectiveListRow, 'held' | 'withdrawn' | 'source'>): boolean {
  return held && !withdrawn && source?.edition === 'CONDENSED';
}

export type Facets = NonNullable<DirectivesPage['facets']>;

export const OrganNameQuery = graphql(`
  query OrganName($id: ID!) {
    organ(id: $id) {
      name
    }
  }
`);
