import { useId } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { HandleMenu } from '../components/handle-menu.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { DUE_PATH } from '../lib/paths.ts';
import { CaseChip } from './case-chip.tsx';
import { useComing } from './coming-query.ts';
import { handledOwed, owedText } from './handled-item.ts';
import { ItemsSkeleton } from './items-skeleton.tsx';
import { OwedRow } from './owed-row.tsx';
import { SaidOfDuty } from './said-of-duty.tsx';
import { ShowMore } from './show-more.tsx';
import './taken-off.css';
import type { ItemsAsked } from './use-items.ts';

/** What is awaited by a day that is still to come: not in the list before that day is over. */
export function Coming({ asked, onClear }: { readonly asked: ItemsAsked; readonly onClear: () => void }) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useComing(asked);
  if (data === undefined) return error === null ? <ItemsSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  const { rows, total, asOf, graphVersion } = data;
  if (total === 0) {
    return (
      <EmptyState title={t('items.none')} text={t('items.noneHint')}>
        <Button onClick={onClear}>{t('items.filter.clear')}</Button>
      </EmptyState>
    );
  }
  return (
    <section className="taken-off" aria-labelledby={id}>
      <h2 id={id}>
        {t('items.coming')} <span className="rule__count numeric">{formatNumber(total, language)}</span>
      </h2>
      <p className="items__about">
        {t('items.comingAbout')} <AppLink to={DUE_PATH}>{t('app.nav.due')}</AppLink>
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="taken-off__row">
            <OwedRow row={row} />
            <div className="taken-off__do">
              <SaidOfDuty duty={row} />
              {row.case.state === null ? null : <CaseChip of={row.case} />}
              <HandleMenu things={[handledOwed(row, t)]} about={`${row.organName} – ${owedText(row, t)}`} day={asOf} graphVersion={graphVersion} />
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage ? <ShowMore shown={rows.length} total={total} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
    </section>
  );
}
