import { ChevronDown, FileText, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { AskDialog, type AskField } from '../components/ask-dialog.tsx';
import { Button } from '../components/button.tsx';
import { lastStep, stepText } from '../components/case-words.ts';
import { ExemptDialog } from '../components/exempt-dialog.tsx';
import { useLetter } from '../components/letter.ts';
import { LetterDialog } from '../components/letter-dialog.tsx';
import { Menu } from '../components/menu.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import { isComing } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { letterSubject } from './letter-subject.ts';
import { type DutyStep, useRecordDuties } from './record-duties.ts';
import { canSelect } from './selecting.ts';
import { useStateDuty, type Word } from './state-duty.ts';
import { StepDialog } from './step-dialog.tsx';

const SAID = ['EXTENDED', 'OTHER_FORM', 'EXEMPT'] as const;
type Said = (typeof SAID)[number];
/** That it is not required has a dialog of its own. */
type Asked = Exclude<Said, 'EXEMPT'>;
const FORMS = ['DIRECTIVE', 'LETTER', 'PART_OF_PLAN', 'OTHER'] as const;

const BACK = <Undo2 size={16} aria-hidden />;
const LETTER = <FileText size={16} aria-hidden />;
const NOTHING = () => undefined;

export type DutyMenuProps = { readonly row: DueRow; readonly about: string; readonly asOf: string; readonly graphVersion: number };

/** What a person can say of a duty that is still awaited, and what was done about it; both can be taken back at any time. */
export function DutyMenu({ row, about, asOf, graphVersion }: DutyMenuProps) {
  const t = useT();
  const { state, withdraw, pending } = useStateDuty();
  const { record, takeBack, pending: recording } = useRecordDuties();
  const last = lastStep(row.case.steps);
  const [asking, setAsking] = useState<Said | null>(null);
  const [writing, setWriting] = useState(false);
  const letter = useLetter(NOTHING);
  const [step, setStep] = useState<DutyStep['step'] | null>(null);
  return (
    <>
      <Menu
        trigger={
          <Button disabled={pending || recording || letter.busy} aria-label={`${t('due.handle')}: ${about}`}>
            {t('due.handle')}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
        items={[
          ...(canSelect(row) ? [{ id: 'letter', label: `${t('due.letter')}…`, icon: LETTER, onSelect: () => setWriting(true) }] : []),
          { id: 'ASSIGNED', label: `${t('due.assign')}…`, onSelect: () => setStep('ASSIGNED') },
          { id: 'URGED', label: `${t('due.urge')}…`, onSelect: () => setStep('URGED') },
          ...SAID.filter((say) => say === 'EXEMPT' || !isComing(row)).map((say) => ({
            id: say,
            label: `${t(`due.do.${say}`)}…`,
            onSelect: () => setAsking(say),
          })),
          ...(row.state === 'EXTENDED' ? [{ id: 'open', label: t('due.unextend'), icon: BACK, onSelect: () => withdraw(row, graphVersion) }] : []),
          ...(last === undefined ? [] : [{ id: 'back', label: t('items.back', { step: stepText(last, t) }), icon: BACK, onSelect: () => takeBack([last.id]) }]),
        ]}
      />
      {writing ? <LetterDialog subjects={[letterSubject(row, t)]} asOf={asOf} today={asOf} onClose={() => setWriting(false)} onMake={letter.make} /> : null}
      {step === null ? null : (
        <StepDialog
          step={step}
          lead={about}
          keys={[row.caseKey]}
          today={asOf}
          onClose={() => setStep(null)}
          onDone={(done) => record([row], done, graphVersion)}
        />
      )}
      {asking === 'EXEMPT' ? (
        <ExemptDialog
          what={about}
          draft={`EXEMPT ${row.key}`}
          onClose={() => setAsking(null)}
          onSubmit={(reason) => {
            setAsking(null);
            void state(row, { say: 'EXEMPT', reason }, graphVersion);
          }}
        />
      ) : null}
      {asking === null || asking === 'EXEMPT' ? null : (
        <AskDialog
          title={t(`due.do.${asking}`)}
          lead={about}
          fields={fieldsOf(asking, t)}
          submit={t('due.record')}
          draft={`${asking} ${row.key}`}
          onClose={() => setAsking(null)}
          onSubmit={(answers) => {
            setAsking(null);
            void state(row, wordOf(asking, answers), graphVersion);
          }}
        />
      )}
    </>
  );
}

function fieldsOf(say: Asked, t: Translate): readonly AskField[] {
  const reason: AskField = { id: 'reason', label: t('due.ask.note'), kind: 'long' };
  if (say === 'EXTENDED') return [{ id: 'on', label: t('due.ask.on'), kind: 'day', required: true, hint: t('due.ask.dayHint') }, reason];
  return [{ id: 'form', label: t('due.ask.form'), kind: 'choice', choices: FORMS.map((value) => ({ value, label: t(`due.form.${value}`) })) }, reason];
}

function wordOf(say: Asked, { reason = '', on = '', form }: Readonly<Record<string, string>>): Word {
  if (say === 'EXTENDED') return { say, on, reason: reason || null };
  return { say, form: FORMS.find((known) => known === form) ?? 'OTHER', reason: reason || null };
}
