import { Download, ListFilter, Search } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { ScopeEmpty } from '../components/scope-empty.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { WhatsHeld } from '../components/whats-held.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate, todayInVietNam } from '../lib/format.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import { saveTable, TABLE_FORMATS, type TableFormat } from '../lib/save-table.ts';
import { EVERYTHING, scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf, useUrlState } from '../lib/url-state.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import { useTitle } from '../lib/use-title.ts';
import { AwaitedHere, isOfOne } from './awaited-here.tsx';
import { allRows, listTable } from './export-list.ts';
import { FilterChips } from './filter-chips.tsx';
import { FormerPlaces } from './former-places.tsx';
import { listColumns } from './list-columns.tsx';
import { ListFilters } from './list-filters.tsx';
import { countFilters, LIST_PARAMS, listFilter, NO_FILTERS } from './list-params.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import './list.css';
import { MOST_SORTED, useDirectiveList } from './use-directive-list.ts';

/** Văn bản: the list of every document, with filters that count. */
export function DirectivesScreen() {
  const t = useT();
  const id = useId();
  const notify = useNotify();
  const errorText = useErrorText();
  const [asOf] = useAsOf();
  const [scope, , lookAt] = useScope();
  const [params, set] = useUrlState(LIST_PARAMS);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [typed, setTyped] = useState(params.q ?? '');
  const settled = useDebounced(typed, 250);
  useTitle(t('directives.title'), t('app.product'));
  useEffect(() => setTyped(params.q ?? ''), [params.q]);
  useEffect(() => {
    if (settled === typed && settled.trim() !== (params.q ?? '')) set({ q: settled.trim(), pages: 1 }, 'replace');
  }, [settled, typed, params.q, set]);

  const asked = useMemo(() => ({ filter: listFilter(params, asOf), scope: scopeInput(scope), asOf }), [params, asOf, scope]);
  const list = useDirectiveList(asked, params.pages, params.sort !== null && params.sort.column !== 'date');
  const columns = useMemo(() => listColumns(t), [t]);
  const filters = countFilters(params);
  const tooMany = (list?.total ?? 0) > MOST_SORTED;

  const exportList = async (format: TableFormat): Promise<void> => {
    try {
      const rows = await allRows(asked);
      await saveTable('van-ban', format, listTable(rows, t));
      notify({ text: t('directives.list.exported', { n: rows.length, file: `van-ban.${format}` }) });
    } catch (error) {
      notify({ text: errorText(error), kind: 'error' });
    }
  };
  return (
    <div className="page list">
      <div className="page__head">
        <div>
          <h1>{t('directives.title')}</h1>
          <p className="page__lead">{t('directives.lead')}</p>
          <ScopeBar asOf={asOf ?? todayInVietNam()} />
          <WhatsHeld />
        </div>
        <div className="list__exports">
          {TABLE_FORMATS.map((format) => (
            <Button key={format} icon={<Download size={16} aria-hidden />} onClick={() => void exportList(format)} disabled={list === null || list.total === 0}>
              {format === 'xlsx' ? t('directives.list.exportXlsx') : t('common.action.exportCsv')}
            </Button>
          ))}
        </div>
      </div>
      <div className="list__layout">
        <aside className="list__filters" data-open={filtersOpen} aria-label={t('directives.filter.title')} id={`${id}-filters`}>
          <ListFilters params={params} facets={list?.facets ?? null} onChange={set} />
        </aside>
        <div className="list__main">
          <div className="list__tools">
            <label className="list__text">
              <Search size={16} aria-hidden />
              <span className="visually-hidden">{t('directives.filter.text')}</span>
              <input type="search" placeholder={t('directives.filter.text')} value={typed} onChange={(event) => setTyped(event.target.value)} />
            </label>
            <Button
              className="list__filters-toggle"
              icon={<ListFilter size={16} aria-hidden />}
              aria-expanded={filtersOpen}
              aria-controls={`${id}-filters`}
              onClick={() => setFiltersOpen(!filtersOpen)}
            >
              {t('directives.filter.show', { n: filters })}
            </Button>
            <p className="list__total" role="status">
              {list === null
                ? ''
                : list.rows.length < list.total
                  ? t('directives.list.shown', { shown: list.rows.length, n: list.total })
                  : t('directives.list.all', { n: list.total })}
            </p>
          </div>
          <FilterChips params={params} onChange={set} />
          {asOf === null ? null : <p className="list__note">{t('directives.list.undatedLeftOut', { date: formatDate(asOf) })}</p>}
          {list === null || list.outside === 0 || list.total === 0 ? null : (
            <p className="list__note">
              {t('directives.list.outside', { n: list.outside })}{' '}
              <button type="button" className="scope__link" onClick={() => lookAt(EVERYTHING)}>
                {t('scope.showAll')}
              </button>
            </p>
          )}
          {params.place === null || list === null ? null : <FormerPlaces placeId={params.place} rows={list.rows} />}
          {params.sort !== null && params.sort.column !== 'date' && tooMany ? (
            <p className="list__note">{t('directives.list.sortTooMany', { max: MOST_SORTED })}</p>
          ) : null}
          {list?.error && list.rows.length > 0 ? <StaleNotice error={list.error} onRetry={list.retry} /> : null}
          {list === null ? (
            <ListSkeleton />
          ) : list.error !== null && list.rows.length === 0 ? (
            <ErrorState error={list.error} onRetry={list.retry} />
          ) : list.total === 0 ? (
            filters === 0 && params.q === null && asOf === null ? (
              <ScopeEmpty>
                <EmptyState title={t('directives.list.empty')} text={t('directives.list.emptyHint')}>
                  <ButtonLink to={IMPORT_PATH} tone="primary">
                    {t('app.nav.import')}
                  </ButtonLink>
                </EmptyState>
              </ScopeEmpty>
            ) : list.outside > 0 ? (
              <ScopeEmpty>{null}</ScopeEmpty>
            ) : isOfOne(params) ? (
              <AwaitedHere params={params} scope={scope} asOf={asOf} onClear={() => set(NO_FILTERS)} />
            ) : (
              <EmptyState title={t('directives.list.none')} text={t('directives.list.noneHint')}>
                <Button onClick={() => set(NO_FILTERS)}>{t('directives.filter.clear')}</Button>
              </EmptyState>
            )
          ) : (
            <div className="list__table" data-stale={list.stale}>
              <DataTable
                caption={t('directives.list.caption')}
                columns={columns}
                rows={list.rows}
                rowKey={(row) => row.id}
                sort={params.sort}
                onSort={(sort) => set({ sort }, 'replace')}
                sorted={tooMany}
              />
            </div>
          )}
          {list?.hasMore ? (
            <p className="list__more">
              <Button onClick={() => set({ pages: params.pages + 1 }, 'replace')} disabled={list.loadingMore}>
                {t(list.loadingMore ? 'directives.list.loadingMore' : 'directives.list.more')}
              </Button>
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}
