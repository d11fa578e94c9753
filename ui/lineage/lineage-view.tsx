import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { LineageCanvas } from '../canvas/lineage-canvas.ts';
import { symbolText } from '../components/directive-name.ts';
import { MayBeOne } from '../components/may-be-one.tsx';
import { type SortState, sortRows } from '../components/sort-rows.ts';
import { StaleNotice } from '../components/stale-notice.tsx';
import { useT } from '../i18n/use-t.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useEscape } from '../lib/use-escape.ts';
import { AwaitedDialog } from './awaited-dialog.tsx';
import { useCanvasTheme } from './canvas-theme.ts';
import { EdgePanel } from './edge-panel.tsx';
import { EmptyLineage } from './empty-lineage.tsx';
import { GROUP_ID } from './group-cards.ts';
import { HolePanel } from './hole-panel.tsx';
import { PILE_ID } from './holes.ts';
import { LANE_IDS } from './lanes.ts';
import { Legend, legendSigns } from './legend.tsx';
import { LensBar } from './lens-bar.tsx';
import { LineageHeader } from './lineage-header.tsx';
import type { LineageSelection, LineageState, SetLineage } from './lineage-params.ts';
import { LineagePicture } from './lineage-picture.tsx';
import { type LineageAnswer, useTotals } from './lineage-query.ts';
import { LineageTable, useLineageColumns } from './lineage-table.tsx';
import { LineageToolbar } from './lineage-toolbar.tsx';
import { LostSelection } from './lost-selection.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { SkipToPicture } from './skip-to-picture.tsx';
import { tableRows } from './table-rows.ts';
import { TimeSlider } from './time-slider.tsx';
import { toModel } from './to-model.ts';
import { useCollapse } from './use-collapse.ts';
import { useDrawn } from './use-drawn.ts';
import { useLineageActions } from './use-lineage-actions.ts';
import { useSave } from './use-save.ts';
import { ZoomControls } from './zoom-controls.tsx';

export type LineageViewProps = {
  readonly answer: LineageAnswer;
  readonly state: LineageState;
  readonly set: SetLineage;
  readonly refreshing: boolean;
  /** A newer answer failed; `answer` is what was there before. */
  readonly error: unknown;
  readonly onRetry: () => void;
};

/** The screen once there is an answer: header, tools, picture or table, and the panel of what is selected. */
export function LineageView({ answer, state, set, refreshing, error, onRetry }: LineageViewProps) {
  const t = useT();
  const theme = useCanvasTheme();
  const canvas = useRef<LineageCanvas | null>(null);
  const [zoom, setZoom] = useState(1);
  const [scope] = useScope();
  const given = scopeInput(scope);
  // While the slider moves, its day lives here: the address is told where it comes to rest.
  const [sliding, setSliding] = useState<{ readonly day: string | null } | null>(null);
  const day = sliding === null ? state.asof : sliding.day;
  const slid = useDeferredValue(day);
  const shownDay = state.time ? slid : null;
  const totals = useTotals(answer.root.id, state, answer.graphVersion) ?? answer.totals;
  const drawn = useDrawn(answer, state, given, shownDay, totals.levels);
  const { visible, picture, marks, marked, lens, cards, counts, choices } = drawn;
  const model = useMemo(() => toModel(cards, state.sel, theme), [cards, state.sel, theme]);
  const rows = useMemo(() => tableRows(picture, marks, t, { cards: cards.nodes, day: shownDay }), [picture, marks, t, cards, shownDay]);
  const commands = useLineageActions(state, set, answer);
  const collapse = useCollapse(answer, state.shut, commands);
  const actions = useMemo(() => ({ ...commands, collapse }), [commands, collapse]);
  const openPile = (id: string): void => {
    const pile = picture.holes.piles.find((one) => one.id === id);
    if (id.startsWith(GROUP_ID)) commands.openGroup(id.slice(GROUP_ID.length));
    else if (pile) commands.togglePile(pile);
  };
  const select = (sel: LineageSelection | null): void => {
    // A pile has nothing to tell but what is in it.
    if (sel?.kind === 'node' && sel.id.startsWith(PILE_ID)) openPile(sel.id);
    else if (sel?.kind === 'edge' && sel.id.startsWith('awaited:above:')) return;
    else if (!(sel?.kind === 'edge' && sel.id.startsWith('awaited:'))) set({ sel });
    else if (!sel.id.startsWith(`awaited:${PILE_ID}`) && !sel.id.includes('>above:')) set({ sel: { kind: 'node', id: sel.id.slice('awaited:'.length) } });
  };
  const expand = (id: string): void => {
    if (id.startsWith(PILE_ID)) {
      openPile(id);
      return;
    }
    const node = answer.nodes.find((one) => one.id === id);
    const shut = picture.holes.piles.filter((pile) => pile.under === id && !pile.open);
    const allDocuments = node !== undefined && node.lowerShown >= node.lowerTotal && !state.shut.includes(id);
    if (allDocuments && shut.length > 0) commands.openPiles(shut);
    else actions.expand(id);
  };
  const shutCard = (id: string): void => (id.startsWith(PILE_ID) ? openPile(id) : actions.collapse(id));
  const changeLane = (id: string, action: 'grow' | 'shrink'): void => {
    const lane = LANE_IDS.find((one) => one === id);
    if (lane !== undefined) (action === 'grow' ? commands.growLane : commands.shrinkLane)(lane);
  };
  /** Closes the panel; the keyboard goes back to where the selection was made. */
  const deselect = (): void => {
    const row = state.sel === null ? null : document.querySelector<HTMLElement>(`a[href="#${CSS.escape(state.sel.id)}"]`);
    set({ sel: null });
    if (canvas.current) canvas.current.takeFocus();
    else row?.focus();
  };
  useEscape(state.sel !== null, deselect);
  const columns = useLineageColumns(select);
  const sort = readSort(state.sort);
  const symbol = symbolText(answer.root, t);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const pictured = { answer, shown: picture.nodes.length, removed: picture.removed, day: day ?? answer.asOf, counts, lens, theme };
  const save = useSave(canvas, pictured, sorted, picture, given);

  // A command for the whole picture shows the whole picture; opening one document leaves everything in place.
  const extent = `${state.dir}/${state.steps}/${state.per}`;
  const fitted = useRef(extent);
  useEffect(() => {
    if (refreshing || fitted.current === extent) return;
    fitted.current = extent;
    canvas.current?.show();
  }, [extent, refreshing]);
  const rest = useCallback(
    (next: string | null) => {
      setSliding(null);
      set({ asof: next }, 'replace');
    },
    [set],
  );
  const slide = useCallback((next: string | null) => setSliding({ day: next }), []);

  const drawnIds = useMemo(() => new Set(picture.nodes.map((node) => node.id)), [picture]);

  const selected = state.sel?.kind === 'node' ? state.sel.id : null;
  // What a filter hides is not to be opened: the panel counts as if there were none.
  const selectedNode =
    selected === null || !picture.nodes.some((node) => node.id === selected) ? undefined : visible.nodes.find((node) => node.id === selected);
  const selectedHole = selected === null ? undefined : drawn.holeOf(selected);
  const selectedLink = selected === null ? undefined : picture.missing.find((link) => link.id === selected);
  const rootMark = marks.of.get(answer.root.id);
  const lost = selected !== null && !selectedNode && !selectedHole && !selectedLink && !refreshing && (marked || !selected.includes('~'));

  return (
    <div className="lineage-screen">
      <SkipToPicture />
      <LineageHeader
        answer={answer}
        notice={<MayBeOne among={drawnIds} />}
        totals={totals}
        shown={picture.nodes.length}
        day={state.time ? (day ?? answer.asOf) : answer.asOf}
        refreshing={refreshing || drawn.refreshing}
        counting={!marked && drawn.error === null}
        onAwaited={() => set({ awaited: 'all' })}
        awaited={{
          all: counts.awaited.all,
          whole: state.dir === 'up' ? counts.awaited.all : counts.awaited.whole,
          underRoot: rootMark?.awaitedCount ?? 0,
          groups: rootMark?.unlisted ?? 0,
        }}
      />
      {error === null ? null : <StaleNotice error={error} onRetry={onRetry} />}
      {drawn.error === null ? null : <StaleNotice error={drawn.error} onRetry={drawn.retry} />}
      {lost ? (
        <LostSelection
          node={answer.nodes.find((node) => node.id === selected) ?? null}
          hole={selected?.includes('~') ? { id: selected, root: answer.root.id, asOf: day, scope: given } : null}
          onShow={() => set({ shut: [], closed: [], level: [], line: [], place: [], state: [] })}
          onClear={deselect}
        />
      ) : null}
      <LineageToolbar state={state} set={set} actions={actions} answer={answer} piled={drawn.piled} onSave={(format) => void save(format)} />
      <LensBar state={state} set={set} choices={choices} removed={picture.removed} all={picture.all} />
      {state.time ? <TimeSlider nodes={visible.nodes} root={answer.root.id} today={answer.asOf} day={day} onSlide={slide} onRest={rest} /> : null}
      <div className="lineage-main">
        <div className="lineage-stage">
          {state.view === 'table' ? (
            <LineageTable rows={rows} columns={columns} symbol={symbol} sort={sort} onSort={(next) => set({ sort: writeSort(next) }, 'replace')} />
          ) : (
            <>
              <div className="lineage-frame">
                <LineagePicture
                  canvas={canvas}
                  model={model}
                  at={state.at}
                  handlers={{
                    onSelect: select,
                    onExpand: expand,
                    onCollapse: shutCard,
                    onLane: changeLane,
                    onZoom: setZoom,
                    onRest: (at) => set({ at }, 'replace'),
                  }}
                />
                {answer.totals.nodes <= 1 && picture.holes.piles.length + picture.holes.holes.length === 0 ? (
                  <EmptyLineage answer={answer} direction={state.dir} onUp={() => set({ dir: 'up' })} />
                ) : null}
              </div>
              <div className="lineage-foot">
                <ZoomControls zoom={zoom} onZoom={(factor) => canvas.current?.zoomBy(factor)} onFit={() => canvas.current?.fit()} />
                <Legend counts={counts} lens={lens} theme={theme} signs={legendSigns(cards.nodes)} onAwaited={(awaited) => set({ awaited })} />
              </div>
            </>
          )}
        </div>
        {selectedNode ? (
          <NodePanel
            key={selectedNode.id}
            node={selectedNode}
            root={answer.root.id}
            rootName={symbol}
            mark={marks.of.get(selectedNode.id) ?? null}
            scope={given}
            asOf={day}
            graphVersion={answer.graphVersion}
            hidden={cards.nodes.find((card) => card.id === selectedNode.id)?.hidden ?? null}
            actions={{ ...actions, expand, collapse: shutCard }}
            onSelect={select}
            onClose={deselect}
          />
        ) : null}
        {selectedHole ? (
          <HolePanel
            key={selectedHole.id}
            hole={selectedHole}
            root={answer.root.id}
            asOf={day}
            scope={given}
            graphVersion={answer.graphVersion}
            onSelect={select}
            onClose={deselect}
          />
        ) : null}
        {state.awaited !== 'none' && marked ? (
          <AwaitedDialog
            picture={picture.holes}
            which={state.awaited}
            nodes={visible.nodes}
            root={answer.root.id}
            onChoose={(id) => set({ awaited: 'none', sel: { kind: 'node', id } }, 'replace')}
            onTable={() => set({ awaited: 'none', view: 'table' }, 'replace')}
            onClose={() => set({ awaited: 'none' }, 'replace')}
          />
        ) : null}
        {selectedLink ? <MissingPanel link={selectedLink} onClose={deselect} /> : null}
        {state.sel?.kind === 'edge' ? (
          <EdgePanel key={state.sel.id} edgeKey={state.sel.id} graphVersion={answer.graphVersion} onSelect={select} onClose={deselect} />
        ) : null}
      </div>
    </div>
  );
}

function readSort(text: string | null): SortState | null {
  const [column, direction] = (text ?? '').split('.');
  return column && (direction === 'up' || direction === 'down') ? { column, direction } : null;
}

function writeSort(sort: SortState | null): string | null {
  return sort === null ? null : `${sort.column}.${sort.direction}`;
}
