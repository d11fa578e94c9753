import { useCallback } from 'react';
import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import type { VariablesOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { type DueRow, ExemptMutation, StateExpectationMutation } from './due-query.ts';
import { DUE_QUERY } from './use-due.ts';

type Form = NonNullable<VariablesOf<typeof StateExpectationMutation>['form']>;

/** What a person says of a duty. */
export type Word =
  | { readonly say: 'EXTENDED'; readonly on: string; readonly reason: string | null }
  | { readonly say: 'OTHER_FORM'; readonly form: Form; readonly reason: string | null }
  | { readonly say: 'EXEMPT'; readonly reason: string }
  /** The extension does not hold any more. */
  | { readonly say: 'OPEN' };

type Asked = { readonly row: DueRow; readonly word: Word; readonly version: number | null; readonly back: boolean };

async function send({ row, word, version, back }: Asked, undoReason: string): Promise<void> {
  const common = { key: row.key, expectedVersion: version, requestId: requestId() };
  if (word.say === 'EXEMPT') {
    await request(ExemptMutation, { ...common, exempt: !back, reason: back ? undoReason : word.reason });
  } else if (back) {
    // An earlier extension holds again; else nothing is stated any more.
    const before = row.state === 'EXTENDED' && row.dueOn !== null ? ({ state: 'EXTENDED', on: row.dueOn } as const) : ({ state: 'OPEN' } as const);
    await request(StateExpectationMutation, { ...common, ...before, reason: undoReason });
  } else if (word.say === 'OPEN') {
    await request(StateExpectationMutation, { ...common, state: 'OPEN', reason: undoReason });
  } else {
    const what = word.say === 'EXTENDED' ? { on: word.on } : { form: word.form };
    await request(StateExpectationMutation, { ...common, state: word.say, ...what, reason: word.reason });
  }
}

/** Records a person's word on a duty, says so, and offers the way back: a later word overrules an earlier one. */
export function useStateDuty(): {
  readonly state: (row: DueRow, word: Word, graphVersion: number) => Promise<boolean>;
  /** Takes an extension back that was given earlier. */
  readonly withdraw: (row: DueRow, graphVersion: number) => void;
  readonly pending: boolean;
} {
  const t = useT();
  const { make, pending } = useChange<Asked, void>({
    send: (asked) => send(asked, t('due.undoReason')),
    told: ({ row, word, back }) => {
      if (back) return { text: t('due.recordedBack') };
      const organ = row.organName;
      return {
        text: word.say === 'EXTENDED' ? t('due.recorded.EXTENDED', { organ, date: formatDate(word.on) }) : t(`due.recorded.${word.say}`, { organ }),
        back: { row, word, version: null, back: true },
      };
    },
    failed: t('due.recordFailed'),
    touches: [DUE_QUERY, 'items'],
  });
  const state = useCallback((row: DueRow, word: Word, graphVersion: number) => make({ row, word, version: graphVersion, back: false }), [make]);
  const withdraw = useCallback((row: DueRow, graphVersion: number) => void make({ row, word: { say: 'OPEN' }, version: graphVersion, back: false }), [make]);
  return { state, withdraw, pending };
}
