import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { type CaseStepShown, stepText } from './case-words.ts';
import './case-history.css';

export type CaseHistoryProps = { readonly steps: readonly (CaseStepShown & { readonly by: string; readonly at: string; readonly note?: string | null })[] };

/** What people did about a thing, newest first, with who and when; what was taken back is struck through. */
export function CaseHistory({ steps }: CaseHistoryProps) {
  const t = useT();
  return (
    <ol className="case-history" aria-label={t('items.history')}>
      {steps.toReversed().map((step) => (
        <li key={`${step.at} ${step.step}`}>
          {step.takenBack ? (
            <>
              <del>{stepText(step, t)}</del> <span className="small soft">({t('items.takenBack')})</span>
            </>
          ) : (
            <span>{stepText(step, t)}</span>
          )}{' '}
          <span className="faint">{t('items.byAt', { by: step.by, at: formatInstant(step.at) })}</span>
          {step.note === null || step.note === undefined ? null : <q>{step.note}</q>}
        </li>
      ))}
    </ol>
  );
}
