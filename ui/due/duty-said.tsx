import { CaseHistory } from '../components/case-history.tsx';
import { lastStep, stepText } from '../components/case-words.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import type { DueRow } from './due-query.ts';

/** What people said of a duty of one organ, and what was done about it; nothing where nobody did. */
export function DutySaid({ row }: { readonly row: Pick<DueRow, 'decisions' | 'note' | 'case'> }) {
  const t = useT();
  const last = row.decisions.at(-1);
  const step = lastStep(row.case.steps);
  return (
    <>
      {last !== undefined ? <p className="small faint">{t('due.decided', { by: last.by, at: formatInstant(last.at) })}</p> : null}
      {row.note === null ? null : <p className="small soft">{row.note}</p>}
      {step === undefined ? null : (
        <p className="duty__case">
          <strong>{stepText(step, t)}</strong>
          <span className="small faint">{t('due.caseBy', { by: step.by, at: formatInstant(step.at) })}</span>
        </p>
      )}
      {row.case.steps.length < 2 ? null : (
        <details className="duty__history">
          <summary>{t('items.history')}</summary>
          <CaseHistory steps={row.case.steps} />
        </details>
      )}
    </>
  );
}
