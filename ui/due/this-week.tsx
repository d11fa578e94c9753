import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { AppLink } from '../components/app-link.tsx';
import { issuersText, symbolText } from '../components/directive-name.ts';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber, weekdayText } from '../lib/format.ts';
import { groupBy } from '../lib/group-by.ts';
import { DUE_PATH } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import { writeParams } from '../lib/url-state.ts';
import { bandOf, daysUntil, lastOf } from './bands.ts';
import { DUE_PARAMS, type DueParams } from './due-params.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';
import './this-week.css';

/** Lines that are drawn; of more, how many. */
const LINES = 5;
/** Organs that are named; of more, how many. */
const NAMED = 2;

type Line = { readonly first: DueRow; readonly rows: readonly DueRow[] };

/** What falls due within seven days: each thing once, the nearest day first. */
export function weekLines(rows: readonly DueRow[], asOf: string): readonly Line[] {
  const week = rows.filter((row) => bandOf(row, asOf) === 'week');
  return [...groupBy(week, ({ dueOn, kind, what, directive }) => JSON.stringify([dueOn, kind, what, directive?.id])).values()]
    .flatMap((own) => (own[0] === undefined ? [] : [{ first: own[0], rows: own }]))
    .toSorted((a, b) => daysUntil(a.first.dueOn ?? '', asOf) - daysUntil(b.first.dueOn ?? '', asOf));
}

export type ThisWeekProps = { readonly rows: readonly DueRow[]; readonly asOf: string; readonly waiting: boolean };

/** At the head of the screen: who has to hand in what within seven days, by day, in a few lines. */
export function ThisWeek({ rows, asOf, waiting }: ThisWeekProps) {
  const t = useT();
  const language = useLanguage();
  const lines = useMemo(() => weekLines(rows, asOf), [rows, asOf]);
  const n = lines.reduce((sum, line) => sum + line.rows.length, 0);
  const until = formatDate(lastOf('week', asOf) ?? asOf);
  const more = lines.slice(LINES).reduce((sum, line) => sum + line.rows.length, 0);
  return (
    <section className="week" aria-labelledby="week-title" aria-busy={waiting}>
      <h2 id="week-title">
        {t('due.week.title', { from: formatDate(asOf), until })}
        {waiting ? null : <span className="week__count numeric">{n === 0 ? t('due.week.none') : t('due.week.count', { n })}</span>}
      </h2>
      {waiting ? (
        <p className="small soft">{t('due.week.waiting')}</p>
      ) : n === 0 ? null : (
        <ul>
          {lines.slice(0, LINES).map(({ first, rows: own }) => (
            <li key={JSON.stringify([first.key, first.dueOn])} className="week__line">
              <span className="numeric">
                <strong>{dayText(first.dueOn ?? '', language)}</strong>
              </span>
              <span>
                {first.what === null ? t(`due.kind.${first.kind}`) : `${t(`due.kind.${first.kind}`)}: ${t('due.what', { what: first.what })}`}
                {first.directive === null ? null : (
                  <span className="soft"> · {[symbolText(first.directive, t), issuersText(first.directive, t)].filter((part) => part !== '').join(' · ')}</span>
                )}
              </span>
              <WeekLink patch={{ show: 'week', kind: first.kind, doc: first.directive?.id ?? null }}>{whoText(own, t)}</WeekLink>
            </li>
          ))}
        </ul>
      )}
      {waiting || more === 0 ? null : (
        <p className="small">
          <WeekLink patch={{ show: 'week' }}>{t('due.week.more', { n: formatNumber(more, language) })}</WeekLink>
        </p>
      )}
    </section>
  );
}

/** A whole day with its name in the week; a month or a year as it is written. */
const dayText = (date: string, language: 'vi' | 'en'): string =>
  date.length === 10 ? `${weekdayText(date, language)} ${formatDate(date)}` : termText(date, language);

/** Who owes it: a few by name, of more how many; words that name no body are told apart. */
function whoText(rows: readonly DueRow[], t: Translate): string {
  const organs = [...new Set(rows.filter(canSelect).map(({ organName }) => organName))];
  const words = [...new Set(rows.filter((row) => !canSelect(row)).map(({ organName }) => organName))];
  const named = organs.length <= NAMED ? organs.join(', ') : t('due.sharedBy', { n: organs.length });
  return [named, words.length === 0 ? '' : t('due.week.groups', { words: words.slice(0, NAMED).join(', ') })].filter((part) => part !== '').join('; ');
}

function WeekLink({ patch, children }: { readonly patch: Partial<DueParams>; readonly children: string }) {
  const search = useSearch();
  return (
    <AppLink className="week__who" to={`${DUE_PATH}?${writeParams(DUE_PARAMS, search, patch)}`}>
      {children}
    </AppLink>
  );
}
