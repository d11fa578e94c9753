import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, VerticalMergeType, WidthType } from 'docx';
import { figure, printable, run } from './text.ts';

export type WordCell = string | number | null;

/** `weight`: its share of the width, beside the weights of the others. */
export type WordColumn = { readonly head: string; readonly weight: number; readonly align?: 'left' | 'center' };

export type WordTable = {
  readonly columns: readonly WordColumn[];
  readonly rows: readonly (readonly WordCell[])[];
  /** True: the last row is a sum and stands bold, and the table, which is short, stays on one page. */
  readonly summed?: boolean;
  /** The column whose cell is one for rows that follow each other with the same words; none where it is left out. */
  readonly joined?: number;
};

/** Half points: 12 in tables, so that their columns hold words. */
const SIZE = 24;

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

/** Whether a cell begins, continues or stands outside a run of the same words in its column. */
function mergeOf(rows: WordTable['rows'], row: number, column: number): Merge | undefined {
  const at = (index: number): WordCell | undefined => rows[index]?.[column];
  if (at(row) === at(row - 1)) return VerticalMergeType.CONTINUE;
  return at(row) === at(row + 1) ? VerticalMergeType.RESTART : undefined;
}

/** A table with real rows and cells; its head stands again on every page, and no row is cut by a page's end. `width` in twips. */
export function wordTable({ columns, rows, summed = false, joined }: WordTable, width: number): Table {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((width * weight) / total));
  const cell = (
    value: WordCell,
    at: number,
    { bold, head, keepNext, merge }: { readonly bold: boolean; readonly head: boolean; readonly keepNext: boolean; readonly merge?: Merge },
  ): TableCell => {
    const centred = head || columns[at]?.align === 'center';
    return new TableCell({
      ...(merge === undefined ? {} : { verticalMerge: merge }),
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          keepNext,
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: value === null ? [] : [run(printable(typeof value === 'number' ? figure(value) : value), { bold, size: SIZE })],
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
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ head }, at) => cell(head, at, { bold: true, head: true, keepNext: true })) }),
      ...rows.map((row, index) => {
        const last = index === rows.length - 1;
        return new TableRow({
          cantSplit: true,
          children: row.map((value, at) => {
            const merge = at === joined ? mergeOf(rows, index, at) : undefined;
            const shown = merge === VerticalMergeType.CONTINUE ? null : value;
            return cell(shown, at, { bold: summed && last, head: false, keepNext: summed && !last, ...(merge === undefined ? {} : { merge }) });
          }),
        });
      }),
    ],
  });
}
