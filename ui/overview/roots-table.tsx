import { useMemo, useState } from 'react';
import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { SaveButtons } from '../components/save-buttons.tsx';
import type { SortState } from '../components/sort-rows.ts';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { toggled } from '../lib/toggled.ts';
import type { HistoryMode } from '../lib/url-state.ts';
import { askOrganRows, organsSheet, rootsSheet } from './export-roots.ts';
import type { IssuedAsked, Only, RowsAsked, TasksAsked } from './overview-params.ts';
import { RootNames } from './root-names.tsx';
import './roots-table.css';
import type { Around } from './standing-query.ts';
import { useTableColumns } from './table-columns.tsx';
import type { TableRoot } from './table-query.ts';
import { foundRows, linesOf, type TableLine, type TableRow } from './table-rows.ts';
import { useTableSums } from './table-sums.ts';
import { TasksDialog } from './tasks-dialog.tsx';

/** Fewer documents are read sooner than words are typed. */
const WORTH_FINDING = 8;

export type TableParams = {
  readonly only: Only;
  readonly sort: SortState | null;
  readonly find: string | null;
  readonly names: readonly string[];
  readonly tasks: TasksAsked | null;
};

export type RootsTableProps = {
  /** Undefined until they are here. */
  readonly roots: readonly TableRoot[] | undefined;
  readonly stale: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly around: Around;
  readonly day: string;
  readonly params: TableParams;
  readonly onChange: (patch: Partial<TableParams> & { readonly rows?: RowsAsked; readonly issued?: IssuedAsked }, mode?: HistoryMode) => void;
};

/** The table twin of the cards: one row for each document, all at once. */
export function RootsTable({ roots, stale, error, onRetry, around, day, params, onChange }: RootsTableProps) {
  const t = useT();
  const sums = useTableSums(params.only, around, roots !== undefined);
  const rows = useMemo(() => (roots ?? []).map((root): TableRow => ({ ...root, sums: sums.sums.get(root.directive.id) ?? null })), [roots, sums.sums]);
  if (roots === undefined) {
    if (error !== null) return <ErrorState error={error} onRetry={onRetry} />;
    return (
      <Loading>
        <Skeleton height="24rem" />
      </Loading>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState title={t('overview.choice.none')}>
        <Button onClick={() => onChange({ only: 'all' }, 'replace')}>{t('overview.choice.showAll')}</Button>
      </EmptyState>
    );
  }
  return (
    <div className="roots-table" data-stale={stale}>
      {error === null ? null : <StaleNotice error={error} onRetry={onRetry} />}
      {sums.error === null ? null : <StaleNotice error={sums.error} onRetry={sums.retry} />}
      <Rows rows={rows} waiting={sums.waiting} around={around} day={day} params={params} onChange={onChange} />
      {params.tasks === null ? null : <TasksDialog asked={params.tasks} around={around} day={day} onClose={() => onChange({ tasks: null }, 'replace')} />}
    </div>
  );
}

type RowsProps = Pick<RootsTableProps, 'around' | 'day' | 'params' | 'onChange'> & { readonly rows: readonly TableRow[]; readonly waiting: boolean };

function Rows({ rows, waiting, around, day, params, onChange }: RowsProps) {
  const t = useT();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const named = useMemo(() => new Set(params.names), [params.names]);
  const columns = useTableColumns({
    rows,
    named,
    waiting,
    onOpen: (opened) => onChange(opened),
    onNames: (id) => onChange({ names: toggled(params.names, id) }, 'replace'),
  });
  const found = foundRows(rows, params.find, t);
  const lines = linesOf(found, named, columns, params.sort);
  const documents = lines.flatMap((line) => (line.kind === 'document' ? [line.row] : []));
  const caption = t('overview.table.caption', { n: found.length });
  return (
    <>
      <div className="roots-table__tools">
        {rows.length < WORTH_FINDING ? null : (
          <input
            type="search"
            className="input roots-table__find"
            aria-label={t('overview.table.find')}
            placeholder={t('overview.table.find')}
            defaultValue={params.find ?? ''}
            onChange={({ target }) => onChange({ find: target.value === '' ? null : target.value }, 'replace')}
          />
        )}
        <p className="small soft" role="status">
          {found.length === rows.length ? t('overview.table.count', { n: rows.length }) : t('overview.table.found', { n: found.length, all: rows.length })}
        </p>
        <SaveButtons
          name={`tong-quan-${day}`}
          count={documents.length}
          waiting={waiting}
          rows={() => rootsSheet(documents, day, t)}
          further={async () => [organsSheet(await askOrganRows(documents, around), t)]}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('overview.table.foundNone')}>
          <Button onClick={() => onChange({ find: null }, 'replace')}>{t('overview.table.clear')}</Button>
        </EmptyState>
      ) : (
        <section
          className="roots-table__scroll"
          ref={setScroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          aria-label={caption}
        >
          <DataTable
            caption={caption}
            className="roots-table__table"
            columns={columns}
            rows={lines}
            rowKey={({ key }) => key}
            wide={(line: TableLine) => (line.kind === 'names' ? <RootNames row={line.row} around={around} onOpen={(opened) => onChange(opened)} /> : null)}
            sort={params.sort}
            onSort={(sort) => onChange({ sort }, 'replace')}
            sorted
            scroller={scroller}
          />
        </section>
      )}
      <p className="small soft roots-table__note">
        {t('overview.table.note')} {lines.some((line) => line.kind === 'group' && line.group === 'other') ? t('overview.table.otherNote') : null}{' '}
        {params.only === 'within' && rows.some(({ owed }) => owed.total === 0) ? t('overview.table.withinNote') : null}
      </p>
    </>
  );
}
