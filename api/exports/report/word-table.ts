import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { printable, run } from './text.ts';

export type WordCell = string | number | null;

/** `weight`: its share of the width, beside the weights of the others. */
export type WordColumn = { readonly head: string; readonly weight: number; readonly align?: 'left' | 'center' };

export type WordTable = {
  readonly columns: readonly WordColumn[];
  readonly rows: readonly (readonly WordCell[])[];
  /** True: the last row is a sum and stands bold. */
  readonly summed?: boolean;
};

/** Half points: 12 in tables, so that their columns hold words. */
const SIZE = 24;

/** A table with real rows and cells; its head stands again on every page, and no row is cut by a page's end. `width` in twips. */
export function wordTable({ columns, rows, summed = false }: WordTable, width: number): Table {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((width * weight) / total));
  const cell = (value: WordCell, at: number, bold: boolean, head: boolean): TableCell => {
    const centred = head || columns[at]?.align === 'center';
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: value === null ? [] : [run(printable(typeof value === 'number' ? value.toLocaleString('vi') : value), { bold, size: SIZE })],
        }),
      ],
    });
  };
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 20, bottom: 20 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ head }, at) => cell(head, at, true, true)) }),
      ...rows.map((row, index) => {
        const bold = summed && index === rows.length - 1;
        return new TableRow({ cantSplit: true, children: row.map((value, at) => cell(value, at, bold, false)) });
      }),
    ],
  });
}
