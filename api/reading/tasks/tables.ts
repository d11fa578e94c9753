import type { Page } from '../layout/page.ts';
import { readTimeField } from '../recognisers/deadline.ts';
import { fieldOrgans } from '../recognisers/field-organs.ts';
import type { FoundOrgan } from '../recognisers/organ-names.ts';
import { columnOf } from '../recognisers/task-field.ts';
import type { Node } from '../structure/outline.ts';
import type { Draft } from './flatten.ts';
import { type Cell, type Column, cellsOf, NUMBER, rowAt, type Table } from './table-cells.ts';
import { groupOf, groupsOf } from './table-groups.ts';
import type { Said } from './units.ts';

/**
 * Tables of tasks flattened to bars: a heading row (STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Kết quả) and rows.
 * `from`/`to` are block numbers, `to` exclusive.
 */
export function readTables(page: Page, from: number, to: number): Table[] {
  const tables: Table[] = [];
  const cells = cellsOf(page.blocks.slice(from, to));
  let at = 0;
  while (at < cells.length) {
    const printed = headingAt(cells, at);
    if (printed === null) {
      at += 1;
      continue;
    }
    const rows: Cell[][] = [];
    let next = at + printed.length;
    // The running number has no heading of its own.
    const unnumbered = printed[0] !== 'number' && rowAt(cells, next).length === printed.length + 1 && NUMBER.test(cells[next]?.text ?? '');
    const columns: readonly Column[] = unnumbered ? ['number', ...printed] : printed;
    while (next < cells.length) {
      const row = rowAt(cells, next);
      const first = row[0];
      const length = rowLength(row, columns);
      // "…": rows left out by who copied the table.
      if (first && length === 1 && !/[\p{L}\d]/u.test(first.text)) {
        next += 1;
        continue;
      }
      const again = headingAt(cells, next);
      // The heading is printed once more under a group, or over the page.
      if (again !== null && sameColumns(again, columns)) {
        next += again.length;
        continue;
      }
      if (!first || again !== null) break;
      const open = rows[rows.length - 1];
      if (isInside(open, row.slice(0, length), columns.length)) {
        open.push(...row.slice(0, length));
        next += length;
        continue;
      }
      // The last row runs into what stands behind the table.
      if (length > columns.length + 1 && columns[0] === 'number' && NUMBER.test(first.text)) {
        rows.push(row.slice(0, columns.length));
        next += columns.length;
        break;
      }
      if (!isRow(row.slice(0, length), columns)) {
        // "Thương mại" alone over "5.1.1 | …": a heading whose other cells are empty.
        const below = rowAt(cells, next + 1);
        if (row.length > 1 || below.length < columns.length - 1 || !NUMBER.test(below[0]?.text ?? '') || first.text.length > 160) break;
        next += 1;
        continue;
      }
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

const sameColumns = (a: readonly Column[], b: readonly Column[]): boolean => {
  const plain = (columns: readonly Column[]): string => columns.filter((column) => column !== 'number').join(' ');
  return plain(a) === plain(b);
};

/**
 * An empty cell looks like the end of a row: what stands behind it belongs to the row while its place, counted from the
 * running number, is still inside the row.
 */
function isInside(before: readonly Cell[] | undefined, row: readonly Cell[], width: number): before is Cell[] {
  const [start] = before ?? [];
  const [first] = row;
  if (!before || !start || !first || before.length + row.length > width) return false;
  return NUMBER.test(start.text) && !LABELLED.test(first.text) && first.cell - start.cell < width;
}
const LABELLED = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|\p{Lu})[.)]?$/u;

/** How many cells of a printed row are one row: a lost row end shows by the next running number behind a full row. */
function rowLength(row: readonly Cell[], columns: readonly Column[]): number {
  if (row.length <= columns.length + 1 || columns[0] !== 'number') return row.length;
  const next = row.findIndex((cell, place) => place >= columns.length - 2 && /^(?:\d{1,3}|[IVX]{1,5})[.)]?$/u.test(cell.text));
  const rest = row.findIndex((cell, place) => place >= columns.length - 2 && !/[\p{L}\d]/u.test(cell.text));
  const cut = rest !== -1 && rest < next ? rest : next;
  return cut === -1 ? row.length : cut;
}

/** What stands under each heading; where none says "content", what doers are given to handle ("Kiến nghị | Bộ xử lý") does. */
function named(headings: readonly string[]): Column[] {
  const columns = headings.map(columnOf);
  if (columns.includes('content') || !columns.includes('lead')) return columns;
  const handed = headings.findIndex((heading, place) => columns[place] === null && HANDED.test(heading));
  return columns.map((column, place) => (place === handed ? 'content' : column));
}
const HANDED = /^(?:(?:Các |Tên |Thông tin |Nội dung )*)(?:chỉ tiêu|mục tiêu|đề xuất|kiến nghị|đề án|chương trình|văn bản)/iu;

function headingAt(cells: readonly Cell[], at: number): Column[] | null {
  const row = rowAt(cells, at);
  if (row.length < 3 || row.length > 9 || row[0]?.cell !== cells[at]?.cell) return null;
  const head = columnOf(row[0]?.text ?? '');
  if (head !== 'number' && head !== 'content') return null;
  const columns = named(row.map((cell) => cell.text));
  // Figures that somebody only follows ("Chỉ tiêu | … | Cơ quan theo dõi, đánh giá") are no work.
  if (row.some((cell) => /^(?:Tên )?(?:chỉ tiêu|mục tiêu)/iu.test(cell.text)) && row.some((cell) => /theo dõi|đánh giá|báo cáo/iu.test(cell.text))) return null;
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
  const headings = groupsOf(table);
  let bare = 0;
  for (const [place, row] of table.rows.entries()) {
    const opened = headings === null ? null : groupOf(row, headings, group);
    if (opened !== null) {
      group = opened;
      bare = 0;
      continue;
    }
    const offset = emptyBefore(row, table.rows[place - 1], table);
    const rest = top === null || offset > 0 ? null : mergedRow(row, table);
    const filled = rest ?? align(row, table, offset);
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
    if (printed === '') bare += 1;
    // Under a group a row without a number is the group's own; further ones are counted.
    const own = /^[\p{L}\d.]{1,8}$/u.test(printed) ? printed : group === '' ? String(count) : '';
    const label = own === '' && bare > 1 ? String(bare) : own;
    const path = [node.path, group, label].filter((part) => part !== '').join('.');
    top = rowDraft(page, { node, parent, path, numbered: true }, content, row, saidOf(page, filled));
    drafts.push(top);
  }
  return drafts;
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
  // Where the doer stands behind the number, a row that lacks the number alone is one of its own.
  const bare = columns[0] === 'number' && columns[1] === 'content' ? 0 : 1;
  if (row.length >= columns.length - bare || row.length < 1 || columns.length < 4 || LABELLED.test(first)) return null;
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

/** How many cells are empty at the head of a row, counted from where the row before began; 0 where that does not tell. */
function emptyBefore(row: readonly Cell[], before: readonly Cell[] | undefined, { columns }: Table): number {
  const [first] = row;
  const [start] = before ?? [];
  if (!first || !start || !before || columns[0] !== 'number' || row.length >= columns.length || LABELLED.test(first.text)) return 0;
  const full = first.cell - start.cell - (columns.length + 1);
  if (full >= 0) return full < columns.length ? full : 0;
  const short = first.cell - start.cell - (before.length + 1);
  return before.length <= 2 && short === 1 ? 1 : 0;
}

function align(row: readonly Cell[], table: Table, offset: number): Map<Exclude<Column, null>, Cell> {
  const filled = new Map<Exclude<Column, null>, Cell>();
  const head = table.columns;
  const first = (row[0]?.cell ?? 0) - offset;
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
