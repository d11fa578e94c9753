import { useMemo } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Panel } from '../components/panel.tsx';
import { taskPath } from '../lib/paths.ts';
import { plainWords } from '../lib/type-signs.ts';
import { ColumnFactsList } from './column-facts-list.tsx';
import type { CoverageColumn } from './coverage-query.ts';
import { CONCRETE, OUTSIDE, statesText } from './state-words.ts';
import type { TableSums } from './sums.ts';
import './tasks-panel.css';
import { useTableWords } from './table-words.ts';

export type TasksPanelProps = {
  readonly symbol: string;
  readonly columns: readonly CoverageColumn[];
  /** What the organs of the table add up to; null while they are not all known. */
  readonly sums: TableSums | null;
  readonly leastFirst: boolean;
  readonly onLeastFirst: (on: boolean) => void;
  /** The task that is pointed at; null for none. */
  readonly onPoint: (taskId: string | null) => void;
  readonly onClose: () => void;
};

type ColumnSum = TableSums['columns'][number];
type Line = { readonly column: CoverageColumn; readonly sum: ColumnSum | undefined };

/** The tasks of the heads in words: who leads each, by when, how much, and how many organs made it concrete. */
export function TasksPanel({ symbol, columns, sums, leastFirst, onLeastFirst, onPoint, onClose }: TasksPanelProps) {
  const t = useTableWords();
  const lines = useMemo(() => {
    const all = columns.map((column, at): Line => ({ column, sum: sums?.columns[at] }));
    return leastFirst ? all.toSorted(fewestFirst) : all;
  }, [columns, sums, leastFirst]);
  return (
    <Panel className="side-panel coverage-panel" title={t('coverage.tasks.title', { symbol, n: columns.length })} onClose={onClose}>
      <label className="coverage-switch column-list__order">
        <input type="checkbox" checked={leastFirst} onChange={(event) => onLeastFirst(event.target.checked)} />
        {t('coverage.tasks.leastFirst')}
      </label>
      <ul className="column-list" onPointerLeave={() => onPoint(null)}>
        {lines.map(({ column, sum }) => (
          <li key={column.taskId} onPointerEnter={() => onPoint(column.taskId)} onFocus={() => onPoint(column.taskId)}>
            <AppLink to={taskPath(column.taskId)} title={plainWords(column.text)}>
              <strong>{column.path}</strong> {plainWords(column.text)}
            </AppLink>
            <ColumnFactsList column={column} />
            <Found sum={sum} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How many organs made it concrete, as a bar and in words, and how the others stand to it. */
function Found({ sum }: { readonly sum: ColumnSum | undefined }) {
  const t = useTableWords();
  if (sum === undefined) return <p className="small soft">…</p>;
  const { count, denominator } = sum.concrete;
  const counted = sum.states.filter(({ state }) => !OUTSIDE.has(state));
  const others = counted.filter(({ state }) => !CONCRETE.has(state));
  return (
    <div className="column-found">
      <p className="small">
        <strong>{t('tasks.beside.found', { n: count, total: denominator })}</strong>
        {others.length === 0 ? null : <span className="soft"> · {statesText(others, t)}</span>}
      </p>
      <p className="column-found__bar" aria-hidden>
        {counted.map(({ state, figure }) => (
          <i key={state} data-state={state} style={{ flexGrow: figure.count }} />
        ))}
      </p>
    </div>
  );
}

/** The smallest share made concrete first, then where most was compared and not found; what nobody has to carry out last. */
function fewestFirst(a: Line, b: Line): number {
  const share = ({ sum }: Line): number => (sum === undefined || sum.concrete.denominator === 0 ? 2 : sum.concrete.count / sum.concrete.denominator);
  const missing = ({ sum }: Line): number => sum?.states.find(({ state }) => state === 'MISSING')?.figure.count ?? 0;
  return share(a) - share(b) || missing(b) - missing(a);
}
