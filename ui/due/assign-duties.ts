import { useCallback } from 'react';
import { lastStep } from '../components/case-words.ts';
import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { type DueRow, RecordDutyCaseMutation } from './due-query.ts';
import { DUE_QUERY } from './use-due.ts';

type Asked = { readonly rows: readonly DueRow[]; readonly to: string; readonly back: boolean };

async function send({ rows, to, back }: Asked): Promise<void> {
  for (const row of rows) {
    const before = lastStep(row.case.steps);
    const step = back
      ? { step: before?.step ?? ('NOTED' as const), to: before?.to ?? null, letterNumber: before?.letter?.number ?? null, letterOn: before?.letter?.on ?? null }
      : { step: 'ASSIGNED' as const, to };
    await request(RecordDutyCaseMutation, { ...step, key: row.caseKey, requestId: requestId() });
  }
}

/** Gives duties to somebody who follows them; can be undone. */
export function useAssignDuties(onDone: () => void): { readonly assign: (rows: readonly DueRow[], to: string) => void; readonly pending: boolean } {
  const t = useT();
  const { make, pending } = useChange<Asked, void>({
    send,
    told: (asked) => {
      if (asked.back) return { text: t('due.recordedBack') };
      onDone();
      return { text: t('due.assigned', { n: asked.rows.length, to: asked.to }), back: { ...asked, back: true } };
    },
    failed: t('due.assignFailed'),
    touches: [DUE_QUERY, 'items'],
  });
  const assign = useCallback((rows: readonly DueRow[], to: string) => void make({ rows, to, back: false }), [make]);
  return { assign, pending };
}
