import { Check, Clock, Undo2, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';
import { useSingleKeys } from '../lib/single-keys.ts';
import { differTexts } from './merge-differs.ts';
import type { ReviewEntry } from './review-query.ts';
import { mayBeYes, noText, yesText } from './review-words.ts';
import { KEYS } from './use-review-keys.ts';

export type ReviewAnswersProps = {
  readonly entry: ReviewEntry;
  /** Whether yes was said and is asked once more. */
  readonly asking: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly onLater: () => void;
  /** Yes was not meant. */
  readonly onBack: () => void;
};

/** The answers to what waits; where yes is asked once more, that question in their place. */
export function ReviewAnswers({ entry, asking, onYes, onNo, onLater, onBack }: ReviewAnswersProps) {
  const t = useT();
  const keys = useSingleKeys();
  const key = (letter: string) => (keys ? <kbd>{letter.toUpperCase()}</kbd> : null);
  const no = (
    <Button icon={<X size={17} aria-hidden />} aria-keyshortcuts={KEYS.no} onClick={onNo}>
      {noText(entry, t)} {key(KEYS.no)}
    </Button>
  );
  if (asking) {
    return (
      <Sure entry={entry} mark={key(KEYS.yes)} onYes={onYes} onBack={onBack}>
        {no}
      </Sure>
    );
  }
  return (
    <div className="review-card__answers">
      {mayBeYes(entry) ? (
        <Button tone="primary" icon={<Check size={17} aria-hidden />} aria-keyshortcuts={KEYS.yes} onClick={onYes}>
          {yesText(entry, t)} {key(KEYS.yes)}
        </Button>
      ) : null}
      {no}
      <Button tone="quiet" icon={<Clock size={17} aria-hidden />} aria-keyshortcuts={KEYS.later} onClick={onLater}>
        {t('review.later')} {key(KEYS.later)}
      </Button>
    </div>
  );
}

type SureProps = Pick<ReviewAnswersProps, 'entry' | 'onYes' | 'onBack'> & { readonly mark: React.ReactNode; readonly children: React.ReactNode };

/** Asks once more, with what speaks against it. Enter is yes, Escape is not. */
function Sure({ entry, mark, onYes, onBack, children }: SureProps) {
  const t = useT();
  const said = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to the button that takes yes back.
    <div className="review-card__answers" onKeyDown={({ key }) => (key === 'Escape' ? onBack() : undefined)}>
      <p id={said} className="review-card__sure">
        {differTexts(entry, t).join(' ')} <strong>{t('review.sure.ask')}</strong>
      </p>
      <Button
        tone="primary"
        icon={<Check size={17} aria-hidden />}
        aria-keyshortcuts={KEYS.yes}
        aria-describedby={said}
        autoFocus
        // One press that lasts, or a double click on the first yes, is one yes.
        onKeyDown={(event) => (event.repeat ? event.preventDefault() : undefined)}
        onClick={({ detail }) => (detail > 1 ? undefined : onYes())}
      >
        {t('review.sure.yes')} {mark}
      </Button>
      {children}
      <Button tone="quiet" icon={<Undo2 size={17} aria-hidden />} onClick={onBack}>
        {t('review.sure.back')} {mark === null ? null : <kbd>Esc</kbd>}
      </Button>
    </div>
  );
}
