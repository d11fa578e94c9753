import { useEffect, useMemo, useRef, useState } from 'react';
import type { LineageCanvas } from '../canvas/lineage-canvas.ts';
import { symbolText } from '../components/directive-name.ts';
import { type SortState, sortRows } from '../components/sort-rows.ts';
import { StaleNotice } from '../components/stale-notice.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { download } from '../lib/csv.ts';
import { useEscape } from '../lib/use-escape.ts';
import { useCanvasTheme } from './canvas-theme.ts';
import { EdgePanel } from './edge-panel.tsx';
import { EmptyLineage } from './empty-lineage.tsx';
import { Legend } from './legend.tsx';
import { LineageHeader } from './lineage-header.tsx';
import type { LineageSelection, LineageState, SetLineage } from './lineage-params.ts';
import { LineagePicture } from './lineage-picture.tsx';
import type { LineageAnswer } from './lineage-query.ts';
import { LineageTable, useLineageColumns } from './lineage-table.tsx';
import { LineageToolbar } from './lineage-toolbar.tsx';
import { LostSelection } from './lost-selection.tsx';
import { NodePanel } from './node-panel.tsx';
import { fileName, pictureWords } from './picture-words.ts';
import { tableCsv, tableRows } from './table-rows.ts';
import { toModel } from './to-model.ts';
import { useCollapse } from './use-collapse.ts';
import { useLineageActions } from './use-lineage-actions.ts';
import { visibleLineage } from './visible.ts';
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
  const language = useLanguage();
  const theme = useCanvasTheme();
  const notify = useNotify();
  const canvas = useRef<LineageCanvas | null>(null);
  const [zoom, setZoom] = useState(1);
  const commands = useLineageActions(state, set, answer);
  const collapse = useCollapse(answer, state.shut, commands);
  const actions = useMemo(() => ({ ...commands, collapse }), [commands, collapse]);
  const visible = useMemo(() => visibleLineage(answer.nodes, answer.edges, answer.root.id, new Set(state.shut)), [answer, state.shut]);
  const model = useMemo(() => toModel(answer, visible, state.sel, theme, t), [answer, visible, state.sel, theme, t]);
  const rows = useMemo(() => tableRows(visible, t), [visible, t]);
  const select = (sel: LineageSelection | null): void => set({ sel });
  /** Closes the panel; the keyboard goes back to where the selection was made. */
  const deselect = (): void => {
    const row = state.sel === null ? null : document.querySelector<HTMLElement>(`a[href="#${CSS.escape(state.sel.id)}"]`);
    select(null);
    if (canvas.current) canvas.current.takeFocus();
    else row?.focus();
  };
  useEscape(state.sel !== null, deselect);
  const columns = useLineageColumns(select);
  const sort = readSort(state.sort);
  const symbol = symbolText(answer.root, t);

  // A command for the whole picture shows the whole picture; opening one document leaves everything in place.
  const extent = `${state.dir}/${state.steps}/${state.per}`;
  const fitted = useRef(extent);
  useEffect(() => {
    if (refreshing || fitted.current === extent) return;
    fitted.current = extent;
    canvas.current?.show();
  }, [extent, refreshing]);

  const savePng = async (): Promise<void> => {
    try {
      const blob = await canvas.current?.toPng(pictureWords(answer, model, new Date().toISOString(), t, language));
      if (blob) download(`${fileName(symbol, t)}.png`, blob, 'image/png');
    } catch {
      notify({ text: t('lineage.pngFailed'), kind: 'error' });
    }
  };
  const saveCsv = (): void => download(`${fileName(symbol, t)}.csv`, tableCsv(sortRows(rows, columns, sort), t), 'text/csv');
  const selectedNode = state.sel?.kind === 'node' ? visible.nodes.find((node) => node.id === state.sel?.id) : undefined;
  const lost = state.sel?.kind === 'node' && !selectedNode && !refreshing;

  return (
    <div className="lineage-screen">
      <LineageHeader answer={answer} shown={visible.nodes.length} refreshing={refreshing} />
      {error === null ? null : <StaleNotice error={error} onRetry={onRetry} />}
      {lost ? (
        <LostSelection node={answer.nodes.find((node) => node.id === state.sel?.id) ?? null} onShow={() => set({ shut: [] })} onClear={deselect} />
      ) : null}
      <LineageToolbar state={state} set={set} actions={actions} answer={answer} onPng={() => void savePng()} onCsv={saveCsv} />
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
                  handlers={{ onSelect: select, onExpand: actions.expand, onCollapse: actions.collapse, onZoom: setZoom }}
                />
                <ZoomControls zoom={zoom} onZoom={(factor) => canvas.current?.zoomBy(factor)} onFit={() => canvas.current?.fit()} />
                {answer.totals.nodes <= 1 ? <EmptyLineage answer={answer} direction={state.dir} /> : null}
              </div>
              <Legend model={model} />
            </>
          )}
        </div>
        {selectedNode ? (
          <NodePanel
            key={selectedNode.id}
            node={selectedNode}
            isRoot={selectedNode.id === answer.root.id}
            graphVersion={answer.graphVersion}
            actions={actions}
            onSelect={select}
            onClose={deselect}
          />
        ) : null}
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
