import { strToU8, zipSync } from 'fflate';

/** A cell: words, a number, a day (ISO text in `day`; a shorter one stays words), or nothing. */
export type Cell = string | number | null | { readonly day: string };

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Characters that XML 1.0 cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Days since the start of a spreadsheet's calendar; null for a date that lacks its day. */
function serialDay(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : Math.round(at / 86_400_000) + 25_569;
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function cellXml(cell: Cell, place: string, head: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    const serial = serialDay(cell.day);
    if (serial !== null) return `<c r="${place}" s="2"><v>${serial}</v></c>`;
  }
  const text = typeof cell === 'object' ? cell.day : cell;
  return `<c r="${place}" t="inlineStr" s="${head ? 1 : 3}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Widths of the columns in characters, by their longest word or line within bounds. */
function widths(rows: readonly (readonly Cell[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, at) =>
    Math.min(60, 2 + Math.max(8, ...rows.map((row) => (typeof row[at] === 'string' ? row[at].length : row[at] === null ? 0 : 10)))),
  );
}

function sheetXml(rows: readonly (readonly Cell[])[], foot: number): string {
  const body = rows.slice(0, rows.length - foot);
  const last = `${columnName(Math.max(0, (rows[0]?.length ?? 1) - 1))}${body.length}`;
  const columns = widths(body).map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const lines = rows.map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, `${columnName(x)}${y + 1}`, y === 0)).join('')}</row>`);
  return `${HEADER}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

const STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`;

/** A further table of a workbook: `name` on its sheet (31 characters count). */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

const sheetName = (name: string): string =>
  escaped(
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || '1',
  );

const RELS = `${PACKAGE}/relationships`;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * A workbook: the first row of a sheet is its head (frozen, with a filter), days are real dates, printed one page wide.
 * `name`: at most 31 characters count. `foot`: so many of the last rows are sums and words, which the filter leaves alone.
 * `further`: sheets behind the first.
 */
export function workbook(name: string, rows: readonly (readonly Cell[])[], foot = 0, further: readonly Sheet[] = []): Uint8Array<ArrayBuffer> {
  const sheets = [{ name, xml: sheetXml(rows, foot) }, ...further.map((one) => ({ name: one.name, xml: sheetXml(one.rows, 0) }))];
  const each = (made: (number: number, name: string) => string): string => sheets.map((sheet, at) => made(at + 1, sheetName(sheet.name))).join('');
  const types = each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}"/>`);
  const links = each((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`);
  const named = each((number, title) => `<sheet name="${title}" sheetId="${number}" r:id="rId${number}"/>`);
  const parts = {
    '[Content_Types].xml': `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${HEADER}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEADER}<Relationships xmlns="${RELS}">${links}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    'xl/styles.xml': STYLES,
  };
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))));
}
