import { useCallback } from 'react';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { RequestError } from '../lib/request-error.ts';
import { requestId } from '../lib/request-id.ts';
import { LINKED_ANSWERS } from './decide-task-link.ts';
import { useChange } from './use-change.ts';

const addMutation = graphql(`
  mutation AddTaskLink($lower: ID!, $upper: ID!, $reason: String, $requestId: ID!) {
    addTaskLink(lower: $lower, upper: $upper, reason: $reason, requestId: $requestId) {
      key
    }
  }
`);

const removeMutation = graphql(`
  mutation RemoveTaskLink($key: ID!, $requestId: ID!) {
    decideTaskLink(key: $key, decision: REJECT, requestId: $requestId) {
      key
    }
  }
`);

export type NewLink = { readonly lower: string; readonly upper: string; readonly reason: string | null; readonly name: string };
type Asked = { readonly link: NewLink; readonly back: boolean };

/** Of a link that only a person stated nothing is left to be answered with. */
function nothingLeft(error: unknown): null {
  if (error instanceof RequestError && error.code === 'NOT_FOUND') return null;
  throw error;
}

/** States that one task carries out another; can be taken back. */
export function useAddLink(): { readonly add: (link: NewLink) => void; readonly pending: boolean } {
  const t = useT();
  const { make, pending } = useChange<Asked, unknown>({
    send: ({ link: { lower, upper, reason }, back }) =>
      back
        ? request(removeMutation, { key: `${lower}>${upper}`, requestId: requestId() }).catch(nothingLeft)
        : request(addMutation, { lower, upper, reason, requestId: requestId() }),
    told: ({ link, back }) => (back ? { text: t('tasks.add.removed') } : { text: t('tasks.add.added', { name: link.name }), back: { link, back: true } }),
    failed: t('tasks.add.failed'),
    touches: LINKED_ANSWERS,
  });
  const add = useCallback((link: NewLink) => void make({ link, back: false }), [make]);
  return { add, pending };
}
