import { useCallback, useMemo, useRef } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { symbolText } from '../components/directive-name.ts';
import { MayBeOne } from '../components/may-be-one.tsx';
import { ScopeEmpty } from '../components/scope-empty.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { coveragePath, directivePath, IMPORT_PATH, itemsPath, lineagePath } from '../lib/paths.ts';
import { useUrlState } from '../lib/url-state.ts';
import { useEscape } from '../lib/use-escape.ts';
import { CellPanel } from './cell-panel.tsx';
import { CoverageHeader } from './coverage-header.tsx';
import { COVERAGE_PARAMS } from './coverage-params.ts';
import type { CoverageAnswer, CoverageOptions, CoverageRow } from './coverage-query.ts';
import { CoverageToolbar } from './coverage-toolbar.tsx';
import { DriftNote } from './drift-note.tsx';
import { ExpectationPanel } from './expectation-panel.tsx';
import { ExpectationStrip } from './expectation-strip.tsx';
import { Matrix, type Place } from './matrix.tsx';
import { rowsShown } from './matrix-lines.ts';
import { MissingNote } from './missing-note.tsx';
import { OUTSIDE } from './state-words.ts';
import { sumsOf, wholeSums } from './sums.ts';
import { useCoverageRows } from './use-coverage-rows.ts';
import { useSaveShown } from './use-save-shown.ts';

export type CoverageViewProps = {
  readonly answer: CoverageAnswer;
  readonly options: CoverageOptions;
  readonly error: unknown;
  readonly refreshing: boolean;
  readonly onRetry: () => void;
};

/** Head, expectations, legend, table, and beside it what was opened. */
export function CoverageView({ answer, options, error, refreshing, onRetry }: CoverageViewProps) {
  const t = useT();
  const [params, set] = useUrlState(COVERAGE_PARAMS);
  const comparable = answer.compared && answer.columns.length > 0;
  const { sel, folded, foldedPlaces, byPlace, state, drift, held } = params;
  const narrowed = params.holes || held || drift || state !== null;
  // What is added up has to be there: a condition asks for all rows, as grouping by place does.
  const list = useCoverageRows(options, params.holes, comparable, byPlace || narrowed);
  const frame = useRef<HTMLDivElement>(null);
  const view = useMemo(() => ({ folded, foldedPlaces, byPlace, state, drift, held }), [folded, foldedPlaces, byPlace, state, drift, held]);
  const close = useCallback(() => {
    set({ sel: null });
    // The cell that was opened has the focus again.
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('.matrix button[tabindex="0"]')?.focus({ preventScroll: true }));
  }, [set]);
  useEscape(sel !== null, close);
  const loadMore = list?.loadMore;
  const onMore = useCallback(() => loadMore?.(), [loadMore]);
  const onOpen = useCallback((place: Place) => set({ sel: { kind: 'cell', ...place } }), [set]);
  const root = answer.root;
  const { save: saveShown, busy: saving } = useSaveShown(answer, view, params.holes, list);
  const rows = list?.rows;
  // Nothing read because reading failed is not a table without organs.
  const all = rows !== undefined && list?.hasMore === false && !list.stale && (list.error === null || rows.length > 0);
  const columns = answer.columns.length;
  const total = list?.total ?? 0;
  const sums = useMemo(() => {
    if (!narrowed) return wholeSums(answer, total);
    return all && rows !== undefined ? sumsOf(rowsShown(rows, { state, drift, held }), columns) : null;
  }, [narrowed, answer, total, all, rows, state, drift, held, columns]);
  // Each choice of the legend counts what it would show: under the switches, but not under another choice.
  const counted = useMemo(() => {
    if (!params.holes && !held) return answer;
    return all && rows !== undefined ? sumsOf(rowsShown(rows, { state: null, drift: false, held }), columns) : null;
  }, [params.holes, held, answer, all, rows, columns]);
  // While some are yet to be read, the pairs of the whole collection are told.
  const partly = !comparable || list?.hasMore === true;
  const here = useMemo(
    () => (partly ? null : new Set([root?.id ?? '', ...(rows ?? []).flatMap(({ documents }) => documents.map(({ id }) => id))])),
    [partly, rows, root],
  );
  const unsure = useMemo(
    () => (all && rows !== undefined ? rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell.unsure && !OUTSIDE.has(cell.state)).length, 0) : null),
    [all, rows],
  );
  const linked = useMemo(() => rows?.some((row) => row.cells.some((cell) => OUTSIDE.has(cell.state) && cell.linkKeys.length > 0)) === true, [rows]);
  return (
    <div className="coverage-screen">
      <CoverageHeader answer={answer} refreshing={refreshing} />
      <MayBeOne among={here} />
      {error ? <StaleNotice error={error} onRetry={onRetry} /> : null}
      {list?.error && list.rows.length > 0 ? <StaleNotice error={list.error} onRetry={list.retry} /> : null}
      <ExpectationStrip
        options={options}
        unlisted={answer.unlisted.filter(({ directive, kind }) => directive?.id === root?.id && kind === 'ISSUE').length}
        table={comparable ? { organs: answer.organs, further: answer.organsFurther, joined: answer.organsJoined } : null}
        chosen={sel?.kind === 'expectations' ? sel.state : null}
        onChoose={(next) => set({ sel: next === null ? null : { kind: 'expectations', state: next } })}
      />
      {comparable ? (
        <CoverageToolbar
          counts={counted ?? answer}
          whole={answer}
          counting={counted === null}
          unreviewed={answer.concrete.unreviewed > 0}
          unsure={unsure}
          linked={linked}
          options={options}
          state={state}
          drift={drift}
          holes={params.holes}
          held={params.held}
          byPlace={byPlace}
          onSaveShown={saveShown}
          savingShown={saving}
          onChange={set}
        />
      ) : null}
      {comparable && state === 'MISSING' ? (
        <MissingNote cells={answer.states.find((one) => one.state === 'MISSING')?.figure.count ?? 0} options={options} />
      ) : null}
      {comparable && drift ? <DriftNote drifts={answer.drifts} options={options} /> : null}
      <div className="coverage-main" ref={frame}>
        <div className="coverage-frame" data-stale={list?.stale === true}>
          {body()}
        </div>
        {panel()}
      </div>
      <p className="coverage-shown small soft" role="status">
        {comparable && narrowed && sums !== null && rows !== undefined ? shownText(sums.organs, rows) : null}
      </p>
    </div>
  );

  /** Which organs the table shows; of those it leaves out, who is known to have issued a document. */
  function shownText(organs: number, of: readonly CoverageRow[]): string {
    const without = held ? rowsShown(of, { state, drift, held: false }).filter(({ documents, cited }) => documents.length === 0 && cited.length > 0).length : 0;
    return [
      t(drift || state !== null ? 'coverage.narrowedTable' : 'coverage.narrowed', { n: organs, total: answer.organs }),
      without === 0 ? '' : t('coverage.heldWithout', { n: without }),
    ]
      .filter((part) => part !== '')
      .join(' ');
  }

  function body() {
    const symbol = root === null ? '' : symbolText(root, t);
    if (!answer.compared) {
      return (
        <EmptyState title={t('coverage.noText.title', { symbol })} text={t('coverage.noText.text')}>
          <ul className="coverage-instead">
            {answer.instead.map((directive) => (
              <li key={directive.id}>
                <DirectiveLabel directive={directive} to={coveragePath(directive.id)} />
              </li>
            ))}
          </ul>
          <ButtonLink to={IMPORT_PATH}>{t('app.nav.import')}</ButtonLink>
          {onward()}
        </EmptyState>
      );
    }
    if (answer.columns.length === 0) {
      return (
        <EmptyState title={t('coverage.noTasks.title', { symbol })} text={t('coverage.noTasks.text')}>
          {root === null ? null : <ButtonLink to={directivePath(root.id)}>{t('common.action.openReader')}</ButtonLink>}
        </EmptyState>
      );
    }
    if (list === null) {
      return (
        <Loading label={t('coverage.loading')}>
          <div className="coverage-skeleton">
            <Skeleton height="3em" />
            <Skeleton height="16em" />
          </div>
        </Loading>
      );
    }
    if (list.error !== null && list.rows.length === 0) return <ErrorState error={list.error} onRetry={list.retry} />;
    const none = list.rows.length === 0 || (!list.hasMore && rowsShown(list.rows, view).length === 0);
    if (none) {
      return narrowed ? (
        <EmptyState title={t('coverage.noHoles.title')} text={t('coverage.noHoles.text')}>
          <Button onClick={() => set({ holes: false, held: false, drift: false, state: null })}>{t('coverage.showAll')}</Button>
        </EmptyState>
      ) : (
        <ScopeEmpty>
          <EmptyState title={t('coverage.noRows.title')} text={t('coverage.noRows.text', { symbol })}>
            {onward()}
          </EmptyState>
        </ScopeEmpty>
      );
    }
    return (
      <Matrix
        caption={t('coverage.caption', { symbol })}
        columns={answer.columns}
        rows={list.rows}
        view={view}
        sums={sums}
        narrowed={narrowed}
        chosen={sel?.kind === 'cell' ? sel : null}
        hasMore={list.hasMore}
        onFold={(line) => set(line.kind === 'level' ? { folded: toggled(folded, line.level) } : { foldedPlaces: toggled(foldedPlaces, line.key) }, 'replace')}
        onOpen={onOpen}
        onMore={onMore}
      />
    );
  }

  /** What can be looked at where there is nothing to compare. */
  function onward() {
    if (root === null) return null;
    return (
      <>
        <ButtonLink to={itemsPath(root.id)}>{t('coverage.toItems')}</ButtonLink>
        <ButtonLink to={lineagePath(root.id)}>{t('common.action.openLineage')}</ButtonLink>
      </>
    );
  }

  function panel() {
    if (sel === null) return null;
    if (sel.kind === 'expectations') return <ExpectationPanel options={options} rootId={root?.id ?? options.of} state={sel.state} onClose={close} />;
    const at = answer.columns.findIndex((column) => column.taskId === sel.taskId);
    const column = answer.columns[at];
    const row = list?.rows.find((one) => one.organId === sel.organId);
    const cell = row?.cells[at];
    if (column === undefined || row === undefined || cell === undefined) return null;
    return <CellPanel column={column} row={row} cell={cell} options={options} graphVersion={list?.graphVersion ?? answer.graphVersion} onClose={close} />;
  }
}

function toggled<Key extends string>(keys: readonly Key[], key: Key): readonly Key[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}
