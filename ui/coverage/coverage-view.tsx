import { useCallback, useMemo, useRef, useState } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { symbolText } from '../components/directive-name.ts';
import { MayBeOne } from '../components/may-be-one.tsx';
import { ScopeEmpty } from '../components/scope-empty.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { cellKey } from '../lib/cell-key.ts';
import { coveragePath, directivePath, IMPORT_PATH, itemsPath, lineagePath } from '../lib/paths.ts';
import { useUrlState } from '../lib/url-state.ts';
import { useEscape } from '../lib/use-escape.ts';
import { useKept } from '../lib/use-kept.ts';
import { CellPanel } from './cell-panel.tsx';
import { ConfirmedNote } from './confirmed-note.tsx';
import { CoverageHeader } from './coverage-header.tsx';
import { COVERAGE_PARAMS } from './coverage-params.ts';
import type { CoverageAnswer, CoverageOptions } from './coverage-query.ts';
import { CoverageToolbar } from './coverage-toolbar.tsx';
import { DriftNote } from './drift-note.tsx';
import { ExpectationPanel } from './expectation-panel.tsx';
import { ExpectationStrip } from './expectation-strip.tsx';
import { GoneCell } from './gone-cell.tsx';
import type { GroupHead } from './group-line.tsx';
import { HeadTools } from './head-tools.tsx';
import { MarkNote } from './mark-note.tsx';
import { Matrix, type Place } from './matrix.tsx';
import { type CellChoice, isNarrowed, rowsShown } from './matrix-lines.ts';
import { MissingNote } from './missing-note.tsx';
import { SaveMenu } from './save-menu.tsx';
import { shownText } from './shown-text.ts';
import { TasksPanel } from './tasks-panel.tsx';
import { afterFold } from './unfold-to.ts';
import { useCoverageRows } from './use-coverage-rows.ts';
import { useDocumentsHere } from './use-documents-here.ts';
import { useSaveShown } from './use-save-shown.ts';
import { useSums } from './use-sums.ts';
import { useUnfoldTo } from './use-unfold-to.ts';

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
  const { sel, folded, foldedPlaces, open, byPlace, state, drift, mark, held } = params;
  const view = useMemo(
    () => ({ folded, foldedPlaces, open, byPlace, state, drift, mark, held }),
    [folded, foldedPlaces, open, byPlace, state, drift, mark, held],
  );
  // What is added up has to be there: a condition asks for all rows, as grouping by place does.
  const list = useCoverageRows(options, params.holes, {
    table: comparable,
    whole: byPlace || params.holes || isNarrowed(view),
    organId: sel?.kind === 'cell' ? sel.organId : null,
  });
  const { narrowed, sums, counted } = useSums(answer, list, view, params.holes);
  const unfold = useCallback((folds: Parameters<typeof set>[0]) => set(folds, 'replace'), [set]);
  useUnfoldTo(sel, list, view, unfold);
  const [pointed, setPointed] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    set({ sel: null });
    // The cell that was opened has the focus again.
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('.matrix button[tabindex="0"]')?.focus({ preventScroll: true }));
  }, [set]);
  useEscape(sel !== null, close);
  const loadMore = list?.loadMore;
  const onMore = useCallback(() => loadMore?.(), [loadMore]);
  const onOpen = useCallback((place: Place) => set({ sel: { kind: 'cell', ...place } }), [set]);
  const choose = (choice: CellChoice): void => {
    // What was folded or unfolded by hand was so under the other beginning.
    const turned = (choice.state === 'NO_TEXT') !== (state === 'NO_TEXT');
    set({ state: choice.state, drift: choice.drift, mark: choice.mark, ...(turned ? { open: [] } : {}) });
  };
  const showAll = (): void => set({ holes: false, held: false, drift: false, state: null, mark: null });
  const openedId = sel?.kind === 'cell' ? sel.organId : '';
  const openedName = useKept(list?.rows.find(({ organId }) => organId === openedId)?.organName, openedId);
  const fold = (line: GroupHead): void => {
    set(afterFold(view, line), 'replace');
  };
  const root = answer.root;
  const groups = answer.unlisted.filter(({ directive, kind }) => directive?.id === root?.id && kind === 'ISSUE').length;
  const { save: saveShown, busy: saving } = useSaveShown(answer, view, params.holes, list);
  const rows = list?.rows;
  const here = useDocumentsHere(options, root?.id ?? '', comparable);
  return (
    <div className="coverage-screen">
      <CoverageHeader
        answer={answer}
        refreshing={refreshing}
        notice={<MayBeOne among={here} />}
        files={comparable ? <SaveMenu options={options} savingShown={saving} onSaveShown={saveShown} /> : null}
      />
      {error ? <StaleNotice error={error} onRetry={onRetry} /> : null}
      {list?.error && list.rows.length > 0 ? <StaleNotice error={list.error} onRetry={list.retry} /> : null}
      <ExpectationStrip
        options={options}
        unlisted={groups}
        table={comparable ? { organs: answer.organs, further: answer.organsFurther, joined: answer.organsJoined } : null}
        chosen={sel?.kind === 'expectations' ? sel.state : null}
        onChoose={(next) => set({ sel: next === null ? null : { kind: 'expectations', state: next } })}
      />
      {comparable ? (
        <CoverageToolbar
          key={root?.id}
          counts={counted ?? answer}
          whole={answer}
          counting={counted === null}
          confirmedOnly={options.confirmedOnly}
          choice={view}
          holes={params.holes}
          held={params.held}
          byPlace={byPlace}
          onChoose={choose}
          onChange={set}
        />
      ) : null}
      <div className="coverage-main" ref={frame}>
        <div className="coverage-frame" data-stale={list?.stale === true}>
          {body()}
        </div>
        {panel()}
      </div>
      {/* Below the table: what is said of a choice must not move what was pointed at. */}
      <div className="coverage-foot">
        <p className="coverage-shown small soft" role="status">
          {comparable ? (notRead() ?? shown()) : null}
        </p>
        {note()}
        {comparable && answer.confirmedOnly ? <ConfirmedNote answer={answer} options={options} /> : null}
      </div>
    </div>
  );

  /** What the choice of the legend means, and where it leads. */
  function note() {
    if (!comparable) return null;
    if (state === 'MISSING') return <MissingNote cells={answer.states.find((one) => one.state === state)?.figure.count ?? 0} options={options} />;
    if (drift) return <DriftNote drifts={answer.drifts} options={options} />;
    return mark === null || sums === null || rows === undefined ? null : <MarkNote mark={mark} rows={rowsShown(rows, view)} />;
  }

  /** That the lines in sight are not, or not all, those of the conditions, where reading those failed. */
  function notRead(): string | null {
    if (list === null || list.error === null || list.rows.length === 0) return null;
    if (list.stale) return t('coverage.notRead.former');
    return list.hasMore ? t('coverage.notRead.part', { n: list.rows.length, total: list.total }) : null;
  }

  function shown(): string | null {
    if (!narrowed || sums === null || counted === null || rows === undefined) return null;
    return shownText({ organs: sums.organs, counted: counted.organs, total: answer.organs, rows, view, onlyHoles: params.holes }, t);
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
          <Button onClick={showAll}>{t('coverage.showAll')}</Button>
        </EmptyState>
      ) : groups > 0 ? (
        <EmptyState title={t('coverage.noRows.title')} text={t('coverage.noRows.groups', { n: groups })}>
          {onward()}
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
        levels={list.levels}
        view={view}
        sums={sums}
        narrowed={narrowed}
        failed={list.error !== null}
        chosen={sel?.kind === 'cell' ? sel : null}
        lit={sel?.kind === 'tasks' ? pointed : null}
        names={params.names}
        tools={
          <HeadTools
            names={params.names}
            tasks={sel?.kind === 'tasks'}
            onNames={(names) => set({ names })}
            onTasks={() => set({ sel: sel?.kind === 'tasks' ? null : { kind: 'tasks' } })}
          />
        }
        hasMore={list.hasMore}
        onFold={fold}
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
    if (sel.kind === 'tasks') {
      return comparable ? (
        <TasksPanel
          symbol={root === null ? '' : symbolText(root, t)}
          columns={answer.columns}
          sums={sums}
          leastFirst={params.leastFirst}
          onLeastFirst={(leastFirst) => set({ leastFirst }, 'replace')}
          onPoint={setPointed}
          onClose={close}
        />
      ) : null;
    }
    const at = answer.columns.findIndex((column) => column.taskId === sel.taskId);
    const column = answer.columns[at];
    const row = list?.rows.find((one) => one.organId === sel.organId);
    const cell = row?.cells[at];
    if (column !== undefined && row === undefined && list?.hasMore === false && !list.stale && narrowed) {
      return (
        <GoneCell
          title={t('coverage.cell.title', { path: column.path, organ: openedName ?? '…' })}
          subject={cellKey(sel.taskId, sel.organId)}
          graphVersion={list.graphVersion}
          onShowAll={showAll}
          onClose={close}
        />
      );
    }
    if (column === undefined || row === undefined || cell === undefined) return null;
    return <CellPanel column={column} row={row} cell={cell} options={options} graphVersion={list?.graphVersion ?? answer.graphVersion} onClose={close} />;
  }
}
