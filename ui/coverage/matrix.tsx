import { useVirtualizer } from '@tanstack/react-virtual';
import { BookOpen } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { directiveText } from '../components/directive-name.ts';
import { Skeleton } from '../components/states.tsx';
import { TaskStateMark } from '../components/task-state-mark.tsx';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import { BareLine } from './bare-line.tsx';
import { bringColumnIntoSight, bringLineIntoSight } from './bring-into-sight.ts';
import type { HeadNames } from './coverage-params.ts';
import type { CoverageColumn, CoverageLevel, CoverageRow } from './coverage-query.ts';
import { type GroupHead, GroupLine } from './group-line.tsx';
import { FEW_COLUMNS, MatrixHeads } from './matrix-heads.tsx';
import { type CellChoice, isChosen, type MatrixLine, type MatrixView, matrixLines } from './matrix-lines.ts';
import { statesText } from './state-words.ts';
import { isMarked, type TableSums } from './sums.ts';
import { useTableWords } from './table-words.ts';

/** Fewer lines are all drawn. */
const VIRTUAL_FROM = 60;
const ROW_HEIGHT = 36;
const LEVEL_HEIGHT = 32;

/** Up to so many columns have room for the words of their tasks, in a window that is wide enough. */
const ROOM = [
  { columns: 5, room: 'most' },
  { columns: 8, room: 'much' },
  { columns: FEW_COLUMNS, room: 'some' },
] as const;

export type Place = { readonly taskId: string; readonly organId: string };

export type MatrixProps = {
  readonly caption: string;
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow[];
  /** All organs by level, read or not. */
  readonly levels: readonly CoverageLevel[];
  readonly view: MatrixView;
  /** What the organs of the table add up to; null while they are not all known. */
  readonly sums: TableSums | null;
  /** Whether a condition leaves organs out: the sums are of those that stay. */
  readonly narrowed: boolean;
  readonly failed: boolean;
  readonly chosen: Place | null;
  /** The task that is pointed at elsewhere. */
  readonly lit: string | null;
  readonly names: HeadNames;
  /** What can be done with the heads: stands in their corner. */
  readonly tools: ReactNode;
  readonly hasMore: boolean;
  /** Folds or unfolds a level, a place, or organs with nothing to compare. */
  readonly onFold: (line: GroupHead) => void;
  readonly onOpen: (place: Place) => void;
  readonly onMore: () => void;
};

/** Organs × tasks. Of many rows only those in sight are drawn; arrow keys walk the cells, Enter opens one. */
export function Matrix({
  caption,
  columns,
  rows,
  levels,
  view,
  sums,
  narrowed,
  failed,
  chosen,
  lit,
  names,
  tools,
  hasMore,
  onFold,
  onOpen,
  onMore,
}: MatrixProps) {
  const t = useTableWords();
  const scroller = useRef<HTMLElement>(null);
  const { state, drift, mark } = view;
  const choice = useMemo(() => ({ state, drift, mark }), [state, drift, mark]);
  const lines = useMemo(() => matrixLines(rows, view, levels, hasMore), [rows, view, levels, hasMore]);
  const drawn = lines.length < VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: drawn ? 0 : lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isHead(lines[index]) ? LEVEL_HEIGHT : ROW_HEIGHT),
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const shown = drawn ? lines.map((_line, index) => index) : items.map(({ index }) => index);
  const waiting = shown.some((index) => lines[index]?.kind === 'coming');
  useEffect(() => {
    if (waiting) onMore();
  }, [waiting, onMore]);

  const openedTask = chosen?.taskId ?? lit;
  const openedOrgan = chosen?.organId ?? null;
  // The panel that a cell opens takes room: the cell stays in sight, and the focus where it is.
  useLayoutEffect(() => {
    if ((openedOrgan ?? lit) !== null && openedTask !== null && scroller.current !== null) bringColumnIntoSight(scroller.current);
  }, [openedTask, openedOrgan, lit]);
  const openedLine = openedOrgan === null ? -1 : lines.findIndex((line) => line.kind === 'row' && line.row.organId === openedOrgan);
  const hasLine = openedLine !== -1;
  const sought = useRef({ line: openedLine, virtual });
  sought.current = { line: openedLine, virtual };
  // A link may open a cell far below: its line comes into sight once it is there.
  useLayoutEffect(() => {
    const { line, virtual: far } = sought.current;
    if (openedOrgan === null || !hasLine) return;
    if (scroller.current?.querySelector('tr[data-here="true"]') == null) far.scrollToIndex(line, { align: 'center' });
    else bringLineIntoSight(scroller.current);
  }, [openedOrgan, hasLine]);

  const first = lines.findIndex((line) => line.kind === 'row');
  const [at, setAt] = useState({ line: Math.max(0, first), column: 0 });
  const current = lines[at.line]?.kind === 'row' ? at : { line: first, column: 0 };
  /** Where the walk already is while its line is still being drawn. */
  const coming = useRef<{ readonly line: number; readonly column: number } | null>(null);
  const focusCell = (line: number, column: number): void => {
    setAt({ line, column });
    const cell = () => scroller.current?.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`);
    const here = cell();
    // What is drawn has the focus at once: quick keys would start from the cell before.
    if (here) here.focus();
    else {
      coming.current = { line, column };
      virtual.scrollToIndex(line);
      afterDrawing(() => {
        coming.current = null;
        cell()?.focus();
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = coming.current ?? placeOf(event.target);
    if (from === null || event.altKey || event.metaKey) return;
    const step = (by: 1 | -1): number => {
      let next = from.line + by;
      while (lines[next] !== undefined && lines[next]?.kind !== 'row') next += by;
      return lines[next] === undefined ? from.line : next;
    };
    const lastColumn = columns.length - 1;
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [step(1), from.column],
      ArrowUp: [step(-1), from.column],
      ArrowRight: [from.line, Math.min(lastColumn, from.column + 1)],
      ArrowLeft: [from.line, Math.max(0, from.column - 1)],
      Home: [event.ctrlKey ? first : from.line, 0],
      End: [event.ctrlKey ? lines.length - 1 : from.line, lastColumn],
    };
    const target = to[event.key];
    if (target === undefined) return;
    event.preventDefault();
    focusCell(target[0], target[1]);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const place = placeOf(event.target);
    const line = place === null ? undefined : lines[place.line];
    const column = place === null ? undefined : columns[place.column];
    if (place === null || line?.kind !== 'row' || column === undefined) return;
    setAt(place);
    onOpen({ taskId: column.taskId, organId: line.row.organId });
  };

  const across = columns.length + 2;
  const before = items[0]?.start ?? 0;
  const after = drawn ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section
      className="matrix"
      data-keep-scroll="matrix"
      data-names={names}
      data-room={ROOM.find((each) => columns.length <= each.columns)?.room}
      ref={scroller}
      aria-label={t('coverage.matrix.region')}
    >
      <table aria-rowcount={lines.length + 2} aria-colcount={across}>
        <caption className="visually-hidden">
          {caption}. {t('coverage.matrix.keys')}
        </caption>
        <colgroup>
          <col />
          {columns.map(({ taskId }) => (
            <col key={taskId} data-lit={taskId === lit} />
          ))}
          <col />
        </colgroup>
        <MatrixHeads columns={columns} sums={sums} narrowed={narrowed} failed={failed} chosen={openedTask} names={names} tools={tools} t={t} />
        <tbody onKeyDown={onKeyDown} onClick={onClick}>
          {before > 0 ? <Spacer height={before} across={across} /> : null}
          {shown.map((index) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'coming') return <ComingLine key={line.key} index={index} across={across} />;
            if (line.kind === 'bare') return <BareLine key={line.key} line={line} index={index} across={across} onFold={() => onFold(line)} />;
            return line.kind !== 'row' ? (
              <GroupLine key={line.key} line={line} index={index} across={across} onFold={() => onFold(line)} />
            ) : (
              <OrganLine
                key={line.key}
                row={line.row}
                index={index}
                columns={columns}
                choice={choice}
                focused={current.line === index ? current.column : -1}
                chosen={chosen?.organId === line.row.organId ? chosen.taskId : null}
                t={t}
              />
            );
          })}
          {after > 0 ? <Spacer height={after} across={across} /> : null}
        </tbody>
      </table>
    </section>
  );
}

type OrganLineProps = {
  readonly row: CoverageRow;
  readonly index: number;
  readonly columns: readonly CoverageColumn[];
  readonly choice: CellChoice;
  readonly focused: number;
  readonly chosen: string | null;
  readonly t: Translate;
};

const OrganLine = memo(function OrganLine({ row, index, columns, choice, focused, chosen, t }: OrganLineProps) {
  const former = row.predecessorNames.filter((one) => one !== row.organName);
  const name = former.length === 0 ? row.organName : t('coverage.matrix.withFormer', { organ: row.organName, former: former.join(', ') });
  return (
    <tr aria-rowindex={index + 2} data-here={chosen !== null}>
      <th scope="row" className="matrix__organ">
        <span className="matrix__name" title={name}>
          {name}
        </span>
        {row.documents.map((directive) => (
          <AppLink
            key={directive.id}
            to={directivePath(directive.id)}
            className="matrix__document"
            aria-label={t('coverage.matrix.document', { document: directiveText(directive, t) })}
            title={t('coverage.matrix.document', { document: directiveText(directive, t) })}
          >
            <BookOpen size={15} aria-hidden />
          </AppLink>
        ))}
        {row.completeAsOf === null ? null : <span className="visually-hidden">{t('coverage.matrix.complete', { date: formatDate(row.completeAsOf) })}</span>}
      </th>
      {columns.map((column, at) => {
        const cell = row.cells[at];
        if (cell === undefined) return <td key={column.taskId} />;
        const [unreviewed, unsure, linked] = [isMarked(cell, 'unreviewed'), isMarked(cell, 'unsure'), isMarked(cell, 'linked')];
        const words = { organ: row.organName, path: column.path, state: t(`coverage.state.${cell.state}`) };
        const said = cell.drift === null ? '' : `; ${t(`coverage.drift.${cell.drift}`)}`;
        return (
          <td key={column.taskId} data-state={cell.state} data-dim={!isChosen(cell, choice)}>
            <button
              type="button"
              tabIndex={at === focused ? 0 : -1}
              data-line={index}
              data-column={at}
              aria-pressed={column.taskId === chosen}
              aria-label={`${t(linked ? 'coverage.matrix.cellLinked' : unsure ? 'coverage.matrix.cellUnsure' : unreviewed ? 'coverage.matrix.cellUnreviewed' : 'coverage.matrix.cell', words)}${said}`}
              title={`${linked ? t('coverage.matrix.cellLinkedTitle', words) : `${column.path} · ${words.state}${unsure ? `, ${t('coverage.file.unsure')}` : ''}`}${said}`}
            >
              <TaskStateMark state={cell.state} unreviewed={unreviewed} unsure={unsure} linked={linked} drift={cell.drift !== null} />
            </button>
          </td>
        );
      })}
      <td
        className="matrix__end numeric"
        title={t('coverage.matrix.rowSumOf', { n: row.concrete.count, total: row.concrete.denominator, states: statesText(row.states, t) })}
      >
        {row.compared ? row.concrete.count : <span aria-hidden>–</span>} / {row.concrete.denominator}
      </td>
    </tr>
  );
});

/** Keeps the room of an organ that is still being read. */
function ComingLine({ index, across }: { readonly index: number; readonly across: number }) {
  return (
    <tr aria-rowindex={index + 2} aria-busy>
      <th scope="row" className="matrix__organ">
        <Skeleton width="60%" />
      </th>
      <td colSpan={across - 1} />
    </tr>
  );
}

/** Stands for lines that are out of sight. */
function Spacer({ height, across }: { readonly height: number; readonly across: number }) {
  return (
    <tr aria-hidden className="matrix__spacer">
      <td colSpan={across} style={{ height }} />
    </tr>
  );
}

const isHead = (line: MatrixLine | undefined): boolean => line?.kind === 'level' || line?.kind === 'place';

/** The line and column of the cell that something stands in; null outside cells. */
function placeOf(target: EventTarget): { readonly line: number; readonly column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line][data-column]') : null;
  return cell === null ? null : { line: Number(cell.dataset['line']), column: Number(cell.dataset['column']) };
}

/** Twice: the first frame scrolls, the second has the rows. */
function afterDrawing(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}
