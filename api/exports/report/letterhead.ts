import { BorderStyle, type FileChild, type Paragraph, Table, TableCell, TableLayoutType, TableRow, UnderlineType, WidthType } from 'docx';
import { fileSymbol } from './file-symbol.ts';
import { PORTRAIT_WIDTH } from './page.ts';
import { line, run, shortRule } from './text.ts';

/** The two ways an office writes: by the rules of the Party's offices, and by Decree 30/2020/NĐ-CP. */
export type ReportForm = 'party' | 'state';

/** Who reports. What is null stays a dotted blank; number and date always do. */
export type Letterhead = { readonly superior: string | null; readonly organ: string | null; readonly place: string | null };

const BLANK = '…………………………';

const upper = (name: string | null): string => name?.trim().toLocaleUpperCase('vi') || BLANK;

/** "Hà Nội, ngày … tháng … năm …": the day is written in by hand. */
const placeAndDate = ({ place }: Letterhead, headed: Headed): string =>
  `${place?.trim() || '……………'}, ngày       tháng       năm ${headed.kind === 'letter' ? headed.year : '20…'}`;

/** What stands behind "Số" in a letter: a gap to write the number in, and the file symbol of its sender as far as that is known. */
export function letterNumber(form: ReportForm, { organ, superior }: Letterhead): string {
  const symbol = fileSymbol(form, organ, superior);
  return form === 'party' ? `          -CV/${symbol ?? '……'}` : `          /${symbol === null ? '…………' : `${symbol}-……`}`;
}

/** A report bears its kind in the number; a letter has none with the State, and says below what it is about. */
type Headed = { readonly kind: 'report' } | { readonly kind: 'letter'; readonly about: string; readonly year: string };

const LEFT: Readonly<Record<ReportForm, (head: Letterhead, headed: Headed) => readonly Paragraph[]>> = {
  party: (head, headed) => [
    line([run(upper(head.superior))]),
    line([run(upper(head.organ), { bold: true })]),
    line([run('*')]),
    line([run(headed.kind === 'report' ? 'Số          -BC/……' : `Số${letterNumber('party', head)}`)]),
    ...(headed.kind === 'report' ? [] : [line([run(headed.about, { italics: true, size: 24 })])]),
  ],
  state: (head, headed) => [
    line([run(upper(head.superior), { size: 24 })]),
    line([run(upper(head.organ), { bold: true, size: 24 })]),
    shortRule(1500),
    line([run(headed.kind === 'report' ? 'Số:          /BC-……' : `Số:${letterNumber('state', head)}`, { size: 26 })]),
    ...(headed.kind === 'report' ? [] : [line([run(headed.about, { size: 24 })], { before: 60 })]),
  ],
};

const RIGHT: Readonly<Record<ReportForm, (head: Letterhead, headed: Headed) => readonly Paragraph[]>> = {
  party: (head, headed) => [
    line([run('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, size: 30, underline: { type: UnderlineType.SINGLE } })]),
    line([]),
    line([run(placeAndDate(head, headed), { italics: true })]),
  ],
  state: (head, headed) => [
    line([run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 })]),
    line([run('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 })]),
    shortRule(940),
    line([run(placeAndDate(head, headed), { italics: true })]),
  ],
};

/** Between the two columns of a head, in twips. */
const GAP = 140;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

/** Two columns without lines: the head of a report, and its foot. `share` is the left one's part of the width, 0 to 1. */
export function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table {
  const widths = [Math.round(PORTRAIT_WIDTH * share), PORTRAIT_WIDTH - Math.round(PORTRAIT_WIDTH * share)] as const;
  // A long name keeps clear of the column beside it.
  const cell = (children: readonly Paragraph[], width: number, right: number): TableCell =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA }, margins: { left: 0, right } });
  return new Table({
    columnWidths: [...widths],
    width: { size: PORTRAIT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0], GAP), cell(right, widths[1], 0)] })],
  });
}

/** The head of the first page. A report names no addressee; what a letter has below its head is its own matter. */
export function letterhead(form: ReportForm, head: Letterhead, headed: Headed = { kind: 'report' }): readonly FileChild[] {
  return [sideBySide(LEFT[form](head, headed), RIGHT[form](head, headed), form === 'party' ? 0.47 : 0.45), line([])];
}
