import { useState } from 'react';
import { type Translate, useT } from '../i18n/use-t.ts';
import { useScope } from '../lib/scope.ts';
import { AskDialog, type AskField } from './ask-dialog.tsx';
import { letterText } from './case-words.ts';
import { goesElsewhere } from './goes-elsewhere.ts';
import type { LetterAsked, LetterSubject } from './letter.ts';
import { formNamed, lastHead, rememberHead } from './letterhead.ts';
import { usePlaces } from './scope-query.ts';
import { formFor, type LetterForm } from './sender-form.ts';
import { sentBefore } from './sent-before.tsx';

const FORMS = ['PARTY', 'STATE'] as const satisfies readonly LetterForm[];

/** Where these hold, the letter has been sent: it has a number and a date. */
const SENT = { field: 'record', is: 'yes' } as const;
/** Organs that have ended which are named one by one. */
const NAMED = 6;

export type LetterDialogProps = {
  readonly subjects: readonly LetterSubject[];
  readonly asOf: string | null;
  /** The day that is offered as that of the letter. */
  readonly today: string;
  readonly onClose: () => void;
  readonly onMake: (asked: LetterAsked) => void;
};

/** Whose work has passed to whom, each once: "UBND phường Châu Khê: nay là UBND phường Phù Khê". */
function passedOn(subjects: readonly LetterSubject[], t: Translate): readonly string[] {
  const ended = new Map(subjects.filter(({ heirs }) => heirs.length > 0).map((subject) => [subject.organName, subject.heirs] as const));
  if (ended.size === 0) return [];
  const told = [...ended].slice(0, NAMED).map(([organ, heirs]) => t('due.letter.heir', { organ, now: t('common.nowOrgan', { organs: heirs.join(', ') }) }));
  return [t('due.letter.heirs', { n: ended.size }), ...told, ...(ended.size > NAMED ? [t('due.letter.heirsMore', { n: ended.size - NAMED })] : [])];
}

/** That words are quoted of a text that condenses the document: they are not the authority's own. */
function condensedOf(subjects: readonly LetterSubject[], t: Translate): readonly string[] {
  const n = subjects.filter(({ condensed }) => condensed).length;
  return n === 0 ? [] : [t('due.letter.condensed', { n })];
}

/** Asks for the head of a letter and whether to record that it was sent. What goes into it is what was chosen. */
export function LetterDialog({ subjects, asOf, today, onClose, onMake }: LetterDialogProps) {
  const t = useT();
  const [head] = useState(lastHead);
  const [own, setOwn] = useState(head.organ);
  const [{ lines, placeIds }] = useScope();
  const [place, ...more] = usePlaces(placeIds) ?? [];
  // An office writes from the place it follows, where that is one.
  const home = head.place === '' && more.length === 0 ? place?.name : undefined;
  const before = sentBefore(subjects);
  const organs = new Set(subjects.map(({ organName }) => organName)).size;
  const receivers = [...new Set(subjects.flatMap(({ organName, heirs }) => (heirs.length > 0 ? heirs : [organName])))];
  const last = head.form === null ? null : { form: head.form, organ: head.organ };
  const fields: readonly AskField[] = [
    { id: 'organ', label: t('due.letter.organ'), kind: 'text', initial: head.organ, hint: t('due.letter.organHint') },
    { id: 'superior', label: t('due.letter.superior'), kind: 'text', initial: head.superior, hint: t('due.letter.superiorHint') },
    {
      id: 'form',
      label: t('due.letter.form'),
      kind: 'choice',
      preset: ({ organ = '' }) => {
        const { form, reason } = formFor({ sender: organ, last, lines, receivers });
        return { value: form, why: t(`due.letter.form.why.${reason}`) };
      },
      choices: FORMS.map((value) => ({ value, label: t(`due.letter.form.${value}`) })),
    },
    {
      id: 'place',
      label: t('due.letter.place'),
      kind: 'text',
      initial: head.place,
      hint: t('due.letter.placeHint'),
      ...(home === undefined ? {} : { preset: () => ({ value: home, why: t('due.letter.placeFollowed') }) }),
    },
    {
      id: 'record',
      label: t('due.letter.record'),
      kind: 'choice',
      hint: t('due.letter.recordHint'),
      choices: (['no', 'yes'] as const).map((value) => ({ value, label: t(`due.letter.record.${value}`) })),
    },
    { id: 'number', label: t('due.letter.number'), kind: 'text', required: true, when: SENT },
    { id: 'on', label: t('due.letter.on'), kind: 'day', required: true, initial: today, when: SENT, hint: t('due.ask.dayHint') },
  ];
  return (
    <AskDialog
      title={t('due.letter.title')}
      lead={t('due.letter.lead', { n: subjects.length, organs })}
      warning={before === null ? undefined : t('due.letter.sentBefore', { n: before.things.length, last: letterText(before.last, t) })}
      notes={[...goesElsewhere(subjects, own, t), ...condensedOf(subjects, t), ...passedOn(subjects, t)]}
      fields={fields}
      submit={t('due.letter.make')}
      draft={`letter ${subjects.map(({ type, key }) => `${type} ${key}`).join(' ')}`}
      named={SENT}
      onChange={({ organ = '', superior = '', place = '' }) => {
        setOwn(organ);
        rememberHead({ organ, superior, place, form: organ === head.organ ? head.form : null });
      }}
      onClose={onClose}
      onSubmit={({ form, superior = '', organ = '', place = '', record, number, on }) => {
        const chosen = formNamed(form) ?? 'PARTY';
        rememberHead({ form: chosen, superior, organ, place });
        onClose();
        onMake({
          subjects,
          asOf,
          form: chosen,
          superior: superior || null,
          organ: organ || null,
          place: place || null,
          record: record === 'yes' ? { number: number || null, on: on || today } : null,
        });
      }}
    />
  );
}
