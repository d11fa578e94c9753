import { ChevronDown, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { AskDialog, type AskField } from '../components/ask-dialog.tsx';
import { Button } from '../components/button.tsx';
import { lastStep, lastStepIds, stepText } from '../components/case-words.ts';
import { ExemptDialog } from '../components/exempt-dialog.tsx';
import { Menu } from '../components/menu.tsx';
import type { StepAnswer } from '../components/use-record-cases.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import type { ItemRow } from './items-query.ts';
import { useRecordStep } from './record-step.ts';

type StepName = 'NOTED' | 'ASSIGNED' | 'URGED' | 'DONE' | 'ENDED_WITHOUT' | 'EXEMPT';

export type StepMenuProps = {
  /** One item, or several that say the same of several organs. */
  readonly items: readonly ItemRow[];
  readonly graphVersion: number | null;
  /** What the button stands for, read out. */
  readonly about: string;
  readonly onDone?: () => void;
};

/** The steps of a case behind one button; those that need more words ask for them. The last step can be taken back at any time. */
export function StepMenu({ items, graphVersion, about, onDone }: StepMenuProps) {
  const t = useT();
  const { record, takeBack, pending } = useRecordStep(onDone);
  const [asking, setAsking] = useState<StepName | null>(null);
  const list = items[0]?.list;
  // Our own work urges nobody.
  const steps: readonly StepName[] = list === 'C' ? ['NOTED', 'ASSIGNED', 'DONE', 'EXEMPT'] : ['NOTED', 'ASSIGNED', 'URGED', 'DONE', 'ENDED_WITHOUT', 'EXEMPT'];
  const many = items.length > 1;
  const made = lastStepIds(items.map((item) => item.case));
  const last = many ? undefined : lastStep(items[0]?.case.steps ?? []);
  return (
    <>
      <Menu
        trigger={
          <Button disabled={pending} aria-label={`${t(many ? 'items.handleAll' : 'items.handle', { n: items.length })}: ${about}`}>
            {t(many ? 'items.handleAll' : 'items.handle', { n: items.length })}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
        items={[
          ...steps.map((step) => ({
            id: step,
            label: step === 'NOTED' ? t('items.do.NOTED') : `${t(`items.do.${step}`)}…`,
            onSelect: () => (step === 'NOTED' ? void record(items, { step }, graphVersion) : setAsking(step)),
          })),
          ...(made.length === 0
            ? []
            : [
                {
                  id: 'back',
                  label: last === undefined ? t('items.backMany', { n: made.length }) : t('items.back', { step: stepText(last, t) }),
                  icon: <Undo2 size={16} aria-hidden />,
                  onSelect: () => takeBack(made),
                },
              ]),
        ]}
      />
      {asking === 'EXEMPT' ? (
        <ExemptDialog
          what={many ? t('items.forMany', { n: items.length }) : about}
          draft={draftOf('EXEMPT', items)}
          {...(items.every(isOwed) ? {} : { means: t('items.exemptCloses') })}
          onClose={() => setAsking(null)}
          onSubmit={(reason) => {
            setAsking(null);
            void record(items, answerOf('EXEMPT', { reason }), graphVersion);
          }}
        />
      ) : null}
      {asking === null || asking === 'EXEMPT' ? null : (
        <AskDialog
          title={t(`items.do.${asking}`)}
          lead={many ? t('items.forMany', { n: items.length }) : about}
          fields={fieldsOf(asking, t)}
          submit={t('items.record')}
          draft={draftOf(asking, items)}
          onClose={() => setAsking(null)}
          onSubmit={(answers) => {
            setAsking(null);
            void record(items, answerOf(asking, answers), graphVersion);
          }}
        />
      )}
    </>
  );
}

/** Whether it is something owed: said not to be required, it leaves the list and all numbers; any other stays in its list, closed. */
const isOwed = ({ list, rule }: ItemRow): boolean => list === 'A' && rule !== 'late-plan' && rule !== 'organ-ended';

const draftOf = (step: string, items: readonly ItemRow[]): string => `${step} ${items.map(({ key }) => key).join(' ')}`;

function fieldsOf(step: StepName, t: Translate): readonly AskField[] {
  const note: AskField = { id: 'reason', label: t('items.ask.note'), kind: 'long' };
  if (step === 'ASSIGNED') return [{ id: 'to', label: t('items.ask.to'), kind: 'text', required: true, hint: t('items.ask.toHint') }, note];
  if (step !== 'URGED') return [note];
  return [
    { id: 'letterNumber', label: t('items.ask.letterNumber'), kind: 'text', hint: t('items.ask.letterNumberHint') },
    { id: 'letterOn', label: t('items.ask.letterOn'), kind: 'day', required: true, hint: t('items.ask.dayHint') },
    note,
  ];
}

function answerOf(step: StepName, { reason, to, letterNumber, letterOn }: Readonly<Record<string, string>>): StepAnswer {
  return { step, reason: reason || null, to: to || null, letterNumber: letterNumber || null, letterOn: letterOn || null };
}
