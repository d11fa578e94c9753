import { useCallback } from 'react';
import { type StepAnswer, useRecordCases } from '../components/use-record-cases.ts';
import { useT } from '../i18n/use-t.ts';
import type { ItemRow } from './items-query.ts';
import { ITEMS_QUERY } from './use-items.ts';

/** Records a step of the cases of items, or takes back the last ones. */
export function useRecordStep(onDone?: () => void): {
  readonly record: (items: readonly ItemRow[], answer: StepAnswer, graphVersion: number | null) => Promise<boolean>;
  readonly takeBack: (stepIds: readonly string[]) => void;
  readonly pending: boolean;
} {
  const t = useT();
  const {
    record: send,
    takeBack,
    pending,
  } = useRecordCases({
    told: (answer, n) => {
      const step = t(`items.step.${answer.step}`);
      return n === 1 ? t('items.recorded', { step }) : t('items.recordedMany', { step, n });
    },
    back: t('items.recordedBack'),
    failed: t('items.recordFailed'),
    touches: [ITEMS_QUERY, 'due'],
    onDone,
  });
  const record = useCallback(
    (items: readonly ItemRow[], answer: StepAnswer, graphVersion: number | null) =>
      send(
        items.map(({ key, fingerprint }) => ({ key, fingerprint })),
        answer,
        graphVersion,
      ),
    [send],
  );
  return { record, takeBack, pending };
}
