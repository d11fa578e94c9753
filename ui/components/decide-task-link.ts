import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { useActor } from './actor-provider.tsx';
import { symbolText } from './directive-name.ts';
import { useErrorText } from './states.tsx';
import type { TaskLink, TaskLinkEnd } from './task-link.ts';
import { useNotify } from './toasts.tsx';

const decideMutation = graphql(`
  mutation DecideTaskLink($key: ID!, $decision: EdgeDecision!, $expectedVersion: Int, $requestId: ID!) {
    decideTaskLink(key: $key, decision: $decision, expectedVersion: $expectedVersion, requestId: $requestId) {
      key
      state
    }
  }
`);

export type TaskLinkDecision = 'CONFIRM' | 'REJECT';
type Asked = { readonly link: TaskLink; readonly decision: TaskLinkDecision; readonly expectedVersion: number | null };

/** Answers that rest on links between tasks. */
export const LINKED_ANSWERS = ['task-lineage', 'task-link', 'coverage', 'coverage-rows', 'coverage-beside', 'lineage-coverage'] as const;

/**
 * Confirms or rejects a link between two tasks, says so, and offers the opposite decision as the way back
 * (decisions are a log: nothing is erased). All that rests on links is fetched anew.
 */
export function useDecideTaskLink(): {
  readonly decide: (link: TaskLink, decision: TaskLinkDecision, graphVersion: number) => Promise<boolean>;
  readonly pending: boolean;
} {
  const t = useT();
  const errorText = useErrorText();
  const notify = useNotify();
  const client = useQueryClient();
  const { ensureNamed } = useActor();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ link, decision, expectedVersion }: Asked) => request(decideMutation, { key: link.key, decision, expectedVersion, requestId: requestId() }),
    onSuccess: (_answer, { link, decision }) => {
      const name = (end: TaskLinkEnd | null): string => (end === null ? '…' : `${symbolText(end.directive, t)} ${end.path}`);
      const names = { lower: name(link.lower), upper: name(link.upper) };
      notify({
        text: decision === 'CONFIRM' ? t('tasks.link.confirmed', names) : t('tasks.link.rejected', names),
        onUndo: () => mutate({ link, decision: decision === 'CONFIRM' ? 'REJECT' : 'CONFIRM', expectedVersion: null }),
      });
    },
    onError: (error) => notify({ text: `${t('tasks.link.failed')} ${errorText(error)}`, kind: 'error' }),
    onSettled: () => Promise.all(LINKED_ANSWERS.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  const decide = useCallback(
    async (link: TaskLink, decision: TaskLinkDecision, graphVersion: number) => {
      if (!(await ensureNamed())) return false;
      mutate({ link, decision, expectedVersion: graphVersion });
      return true;
    },
    [ensureNamed, mutate],
  );
  return { decide, pending: isPending };
}
