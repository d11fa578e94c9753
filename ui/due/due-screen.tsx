import { CalendarCheck2, Download } from 'lucide-react';
import { useMemo } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Button, ButtonLink } from '../components/button.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { ScopeEmpty } from '../components/scope-empty.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { download } from '../lib/csv.ts';
import { formatDate } from '../lib/format.ts';
import { ITEMS_PATH } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf, useUrlState } from '../lib/url-state.ts';
import { useTitle } from '../lib/use-title.ts';
import { bandOf, bandsOf } from './bands.ts';
import './due.css';
import { DueBands } from './due-bands.tsx';
import { DueFilters } from './due-filters.tsx';
import { DUE_PARAMS, NO_FILTERS } from './due-params.ts';
import { dueCsv } from './export-due.ts';
import { useSelecting } from './selecting.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useDue } from './use-due.ts';

const BONES = Array.from({ length: 5 }, (_, index) => `row-${index}`);

/** Đến hạn: what is overdue and what falls due within 7, 15 and 30 days, by organ. */
export function DueScreen() {
  const t = useT();
  const notify = useNotify();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const [params, set] = useUrlState(DUE_PARAMS);
  const { due, error, stale, retry } = useDue(asOf, scopeInput(scope));
  const selecting = useSelecting();
  useTitle(t('due.title'), t('app.product'));

  const fitting = useMemo(
    () => (due?.rows ?? []).filter((row) => (params.organ === null || row.organName === params.organ) && (params.kind === 'any' || row.kind === params.kind)),
    [due, params.organ, params.kind],
  );
  const bands = bandsOf(params.show);
  const rows = due === null ? [] : fitting.filter((row) => bands.includes(bandOf(row, due.asOf)));
  const exportCsv = (): void => {
    if (due === null) return;
    download(`den-han-${due.asOf}.csv`, dueCsv(rows, due.asOf, t), 'text/csv;charset=utf-8');
    notify({ text: t('due.exported', { n: rows.length }) });
  };
  return (
    <div className="page due">
      <div className="page__head">
        <div>
          <h1>{t('due.title')}</h1>
          <p className="page__lead">{due === null ? t('due.lead') : t('due.leadAsOf', { date: formatDate(due.asOf), until: formatDate(due.until) })}</p>
          <ScopeBar />
        </div>
        <Button icon={<Download size={16} aria-hidden />} onClick={exportCsv} disabled={rows.length === 0}>
          {t('common.action.exportCsv')}
        </Button>
      </div>
      {due !== null && error !== null ? <StaleNotice error={error} onRetry={retry} /> : null}
      {due === null ? (
        error === null ? (
          <Loading>
            <div className="due__bones">
              <Skeleton height="4.2rem" width="36rem" />
              {BONES.map((row) => (
                <Skeleton key={row} height="6rem" />
              ))}
            </div>
          </Loading>
        ) : (
          <ErrorState error={error} onRetry={retry} />
        )
      ) : due.total === 0 ? (
        <ScopeEmpty>
          <EmptyState icon={<CalendarCheck2 size={22} />} title={t('due.empty')} text={t('due.emptyHint')}>
            <ButtonLink to={ITEMS_PATH}>{t('app.nav.items')}</ButtonLink>
          </EmptyState>
        </ScopeEmpty>
      ) : (
        <>
          <DueFilters params={params} all={due.rows} fitting={fitting} asOf={due.asOf} onChange={set} />
          <p className="due__about">
            {t('due.about')} <AppLink to={ITEMS_PATH}>{t('app.nav.items')}</AppLink>
          </p>
          {due.rows.length < due.total ? (
            <p className="due__about" role="status">
              {t(due.loading ? 'due.fetching' : 'due.cut', { shown: due.rows.length, n: due.total })}
            </p>
          ) : null}
          {rows.length === 0 ? (
            <EmptyState title={t('due.none')} text={t('due.noneHint')}>
              <Button onClick={() => set(NO_FILTERS)}>{t('due.filter.clear')}</Button>
            </EmptyState>
          ) : (
            <div className="due__bands" data-stale={stale}>
              <DueBands due={due} rows={rows} selecting={selecting} />
            </div>
          )}
          <SelectionBar rows={due.rows.filter(({ key }) => selecting.selected.has(key))} asOf={asOf} day={due.asOf} onClear={selecting.clear} />
        </>
      )}
    </div>
  );
}
