import { fold } from '../../api/domain/fold.ts';

/** A document found as text, set on paper again: what files of it in other formats are made from. */
export type Block =
  | { readonly kind: 'pair'; readonly left: readonly string[]; readonly right: readonly string[]; readonly foot: boolean }
  | { readonly kind: 'paragraph'; readonly text: string; readonly centred: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const HEAD = /\b(cong hoa xa hoi chu nghia|dang cong san viet nam)\b/;
const FOOT = /^\W*noi nhan\b/;
/** Where a web page around a document goes on after it. */
const WEB = /^(?:## |Văn bản này chưa cập nhật)/;
const BAR = '|';

const plain = (line: string): string =>
  line
    .replace(/\*+/g, '')
    .replace(/^[-_]{4,}$/, '')
    .replace(/\s+/g, ' ')
    .trim();

type Stretch = { readonly table: boolean; readonly lines: readonly string[] };

/** Tables are written as a bar on a line of its own before, between and after the cells of a row. */
function stretchesOf(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: string[] = [];
  let table = false;
  const close = (): void => {
    if (open.some((line) => line.trim() !== '')) stretches.push({ table, lines: open });
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    const bar = line.trim() === BAR;
    if (bar && !table) {
      close();
      table = true;
    }
    open.push(line);
    // A bar behind which neither a cell nor a row begins ends the table.
    if (bar && open.length > 1 && (lines[at + 1] ?? '').trim() === '') {
      close();
      table = false;
    }
  }
  close();
  return stretches;
}

/** The cells of each row, each as its lines. */
function rowsOf(lines: readonly string[]): string[][][] {
  const rows: string[][][] = [];
  let row: string[][] | null = null;
  let cell: string[] = [];
  for (const line of lines) {
    if (line.trim() !== BAR) cell.push(plain(line));
    else if (row === null) row = [];
    else if (cell.length === 0) {
      if (row.length > 0) rows.push(row);
      row = [];
    } else {
      row.push(cell.filter(Boolean));
      cell = [];
    }
  }
  if (row !== null && row.length > 0) rows.push(row);
  return rows;
}

function tableBlock(rows: readonly (readonly (readonly string[])[])[]): Block {
  const all = fold(rows.flat(2).join(' '));
  const foot = rows.some((row) => row.some((cell) => FOOT.test(fold(cell[0] ?? ''))));
  if (rows.length <= 4 && (HEAD.test(all) || foot)) {
    const column = (at: number): string[] => rows.flatMap((row) => joined(row[at] ?? []));
    return { kind: 'pair', left: foot ? rows.flatMap((row) => row[0] ?? []) : column(0), right: column(1), foot };
  }
  const wide = Math.max(...rows.map((row) => row.length));
  return { kind: 'table', rows: rows.map((row) => Array.from({ length: wide }, (_, at) => (row[at] ?? []).join(' ').replaceAll(BAR, '/'))) };
}

/** Lines of a cell whose sentence was wrapped in the web page: one that goes on in small letters or figures is one line. */
function joined(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out[out.length - 1];
    if (last !== undefined && (/^\p{Ll}/u.test(line) || /(?:ngày|tháng|năm|Hồ Chí)$/u.test(last))) out[out.length - 1] = `${last} ${line}`;
    else out.push(line);
  }
  return out;
}

/** Paragraphs are set apart by blank lines; where no line is longer than a printed one they were wrapped. */
function paragraphs(lines: readonly string[], wrapped: boolean): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const put = (text: string): void => {
    if (text === '') return;
    blocks.push({
      kind: 'paragraph',
      text,
      centred: text.length < 240 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) && !/^[\dIVX]+[.\-–)]/.test(text),
    });
  };
  const close = (): void => {
    if (wrapped) put(plain(open.join(' ')));
    else for (const line of open) put(plain(line));
    open = [];
  };
  for (const line of lines) {
    if (plain(line) === '') close();
    else open.push(line);
  }
  close();
  return blocks;
}

/** A text as blocks of paper. */
export function typeset(text: string): readonly Block[] {
  const all = text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n').split('\n');
  const end = all.findIndex((line) => WEB.test(line));
  const lines = all.slice(0, end === -1 ? all.length : end).map((line) => line.replace(/[\p{Co}\p{Cf}]/gu, ''));
  const long = lines.filter((line) => line.length > 140).length;
  return stretchesOf(lines).flatMap((stretch) => {
    const rows = stretch.table ? rowsOf(stretch.lines) : [];
    return rows.length > 0 ? [tableBlock(rows)] : paragraphs(stretch.lines, long < 4);
  });
}

/** Letters of a cell beyond which a table is the frame of a web page and no table of the document. */
const FRAME = 1_500;

/** Whether a text's blocks are its own: with a letterhead or a first line in capitals, and no table that frames a page. */
export const isPaper = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => (block.kind === 'table' ? block.rows.every((row) => row.every((cell) => cell.length < FRAME)) : true));

/** The same as plain text, as our own readers write it: a paragraph a line, blocks after each other, rows between bars. */
export function plainOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'pair') return ['', ...block.left, '', ...block.right, ''];
      if (block.kind === 'paragraph') return [block.text];
      return ['', ...block.rows.map((row) => `| ${row.join(' | ')} |`), ''];
    })
    .join('\n');
}
