import { useCallback, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { download } from '../lib/csv.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import type { CaseStepShown } from './case-words.ts';
import { takeBackSteps } from './record-cases.ts';
import type { LetterForm } from './sender-form.ts';
import { useChange } from './use-change.ts';

const letterQuery = graphql(`
  query ExportLetter($dueKeys: [ID!], $comingKeys: [ID!], $itemKeys: [ID!], $form: LetterForm!, $asOf: PlainDate, $superior: String, $organ: String, $place: String) {
    exportLetter(dueKeys: $dueKeys, comingKeys: $comingKeys, itemKeys: $itemKeys, form: $form, asOf: $asOf, superior: $superior, organ: $organ, place: $place) {
      fileName
      mediaType
      base64
    }
  }
`);

const urgedMutation = graphql(`
  mutation RecordUrged($keys: [ID!]!, $letterNumber: String, $letterOn: PlainDate!, $requestId: ID!) {
    recordUrged(keys: $keys, letterNumber: $letterNumber, letterOn: $letterOn, requestId: $requestId) {
      id
    }
  }
`);

/** One thing a letter asks for: an awaited duty, the turn to come of one that returns, or an item that may leave the office. */
export type LetterSubject = {
  readonly type: 'due' | 'coming' | 'item';
  readonly key: string;
  /** Where the letter is recorded. */
  readonly caseKey: string;
  readonly organName: string;
  /** Those it is written to where the organ has ended; empty: the organ itself. */
  readonly heirs: readonly string[];
  /** What people did before, oldest first: whether it was asked for by letter already. */
  readonly steps: readonly CaseStepShown[];
  /** To whom the document says that it goes; null or left out: nobody is named, or not known here. */
  readonly goesTo?: string | null;
  /** What is quoted of it stands in a text that condenses the document. Left out: it does not. */
  readonly condensed?: boolean;
};

export type LetterAsked = {
  readonly subjects: readonly LetterSubject[];
  readonly form: LetterForm;
  readonly asOf: string | null;
  readonly superior: string | null;
  readonly organ: string | null;
  readonly place: string | null;
  /** What is recorded with each subject; null: nothing. */
  readonly record: { readonly number: string | null; readonly on: string } | null;
};

type Made = LetterAsked | { readonly back: readonly string[] };

/** Only what is recorded bears a name. */
const isKept = (asked: Made): boolean => 'back' in asked || asked.record !== null;

async function save({ subjects, form, asOf, superior, organ, place }: LetterAsked): Promise<void> {
  const keys = (type: LetterSubject['type']): string[] => [...new Set(subjects.filter((one) => one.type === type).map(({ key }) => key))];
  const chosen = { dueKeys: keys('due'), comingKeys: keys('coming'), itemKeys: keys('item') };
  const { exportLetter: file } = await request(letterQuery, { ...chosen, form, asOf, superior, organ, place });
  download(
    file.fileName,
    Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0)),
    file.mediaType,
  );
}

/** Makes the letter, hands it to the person, and where that was asked for records in the same step what was sent and when; `onMade` is told of that alone. */
export function useLetter(onMade: () => void): { readonly make: (asked: LetterAsked) => void; readonly busy: boolean } {
  const t = useT();
  const [saving, setSaving] = useState(false);
  const { make, pending } = useChange<Made, readonly string[]>({
    send: async (asked) => {
      if ('back' in asked) {
        await takeBackSteps(asked.back);
        return [];
      }
      setSaving(true);
      try {
        await save(asked);
      } finally {
        setSaving(false);
      }
      if (asked.record === null) return [];
      const keys = [...new Set(asked.subjects.map(({ caseKey }) => caseKey))];
      const { recordUrged } = await request(urgedMutation, { keys, letterNumber: asked.record.number, letterOn: asked.record.on, requestId: requestId() });
      return recordUrged.map(({ id }) => id);
    },
    told: (asked, made) => {
      if ('back' in asked) return { text: t('due.recordedBack') };
      // What was not recorded stays selected: its number and date come with the letter that is really sent.
      if (asked.record !== null) onMade();
      const organs = new Set(asked.subjects.map(({ organName }) => organName)).size;
      const counts = { organs, n: asked.subjects.length };
      return asked.record === null ? { text: t('due.letter.saved', counts) } : { text: t('due.letter.recorded', counts), back: { back: made } };
    },
    failed: t('due.letter.failed'),
    touches: ['due', 'items'],
    named: isKept,
  });
  const start = useCallback((asked: LetterAsked) => void make(asked), [make]);
  return { make: start, busy: pending || saving };
}
