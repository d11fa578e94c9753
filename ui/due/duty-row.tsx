import { CaseHistory } from '../components/case-history.tsx';
import { lastStep, stepText } from '../components/case-words.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { termText } from '../lib/term-text.ts';
import { daysUntil } from './bands.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { DutyMenu } from './duty-menu.tsx';
import { DutyQuotes } from './duty-quotes.tsx';
import { recipientText, stateWords, turnsText } from './duty-words.ts';
import { SelectAll } from './select-all.tsx';
import type { Selecting } from './selecting.ts';
import { TurnLink } from './turn-link.tsx';

export type DutyRowProps = {
  readonly row: DueRow;
  /** The other row of what returns; null where it stands in this one alone, or is not among those fetched. */
  readonly other: DueRow | null;
  /** A link led here. */
  readonly pointed: boolean;
  /** The only one of its organ: the box of the organ is its box. */
  readonly alone: boolean;
  readonly asOf: string;
  readonly graphVersion: number;
  readonly selecting: Selecting;
};

/** One thing an organ has to hand in: what, in whose words, by when, and what people said of it. */
export function DutyRow({ row, other, pointed, alone, asOf, graphVersion, selecting }: DutyRowProps) {
  const t = useT();
  const language = useLanguage();
  const kind = t(`due.kind.${row.kind}`);
  const last = row.decisions.at(-1);
  const step = lastStep(row.case.steps);
  const recipient = recipientText(row, t);
  const days = row.dueOn === null ? 0 : daysUntil(row.dueOn, asOf);
  return (
    <li className="duty" data-row={rowId(row)} data-pointed={pointed} data-selected={selecting.selected.has(rowId(row))} tabIndex={pointed ? -1 : undefined}>
      {alone ? <span aria-hidden /> : <SelectAll rows={[row]} label={t('due.select', { what: `${row.organName} – ${kind}` })} selecting={selecting} />}
      <div className="duty__what">
        <p>
          <strong>{kind}</strong>
          {row.what === null ? null : `: ${t('due.what', { what: row.what })}`}
        </p>
        <DutyQuotes row={row} />
        {recipient === null ? null : <p className="small soft">{recipient}</p>}
      </div>
      <div className="duty__when">
        {row.dueOn === null ? null : (
          <p className="numeric" data-late={days < 0}>
            <strong>{t('due.dueOn', { date: termText(row.dueOn, language) })}</strong>
            <span>{days < 0 ? t('due.late', { n: -days }) : days === 0 ? t('due.today') : t('due.left', { n: days })}</span>
          </p>
        )}
        {row.term.text === null ? null : <p className="small faint">{t('due.term', { text: termText(row.term.text, language) })}</p>}
        {turnsText(row, t).map((text) => (
          <p key={text} className="small">
            {text}
          </p>
        ))}
        {other === null ? null : <TurnLink other={other} asOf={asOf} />}
        <p className="small">{t(stateWords(row))}</p>
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
      </div>
      <div className="duty__do">
        <DutyMenu row={row} about={`${row.organName} – ${kind}`} asOf={asOf} graphVersion={graphVersion} />
      </div>
    </li>
  );
}
