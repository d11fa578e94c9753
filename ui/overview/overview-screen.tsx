import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { Suspense } from 'react';
import { ButtonLink } from '../components/button.tsx';
import { MayBeOne } from '../components/may-be-one.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf, useUrlState } from '../lib/url-state.ts';
import { useKept } from '../lib/use-kept.ts';
import { useTitle } from '../lib/use-title.ts';
import { whenNeeded } from '../lib/when-needed.ts';
import { CollectionCounts } from './collection-counts.tsx';
import { News } from './news.tsx';
import './overview.css';
import './pace.css';
import './places.css';
import './root-card.css';
import './standing.css';
import { OVERVIEW_PARAMS, shownAs, shownOnly, usualOnly } from './overview-params.ts';
import { OverviewQuery } from './overview-query.ts';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { RootLists } from './root-lists.tsx';
import type { Around } from './standing-query.ts';
import { useTableRows } from './table-query.ts';
import { UnknownOrgans } from './unknown-organs.tsx';
import { ONLY_NAMES, useChosenCards } from './use-chosen-cards.ts';

const RootsTable = whenNeeded(() => import('./roots-table.tsx').then((module) => module.RootsTable));
const RootPicture = whenNeeded(() => import('./root-picture.tsx').then((module) => module.RootPicture));

/** Tổng quan: how every central directive stands, where, and how fast it came down. */
export function OverviewScreen() {
  const t = useT();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const [params, set] = useUrlState(OVERVIEW_PARAMS);
  useTitle(t('overview.title'), t('app.product'));
  const around: Around = { asOf, scope: scopeInput(scope) };
  const limited = around.scope !== null;
  const only = shownOnly(params.only, limited);
  const first = { first: params.cards, only: ONLY_NAMES[usualOnly(limited)], ...around };
  const query = useQuery({
    queryKey: ['overview', first],
    queryFn: ({ signal }) => request(OverviewQuery, first, signal),
    placeholderData: keepPreviousData,
  });
  const { error, refetch } = query;
  const data = useKept(query.data, 'overview');
  const view = shownAs(params.view, data?.overview.totalRoots ?? 0);
  const { listed } = useChosenCards({ ...params, only }, around, view === 'cards');
  const table = useTableRows(only, around, data !== undefined && data.all.totalRoots > 0 && view === 'table');
  if (data === undefined) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <OverviewSkeleton />;
  const { counts, today } = data.viewer;
  if (counts.held + counts.citedNotHeld === 0) {
    return (
      <EmptyState page title={t('overview.empty.title')} text={t('overview.empty.text')} icon={<FileInput size={22} />}>
        <ButtonLink to={IMPORT_PATH} tone="primary">
          {t('overview.empty.action')}
        </ButtonLink>
      </EmptyState>
    );
  }
  // Below the cards, the picture is of one of those that were chosen; above them it is of any.
  const beside = view === 'table' ? table.data : around.scope === null ? listed?.roots : undefined;
  const pictured = beside !== undefined && beside.length > 0 ? beside : data.overview.roots;
  const chosen = pictured.find(({ directive }) => directive.id === params.root) ?? pictured[0];
  const picture =
    chosen === undefined ? null : (
      <Suspense fallback={<Skeleton height="34rem" />}>
        <RootPicture
          roots={pictured}
          chosen={chosen}
          around={around}
          today={today}
          params={params}
          onChange={set}
          within={scope.placeIds.length === 1 ? (scope.placeIds[0] ?? null) : null}
        />
      </Suspense>
    );
  const lists = (
    <RootLists
      overview={data.overview}
      all={data.all.totalRoots}
      later={data.ever.totalRoots - data.all.totalRoots}
      around={around}
      cards={params.cards}
      only={only}
      order={params.order}
      view={view}
      table={
        <Suspense fallback={<Skeleton height="24rem" />}>
          <RootsTable
            roots={table.data}
            stale={table.isPlaceholderData}
            error={table.error}
            onRetry={() => void table.refetch()}
            around={around}
            day={asOf ?? today}
            params={{ ...params, only }}
            onChange={set}
          />
        </Suspense>
      }
      onChange={set}
    />
  );
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <h1>{t('overview.title')}</h1>
          <p className="page__lead">{t('overview.lead')}</p>
          <ScopeBar asOf={asOf ?? today}>
            <MayBeOne />
          </ScopeBar>
        </div>
      </div>
      {error ? <StaleNotice error={error} onRetry={() => void refetch()} /> : null}
      <News around={around} today={today} />
      {/* With a scope of one's own, one's own places come first; a table of all documents takes little room before them. */}
      {around.scope === null || view === 'table' ? (
        <>
          {lists}
          {picture}
        </>
      ) : (
        <>
          {picture}
          {lists}
        </>
      )}
      <CollectionCounts counts={counts} onUnknown={() => set({ unknown: true })} />
      {params.unknown ? <UnknownOrgans onClose={() => set({ unknown: false }, 'replace')} /> : null}
      <p className="overview__note small faint">{t('overview.note')}</p>
    </div>
  );
}
