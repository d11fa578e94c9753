import { useCallback } from 'react';
import { type StepAnswer, useRecordCases } from '../components/use-record-cases.ts';
import { useT } from '../i18n/use-t.ts';
import type { DueRow } from './due-query.ts';
import { DUE_QUERY } from './use-due.ts';

/** A step of a case and what goes with it. */
export type DutyStep = Pick<StepAnswer, 'to' | 'letterNumber' | 'letterOn' | 'reason'> & { readonly step: 'ASSIGNED' | 'URGED' };

/** Records who follows duties, or the letter that was sent about them; or takes back the last step. */
export function useRecordDuties(onDone?: () => void): {
  readonly record: (rows: readonly DueRow[], done: DutyStep, graphVersion: number | null) => void;
  readonly takeBack: (stepIds: readonly string[]) => void;
  readonly pending: boolean;
} {
  const t = useT();
  const {
    record: send,
    takeBack,
    pending,
  } = useRecordCases({
    told: ({ step, to }, n) => (step === 'ASSIGNED' ? t('due.assigned', { n, to: to ?? '' }) : t('due.urged', { n })),
    back: t('due.recordedBack'),
    failed: t('due.recordFailed'),
    touches: [DUE_QUERY, 'items'],
    onDone,
  });
  const record = useCallback(
    (rows: readonly DueRow[], done: DutyStep, graphVersion: number | null) =>
      void send(
        [...new Set(rows.map(({ caseKey }) => caseKey))].map((key) => ({ key })),
        done,
        graphVersion,
      ),
    [send],
  );
  return { record, takeBack, pending };
}
