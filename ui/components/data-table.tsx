import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { type SortState, type SortValue, sortRows, toggleSort } from './sort-rows.ts';
import './data-table.css';
import { useVirtualRows } from './use-virtual-rows.ts';
import { walkRows } from './walk-rows.ts';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable; null goes last in both directions. */
  readonly sortValue?: (row: Row) => SortValue;
  readonly number?: boolean;
  /** The head in full where it is abbreviated: read out instead of it. */
  readonly name?: string;
  /** What the figures count, said beside the head. */
  readonly hint?: string;
  /** Neighbours of one group stand below a head of this name. */
  readonly group?: string;
  /** The cell that names the row. */
  readonly rowHead?: boolean;
  readonly width?: string;
  readonly className?: string;
};

export type DataTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a row says across all columns instead of cells; null: it has cells. */
  readonly wide?: ((row: Row) => ReactNode) | undefined;
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
  /** Rows come sorted already (a server did it). */
  readonly sorted?: boolean;
  readonly className?: string;
  /** The element the table scrolls in, null until it is there: of very many rows only those in sight are drawn. */
  readonly scroller?: HTMLElement | null;
};

/**
 * A table that sorts by its heads and is walked with the arrow keys: up and down move among the rows'
 * first links, Home and End to the ends, Enter opens.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, wide, sort, onSort, sorted = false, className, scroller }: DataTableProps<Row>) {
  const t = useT();
  const shown = sorted ? rows : sortRows(rows, columns, sort);
  const body = useRef<HTMLTableSectionElement>(null);
  const drawn = useVirtualRows(shown.length, scroller);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!drawn || (event.key !== 'Home' && event.key !== 'End')) {
      walkRows(event);
      return;
    }
    event.preventDefault();
    const index = event.key === 'Home' ? 0 : shown.length - 1;
    drawn.show(index);
    // The first row may hold sums alone.
    const within = event.key === 'Home' ? '' : `[data-index="${index}"] `;
    afterDrawing(() => body.current?.querySelector<HTMLElement>(`${within}a[href], ${within}button`)?.focus());
  };
  const groups = groupsOf(columns);
  const heads = groups === null ? 1 : 2;
  const drawRow = (row: Row | undefined, index: number): ReactNode => {
    if (row === undefined) return null;
    const across = wide?.(row) ?? null;
    return (
      <tr key={rowKey(row)} {...(drawn ? { ref: drawn.measure, 'data-index': index, 'aria-rowindex': index + 1 + heads } : {})}>
        {across === null ? null : (
          <td colSpan={columns.length} className="data-table__wide">
            {across}
          </td>
        )}
        {(across === null ? columns : []).map((column) =>
          column.rowHead ? (
            <th key={column.id} scope="row" className={column.className}>
              {column.cell(row)}
            </th>
          ) : (
            <td key={column.id} className={classes(column.number && 'data-table__number', column.className)}>
              {column.cell(row)}
            </td>
          ),
        )}
      </tr>
    );
  };
  const drawHead = (column: Column<Row>): ReactNode => {
    const direction = sort?.column === column.id ? sort.direction : null;
    return (
      <th
        key={column.id}
        scope="col"
        rowSpan={heads === 2 && column.group === undefined ? 2 : undefined}
        style={column.width === undefined ? undefined : { width: column.width }}
        className={classes(column.number && 'data-table__number', column.className)}
        aria-sort={direction === 'up' ? 'ascending' : direction === 'down' ? 'descending' : undefined}
      >
        {column.sortValue === undefined ? (
          <Head column={column} />
        ) : (
          <button
            type="button"
            className="data-table__sort"
            data-sorted={direction !== null}
            onClick={() => onSort(toggleSort(sort, column))}
            title={[column.hint, t('common.table.sortBy', { column: column.name ?? column.head })].filter((part) => part !== undefined).join('\n')}
          >
            <Head column={column} />
            {direction === 'up' ? (
              <ArrowUp size={14} aria-hidden />
            ) : direction === 'down' ? (
              <ArrowDown size={14} aria-hidden />
            ) : (
              <ChevronsUpDown size={14} aria-hidden />
            )}
          </button>
        )}
      </th>
    );
  };
  return (
    <table className={classes('data-table', groups !== null && 'data-table--grouped', className)} aria-rowcount={drawn ? shown.length + heads : undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        {groups === null ? (
          <tr>{columns.map(drawHead)}</tr>
        ) : (
          <>
            <tr>
              {groups.map(([first, ...others]) =>
                first.group === undefined ? (
                  drawHead(first)
                ) : (
                  <th key={first.id} scope="colgroup" colSpan={1 + others.length} className="data-table__group">
                    {first.group}
                  </th>
                ),
              )}
            </tr>
            <tr>{columns.filter(({ group }) => group !== undefined).map(drawHead)}</tr>
          </>
        )}
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {drawn && drawn.before > 0 ? <Spacer height={drawn.before} across={columns.length} /> : null}
        {drawn ? drawn.indexes.map((index) => drawRow(shown[index], index)) : shown.map(drawRow)}
        {drawn && drawn.after > 0 ? <Spacer height={drawn.after} across={columns.length} /> : null}
      </tbody>
    </table>
  );
}

/** Columns with their neighbours of the same group; null where none has one. */
function groupsOf<Row>(columns: readonly Column<Row>[]): readonly (readonly [Column<Row>, ...Column<Row>[]])[] | null {
  if (columns.every(({ group }) => group === undefined)) return null;
  const groups: [Column<Row>, ...Column<Row>[]][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last !== undefined && column.group !== undefined && last[0].group === column.group) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function Head({ column: { head, name } }: { readonly column: Pick<Column<never>, 'head' | 'name'> }) {
  if (name === undefined) return head;
  return (
    <>
      <span aria-hidden>{head}</span>
      <span className="visually-hidden">{name}</span>
    </>
  );
}

/** Stands for rows that are out of sight. */
function Spacer({ height, across }: { readonly height: number; readonly across: number }) {
  return (
    <tr aria-hidden className="data-table__spacer">
      <td colSpan={across} style={{ height }} />
    </tr>
  );
}

/** Twice: the first frame scrolls, the second has the rows. */
function afterDrawing(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}
