import { FileText } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../components/button.tsx';
import { type LetterSubject, useLetter } from '../components/letter.ts';
import { LetterDialog } from '../components/letter-dialog.tsx';
import { SentBefore } from '../components/sent-before.tsx';
import { useLetterKey } from '../components/use-letter-key.ts';
import { useT } from '../i18n/use-t.ts';
import type { ItemRow } from './items-query.ts';
import { mayLeave, type SelectingItems } from './selecting-items.ts';
import { StepMenu } from './step-menu.tsx';
import '../components/selection-bar.css';

export type ItemsSelectionProps = {
  readonly selecting: SelectingItems;
  /** The newest rows: a selected item is taken as it is now. */
  readonly rows: readonly ItemRow[];
  readonly asOf: string | null;
  readonly day: string;
  readonly graphVersion: number | null;
};

const subjectOf = (item: ItemRow): LetterSubject => ({
  type: 'item',
  key: item.key,
  caseKey: item.key,
  organName: item.organName ?? '',
  heirs: item.heirs,
  steps: item.case.steps,
  condensed: item.evidence.some(({ evidence, directive }) => directive?.sources.some((one) => one.textId === evidence.textId && one.edition === 'CONDENSED')),
});

/** What can be done with all that is selected: a step of their cases, and the letter for those that may leave the office. */
export function ItemsSelection({ selecting, rows, asOf, day, graphVersion }: ItemsSelectionProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const letter = useLetter(selecting.clear);
  const items = useMemo(() => {
    const now = new Map(rows.map((row) => [row.key, row]));
    return [...selecting.selected.values()].map((item) => now.get(item.key) ?? item);
  }, [rows, selecting.selected]);
  const leaving = items.filter(mayLeave);
  const write = useCallback(() => setAsking(true), []);
  useLetterKey(leaving.length > 0 && !letter.busy, write);
  if (items.length === 0) return null;
  const held = items.length - leaving.length;
  const said = t('items.selected', { n: items.length });
  return (
    <section className="selection-bar" aria-label={said}>
      <p aria-live="polite">
        {said}
        {held === 0 || leaving.length === 0 ? null : <span className="small soft"> {t('items.selectedHeld', { n: held })}</span>}
      </p>
      {items[0]?.list === 'C' ? null : (
        <Button
          tone="primary"
          icon={<FileText size={16} aria-hidden />}
          disabled={letter.busy || leaving.length === 0}
          aria-keyshortcuts="c"
          title={t(leaving.length === 0 ? 'items.letterNone' : 'due.letter.key')}
          onClick={write}
        >
          {t('due.letter')}…
        </Button>
      )}
      <StepMenu items={items} about={said} graphVersion={graphVersion} onDone={selecting.clear} />
      <Button tone="quiet" onClick={selecting.clear}>
        {t('due.selectClear')}
      </Button>
      {items[0]?.list === 'C' ? null : (
        <SentBefore
          things={items.map((item) => ({ item, organName: item.organName, steps: item.case.steps }))}
          onDrop={(sent) => selecting.toggle(sent.map(({ item }) => item))}
        />
      )}
      {asking ? <LetterDialog subjects={leaving.map(subjectOf)} asOf={asOf} today={day} onClose={() => setAsking(false)} onMake={letter.make} /> : null}
    </section>
  );
}
