import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';

const documentsQuery = graphql(
  `
    query DocumentsBelow($of: ID!, $after: String) {
      issuedUnder(of: $of, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            directive {
              ...DirectiveName
              taskCount
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

const tasksQuery = graphql(`
  query TasksOfDocument($id: ID!, $after: String) {
    directive(id: $id) {
      tasks(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            path
            text
            ordering
          }
        }
      }
    }
  }
`);

type Below = NonNullable<ResultOf<typeof documentsQuery>['issuedUnder']>['edges'][number]['node']['directive'];
type Tasks = NonNullable<ResultOf<typeof tasksQuery>['directive']>['tasks'];
export type LowerTask = Tasks['edges'][number]['node'];

/** Pages that are read at most: choosing among more is no choice any more. */
const PAGES = 10;

/** The documents below a directive that have tasks to choose from, by their names' order in time. */
export function useDocumentsBelow(of: string): UseQueryResult<readonly Below[]> {
  return useQuery({
    queryKey: ['documents-below', of],
    queryFn: async ({ signal }) => {
      const found: Below[] = [];
      let after: string | null = null;
      for (let page = 0; page < PAGES; page += 1) {
        const { issuedUnder }: ResultOf<typeof documentsQuery> = await request(documentsQuery, { of, after }, signal);
        found.push(...(issuedUnder?.edges.map(({ node }) => node.directive) ?? []));
        if (!issuedUnder?.pageInfo.hasNextPage) break;
        after = issuedUnder.pageInfo.endCursor;
      }
      return found.filter(({ held, taskCount }) => held && taskCount > 0);
    },
  });
}

/** The tasks of a document that order something; asked for once one is chosen. */
export function useTasksOf(id: string | null): UseQueryResult<readonly LowerTask[]> {
  return useQuery({
    queryKey: ['tasks-of', id],
    enabled: id !== null,
    queryFn: async ({ signal }) => {
      const found: LowerTask[] = [];
      let after: string | null = null;
      for (let page = 0; page < PAGES; page += 1) {
        const { directive }: ResultOf<typeof tasksQuery> = await request(tasksQuery, { id: id ?? '', after }, signal);
        found.push(...(directive?.tasks.edges.map(({ node }) => node) ?? []));
        if (!directive?.tasks.pageInfo.hasNextPage) break;
        after = directive.tasks.pageInfo.endCursor;
      }
      return found.filter(({ ordering }) => ordering);
    },
  });
}
