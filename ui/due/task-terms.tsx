import { useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { directiveText, shortName } from '../components/directive-name.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { placeText } from '../lib/path-text.ts';
import { directivePath, taskPath } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import { bandOf, bandsOf, daysUntil } from './bands.ts';
import type { DueParams } from './due-params.ts';
import { isAskedBy } from './fits.ts';
import type { TaskTermRow } from './task-terms-query.ts';

/** Where the part stands, for the way to it from the head of the screen. */
export const TASK_TERMS_ID = 'task-terms';

/** Rows drawn at once. */
const SHOWN = 30;

/** Terms of tasks that the filters leave: what an organ has to hand in, by what letter, says nothing of them. */
export function fittingTerms(
  rows: readonly TaskTermRow[],
  { doc, asker, show }: Pick<DueParams, 'doc' | 'asker' | 'show'>,
  asOf: string,
): readonly TaskTermRow[] {
  const bands = bandsOf(show);
  return rows.filter((row) => (doc === null || row.task.directive.id === doc) && isAskedBy(row.task.directive, asker) && bands.includes(bandOf(row, asOf)));
}

/** Whether the filters ask for what only duties have. */
export const asksForDuties = ({ organ, whose, kind, letter }: Pick<DueParams, 'organ' | 'whose' | 'kind' | 'letter'>): boolean =>
  organ !== null || whose !== 'any' || kind !== 'any' || letter !== 'any';

/** Beside what organs owe, and in none of its counts: terms of tasks by which the documents tell nobody to report. */
export function TaskTerms({ rows, asOf }: { readonly rows: readonly TaskTermRow[]; readonly asOf: string }) {
  const t = useT();
  const language = useLanguage();
  if (rows.length === 0) return null;
  const passed = rows.filter((row) => bandOf(row, asOf) === 'overdue').toReversed();
  const coming = rows.filter((row) => bandOf(row, asOf) !== 'overdue');
  return (
    <section id={TASK_TERMS_ID} className="band terms" aria-labelledby="terms-title" tabIndex={-1}>
      <div className="terms__head">
        <h2 id="terms-title">
          {t('due.terms.title')} <span className="band__count numeric">{formatNumber(rows.length, language)}</span>
        </h2>
        <p className="small soft">{t('due.terms.about')}</p>
      </div>
      {coming.length === 0 ? null : <Terms title={t('due.terms.coming', { n: coming.length })} rows={coming} asOf={asOf} open />}
      {passed.length === 0 ? null : <Terms title={t('due.terms.passed', { n: passed.length })} rows={passed} asOf={asOf} open={coming.length === 0} />}
    </section>
  );
}

type TermsProps = { readonly title: string; readonly rows: readonly TaskTermRow[]; readonly asOf: string; readonly open: boolean };

function Terms({ title, rows, asOf, open }: TermsProps) {
  const t = useT();
  const [shown, setShown] = useState(SHOWN);
  return (
    <details className="terms__part" open={open}>
      <summary>{title}</summary>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <Term key={row.key} row={row} asOf={asOf} />
        ))}
      </ul>
      {rows.length > shown ? (
        <p className="band__more">
          <button type="button" onClick={() => setShown(shown + SHOWN * 5)}>
            {t('due.terms.more', { n: Math.min(rows.length - shown, SHOWN * 5) })}
          </button>
        </p>
      ) : null}
    </details>
  );
}

function Term({ row, asOf }: { readonly row: TaskTermRow; readonly asOf: string }) {
  const t = useT();
  const language = useLanguage();
  const { task, dueOn, stated, leads, evidence } = row;
  const days = daysUntil(dueOn, asOf);
  return (
    <li className="terms__row">
      <div>
        <p className="terms__words">{task.text}</p>
        <p className="duty__facts">
          <AppLink to={taskPath(task.id)}>{placeText(task.path, t)}</AppLink>
          <span title={directiveText(task.directive, t)}>{shortName(task.directive, t)}</span>
          <span>{leads.length === 0 ? t('due.terms.noLead') : t('due.terms.leads', { leads: leads.join('; ') })}</span>
          <AppLink to={directivePath(task.directive.id, { at: evidence })}>{t('common.action.openText')}</AppLink>
        </p>
      </div>
      <p className="terms__when numeric">
        <strong>{t('due.dueOn', { date: termText(dueOn, language) })}</strong>
        <span>{days < 0 ? t('due.terms.since', { n: -days }) : days === 0 ? t('due.today') : t('due.left', { n: days })}</span>
        {stated === dueOn ? null : <span className="faint">{t('due.term', { text: termText(stated, language) })}</span>}
      </p>
    </li>
  );
}
