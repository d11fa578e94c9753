/** One cell: text stays text (a symbol is never taken for a date or a number), a whole day becomes a real date. */
export type Cell = string | number | null | { readonly day: string };

export type SheetColumn = { readonly head: string /** In characters. */; readonly width: number };

/** A table as an office expects it: one row of heads, no merged cells. */
export type Sheet = { readonly name: string; readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly Cell[])[] };

/** A date of the domain as a cell: whole days as dates, partial ones as they are printed. */
export function dayCell(date: string | null): Cell {
  if (date === null) return null;
  return date.length === 10 ? { day: date } : date.split('-').reverse().join('/');
}
