import { graphql, type VariablesOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';

const recordMutation = graphql(`
  mutation RecordCases(
    $subjects: [CaseSubjectInput!]!
    $step: CaseStepKind!
    $to: String
    $letterNumber: String
    $letterOn: PlainDate
    $reason: String
    $expectedVersion: Int
    $requestId: ID!
  ) {
    recordCases(
      subjects: $subjects
      step: $step
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

const takeBackMutation = graphql(`
  mutation TakeBackCaseSteps($decisionIds: [ID!]!, $requestId: ID!) {
    takeBackCaseSteps(decisionIds: $decisionIds, requestId: $requestId) {
      id
    }
  }
`);

export type CasesAsked = Omit<VariablesOf<typeof recordMutation>, 'requestId'>;

/** Records a step for all of them, or for none; gives the ids by which it is taken back. */
export async function recordCases(asked: CasesAsked): Promise<readonly string[]> {
  const { recordCases: made } = await request(recordMutation, { ...asked, requestId: requestId() });
  return made.map(({ id }) => id);
}

/** Takes back steps of cases, all of them or none. */
export async function takeBackSteps(ids: readonly string[]): Promise<void> {
  await request(takeBackMutation, { decisionIds: [...ids], requestId: requestId() });
}
