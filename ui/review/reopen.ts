import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import type { ReviewEntry } from './review-query.ts';

const edgeMutation = graphql(`
  mutation ReopenEdge($key: ID!, $requestId: ID!) {
    decideEdge(key: $key, decision: REOPEN, requestId: $requestId) {
      key
    }
  }
`);

const taskLinkMutation = graphql(`
  mutation ReopenTaskLink($key: ID!, $requestId: ID!) {
    decideTaskLink(key: $key, decision: REOPEN, requestId: $requestId) {
      key
    }
  }
`);

const partMutation = graphql(`
  mutation PartAgain($other: ID!, $requestId: ID!) {
    partDirectives(other: $other, requestId: $requestId) {
      __typename
    }
  }
`);

const proposeMutation = graphql(`
  mutation ProposeAgain($ids: [ID!]!, $requestId: ID!) {
    keepApart(ids: $ids, apart: false, requestId: $requestId) {
      __typename
    }
  }
`);

const factMutation = graphql(`
  mutation FactAsRead($id: ID!, $fact: CorrectableFact!, $requestId: ID!) {
    correctFact(id: $id, fact: $fact, asRead: true, requestId: $requestId) {
      __typename
    }
  }
`);

const repeatMutation = graphql(`
  mutation SayAgain($id: ID!, $requestId: ID!) {
    repeatDecision(id: $id, requestId: $requestId) {
      id
    }
  }
`);

/** Takes an answer back by what undoes the decision it became, so that the entry waits again. */
export async function reopen({ subject }: ReviewEntry, answer: 'YES' | 'NO'): Promise<void> {
  const common = { requestId: requestId() };
  switch (subject.__typename) {
    case 'LineageEdge':
      await request(edgeMutation, { key: subject.key, ...common });
      return;
    case 'TaskLink':
      await request(taskLinkMutation, { key: subject.key, ...common });
      return;
    case 'ProposedDuplicate': {
      const [kept, other] = [subject.kept?.id ?? '', subject.other?.id ?? ''];
      if (answer === 'YES') await request(partMutation, { other, ...common });
      else await request(proposeMutation, { ids: [kept, other], ...common });
      return;
    }
    case 'LostDecision':
      await request(repeatMutation, { id: subject.decision.id, ...common });
      return;
    case 'DoubtfulFact':
      await request(factMutation, { id: subject.directive?.id ?? '', fact: subject.fact, ...common });
  }
}
