import { useCallback } from 'react';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { pathText } from '../lib/path-text.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { symbolText } from './directive-name.ts';
import type { TaskLink, TaskLinkEnd } from './task-link.ts';
import { useChange } from './use-change.ts';

const decideMutation = graphql(`
  mutation DecideTaskLink($key: ID!, $decision: EdgeDecision!, $expectedVersion: Int, $requestId: ID!) {
    decideTaskLink(key: $key, decision: $decision, expectedVersion: $expectedVersion, requestId: $requestId) {
      key
      state
    }
  }
`);

export type TaskLinkDecision = 'CONFIRM' | 'REJECT';
type Word = TaskLinkDecision | 'REOPEN';
type Asked = { readonly link: TaskLink; readonly decision: Word; readonly expectedVersion: number | null; readonly back: boolean };

/** The word that brings a link back to where it was: what nobody had judged, or a person had added, waits as before. */
function wordBefore({ state, byPerson }: TaskLink): Word {
  if (state === 'REJECTED') return 'REJECT';
  return state === 'CONFIRMED' || byPerson ? 'CONFIRM' : 'REOPEN';
}

/** Answers that rest on links between tasks. */
export const LINKED_ANSWERS = ['task-lineage', 'task-link', 'coverage', 'coverage-rows', 'coverage-beside', 'lineage-marks'] as const;

/**
 * Confirms or rejects a link between two tasks, says so, and offers the way back to where it was
 * (decisions are a log: nothing is erased). All that rests on links is fetched anew.
 */
export function useDecideTaskLink(): {
  readonly decide: (link: TaskLink, decision: TaskLinkDecision, graphVersion: number) => Promise<boolean>;
  readonly pending: boolean;
} {
  const t = useT();
  const name = (end: TaskLinkEnd | null): string => (end === null ? '…' : `${symbolText(end.directive, t)} ${pathText(end.path, t)}`);
  const { make, pending } = useChange<Asked, unknown>({
    send: ({ link, decision, expectedVersion }) => request(decideMutation, { key: link.key, decision, expectedVersion, requestId: requestId() }),
    told: ({ link, decision, back }) =>
      back
        ? { text: t('tasks.link.takenBack') }
        : {
            text: t(decision === 'CONFIRM' ? 'tasks.link.confirmed' : 'tasks.link.rejected', { lower: name(link.lower), upper: name(link.upper) }),
            back: { link, decision: wordBefore(link), expectedVersion: null, back: true },
          },
    failed: t('tasks.link.failed'),
    touches: LINKED_ANSWERS,
  });
  const decide = useCallback(
    (link: TaskLink, decision: TaskLinkDecision, graphVersion: number) => make({ link, decision, expectedVersion: graphVersion, back: false }),
    [make],
  );
  return { decide, pending };
}
