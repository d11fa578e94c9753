import type { Block } from '../layout/page.ts';
import type { FieldKind } from '../recognisers/task-field.ts';

export type Column = FieldKind | 'number' | null;
export type Cell = { readonly cell: number; readonly text: string; readonly start: number; readonly end: number; readonly row: number };
export type Table = { readonly columns: readonly Column[]; readonly from: number; readonly to: number; readonly rows: readonly (readonly Cell[])[] };

/** A running number in the first cell of a row. */
export const NUMBER = /^\d{1,3}(?:\.\d{1,2})*[.)]?$/u;

/** The cells of a stretch of blocks, in order; several blocks of one cell are one. */
export function cellsOf(blocks: readonly Block[]): Cell[] {
  const cells: Cell[] = [];
  for (const block of blocks) {
    // The rule under a heading ("|---|---|") is no row.
    if (/^:?-{3,}:?$/u.test(block.text)) continue;
    const last = cells[cells.length - 1];
    if (last && last.cell === block.cell) cells[cells.length - 1] = { ...last, text: `${last.text} ${block.text}`, end: block.end };
    else cells.push({ cell: block.cell, text: block.text, start: block.start, end: block.end, row: block.row });
  }
  return cells;
}

/** The rest of the printed row that the cell at this place stands in. */
export const rowAt = (cells: readonly Cell[], at: number): Cell[] => {
  const row: Cell[] = [];
  for (let i = at; i < cells.length && cells[i]?.row === cells[at]?.row; i += 1) {
    const cell = cells[i];
    if (cell) row.push(cell);
  }
  return row;
};
