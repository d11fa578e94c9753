import { AskDialog, type AskField } from '../components/ask-dialog.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import type { DutyStep } from './record-duties.ts';

export type StepDialogProps = {
  readonly step: DutyStep['step'];
  readonly lead: string;
  /** What it is recorded with, for its answers to be kept until then. */
  readonly keys: readonly string[];
  /** The day that is offered as that of the letter. */
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: (done: DutyStep) => void;
};

/** Asks what goes with a step of a case: who follows it, or which letter was sent. */
export function StepDialog({ step, lead, keys, today, onClose, onDone }: StepDialogProps) {
  const t = useT();
  return (
    <AskDialog
      title={t(step === 'ASSIGNED' ? 'due.assign' : 'due.urge')}
      lead={lead}
      fields={step === 'ASSIGNED' ? assigned(t) : urged(t, today)}
      submit={t('due.record')}
      draft={`${step} ${keys.join(' ')}`}
      onClose={onClose}
      onSubmit={({ to, number, on, reason }) => {
        onClose();
        const note = { reason: reason || null };
        onDone(step === 'ASSIGNED' ? { step, to: to ?? '', ...note } : { step, letterNumber: number || null, letterOn: on || today, ...note });
      }}
    />
  );
}

const note = (t: Translate): AskField => ({ id: 'reason', label: t('due.ask.note'), kind: 'long' });

const assigned = (t: Translate): readonly AskField[] => [
  { id: 'to', label: t('due.assign.to'), kind: 'text', required: true, hint: t('due.assign.toHint') },
  note(t),
];

const urged = (t: Translate, today: string): readonly AskField[] => [
  { id: 'number', label: t('due.letter.number'), kind: 'text', hint: t('due.letter.numberHint') },
  { id: 'on', label: t('due.letter.on'), kind: 'day', required: true, initial: today, hint: t('due.ask.dayHint') },
  note(t),
];
