import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { type SortState, type SortValue, sortRows, toggleSort } from './sort-rows.ts';
import './data-table.css';
import { walkRows } from './walk-rows.ts';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable; null goes last in both directions. */
  readonly sortValue?: (row: Row) => SortValue;
  readonly number?: boolean;
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
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
  /** Rows come sorted already (a server did it). */
  readonly sorted?: boolean;
  readonly className?: string;
};

/**
 * A table that sorts by its heads and is walked with the arrow keys: up and down move among the rows'
 * first links, Home and End to the ends, Enter opens.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, sort, onSort, sorted = false, className }: DataTableProps<Row>) {
  const t = useT();
  const shown = sorted ? rows : sortRows(rows, columns, sort);
  return (
    <table className={classes('data-table', className)}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const direction = sort?.column === column.id ? sort.direction : null;
            return (
              <th
                key={column.id}
                scope="col"
                style={column.width === undefined ? undefined : { width: column.width }}
                className={classes(column.number && 'data-table__number', column.className)}
                aria-sort={direction === 'up' ? 'ascending' : direction === 'down' ? 'descending' : undefined}
              >
                {column.sortValue === undefined ? (
                  column.head
                ) : (
                  <button
                    type="button"
                    className="data-table__sort"
                    data-sorted={direction !== null}
                    onClick={() => onSort(toggleSort(sort, column.id))}
                    title={t('common.table.sortBy', { column: column.head })}
                  >
                    {column.head}
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
          })}
        </tr>
      </thead>
      <tbody onKeyDown={walkRows}>
        {shown.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
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
        ))}
      </tbody>
    </table>
  );
}
