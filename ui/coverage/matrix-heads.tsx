import { ArrowRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { driftKind } from '../components/drift-link.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { useLanguage } from '../i18n/language.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { taskPath } from '../lib/paths.ts';
import { plainWords } from '../lib/type-signs.ts';
import { columnFacts, columnLabel } from './column-facts.ts';
import type { HeadNames } from './coverage-params.ts';
import type { CoverageColumn } from './coverage-query.ts';
import './matrix-heads.css';
import { statesText } from './state-words.ts';
import { driftTotal, type TableSums } from './sums.ts';

export type MatrixHeadsProps = {
  readonly columns: readonly CoverageColumn[];
  /** What the organs of the table add up to; null while they are not all known. */
  readonly sums: TableSums | null;
  /** Whether a condition leaves organs out. */
  readonly narrowed: boolean;
  /** Whether reading the organs failed: nothing is being added up. */
  readonly failed: boolean;
  /** The task whose column is lit. */
  readonly chosen: string | null;
  /** How much of its words stands at the head of a task. */
  readonly names: HeadNames;
  /** What can be done with the heads: stands in their corner. */
  readonly tools: ReactNode;
  readonly t: Translate;
};

/** Signs of a short name: one line of it leans over the columns behind its own. */
const LABEL = 24;
const LEVEL_LABEL = 90;
/** Up to so many columns may be wide enough for words that run level. */
export const FEW_COLUMNS = 12;

/** The tasks with their sums. Scrolling draws neither the heads nor the lines in sight anew, only those that come. */
export const MatrixHeads = memo(function MatrixHeads({ columns, sums, narrowed, failed, chosen, names, tools, t }: MatrixHeadsProps) {
  const language = useLanguage();
  const wide = names === 'long' || (names === 'short' && columns.length <= FEW_COLUMNS);
  const facts = (column: CoverageColumn): readonly string[] => columnFacts(column, t, language).map(({ label, value }) => `${label}: ${value}`);
  const number = (n: number): string => formatNumber(n, language);
  return (
    <thead data-drift={sums?.columns.some(({ drifts }) => driftTotal(drifts) > 0) === true}>
      <tr>
        <th scope="col" className="matrix__organ">
          {tools}
          <span className="matrix__corner">
            <span>{t('coverage.matrix.organ')}</span>
            <span className="matrix__corner-task">
              {t('coverage.matrix.tasks')}
              <ArrowRight size={13} aria-hidden />
            </span>
          </span>
          <span className="matrix__corner matrix__corner--sum">
            {sums === null
              ? t(failed ? 'coverage.matrix.notAdded' : 'coverage.matrix.adding')
              : t(narrowed ? 'coverage.matrix.sumShown' : 'coverage.matrix.sumAll', { n: sums.organs })}
          </span>
        </th>
        {columns.map((column, at) => (
          <th key={column.taskId} scope="col" className="matrix__task" data-here={column.taskId === chosen}>
            <ColumnDrift sum={sums?.columns[at]} t={t} />
            <Tooltip text={[`${column.path} ${plainWords(column.text)}`, ...facts(column)].join('\n')}>
              <AppLink to={taskPath(column.taskId)}>
                <span className="visually-hidden">{t('coverage.matrix.openTask', column)}</span>
                <span aria-hidden>
                  {names === 'short' ? <span className="matrix__label">{columnLabel(column, LABEL)}</span> : null}
                  <span className="matrix__path">{column.path}</span>
                  {wide ? <span className="matrix__words">{names === 'long' ? plainWords(column.text) : columnLabel(column, LEVEL_LABEL)}</span> : null}
                </span>
              </AppLink>
            </Tooltip>
            <ColumnSum sum={sums?.columns[at]} t={t} />
          </th>
        ))}
        <th scope="col" className="matrix__end" title={t('coverage.matrix.sumHint')}>
          {t('coverage.matrix.sum')}
          <span className="matrix__all numeric">{sums === null ? '…' : `${number(sums.all.count)} / ${number(sums.all.denominator)}`}</span>
        </th>
      </tr>
    </thead>
  );
});

/** How many organs have another target or deadline for the task than it has, with the sign of their cells. */
function ColumnDrift({ sum, t }: { readonly sum: TableSums['columns'][number] | undefined; readonly t: Translate }) {
  const n = sum === undefined ? 0 : driftTotal(sum.drifts);
  if (sum === undefined || n === 0) return null;
  const said = t(`common.drifts.${driftKind(sum.drifts)}`, { n });
  return (
    <span className="matrix__drift numeric" title={said}>
      <b className="task-drift-mark" aria-hidden />
      <span aria-hidden>{n}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}

function ColumnSum({ sum, t }: { readonly sum: TableSums['columns'][number] | undefined; readonly t: Translate }) {
  if (sum === undefined) return <span className="matrix__sum">…</span>;
  const { concrete, states } = sum;
  return (
    <span
      className="matrix__sum numeric"
      title={t('coverage.matrix.columnSumOf', { n: concrete.count, total: concrete.denominator, states: statesText(states, t) })}
    >
      {concrete.count}
      <span className="visually-hidden">/</span>
      <small>{concrete.denominator}</small>
    </span>
  );
}
