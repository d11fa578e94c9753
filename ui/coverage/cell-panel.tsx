import { useQueries, useQuery } from '@tanstack/react-query';
import { History, Route } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { ButtonLink } from '../components/button.tsx';
import { Exempt } from '../components/exempt.tsx';
import { MarkedDirective } from '../components/marked-directive.tsx';
import { Panel } from '../components/panel.tsx';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { type TaskDrift, TaskDrifts } from '../components/task-drifts.tsx';
import type { TaskLink } from '../components/task-link.ts';
import { TaskLinkCard } from '../components/task-link-card.tsx';
import { TaskStateMark } from '../components/task-state-mark.tsx';
import { useT } from '../i18n/use-t.ts';
import { cellKey } from '../lib/cell-key.ts';
import { decidedPath, taskPath } from '../lib/paths.ts';
import { CellDecisions, FormerDecisions } from './cell-decisions.tsx';
import { ColumnFactsList } from './column-facts-list.tsx';
import type { CoverageCell, CoverageColumn, CoverageOptions, CoverageRow } from './coverage-query.ts';
import { linkOptions } from './link-query.ts';
import { NearWordings } from './near-wordings.tsx';
import { RejectedLinks } from './rejected-links.tsx';
import { OUTSIDE, ruleText } from './state-words.ts';
import { useTableWords } from './table-words.ts';

export type CellPanelProps = {
  readonly column: CoverageColumn;
  readonly row: CoverageRow;
  readonly cell: CoverageCell;
  readonly options: CoverageOptions;
  readonly graphVersion: number;
  readonly onClose: () => void;
};

/** One task at one organ: its state and why, the words that answer it, and what can be decided here. */
export function CellPanel({ column, row, cell, options, graphVersion, onClose }: CellPanelProps) {
  const t = useTableWords();
  const subject = cellKey(column.taskId, row.organId);
  const stateLine = useFocusKept(cell.state);
  return (
    <Panel className="side-panel coverage-panel" title={t('coverage.cell.title', { path: column.path, organ: row.organName })} onClose={onClose}>
      <p className="coverage-panel__state" ref={stateLine} tabIndex={-1}>
        <TaskStateMark state={cell.state} />
        <strong>{t(`coverage.state.${cell.state}`)}</strong>
        {cell.unreviewed ? (
          <span className="coverage-panel__unreviewed">{t(cell.unsure ? 'coverage.state.unsureHint' : 'coverage.state.unreviewed')}</span>
        ) : null}
      </p>
      <CellDrifts cell={cell} graphVersion={graphVersion} />
      <IssuedItself row={row} cell={cell} />
      <CellDecisions subject={subject} row={row} cell={cell} options={options} graphVersion={graphVersion} />
      {row.formerExempt
        .filter(({ taskId }) => taskId === column.taskId)
        .map((former) => (
          <FormerDecisions key={former.organId} former={former} graphVersion={graphVersion} />
        ))}
      {OUTSIDE.has(cell.state) && cell.linkKeys.length > 0 ? (
        <p className="coverage-panel__linked small">
          {t(`coverage.cell.linked.${cell.state === 'EXEMPT' ? 'exempt' : 'function'}`, { n: cell.linkKeys.length })}
        </p>
      ) : null}
      <section className="coverage-panel__section">
        <h3>{t('coverage.cell.upper')}</h3>
        <p className="coverage-panel__words">{column.text}</p>
        <ColumnFactsList column={column} />
        <p className="small soft">
          {t(cell.state === 'NOT_APPLICABLE' ? 'coverage.cell.ruleOutside' : 'coverage.cell.rule')}: {ruleText(cell.rule, t)}
        </p>
      </section>
      <section className="coverage-panel__section">
        <h3>{t('coverage.cell.links', { n: cell.linkKeys.length })}</h3>
        {cell.linkKeys.length === 0 && row.documents.length > 0 && cell.state === 'MISSING' ? (
          <p className="small soft">{t('coverage.cell.linksNone')}</p>
        ) : null}
        {cell.linkKeys.map((key) => (
          <LinkOf key={key} linkKey={key} graphVersion={graphVersion} />
        ))}
      </section>
      <RejectedLinks subject={subject} linkKeys={cell.linkKeys} graphVersion={graphVersion} />
      {cell.state === 'MISSING' && !options.confirmedOnly ? (
        <NearWordings column={column} organId={row.organId} options={options} graphVersion={graphVersion} />
      ) : null}
      <section className="coverage-panel__section">
        <h3>{t('coverage.cell.documents')}</h3>
        {row.documents.length === 0 ? <p className="small soft">{t('coverage.cell.documentsNone')}</p> : null}
        {[...row.documents, ...row.cited].map((directive) => (
          <MarkedDirective key={directive.id} directive={directive} />
        ))}
      </section>
      <div className="coverage-panel__actions">
        <ButtonLink to={decidedPath(options.of)} icon={<History size={16} aria-hidden />}>
          {t('decided.ofDocument')}
        </ButtonLink>
        <ButtonLink to={taskPath(column.taskId)} icon={<Route size={16} aria-hidden />}>
          {t('coverage.cell.openTask')}
        </ButtonLink>
        {cell.state === 'EXEMPT' ? null : (
          <Exempt subject={subject} what={t('coverage.cell.title', { path: column.path, organ: row.organName })} exempted={false} graphVersion={graphVersion} />
        )}
      </div>
    </Panel>
  );
}

/** What was decided takes its button away: whoever pressed it goes on from the state it brought. */
function useFocusKept(state: string): RefObject<HTMLParagraphElement | null> {
  const line = useRef<HTMLParagraphElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement === null || document.activeElement === document.body) line.current?.focus();
  }, [state]);
  return line;
}

/** The documents that answer the task by having been issued; nothing where it does not order that. */
function IssuedItself({ row, cell }: Pick<CellPanelProps, 'row' | 'cell'>) {
  const t = useT();
  const issued = [...row.documents, ...row.cited].filter(({ id }) => cell.issuedBy.includes(id));
  if (cell.issuedBy.length === 0) return null;
  return (
    <div className="coverage-panel__issued small">
      <p>{t(cell.state === 'PARTIAL' ? 'coverage.cell.issuedPart' : 'coverage.cell.issuedAll')}</p>
      <p>{t('coverage.cell.issued')}</p>
      {issued.map((directive) => (
        <MarkedDirective key={directive.id} directive={directive} />
      ))}
    </div>
  );
}

/** What is unlike the task above, in words: from what to what, each once, what both sides state first. */
function CellDrifts({ cell, graphVersion }: Pick<CellPanelProps, 'cell' | 'graphVersion'>) {
  const t = useT();
  const keys = cell.drift === null ? [] : cell.linkKeys;
  const drifts = useQueries({ queries: keys.map((key) => linkOptions(key, graphVersion)), combine: driftsIn });
  if (cell.drift === null) return null;
  return (
    <div className="coverage-panel__drifts small">
      <p className="drift-link small">
        <b className="task-drift-mark" aria-hidden />
        <span>{t(`coverage.cell.drift.${cell.drift}`)}</span>
      </p>
      <TaskDrifts drifts={drifts} />
    </div>
  );
}

type AnyLink = { readonly data: TaskLink | null | undefined };

function driftsIn(links: readonly AnyLink[]): readonly TaskDrift[] {
  const found = new Map(links.flatMap(({ data }) => (data?.drift ?? []).map((drift) => [`${drift.about} ${drift.upper} ${drift.lower}`, drift] as const)));
  const isSilent = ({ upper, lower }: TaskDrift): number => Number(upper === null || lower === null);
  return [...found.values()].toSorted((a, b) => isSilent(a) - isSilent(b));
}

function LinkOf({ linkKey, graphVersion }: { readonly linkKey: string; readonly graphVersion: number }) {
  const t = useT();
  const { data, isPending, error, refetch } = useQuery(linkOptions(linkKey, graphVersion));
  if (isPending) {
    return (
      <Loading>
        <Skeleton height="9em" />
      </Loading>
    );
  }
  if (error !== null && data === undefined) return <ErrorState error={error} title={t('tasks.link.loadFailed')} onRetry={() => void refetch()} />;
  return data ? <TaskLinkCard link={data} graphVersion={graphVersion} /> : null;
}
