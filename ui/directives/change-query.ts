import { graphql } from '../lib/graphql.ts';

export const WithdrawMutation = graphql(`
  mutation Withdraw($id: ID!, $reason: String!, $expectedVersion: Int, $requestId: ID!) {
    withdrawDirective(id: $id, reason: $reason, expectedVersion: $expectedVersion, requestId: $requestId) {
      id
      withdrawn
    }
  }
`);

export const RestoreMutation = graphql(`
  mutation Restore($id: ID!, $reason: String, $expectedVersion: Int, $requestId: ID!) {
    restoreDirective(id: $id, reason: $reason, expectedVersion: $expectedVersion, requestId: $requestId) {
      id
      withdrawn
    }
  }
`);

export const PurgeMutation = graphql(`
  mutation Purge($id: ID!, $reason: String!, $expectedVersion: Int, $requestId: ID!) {
    purgeDirective(id: $id, reason: $reason, expectedVersion: $expectedVersion, requestId: $requestId)
  }
`);
