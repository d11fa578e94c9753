import { FileText } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '../components/button.tsx';
import { HandleMenu } from '../components/handle-menu.tsx';
import { useLetter } from '../components/letter.ts';
import { LetterDialog } from '../components/letter-dialog.tsx';
import { SentBefore } from '../components/sent-before.tsx';
import { useLetterKey } from '../components/use-letter-key.ts';
import { useT } from '../i18n/use-t.ts';
import type { DueRow } from './due-query.ts';
import { handledDuty } from './handled-duty.ts';
import { letterSubject } from './letter-subject.ts';
import type { Selecting } from './selecting.ts';
import '../components/selection-bar.css';

export type SelectionBarProps = {
  readonly rows: readonly DueRow[];
  /** The day of the screen as it was asked for; null for today. */
  readonly asOf: string | null;
  /** The day the screen stands for. */
  readonly day: string;
  readonly graphVersion: number;
  readonly selecting: Selecting;
};

/** What can be done with all that is selected: the letter, and all that is recorded of them together. */
export function SelectionBar({ rows, asOf, day, graphVersion, selecting }: SelectionBarProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { clear, toggle } = selecting;
  const letter = useLetter(clear);
  const write = useCallback(() => setAsking(true), []);
  useLetterKey(rows.length > 0 && !letter.busy, write);
  const organs = new Set(rows.map(({ organName }) => organName)).size;
  if (rows.length === 0) return null;
  const said = t('due.selected', { n: rows.length, organs });
  return (
    <section className="selection-bar" aria-label={said}>
      <p aria-live="polite">{said}</p>
      <Button tone="primary" icon={<FileText size={16} aria-hidden />} disabled={letter.busy} aria-keyshortcuts="c" title={t('due.letter.key')} onClick={write}>
        {t('items.do.LETTER')}…
      </Button>
      <HandleMenu things={rows.map((row) => handledDuty(row, day, t))} about={said} day={day} graphVersion={graphVersion} letter={false} onDone={clear} />
      <Button tone="quiet" onClick={clear}>
        {t('due.selectClear')}
      </Button>
      <SentBefore
        things={rows.map((row) => ({ row, organName: row.organName, steps: row.case.steps }))}
        onDrop={(sent) => toggle(sent.map(({ row }) => row))}
      />
      {asking ? (
        <LetterDialog subjects={rows.map((row) => letterSubject(row, t))} asOf={asOf} today={day} onClose={() => setAsking(false)} onMake={letter.make} />
      ) : null}
    </section>
  );
}
