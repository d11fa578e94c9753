import { FileText, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../components/ask-dialog.tsx';
import { Button } from '../components/button.tsx';
import { type LetterSubject, useLetter } from '../components/letter.ts';
import { LetterDialog } from '../components/letter-dialog.tsx';
import { useT } from '../i18n/use-t.ts';
import { useAssignDuties } from './assign-duties.ts';
import type { DueRow } from './due-query.ts';
import '../components/selection-bar.css';

export type SelectionBarProps = {
  readonly rows: readonly DueRow[];
  /** The day of the screen as it was asked for; null for today. */
  readonly asOf: string | null;
  /** The day the screen stands for. */
  readonly day: string;
  readonly onClear: () => void;
};

const subjectOf = (row: DueRow): LetterSubject => ({
  type: 'due',
  key: row.key,
  caseKey: row.caseKey,
  organName: row.organName,
  steps: row.case.steps,
});

/** What can be done with all that is selected: the letter, and who follows it. */
export function SelectionBar({ rows, asOf, day, onClear }: SelectionBarProps) {
  const t = useT();
  const [asking, setAsking] = useState<'letter' | 'assign' | null>(null);
  const letter = useLetter(onClear);
  const { assign, pending } = useAssignDuties(onClear);
  const organs = new Set(rows.map(({ organName }) => organName)).size;
  if (rows.length === 0) return null;
  return (
    <section className="selection-bar" aria-label={t('due.selected', { n: rows.length, organs })}>
      <p aria-live="polite">{t('due.selected', { n: rows.length, organs })}</p>
      <Button tone="primary" icon={<FileText size={16} aria-hidden />} disabled={letter.busy} onClick={() => setAsking('letter')}>
        {t('due.letter')}…
      </Button>
      <Button icon={<UserCheck size={16} aria-hidden />} disabled={pending} onClick={() => setAsking('assign')}>
        {t('due.assign')}…
      </Button>
      <Button tone="quiet" onClick={onClear}>
        {t('due.selectClear')}
      </Button>
      {asking === 'letter' ? (
        <LetterDialog subjects={rows.map(subjectOf)} asOf={asOf} today={day} onClose={() => setAsking(null)} onMake={letter.make} />
      ) : null}
      {asking === 'assign' ? (
        <AskDialog
          title={t('due.assign')}
          lead={t('due.selected', { n: rows.length, organs })}
          fields={[{ id: 'to', label: t('due.assign.to'), kind: 'text', required: true, hint: t('due.assign.toHint') }]}
          submit={t('due.record')}
          onClose={() => setAsking(null)}
          onSubmit={({ to = '' }) => {
            setAsking(null);
            assign(rows, to);
          }}
        />
      ) : null}
    </section>
  );
}
