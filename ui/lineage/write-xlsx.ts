import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './escape-xml.ts';
import type { Cell } from './table-rows.ts';

/** One sheet of a workbook. */
export type Sheet = {
  readonly name: string;
  /** Lines above the table: what it is of, as of when. */
  readonly notes: readonly string[];
  /** Heads first. */
  readonly cells: readonly (readonly Cell[])[];
};

/** Styles by their place in the list below. */
const STYLE = { plain: 0, head: 1, day: 2, note: 3, wrap: 4 } as const;

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><i/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE0F0F0"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="1" applyBorder="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"><alignment vertical="center" horizontal="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" applyBorder="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** A workbook of one sheet: real days, symbols as text, heads that stay and repeat, filters, A4 landscape one page wide. */
export function writeXlsx({ name, notes, cells }: Sheet): Uint8Array<ArrayBuffer> {
  const head = notes.length + 1;
  const last = `${columnName((cells[0]?.length ?? 1) - 1)}${notes.length + cells.length}`;
  const rows = [
    ...notes.map((note, at) => `<row r="${at + 1}">${text(`A${at + 1}`, note, STYLE.note)}</row>`),
    ...cells.map((row, at) => {
      const number = head + at;
      return `<row r="${number}">${row.map((cell, column) => cellXml(`${columnName(column)}${number}`, cell, at === 0)).join('')}</row>`;
    }),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.min(48, Math.max(9, ...cells.slice(0, 200).map((row) => Math.min(48, lengthOf(row[column] ?? null) + 2)))),
  );
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const first = columnName(0);
  const sheet = `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="${first}${head}:${last}"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
  const workbook = `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escapeXml(quoted)}!$${first}$${head}:$${last.replace(/\d+$/, (row) => `$${row}`)}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeXml(quoted)}!$${head}:$${head}</definedName></definedNames></workbook>`;
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': workbook,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheet,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DAY = 86_400_000;
/** Day 0 of a workbook. */
const EPOCH = Date.UTC(1899, 11, 30);

function cellXml(place: string, cell: Cell, head: boolean): string {
  if (cell === null || cell === '') return `<c r="${place}" s="${STYLE.plain}"/>`;
  if (head) return text(place, String(cell), STYLE.head);
  if (typeof cell === 'number') return `<c r="${place}" s="${STYLE.plain}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return text(place, cell, STYLE.wrap);
  return `<c r="${place}" s="${STYLE.day}"><v>${Math.round((Date.parse(`${cell.day}T00:00:00Z`) - EPOCH) / DAY)}</v></c>`;
}

function text(place: string, words: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`;
}

function lengthOf(cell: Cell): number {
  return cell === null ? 0 : typeof cell === 'object' ? 10 : String(cell).length;
}

/** A, B, … Z, AA. */
function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;
}
