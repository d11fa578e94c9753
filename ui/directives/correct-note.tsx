import { Pencil, Undo2 } from 'lucide-react';
import { IconButton } from '../components/icon-button.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { useUrlState } from '../lib/url-state.ts';
import { type CorrectedFact, formNameOf, shownValue, standingCorrection, undoneCorrection } from './correct-facts.ts';
import { READER_PARAMS } from './reader-params.ts';
import type { ReaderDirective } from './reader-query.ts';
import { useCorrect } from './use-correct.ts';

/** Beside a fact: the way to correct it. */
export function CorrectButton({ fact }: { readonly fact: CorrectedFact }) {
  const t = useT();
  const [, set] = useUrlState(READER_PARAMS);
  return (
    <IconButton label={t('directives.correct.open', { fact: t(`directives.fact.${formNameOf(fact)}`) })} onClick={() => set({ correct: fact }, 'replace')}>
      <Pencil size={14} aria-hidden />
    </IconButton>
  );
}

/** Under a fact that somebody corrected: what stands now, who said so and when, and the way back to what was read. */
export function CorrectNote({ directive, fact }: { readonly directive: ReaderDirective; readonly fact: CorrectedFact }) {
  const t = useT();
  const { make, pending } = useCorrect(directive.id);
  const made = standingCorrection(directive, fact);
  if (made === null) {
    const undone = undoneCorrection(directive, fact);
    return undone === null ? null : <Undone was={wordsOf(fact, undone.made.correction.after, t)} back={undone.back} />;
  }
  const { after } = made.correction;
  return (
    <div className="corrected">
      <p className="corrected__value">
        {t('directives.correct.now')} <strong>{wordsOf(fact, after, t)}</strong>
      </p>
      <p className="corrected__who">
        {t('directives.correct.by', { by: made.by, at: formatInstant(made.at) })}
        {made.reason === null ? null : <q>{made.reason}</q>}{' '}
        <button
          type="button"
          className="facts__more"
          disabled={pending}
          onClick={() => void make({ fact, values: [], asRead: true, reason: '', before: after })}
        >
          {t('directives.correct.back')}
        </button>
      </p>
    </div>
  );
}

function wordsOf(fact: CorrectedFact, values: readonly string[], t: Translate): string {
  return values.length === 0 ? t('directives.correct.none') : values.map((value) => shownValue(fact, value, t)).join('; ');
}

/** Where a fact was corrected and is again as it was read: that it was, to what, and who took it back when. */
export function Undone({ was, back }: { readonly was: string; readonly back: { readonly by: string; readonly at: string; readonly reason: string | null } }) {
  const t = useT();
  return (
    <p className="corrected corrected--undone">
      <Undo2 size={13} aria-hidden />
      <span>
        {t('directives.correct.undoneMark', { was })}{' '}
        <span className="corrected__who">
          {t('directives.correct.by', { by: back.by, at: formatInstant(back.at) })}
          {back.reason === null || back.reason === '' ? null : <q>{back.reason}</q>}
        </span>
      </span>
    </p>
  );
}
