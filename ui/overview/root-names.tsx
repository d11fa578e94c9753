import { useState } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { holderText } from '../components/holder-now.ts';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import type { Language } from '../lib/format.ts';
import { groupBy } from '../lib/group-by.ts';
import { coveragePath, directivePath, lineagePath } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import { issuedLines } from './card-lines.ts';
import { askedNowText, IssuedWords } from './card-names.tsx';
import { RowsComing } from './rows-coming.tsx';
import { type Around, useStanding } from './standing-query.ts';
import { type StandingRow, useStandingRows } from './standing-rows-query.ts';
import { timeText } from './standing-words.ts';
import type { NumberOpened } from './table-columns.tsx';
import { countOwed, type TableRow } from './table-rows.ts';

/** Organs named at once; the rest is one press away. */
const MOST = 24;

export type RootNamesProps = { readonly row: TableRow; readonly around: Around; readonly onOpen: (opened: NumberOpened) => void };

/** Below the row of a document: who has issued what under it, and from whom nothing was received, by name. */
export function RootNames({ row, around, onOpen }: RootNamesProps) {
  const t = useT();
  const { id } = row.directive;
  const count = (state: 'ISSUED' | 'AWAITED'): number => countOwed(row.owed.counts, { state, time: null });
  const [issued, awaited] = [count('ISSUED'), count('AWAITED')];
  const others = (row.sums?.issued ?? 0) > 0;
  return (
    <div className="root-names">
      <div className="root-names__part">
        <h3>{t('overview.table.namesIssued', { n: issued })}</h3>
        {issued === 0 ? <p className="soft">{t('overview.table.noneIssued')}</p> : <IssuedNames rootId={id} around={around} />}
        {others ? (
          <button type="button" className="standing__number" aria-haspopup="dialog" onClick={() => onOpen({ issued: { rootId: id, which: 'all' } })}>
            {t('overview.cascade.rows', { n: row.sums?.issued ?? 0 })}
          </button>
        ) : null}
      </div>
      <div className="root-names__part">
        <h3>{t('overview.table.namesAwaited', { n: awaited })}</h3>
        {awaited === 0 ? (
          <p className="soft">
            {t(row.owed.total === 0 ? (around.scope === null ? 'overview.card.noneExpected' : 'overview.card.noneInScope') : 'overview.table.noneAwaited')}
          </p>
        ) : (
          <AwaitedNames rootId={id} n={awaited} around={around} />
        )}
      </div>
      <p className="root-names__ways">
        <ButtonLink to={lineagePath(id)}>{t('overview.card.lineage')}</ButtonLink>
        <ButtonLink to={coveragePath(id)}>{t('overview.card.coverage')}</ButtonLink>
        <ButtonLink to={directivePath(id)}>{t('overview.card.open')}</ButtonLink>
      </p>
    </div>
  );
}

type NamesProps = { readonly rootId: string; readonly around: Around };

const asked = (rootId: string, state: 'ISSUED' | 'AWAITED') => ({ rootId, state, time: null, placeId: null }) as const;

function IssuedNames({ rootId, around }: NamesProps) {
  const { data, error, refetch } = useStandingRows(asked(rootId, 'ISSUED'), around, null);
  const [all, setAll] = useState(false);
  const t = useT();
  if (data === undefined) return <RowsComing error={error} onRetry={() => void refetch()} height="5rem" />;
  const rows = data.pages.flatMap((page) => page?.rows.edges.map(({ node }) => node) ?? []);
  const lines = issuedLines(rows, data.pages[0]?.shared ?? []);
  const shown = all ? lines : lines.slice(0, MOST);
  return (
    <>
      <ul className="root-names__issued">
        {shown.map((line) => (
          <li key={line.key}>
            <IssuedWords line={line} />
          </li>
        ))}
      </ul>
      {shown.length < lines.length ? <Button onClick={() => setAll(true)}>{t('overview.table.allNames', { n: lines.length })}</Button> : null}
    </>
  );
}

function AwaitedNames({ rootId, n, around }: NamesProps & { readonly n: number }) {
  const t = useT();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const standing = useStanding(rootId, around, true).data;
  const toAsk = standing === undefined ? null : askedNowText(standing, t);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useStandingRows(asked(rootId, 'AWAITED'), around, null);
  if (data === undefined) return <RowsComing error={error} onRetry={() => void refetch()} height="5rem" />;
  const rows = data.pages.flatMap((page) => page?.rows.edges.map(({ node }) => node) ?? []);
  const terms = byTerm(all ? rows : rows.slice(0, MOST), t, language);
  return (
    <>
      {toAsk === null ? null : <p className="soft">{toAsk}</p>}
      {terms.map(({ term, organs }) => (
        <div key={term}>
          <p className="root-names__term">{term}</p>
          <ul className="root-names__organs">
            {organs.map((organ) => (
              <li key={organ.key}>
                {organ.organName} <span className="soft">{aboutText(organ, t)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!all && rows.length > MOST ? <Button onClick={() => setAll(true)}>{t('overview.table.allNames', { n })}</Button> : null}
      {all && hasNextPage ? (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('overview.rows.more', { shown: rows.length, n })}
        </Button>
      ) : null}
    </>
  );
}

/** «nay là Tỉnh ủy Bắc Ninh», or that it stands for organs nobody could list. */
function aboutText(row: StandingRow, t: Translate): string {
  const words = row.organ === null ? t('overview.rows.group') : row.heirs.length === 0 ? null : holderText(row, t);
  return words === null ? '' : `(${words})`;
}

type Term = { readonly term: string; readonly organs: readonly StandingRow[] };

/** Organs below the term they were given, in the order of their first; what is overdue comes first, what has no term last. */
function byTerm(rows: readonly StandingRow[], t: Translate, language: Language): readonly Term[] {
  const rank = ({ time }: StandingRow): number => (time === 'OVERDUE' ? 0 : time === 'IN_TERM' ? 1 : 2);
  const ordered = rows.toSorted((a, b) => rank(a) - rank(b) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  return [...groupBy(ordered, (row) => termWords(row, t, language))].map(([term, organs]) => ({ term, organs }));
}

function termWords(row: StandingRow, t: Translate, language: Language): string {
  const parts = [timeText(row, t), row.dueOn === null ? '' : t('coverage.expect.due', { date: termText(row.dueOn, language) })];
  const words = parts.filter((part) => part !== '').join(', ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
