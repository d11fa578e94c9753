import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { type DecisionShown, decisionText } from './decision.ts';
import './said.css';
import { TakeBack } from './take-back.tsx';

/** The word that something need not be done, where it stands: what was taken back, or said otherwise since, is no ground any more. */
export const exemptBy = (decisions: readonly DecisionShown[]): DecisionShown | undefined =>
  decisions.findLast(({ said, mayTakeBack }) => said === 'exempt' && mayTakeBack);

const OFF: ReadonlySet<string> = new Set(['exempt', 'other-form', 'outside']);

/** The word that takes something off what is awaited, where it stands. */
export const takenOffBy = (decisions: readonly DecisionShown[]): DecisionShown | undefined =>
  decisions.findLast(({ said, mayTakeBack }) => said !== null && OFF.has(said) && mayTakeBack);

/** What a person said, who and when, why, and the way back. */
export function Said({ decision, under = null }: { readonly decision: DecisionShown; readonly under?: string | null }) {
  const t = useT();
  return (
    <div className="said small">
      <p>
        {under === null ? '' : `${t('coverage.cell.dutyUnder', { upper: under })} `}
        {decisionText(decision, t)} <span className="faint">{t('decided.who', { by: decision.by, at: formatInstant(decision.at) })}</span>
      </p>
      {decision.reason === null ? null : <p>{t('coverage.cell.reason', { reason: decision.reason })}</p>}
      <TakeBack decision={decision} />
    </div>
  );
}
