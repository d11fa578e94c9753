import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useActor } from '../components/actor-provider.tsx';
import { symbolText } from '../components/directive-name.ts';
import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { EDGE_QUERY, type EdgeDetails } from './edge-query.ts';

const decideMutation = graphql(`
  mutation DecideEdge($key: ID!, $decision: EdgeDecision!, $expectedVersion: Int, $requestId: ID!) {
    decideEdge(key: $key, decision: $decision, expectedVersion: $expectedVersion, requestId: $requestId) {
      key
      state
    }
  }
`);

export type Decision = 'CONFIRM' | 'REJECT';

type Asked = { readonly edge: EdgeDetails; readonly decision: Decision; readonly expectedVersion: number | null };

/**
 * Confirms or rejects a link, says so, and offers the opposite decision as the way back (decisions are
 * a log: nothing is erased). Conflicts with what others did meanwhile are told, and the new state is fetched.
 */
export function useDecideEdge(): {
  readonly decide: (edge: EdgeDetails, decision: Decision, graphVersion: number) => Promise<void>;
  readonly pending: boolean;
} {
  const t = useT();
  const errorText = useErrorText();
  const notify = useNotify();
  const client = useQueryClient();
  const { ensureNamed } = useActor();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ edge, decision, expectedVersion }: Asked) =>
      request(decideMutation, { key: edge.key, decision, expectedVersion, requestId: newRequestId() }),
    onSuccess: (_answer, { edge, decision }) => {
      const names = { from: symbolText(edge.from, t), to: symbolText(edge.to, t) };
      notify({
        text: decision === 'CONFIRM' ? t('lineage.edge.confirmed', names) : t('lineage.edge.rejected', names),
        onUndo: () => mutate({ edge, decision: decision === 'CONFIRM' ? 'REJECT' : 'CONFIRM', expectedVersion: null }),
      });
    },
    onError: (error) => notify({ text: `${t('lineage.edge.failed')} ${errorText(error)}`, kind: 'error' }),
    onSettled: () => Promise.all([['lineage'], ['lineage-details'], [EDGE_QUERY]].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const decide = useCallback(
    async (edge: EdgeDetails, decision: Decision, graphVersion: number) => {
      if (await ensureNamed()) mutate({ edge, decision, expectedVersion: graphVersion });
    },
    [ensureNamed, mutate],
  );
  return { decide, pending: isPending };
}

/** An id that makes a repeated request one decision; also where the page is not served over HTTPS. */
function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
