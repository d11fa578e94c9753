import type { Block, Page } from '../layout/page.ts';
import { type FoundOrgan, fieldOrgans } from '../recognisers/assignment.ts';
import { readTimeField } from '../recognisers/deadline.ts';
import { columnOf, type FieldKind } from '../recognisers/task-field.ts';
import type { Node } from '../structure/outline.ts';
import type { Draft } from './flatten.ts';
import type { Said } from './units.ts';

type Column = FieldKind | 'number' | null;
type Cell = { readonly cell: number; readonly text: string; readonly start: number; readonly end: number; readonly row: number };
export type Table = { readonly columns: readonly Column[]; readonly from: number; readonly to: number; readonly rows: readonly (readonly Cell[])[] };

/**
 * Tables of tasks flattened to bars: a heading row (STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Kết quả) and rows.
 * `from`/`to` are block numbers, `to` exclusive.
 */
export function readTables(page: Page, from: number, to: number): Table[] {
  const tables: Table[] = [];
  const cells = cellsOf(page.blocks.slice(from, to));
  let at = 0;
  while (at < cells.length) {
    const columns = headingAt(cells, at);
    if (columns === null) {
      at += 1;
      continue;
    }
    const rows: Cell[][] = [];
    let next = at + columns.length;
    while (next < cells.length) {
      const row = rowAt(cells, next);
      const first = row[0];
      const length = rowLength(row, columns);
      // "…": rows left out by who copied the table.
      if (first && length === 1 && !/[\p{L}\d]/u.test(first.text)) {
        next += 1;
        continue;
      }
      if (!first || headingAt(cells, next) !== null || !isRow(row.slice(0, length), columns)) break;
      rows.push(row.slice(0, length));
      next += length;
    }
    const start = cells[at];
    const last = cells[next - 1];
    if (rows.length > 0 && start && last) tables.push({ columns, from: blockOf(page, start.start), to: blockOf(page, last.start) + 1, rows });
    at = Math.max(next, at + 1);
  }
  return tables;
}

function cellsOf(blocks: readonly Block[]): Cell[] {
  const cells: Cell[] = [];
  for (const block of blocks) {
    const last = cells[cells.length - 1];
    if (last && last.cell === block.cell) cells[cells.length - 1] = { ...last, text: `${last.text} ${block.text}`, end: block.end };
    else cells.push({ cell: block.cell, text: block.text, start: block.start, end: block.end, row: block.row });
  }
  return cells;
}

const rowAt = (cells: readonly Cell[], at: number): Cell[] => {
  const row: Cell[] = [];
  for (let i = at; i < cells.length && cells[i]?.row === cells[at]?.row; i += 1) {
    const cell = cells[i];
    if (cell) row.push(cell);
  }
  return row;
};

/** How many cells of a printed row are one row: a lost row end shows by the next running number behind a full row. */
function rowLength(row: readonly Cell[], columns: readonly Column[]): number {
  if (row.length <= columns.length + 1 || columns[0] !== 'number') return row.length;
  const next = row.findIndex((cell, place) => place >= columns.length - 2 && /^(?:\d{1,3}|[IVX]{1,5})[.)]?$/u.test(cell.text));
  const rest = row.findIndex((cell, place) => place >= columns.length - 2 && !/[\p{L}\d]/u.test(cell.text));
  const cut = rest !== -1 && rest < next ? rest : next;
  return cut === -1 ? row.length : cut;
}

function headingAt(cells: readonly Cell[], at: number): Column[] | null {
  const row = rowAt(cells, at);
  if (row.length < 3 || row.length > 9 || row[0]?.cell !== cells[at]?.cell) return null;
  const head = columnOf(row[0]?.text ?? '');
  if (head !== 'number' && head !== 'content') return null;
  const columns = row.map((cell) => columnOf(cell.text));
  const known = new Set(columns.filter((column) => column !== null));
  return known.has('content') && (known.has('lead') || known.has('time')) && known.size >= 3 ? columns : null;
}

function isRow(row: readonly Cell[], columns: readonly Column[]): boolean {
  if (row.length > columns.length + 1) return false;
  return row.length >= 2 || /^[IVXA-E\d]/u.test(row[0]?.text ?? '');
}

function blockOf(page: Page, offset: number): number {
  let low = 0;
  let high = page.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((page.blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows of a table as tasks under an annex or section. */
export function rowTasks(page: Page, table: Table, node: Node, parent: Draft | null): Draft[] {
  const drafts: Draft[] = [];
  let count = 0;
  let top: Draft | null = null;
  let lines = 0;
  let group = '';
  const restarts = numbersRestart(table);
  for (const row of table.rows) {
    if (restarts && row.length <= 2 && ROMAN.test(row[0]?.text ?? '')) group = (row[0]?.text ?? '').replace(/[.)\s]+$/u, '');
    const rest = top === null ? null : mergedRow(row, table);
    const filled = rest ?? align(row, table);
    const content = filled.get('content');
    if (!content || (rest === null && row.length < Math.min(3, table.columns.length - 1))) continue;
    if (rest !== null && top !== null) {
      lines += 1;
      drafts.push(rowDraft(page, { node, parent: top, path: `${top.path}.-${lines}`, numbered: false }, content, row, saidOf(page, filled)));
      continue;
    }
    lines = 0;
    count += 1;
    const printed = filled.get('number')?.text.replace(/[.)\s]+$/u, '') ?? '';
    const label = /^[\p{L}\d.]{1,8}$/u.test(printed) ? printed : String(count);
    const path = [node.path, group, label].filter((part) => part !== '').join('.');
    top = rowDraft(page, { node, parent, path, numbered: true }, content, row, saidOf(page, filled));
    drafts.push(top);
  }
  return drafts;
}

const ROMAN = /^(?:[IVX]{1,5}|[A-E])[.)]?$/u;

/** Whether the running numbers begin anew under each group of the table ("II | heading"). */
function numbersRestart(table: Table): boolean {
  const firsts = table.rows.map((row) => row[0]?.text ?? '');
  return firsts.some((text) => ROMAN.test(text)) && firsts.filter((text) => /^0?1[.)]?$/u.test(text)).length > 1;
}

type Row = ReadonlyMap<Exclude<Column, null>, Cell>;

/** What the cells of a row say of who and when. */
function saidOf(page: Page, filled: Row): Said[] {
  const said: Said[] = [];
  for (const role of ['lead', 'coordinate'] as const) {
    const cell = filled.get(role);
    if (cell)
      said.push({
        organs: fieldOrgans(cell.text, role).map((organ: FoundOrgan) => ({ ...organ, ...placed(page, cell, organ), field: true })),
        deadlines: [],
        headed: false,
        field: true,
      });
  }
  const time = filled.get('time');
  if (time)
    said.push({
      organs: [],
      deadlines: readTimeField(time.text).map((deadline) => ({ ...deadline, start: time.start, end: time.end })),
      headed: false,
      field: true,
    });
  return said;
}

function rowDraft(page: Page, at: Pick<Draft, 'node' | 'parent' | 'path' | 'numbered'>, content: Cell, row: readonly Cell[], said: Said[]): Draft {
  return {
    ...at,
    unit: 'row',
    start: content.start,
    end: row[row.length - 1]?.end ?? content.end,
    textFrom: content.start,
    textTo: content.end,
    text: page.flow.slice(content.start, content.end),
    ordering: true,
    said,
  };
}

const TIMELY = /năm|quý|tháng|tuần|ngày|thường xuyên|giai đoạn|\d{4}/iu;

/**
 * A row whose first cells are merged with the row above prints its last columns only: the cells, by column from the
 * right; null for a row of its own. Where its time is merged as well, the last cell is no time.
 */
function mergedRow(row: readonly Cell[], table: Table): Row | null {
  const { columns } = table;
  const first = row[0]?.text ?? '';
  if (row.length >= columns.length - 1 || row.length < 1 || columns.length < 4 || /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[A-E])[.)]?$/u.test(first)) return null;
  const last = row[row.length - 1];
  const shift = columns[columns.length - 1] === 'time' && last && !TIMELY.test(last.text) ? 1 : 0;
  const filled = new Map<Exclude<Column, null>, Cell>();
  row.forEach((cell, place) => {
    const column = columns[columns.length - row.length - shift + place];
    if (column !== null && column !== undefined && column !== 'number' && !filled.has(column)) filled.set(column, cell);
  });
  return filled.has('content') ? filled : null;
}

/** Offsets inside a cell of several blocks fall back to the whole cell. */
function placed(page: Page, cell: Cell, organ: FoundOrgan): { readonly start: number; readonly end: number } {
  const from = cell.start + organ.start;
  return page.flow.slice(from, from + organ.organ.length) === organ.organ
    ? { start: from, end: from + organ.organ.length }
    : { start: cell.start, end: cell.end };
}

function align(row: readonly Cell[], table: Table): Map<Exclude<Column, null>, Cell> {
  const filled = new Map<Exclude<Column, null>, Cell>();
  const head = table.columns;
  const first = row[0]?.cell ?? 0;
  // A row with two running numbers ("1" of its group, then "1.1") is one cell longer than its heading.
  const content = row.find((cell) => cell.cell - first === head.indexOf('content'));
  const twice = row.length > head.length && content !== undefined && /^\d{1,2}(?:\.\d{1,2})*\.?$/u.test(content.text);
  const base = twice ? first + 1 : first;
  if (twice) filled.set('number', content);
  for (const cell of row) {
    const column = head[cell.cell - base] ?? null;
    if (column !== null && !filled.has(column)) filled.set(column, cell);
  }
  return filled;
}
