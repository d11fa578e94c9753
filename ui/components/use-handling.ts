import { useCallback } from 'react';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { graphql, type VariablesOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { stepText } from './case-words.ts';
import type { Handled } from './handled.ts';
import { useChange } from './use-change.ts';
import { type StepAnswer, useRecordCases } from './use-record-cases.ts';

const stateMutation = graphql(`
  mutation StateExpectation(
    $key: ID!
    $state: StatedExpectation!
    $on: PlainDate
    $form: OtherForm
    $reason: String
    $expectedVersion: Int
    $requestId: ID!
  ) {
    stateExpectation(key: $key, state: $state, on: $on, form: $form, reason: $reason, expectedVersion: $expectedVersion, requestId: $requestId) {
      id
    }
  }
`);

type Form = NonNullable<VariablesOf<typeof stateMutation>['form']>;

/** What a person says of a duty. */
export type Word =
  | { readonly say: 'EXTENDED'; readonly on: string; readonly reason: string | null }
  | { readonly say: 'OTHER_FORM'; readonly form: Form; readonly reason: string | null }
  /** The extension does not hold any more. */
  | { readonly say: 'OPEN' };

type Asked = { readonly thing: Handled; readonly word: Word; readonly version: number | null; readonly back: boolean };

/** Both screens, and what they count beside their rows. */
const TOUCHED = ['due', 'items', 'overdue'];

async function send({ thing: { expectation }, word, version, back }: Asked, undoReason: string): Promise<void> {
  if (expectation === null) return;
  const common = { key: expectation.key, expectedVersion: version, requestId: requestId() };
  if (back) {
    // An earlier extension holds again; else nothing is stated any more.
    const extended = expectation.state === 'EXTENDED' && expectation.dueOn !== null;
    const before = extended ? ({ state: 'EXTENDED', on: expectation.dueOn } as const) : ({ state: 'OPEN' } as const);
    await request(stateMutation, { ...common, ...before, reason: undoReason });
  } else if (word.say === 'OPEN') {
    await request(stateMutation, { ...common, state: 'OPEN', reason: undoReason });
  } else {
    const what = word.say === 'EXTENDED' ? { on: word.on } : { form: word.form };
    await request(stateMutation, { ...common, state: word.say, ...what, reason: word.reason });
  }
}

export type Handling = {
  /** A step of their cases, of all or of none. */
  readonly record: (things: readonly Handled[], answer: StepAnswer, graphVersion: number | null) => Promise<boolean>;
  readonly takeBack: (stepIds: readonly string[]) => void;
  /** A word on a duty; a later one overrules an earlier one. */
  readonly state: (thing: Handled, word: Word, graphVersion: number | null) => Promise<boolean>;
  readonly pending: boolean;
};

/** Records what people do about things and what they say of them, says so, and offers the way back; every screen that shows them asks anew. */
export function useHandling(onDone?: () => void): Handling {
  const t = useT();
  const common = { failed: t('items.recordFailed'), touches: TOUCHED };
  const cases = useRecordCases({
    ...common,
    told: ({ step, to, letterNumber, letterOn }, n) => {
      const said = stepText({ step, to: to ?? null, letter: letterOn ? { number: letterNumber ?? null, on: letterOn } : null }, t);
      return n === 1 ? t('items.recorded', { step: said }) : t('items.recordedMany', { step: said, n });
    },
    back: t('items.recordedBack'),
    onDone,
  });
  const words = useChange<Asked, void>({
    ...common,
    send: (asked) => send(asked, t('items.undoReason')),
    told: ({ thing, word, back }) => {
      if (back) return { text: t('items.recordedBack') };
      onDone?.();
      const organ = thing.organName ?? '';
      return {
        text: word.say === 'EXTENDED' ? t('items.recorded.EXTENDED', { organ, date: formatDate(word.on) }) : t(`items.recorded.${word.say}`, { organ }),
        back: { thing, word, version: null, back: true },
      };
    },
  });
  const { record: recordAll } = cases;
  const record = useCallback(
    (things: readonly Handled[], answer: StepAnswer, version: number | null) =>
      recordAll([...new Map(things.map(({ caseKey, fingerprint }) => [caseKey, { key: caseKey, fingerprint }])).values()], answer, version),
    [recordAll],
  );
  const { make } = words;
  const state = useCallback((thing: Handled, word: Word, version: number | null) => make({ thing, word, version, back: false }), [make]);
  return { record, takeBack: cases.takeBack, state, pending: cases.pending || words.pending };
}
