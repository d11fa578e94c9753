import { useCallback } from 'react';
import { lastStep } from '../components/case-words.ts';
import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import type { VariablesOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { type CaseStep, type ItemRow, RecordCaseMutation } from './items-query.ts';
import { ITEMS_QUERY } from './use-items.ts';

type Sent = VariablesOf<typeof RecordCaseMutation>;

/** One step and what goes with it. */
export type StepAnswer = Pick<Sent, 'step' | 'to' | 'letterNumber' | 'letterOn' | 'reason'>;

type Asked = { readonly steps: readonly { readonly item: ItemRow; readonly answer: StepAnswer }[]; readonly version: number | null; readonly undone: boolean };

/** The step that brings a case back to where it was: a log is never erased, a later step overrules. */
export function stepBack(item: ItemRow, done: StepAnswer['step']): StepAnswer {
  if (done === 'CONFIRM') return { step: 'UNCONFIRM' };
  if (done === 'UNCONFIRM') return { step: 'CONFIRM' };
  const last: CaseStep | undefined = item.case.reopened ? undefined : lastStep(item.case.steps);
  if (last === undefined) return { step: 'NOTED' };
  return { step: last.step, to: last.to, letterNumber: last.letter?.number ?? null, letterOn: last.letter?.on ?? null, reason: last.note };
}

/**
 * Records a step for one item or for several at once, says so, and offers the way back. What others recorded
 * meanwhile is told as a conflict, and the new state is fetched.
 */
export function useRecordStep(): {
  readonly record: (items: readonly ItemRow[], answer: StepAnswer, graphVersion: number | null) => Promise<boolean>;
  readonly pending: boolean;
} {
  const t = useT();
  const { make, pending } = useChange<Asked, void>({
    send: async ({ steps, version }) => {
      for (const { item, answer } of steps) {
        await request(RecordCaseMutation, { ...answer, key: item.key, fingerprint: item.fingerprint, expectedVersion: version, requestId: requestId() });
      }
    },
    told: ({ steps, undone }) => {
      const first = steps[0];
      if (first === undefined) return null;
      if (undone) return { text: t('items.recordedBack') };
      const step = t(`items.step.${first.answer.step}`);
      // A first note has nothing before it that a later step could bring back.
      const canUndo = !(first.answer.step === 'NOTED' && steps.every(({ item }) => item.case.state === null));
      const back = { steps: steps.map(({ item, answer }) => ({ item, answer: stepBack(item, answer.step) })), version: null, undone: true };
      return {
        text: steps.length === 1 ? t('items.recorded', { step }) : t('items.recordedMany', { step, n: steps.length }),
        back: canUndo ? back : undefined,
      };
    },
    failed: t('items.recordFailed'),
    touches: [ITEMS_QUERY, 'due'],
  });
  const record = useCallback(
    (items: readonly ItemRow[], answer: StepAnswer, graphVersion: number | null) =>
      make({ steps: items.map((item) => ({ item, answer })), version: graphVersion, undone: false }),
    [make],
  );
  return { record, pending };
}
