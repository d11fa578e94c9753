import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const jobFragment = graphql(`
  fragment JobLine on ImportJob @_unmask {
    id
    createdAt
    createdBy
    state
    total
    done
    failed
    unchanged
  }
`);

export const JobQuery = graphql(
  `
    query ImportJob($id: ID!) {
      importJob(id: $id) {
        ...JobLine
        items {
          index
          fileName
          archive
          readAs
          size
          state
          pagesRecognised
          pagesToRecognise
          outcome
          outcomeReason
          unchanged
          errorCode
          errorMessage
          directive {
            ...DirectiveName
            taskCount
            source {
              remarks {
                code
              }
            }
            upward(relations: [IMPLEMENTS]) {
              key
              state
              to {
                ...DirectiveName
              }
            }
          }
        }
      }
    }
  `,
  [jobFragment, directiveNameFragment],
);

export type ImportJob = NonNullable<ResultOf<typeof JobQuery>['importJob']>;
export type ImportItem = ImportJob['items'][number];

export const JobsQuery = graphql(
  `
    query ImportJobs($first: Int!, $after: String) {
      importJobs(first: $first, after: $after) {
        totalCount
        edges {
          node {
            ...JobLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [jobFragment],
);

export type JobLine = ResultOf<typeof jobFragment>;

export const ImportMutation = graphql(`
  mutation ImportFiles($files: [File!]!, $edition: Edition) {
    importFiles(files: $files, edition: $edition) {
      id
    }
  }
`);

export const CancelMutation = graphql(`
  mutation CancelImport($id: ID!) {
    cancelImport(id: $id) {
      id
      state
    }
  }
`);

export const UndoMutation = graphql(`
  mutation UndoImport($id: ID!, $reason: String, $requestId: ID!) {
    undoImport(id: $id, reason: $reason, requestId: $requestId) {
      id
      state
    }
  }
`);
