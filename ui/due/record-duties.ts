import { useCallback } from 'react';
import { type CasesAsked, recordCases, takeBackSteps } from '../components/record-cases.ts';
import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import type { DueRow } from './due-query.ts';
import { DUE_QUERY } from './use-due.ts';

/** A step of a case and what goes with it. */
export type DutyStep = Pick<CasesAsked, 'to' | 'letterNumber' | 'letterOn' | 'reason'> & { readonly step: 'ASSIGNED' | 'URGED' };

type Asked = { readonly rows: readonly DueRow[]; readonly done: DutyStep; readonly version: number | null } | { readonly back: readonly string[] };

async function send(asked: Asked): Promise<readonly string[]> {
  if (!('back' in asked)) return recordCases({ ...asked.done, subjects: asked.rows.map(({ caseKey }) => ({ key: caseKey })), expectedVersion: asked.version });
  await takeBackSteps(asked.back);
  return [];
}

/** Records who follows duties, or the letter that was sent about them: for all of them or none; can be undone. */
export function useRecordDuties(onDone: () => void): {
  readonly record: (rows: readonly DueRow[], done: DutyStep, graphVersion: number | null) => void;
  readonly pending: boolean;
} {
  const t = useT();
  const { make, pending } = useChange<Asked, readonly string[]>({
    send,
    told: (asked, made) => {
      if ('back' in asked) return { text: t('due.recordedBack') };
      onDone();
      const { rows, done } = asked;
      const text = done.step === 'ASSIGNED' ? t('due.assigned', { n: rows.length, to: done.to ?? '' }) : t('due.urged', { n: rows.length });
      return { text, back: { back: made } };
    },
    failed: t('due.recordFailed'),
    touches: [DUE_QUERY, 'items'],
  });
  const record = useCallback(
    (rows: readonly DueRow[], done: DutyStep, graphVersion: number | null) => void make({ rows, done, version: graphVersion }),
    [make],
  );
  return { record, pending };
}
