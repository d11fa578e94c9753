export type SortValue = string | number | null;
export type SortState = { readonly column: string; readonly direction: 'up' | 'down' };
export type Sortable<Row> = { readonly id: string; readonly sortValue?: (row: Row) => SortValue };

const COLLATOR = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

function compare(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number' ? left - right : COLLATOR.compare(String(left), String(right));
}

/** Rows in the asked order, Vietnamese collation, unknown values last; equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Sortable<Row>[], sort: SortState | null): readonly Row[] {
  const value = sort === null ? undefined : columns.find((column) => column.id === sort.column)?.sortValue;
  if (sort === null || value === undefined) return rows;
  const sign = sort.direction === 'up' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((left, right) => {
      if (left.value === null || right.value === null) return Number(left.value === null) - Number(right.value === null);
      return sign * compare(left.value, right.value);
    })
    .map(({ row }) => row);
}

/** A click on a head: of numbers the most first, of names from A and of days from the earliest; then the other way; then the rows' own order. */
export function toggleSort(sort: SortState | null, column: { readonly id: string; readonly number?: boolean }): SortState | null {
  const first = column.number === true ? 'down' : 'up';
  if (sort?.column !== column.id) return { column: column.id, direction: first };
  return sort.direction === first ? { column: column.id, direction: first === 'up' ? 'down' : 'up' } : null;
}
