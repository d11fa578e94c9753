import { useCallback } from 'react';
import { type CasesAsked, recordCases, takeBackSteps } from '../components/record-cases.ts';
import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import type { ItemRow } from './items-query.ts';
import { ITEMS_QUERY } from './use-items.ts';

/** One step and what goes with it. */
export type StepAnswer = Omit<CasesAsked, 'subjects' | 'expectedVersion'>;

type Asked = { readonly items: readonly ItemRow[]; readonly answer: StepAnswer; readonly version: number | null } | { readonly back: readonly string[] };

async function send(asked: Asked): Promise<readonly string[]> {
  if (!('back' in asked)) {
    return recordCases({ ...asked.answer, subjects: asked.items.map(({ key, fingerprint }) => ({ key, fingerprint })), expectedVersion: asked.version });
  }
  await takeBackSteps(asked.back);
  return [];
}

/**
 * Records a step for one item or for several at once, all of them or none, says so, and offers the way back. What others
 * recorded meanwhile is told as a conflict, and the new state is fetched. `onDone`: after it was recorded, not after the way back.
 */
export function useRecordStep(onDone?: () => void): {
  readonly record: (items: readonly ItemRow[], answer: StepAnswer, graphVersion: number | null) => Promise<boolean>;
  readonly pending: boolean;
} {
  const t = useT();
  const { make, pending } = useChange<Asked, readonly string[]>({
    send,
    told: (asked, made) => {
      if ('back' in asked) return { text: t('items.recordedBack') };
      onDone?.();
      const { items, answer } = asked;
      const step = t(`items.step.${answer.step}`);
      const text = items.length === 1 ? t('items.recorded', { step }) : t('items.recordedMany', { step, n: items.length });
      return { text, back: { back: made } };
    },
    failed: t('items.recordFailed'),
    touches: [ITEMS_QUERY, 'due'],
  });
  const record = useCallback(
    (items: readonly ItemRow[], answer: StepAnswer, graphVersion: number | null) => make({ items, answer, version: graphVersion }),
    [make],
  );
  return { record, pending };
}
