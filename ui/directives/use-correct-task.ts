import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { pathText } from '../lib/path-text.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { TASK_FACTS, type TaskFact } from './task-corrections.ts';
import type { TaskChange } from './task-form.ts';
import { TOUCHED } from './use-correct.ts';

const CorrectTaskMutation = graphql(`
  mutation CorrectTask($id: ID!, $fact: CorrectableFact!, $values: [String!], $targets: [StatedTarget!], $asRead: Boolean, $reason: String, $requestId: ID!) {
    correctFact(id: $id, fact: $fact, values: $values, targets: $targets, asRead: $asRead, reason: $reason, requestId: $requestId) {
      id
    }
  }
`);

const MarkTaskMutation = graphql(`
  mutation MarkTask($id: ID!, $words: [MarkedWords!], $asRead: Boolean!, $reason: String, $requestId: ID!) {
    correctFact(id: $id, fact: MISSED_TASKS, words: $words, asRead: $asRead, reason: $reason, requestId: $requestId) {
      id
    }
  }
`);

const OF_TASKS = [...TOUCHED, 'tasks'];

/** A fact as it shall be; with null as it was read. */
export type TaskFactGiven = { readonly fact: TaskFact; readonly change: TaskChange | null };
type Asked = {
  readonly taskId: string;
  readonly path: string;
  readonly given: readonly TaskFactGiven[];
  readonly reason: string;
  readonly before: readonly TaskFactGiven[];
};

/** Corrects facts of one task, told as one change; the way back is what stood before each. */
export function useCorrectTask() {
  const t = useT();
  return useChange<Asked, unknown>({
    send: async ({ taskId, given, reason }) => {
      for (const { fact, change } of TASK_FACTS.flatMap((name) => given.filter((one) => one.fact === name))) {
        const what = change === null ? { asRead: true } : change.fact === 'TARGETS' ? { targets: [...change.targets] } : { values: [...change.values] };
        await request(CorrectTaskMutation, { id: taskId, fact, ...what, reason: reason === '' ? null : reason, requestId: requestId() });
      }
    },
    told: ({ given, before, ...asked }) => {
      const facts = given.map(({ fact }) => t(`directives.mend.fact.${fact}`)).join(', ');
      const back = before.length === 0 ? undefined : { ...asked, given: before, before: [], reason: '' };
      return { text: t(back === undefined ? 'directives.mend.undone' : 'directives.mend.done', { path: pathText(asked.path, t), facts }), back };
    },
    failed: t('directives.correct.failed'),
    touches: OF_TASKS,
  });
}

type MarkedWords = { readonly textId: string; readonly start: number; readonly end: number };
type Marked = { readonly words: MarkedWords; readonly back: boolean; readonly reason: string };

/** Says that words order something although no task was read there, or takes that back. */
export function useMarkTask(directiveId: string) {
  const t = useT();
  return useChange<Marked, unknown>({
    send: ({ words, back, reason }) =>
      request(MarkTaskMutation, { id: directiveId, words: [words], asRead: back, reason: reason === '' ? null : reason, requestId: requestId() }),
    told: ({ back, words }) => ({ text: t(back ? 'directives.missed.undone' : 'directives.missed.done'), back: { words, back: !back, reason: '' } }),
    failed: t('directives.missed.failed'),
    touches: OF_TASKS,
  });
}
