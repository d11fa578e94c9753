import { FileText } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../components/button.tsx';
import { HandleMenu } from '../components/handle-menu.tsx';
import { useLetter } from '../components/letter.ts';
import { LetterDialog } from '../components/letter-dialog.tsx';
import { SentBefore } from '../components/sent-before.tsx';
import { useLetterKey } from '../components/use-letter-key.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { handledItem } from './handled-item.ts';
import type { ItemRow } from './items-query.ts';
import { mayLeave, type SelectingItems } from './selecting-items.ts';
import '../components/selection-bar.css';

export type ItemsSelectionProps = {
  readonly selecting: SelectingItems;
  /** The newest rows: a selected item is taken as it is now. */
  readonly rows: readonly ItemRow[];
  readonly asOf: string | null;
  readonly day: string;
  readonly graphVersion: number | null;
};

/** What can be done with all that is selected: a step of their cases, and the letter for those that may leave the office. */
export function ItemsSelection({ selecting, rows, asOf, day, graphVersion }: ItemsSelectionProps) {
  const t = useT();
  const language = useLanguage();
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
  const things = items.map((item) => handledItem(item, t, language));
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
          {t('items.do.LETTER')}…
        </Button>
      )}
      <HandleMenu things={things} about={said} day={day} graphVersion={graphVersion} letter={false} onDone={selecting.clear} />
      <Button tone="quiet" onClick={selecting.clear}>
        {t('due.selectClear')}
      </Button>
      {items[0]?.list === 'C' ? null : (
        <SentBefore
          things={items.map((item) => ({ item, organName: item.organName, steps: item.case.steps }))}
          onDrop={(sent) => selecting.toggle(sent.map(({ item }) => item))}
        />
      )}
      {asking ? (
        <LetterDialog
          subjects={things.flatMap(({ letter: subject }) => subject ?? [])}
          asOf={asOf}
          today={day}
          onClose={() => setAsking(false)}
          onMake={letter.make}
        />
      ) : null}
    </section>
  );
}
