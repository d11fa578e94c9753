import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useMemo, useRef } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Button, ButtonLink } from '../components/button.tsx';
import { SaveButtons } from '../components/save-buttons.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { ScopeEmpty } from '../components/scope-empty.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { DUE_PATH, IMPORT_PATH } from '../lib/paths.ts';
import { RequestError } from '../lib/request-error.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf, useUrlState } from '../lib/url-state.ts';
import { useTitle } from '../lib/use-title.ts';
import { Coming } from './coming.tsx';
import { useExemptCells } from './exempt-cells-query.ts';
import { itemsTable } from './export-items.ts';
import { groupItems } from './group-items.ts';
import { ITEM_LISTS } from './item-lists.ts';
import './items.css';
import { ItemsFilters } from './items-filters.tsx';
import { ITEMS_PARAMS, type ItemsParams, isNarrowed, itemsFilter, NO_FILTERS } from './items-params.ts';
import { ItemsReport } from './items-report.tsx';
import { ItemsSelection } from './items-selection.tsx';
import { ItemsSkeleton } from './items-skeleton.tsx';
import { ItemsSum } from './items-sum.tsx';
import { ItemsTabs, TAB_SETTLED, TAB_SUM } from './items-tabs.tsx';
import { useSelectingItems } from './selecting-items.ts';
import { Settled } from './settled.tsx';
import { useSettledCounts } from './settled-query.ts';
import { ShowMore } from './show-more.tsx';
import { askSum } from './sum-query.ts';
import { sumTable } from './sum-rows.ts';
import { TakenOff } from './taken-off.tsx';
import { allItems, useItems } from './use-items.ts';
import { Worklist } from './worklist.tsx';

/** Whether the address names a directive that is not here: trying again brings nothing. */
const isMissing = (error: unknown): boolean => error instanceof RequestError && error.code === 'NOT_FOUND';

const EXEMPT_ALONE = ['EXEMPT'] as const;

const tabOf = ({ view, list }: ItemsParams): string => (view === 'sum' ? TAB_SUM : view === 'settled' ? TAB_SETTLED : list);

/** What a tab opens: filters of one list alone do not go along to another. */
function opened(tab: unknown): Partial<ItemsParams> {
  const own = { rule: null, term: 'any' } as const;
  if (tab === TAB_SUM || tab === TAB_SETTLED) return { ...own, state: 'any', view: tab === TAB_SUM ? 'sum' : 'settled' };
  return { ...own, view: 'list', list: ITEM_LISTS.find((list) => list === tab) ?? 'A' };
}

/** Nội dung cần xử lý: three lists that never mix, and information apart. */
export function ItemsScreen() {
  const t = useT();
  const language = useLanguage();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const [params, set] = useUrlState(ITEMS_PARAMS);
  useTitle(t('items.title'), t('app.product'));

  const filter = useMemo(() => itemsFilter(params), [params]);
  const asked = useMemo(() => ({ of: params.of, filter, asOf, scope: scopeInput(scope) }), [params.of, filter, asOf, scope]);
  const listed = params.view === 'list';
  const shown = useItems(asked, listed && params.by !== 'rule');
  const settled = useSettledCounts(asked);
  const cells = useExemptCells(asked, settled?.exemptCells ?? null);
  const sumBy = params.by === 'directive' ? 'document' : 'organ';
  const clear = (): void => set(NO_FILTERS);
  const groups = useMemo(() => groupItems(shown?.rows ?? [], language, params.by), [shown?.rows, language, params.by]);
  const counts = shown?.counts ?? [];
  const day = shown?.asOf ?? null;
  const selecting = useSelectingItems();
  const { clear: unselect } = selecting;
  const list = useRef(params.list);
  // The lists never mix, and neither does what is selected of them: another list starts with nothing selected.
  useEffect(() => {
    if (list.current !== params.list) unselect();
    list.current = params.list;
  }, [params.list, unselect]);
  const inList = (list: string): number => counts.reduce((sum, one) => sum + (one.list === list ? one.count : 0), 0);

  const chosen = selecting.selected;
  const table = async (): Promise<ReturnType<typeof itemsTable>> => {
    if (!listed) return sumTable((await askSum(asked, 'BOTH')).standing, day ?? '', t);
    const rows = await allItems(asked);
    return itemsTable(chosen.size === 0 ? rows : rows.filter(({ key }) => chosen.has(key)), day ?? '', params.by, t, language);
  };
  // Said not to be required, what was owed is in no list any more.
  const setAside = listed && params.list === 'A' && params.state === 'EXEMPT';
  const coming = listed && params.list === 'A' && params.term === 'IN_TERM';
  // What nobody confirmed, and our own work, says in its name that it stays in the office.
  const inside = params.list === 'A' ? '' : 'noi-bo-';
  return (
    <div className="page items">
      <div className="page__head">
        <div>
          <h1>{t('items.title')}</h1>
          <p className="page__lead">{t('items.lead')}</p>
          <ScopeBar asOf={day} />
        </div>
        <div className="items__files">
          {params.view === 'settled' ? null : (
            <SaveButtons
              name={listed ? `${inside}can-xu-ly-${params.list}-${day ?? ''}` : `noi-bo-tong-hop-${day ?? ''}`}
              count={shown?.total ?? 0}
              rows={table}
            />
          )}
          {listed ? (
            <ItemsReport
              of={params.of ?? params.doc}
              asOf={asOf}
              scope={asked.scope}
              itemKeys={[...chosen.keys()]}
              empty={shown === null || shown.total === 0}
            />
          ) : null}
        </div>
      </div>
      <Tabs.Root value={tabOf(params)} onValueChange={(value: unknown) => set(opened(value))}>
        <ItemsTabs
          countOf={(list) => (day === null ? null : inList(list))}
          settled={settled === null || cells === null ? null : settled.takenOff.totalCount + settled.rows.totalCount + cells.length}
        />
        <Tabs.Panel value={tabOf(params)} className="items__panel">
          <p className="items__about">
            {t(listed ? `items.about.${params.list}` : `items.${params.view}.about`)}
            {listed && params.list === 'A' && params.by === 'rule' ? ` ${t('items.orderA')}` : ''}
          </p>
          {listed && params.list === 'A' && (params.state === 'URGED' || params.state === 'ASSIGNED') ? (
            <p className="items__about">
              {t(`items.elsewhere.${params.state}`)} <AppLink to={`${DUE_PATH}${params.state === 'URGED' ? '?letter=sent' : ''}`}>{t('app.nav.due')}</AppLink>
            </p>
          ) : null}
          <ItemsFilters params={params} counts={counts} asked={asked} onChange={set} />
          {setAside ? <TakenOff asked={asked} states={EXEMPT_ALONE} onClear={clear} /> : null}
          {coming ? <Coming asked={asked} onClear={clear} /> : null}
          {params.view === 'sum' ? <ItemsSum asked={asked} by={sumBy} narrowed={isNarrowed(params)} onClear={clear} /> : null}
          {params.view === 'settled' ? <Settled asked={asked} counts={settled} cells={cells} narrowed={isNarrowed(params)} onClear={clear} /> : null}
          {shown?.error && shown.rows.length > 0 ? <StaleNotice error={shown.error} onRetry={shown.retry} /> : null}
          {!listed ? null : shown === null ? (
            <ItemsSkeleton />
          ) : shown.error !== null && shown.rows.length === 0 ? (
            isMissing(shown.error) ? (
              <EmptyState title={t('items.missing')} text={t('common.error.NOT_FOUND')}>
                <Button tone="primary" onClick={clear}>
                  {t('items.filter.clear')}
                </Button>
              </EmptyState>
            ) : (
              <ErrorState error={shown.error} onRetry={shown.retry} />
            )
          ) : shown.total === 0 ? (
            setAside || coming ? null : isNarrowed(params) ? (
              <EmptyState title={t('items.none')} text={t('items.noneHint')}>
                <Button onClick={clear}>{t('items.filter.clear')}</Button>
              </EmptyState>
            ) : (
              <ScopeEmpty>
                <EmptyState title={t(`items.empty.${params.list}`)} text={t('items.emptyHint')}>
                  <ButtonLink to={IMPORT_PATH}>{t('app.nav.import')}</ButtonLink>
                </EmptyState>
              </ScopeEmpty>
            )
          ) : (
            <>
              {params.by !== 'rule' && shown.hasMore ? (
                <p className="items__about" role="status">
                  {t('items.fetching', { shown: shown.rows.length, n: shown.total })}
                </p>
              ) : null}
              <div className="items__rules" data-stale={shown.stale}>
                <Worklist
                  key={`${params.list} ${params.by}`}
                  groups={groups}
                  countOf={(group) =>
                    group.rule === null
                      ? shown.hasMore
                        ? null
                        : group.lines.reduce((sum, line) => sum + line.items.length, 0)
                      : (counts.find(({ list, rule }) => list === params.list && rule === group.rule)?.count ?? null)
                  }
                  asOf={day ?? ''}
                  graphVersion={shown.graphVersion}
                  selecting={selecting}
                  hasMore={shown.hasMore && shown.error === null}
                  onMore={shown.more}
                />
              </div>
              {shown.hasMore && params.by === 'rule' ? (
                <ShowMore shown={shown.rows.length} total={shown.total} loading={shown.loadingMore} onMore={shown.more} />
              ) : null}
              <ItemsSelection selecting={selecting} rows={shown.rows} asOf={asOf} day={day ?? ''} graphVersion={shown.graphVersion} />
            </>
          )}
        </Tabs.Panel>
      </Tabs.Root>
    </div>
  );
}
