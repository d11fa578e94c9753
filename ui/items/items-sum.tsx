import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { ScopeEmpty } from '../components/scope-empty.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { OVERVIEW_PATH } from '../lib/paths.ts';
import { ItemsSkeleton } from './items-skeleton.tsx';
import { SumOverdue } from './sum-overdue.tsx';
import { useSum } from './sum-query.ts';
import { SumTable } from './sum-table.tsx';
import type { ItemsAsked } from './use-items.ts';

export type ItemsSumProps = { readonly asked: ItemsAsked; readonly by: 'organ' | 'document'; readonly narrowed: boolean; readonly onClear: () => void };

/** Every list at a look: of whom, under which documents, how much. */
export function ItemsSum({ asked, by, narrowed, onClear }: ItemsSumProps) {
  const t = useT();
  const { data, error, refetch, isPlaceholderData } = useSum(asked, by === 'organ' ? 'ORGAN' : 'DOCUMENT');
  if (data === undefined) return error === null ? <ItemsSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  const { standing, unnamed } = data;
  return (
    <>
      {error === null ? null : <StaleNotice error={error} onRetry={() => void refetch()} />}
      {unnamed === 0 ? null : (
        <p className="items__about sum__note">
          <SumOverdue answer={data} narrowed={narrowed} />
          {t('items.sum.unnamed', { n: unnamed })} <AppLink to={OVERVIEW_PATH}>{t('app.nav.overview')}</AppLink>
        </p>
      )}
      {standing.length > 0 ? (
        <div className="sum__whole" data-stale={isPlaceholderData}>
          <SumTable key={by} rows={standing} by={by} asked={asked} />
        </div>
      ) : narrowed ? (
        <EmptyState title={t('items.none')} text={t('items.noneHint')}>
          <Button onClick={onClear}>{t('items.filter.clear')}</Button>
        </EmptyState>
      ) : (
        <ScopeEmpty>
          <EmptyState title={t('items.sum.empty')} text={t('items.emptyHint')} />
        </ScopeEmpty>
      )}
    </>
  );
}
