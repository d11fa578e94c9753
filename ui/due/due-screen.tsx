import { useMemo } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { MayBeOne } from '../components/may-be-one.tsx';
import { SaveButtons } from '../components/save-buttons.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { ScopeEmpty } from '../components/scope-empty.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { ITEMS_PATH } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf, useUrlState } from '../lib/url-state.ts';
import { useTitle } from '../lib/use-title.ts';
import { bandOf, bandsOf } from './bands.ts';
import { rowId } from './coming.ts';
import './due.css';
import { DueBands } from './due-bands.tsx';
import { DueFilters } from './due-filters.tsx';
import { DUE_PARAMS } from './due-params.ts';
import { dueTable } from './export-due.ts';
import { termSheets } from './export-terms.ts';
import { fits } from './fits.ts';
import { NothingDue } from './nothing-due.tsx';
import { OverdueParts } from './overdue-parts.tsx';
import { OverdueSum } from './overdue-sum.tsx';
import { useSelecting } from './selecting.ts';
import { SelectionBar } from './selection-bar.tsx';
import { asksForDuties, fittingTerms, TASK_TERMS_ID, TaskTerms } from './task-terms.tsx';
import { useTaskTerms } from './task-terms-query.ts';
import { ThisWeek } from './this-week.tsx';
import { MOST_DUE, useDue } from './use-due.ts';

const BONES = Array.from({ length: 5 }, (_, index) => `row-${index}`);

/** Đến hạn: what is overdue and what falls due within 7, 15 and 30 days, by organ. */
export function DueScreen() {
  const t = useT();
  const language = useLanguage();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const [params, set] = useUrlState(DUE_PARAMS);
  const { due, error, stale, retry } = useDue(asOf, params.until, scopeInput(scope));
  const selecting = useSelecting();
  useTitle(t('due.title'), t('app.product'));

  const { organ, whose, kind, doc, asker, letter } = params;
  const fitting = useMemo(
    () => (due?.rows ?? []).filter((row) => fits(row, { organ, whose, kind, doc, asker, letter })),
    [due, organ, whose, kind, doc, asker, letter],
  );
  const bands = bandsOf(params.show);
  const terms = useTaskTerms(asOf, params.until, scopeInput(scope));
  const ofTasks = due === null || terms === null || asksForDuties(params) ? [] : fittingTerms(terms, params, due.asOf);
  const rows = due === null ? [] : fitting.filter((row) => bands.includes(bandOf(row, due.asOf)));
  return (
    <div className="page due">
      <div className="page__head">
        <div>
          <h1>{t('due.title')}</h1>
          <p className="page__lead">{due === null ? t('due.lead') : t('due.leadUntil', { until: formatDate(due.until) })}</p>
          <ScopeBar asOf={due?.asOf}>
            <MayBeOne />
          </ScopeBar>
        </div>
        <SaveButtons
          name={`den-han-${due?.asOf ?? ''}`}
          count={rows.length + ofTasks.length}
          waiting={due === null || (terms === null && !asksForDuties(params)) || due.rows.length < Math.min(due.total, MOST_DUE)}
          rows={() => dueTable(rows, due?.asOf ?? '', t, language)}
          further={() => termSheets(ofTasks, due?.asOf ?? '', t, language)}
        />
      </div>
      {due !== null && error !== null ? <StaleNotice error={error} onRetry={retry} /> : null}
      {due === null ? (
        error === null ? (
          <Loading>
            <div className="due__bones">
              <Skeleton height="4.2rem" width="min(36rem, 100%)" />
              {BONES.map((row) => (
                <Skeleton key={row} height="6rem" />
              ))}
            </div>
          </Loading>
        ) : (
          <ErrorState error={error} onRetry={retry} />
        )
      ) : due.total === 0 && params.until === null ? (
        <ScopeEmpty>
          <NothingDue due={due} fitting={[]} params={params} onChange={set} />
        </ScopeEmpty>
      ) : (
        <>
          {params.show === 'all' ? <ThisWeek rows={fitting} asOf={due.asOf} waiting={due.loading} /> : null}
          <DueFilters params={params} all={due.rows} fitting={fitting} asOf={due.asOf} waiting={due.loading} onChange={set} />
          <div className="due__about">
            <p>
              {due.loading ? null : <OverdueSum rows={fitting} asOf={due.asOf} />}
              {t('due.about')}
              {ofTasks.length === 0 ? null : (
                <>
                  {' '}
                  <a href={`#${TASK_TERMS_ID}`}>{t('due.terms.there', { n: ofTasks.length })}</a>
                </>
              )}
            </p>
            <details>
              <summary>{t('due.how')}</summary>
              <p>
                {t('due.counted')} <AppLink to={ITEMS_PATH}>{t('app.nav.items')}</AppLink>.
              </p>
              {due.loading ? null : <OverdueParts rows={fitting} asOf={due.asOf} whole={fitting.length === due.total} />}
            </details>
          </div>
          {due.rows.length < due.total ? (
            <p className="due__about" role="status">
              {t(due.loading ? 'due.fetching' : 'due.cut', { shown: due.rows.length, n: due.total })}
            </p>
          ) : null}
          {rows.length === 0 ? (
            <NothingDue due={due} fitting={fitting} params={params} onChange={set} />
          ) : (
            <div className="due__bands" data-stale={stale}>
              <DueBands due={due} rows={rows} selecting={selecting} />
            </div>
          )}
          <SelectionBar
            rows={due.rows.filter((row) => selecting.selected.has(rowId(row)))}
            asOf={asOf}
            day={due.asOf}
            graphVersion={due.graphVersion}
            selecting={selecting}
          />
        </>
      )}
      {due === null || due.loading ? null : <TaskTerms rows={ofTasks} asOf={due.asOf} />}
    </div>
  );
}
