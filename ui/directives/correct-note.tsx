import { Pencil } from 'lucide-react';
import { IconButton } from '../components/icon-button.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { useUrlState } from '../lib/url-state.ts';
import { type CorrectedFact, formNameOf, shownValue, standingCorrection } from './correct-facts.ts';
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
  if (made === null) return null;
  const { after } = made.correction;
  return (
    <div className="corrected">
      <p className="corrected__value">
        {t('directives.correct.now')}{' '}
        <strong>{after.length === 0 ? t('directives.correct.none') : after.map((value) => shownValue(fact, value, t)).join('; ')}</strong>
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
