import { type Translate, useT } from '../i18n/use-t.ts';
import { AskDialog, type AskField } from './ask-dialog.tsx';
import { ExemptDialog } from './exempt-dialog.tsx';
import { type Command, type Handled, handledText } from './handled.ts';
import type { Handling, Word } from './use-handling.ts';
import type { StepAnswer } from './use-record-cases.ts';

const FORMS = ['DIRECTIVE', 'LETTER', 'PART_OF_PLAN', 'OTHER'] as const;

/** What asks for more words before it is recorded. */
export type Asking = Exclude<Command, 'LETTER' | 'NOTED'>;

export type HandleDialogProps = {
  readonly command: Asking;
  readonly things: readonly Handled[];
  /** The day that is offered as that of a letter. */
  readonly today: string;
  readonly graphVersion: number | null;
  readonly handling: Pick<Handling, 'record' | 'state'>;
  readonly onClose: () => void;
};

/** Asks what goes with what is recorded, and names whose thing it is, what it is and by which document. */
export function HandleDialog({ command, things, today, graphVersion, handling, onClose }: HandleDialogProps) {
  const t = useT();
  const lead = handledText(things, t);
  const draft = `${command} ${things.map(({ caseKey }) => caseKey).join(' ')}`;
  const done = (answers: Readonly<Record<string, string>>): void => {
    onClose();
    const [thing] = things;
    if (command === 'EXTENDED' || command === 'OTHER_FORM') {
      if (thing !== undefined) void handling.state(thing, wordOf(command, answers), graphVersion);
    } else void handling.record(things, answerOf(command, answers), graphVersion);
  };
  if (command === 'EXEMPT') {
    return (
      <ExemptDialog
        what={lead}
        draft={draft}
        {...(things.every(({ owed }) => owed) ? {} : { means: t('items.exemptCloses') })}
        onClose={onClose}
        onSubmit={(reason) => done({ reason })}
      />
    );
  }
  return (
    <AskDialog
      title={t(`items.do.${command}`)}
      lead={lead}
      fields={fieldsOf(command, today, t)}
      submit={t('items.record')}
      draft={draft}
      onClose={onClose}
      onSubmit={done}
    />
  );
}

function fieldsOf(command: Asking, today: string, t: Translate): readonly AskField[] {
  const note: AskField = { id: 'reason', label: t('items.ask.note'), kind: 'long' };
  const hint = t('items.ask.dayHint');
  switch (command) {
    case 'ASSIGNED':
      return [{ id: 'to', label: t('items.ask.to'), kind: 'text', required: true, hint: t('items.ask.toHint') }, note];
    case 'URGED':
      return [
        { id: 'letterNumber', label: t('items.ask.letterNumber'), kind: 'text', hint: t('items.ask.letterNumberHint') },
        { id: 'letterOn', label: t('items.ask.letterOn'), kind: 'day', required: true, initial: today, hint },
        note,
      ];
    case 'EXTENDED':
      return [{ id: 'on', label: t('items.ask.on'), kind: 'day', required: true, hint }, note];
    case 'OTHER_FORM':
      return [{ id: 'form', label: t('items.ask.form'), kind: 'choice', choices: FORMS.map((value) => ({ value, label: t(`items.form.${value}`) })) }, note];
    default:
      return [note];
  }
}

function answerOf(step: StepAnswer['step'], { reason, to, letterNumber, letterOn }: Readonly<Record<string, string>>): StepAnswer {
  return { step, reason: reason || null, to: to || null, letterNumber: letterNumber || null, letterOn: letterOn || null };
}

function wordOf(say: 'EXTENDED' | 'OTHER_FORM', { reason = '', on = '', form }: Readonly<Record<string, string>>): Word {
  if (say === 'EXTENDED') return { say, on, reason: reason || null };
  return { say, form: FORMS.find((known) => known === form) ?? 'OTHER', reason: reason || null };
}
