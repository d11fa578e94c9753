import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { termText } from '../lib/term-text.ts';
import { daysUntil } from './bands.ts';
import type { DueRow } from './due-query.ts';
import { turnsText } from './duty-words.ts';

/** By when: the day with how far it is, the term as it is said, and what else is known of the turns of what returns. */
export function DutyTerm({ row, asOf }: { readonly row: Pick<DueRow, 'dueOn' | 'term' | 'laterDue' | 'earlierDue' | 'nextDue'>; readonly asOf: string }) {
  const t = useT();
  const language = useLanguage();
  const days = row.dueOn === null ? 0 : daysUntil(row.dueOn, asOf);
  return (
    <>
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
    </>
  );
}
