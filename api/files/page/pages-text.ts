import { barLine, tableLines } from '../table-lines.ts';
import { alignedTables, type TableShape } from './aligned-tables.ts';
import { blocksOf } from './columns.ts';
import { type Grid, gridsOf } from './grids.ts';
import { type PageContent, type PageItem, topOf } from './page.ts';
import {
  goesOn,
  isCapitals,
  isCentred,
  joinText,
  LABEL,
  type Line,
  linesOf,
  type Measure,
  measureOf,
  type Paragraph,
  paragraphsOf,
  usualSize,
} from './paragraphs.ts';
import type { Part } from './part.ts';
import { runningHeads } from './running-heads.ts';
import { segmentsOf } from './segments.ts';
import { wholeFoots } from './whole-foots.ts';

/** Pages as text: the running text with a form feed between pages, and what was printed around it. */
export type PagesText = { readonly text: string; readonly apart: string };

/** Segments of a page beyond which its parts are no longer looked for. */
const MOST_SEGMENTS = 6_000;
/** Items of a page beyond which no table without lines is looked for. */
const MOST_ITEMS = 20_000;

const inGrid = (item: PageItem, grid: Grid): boolean => {
  const x = (item.left + item.right) / 2;
  const y = item.base - item.size * 0.3;
  return x > grid.left - 1 && x < grid.right + 1 && y > grid.top - 1 && y < grid.bottom + 1;
};

function cellText(items: readonly PageItem[]): string {
  const lines = linesOf(segmentsOf(items));
  const measure = measureOf(lines);
  // A head of a few capitals that its column was too narrow for.
  const letters = lines.map((line) => line.text).join('');
  if (lines.length > 1 && /^\p{Lu}{2,4}$/u.test(letters)) return letters;
  return paragraphsOf(lines, { ...measure, leading: 9 })
    .map((paragraph) => paragraph.text)
    .join(' ');
}

function gridRows(grid: Grid, items: readonly PageItem[]): string[][] {
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
  const byCell = new Map<Grid['cells'][number], PageItem[]>();
  for (const item of items) {
    const x = (item.left + item.right) / 2;
    const y = item.base - item.size * 0.3;
    const cell = grid.cells.find((each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom);
    if (cell === undefined) continue;
    const list = byCell.get(cell);
    if (list === undefined) byCell.set(cell, [item]);
    else list.push(item);
  }
  for (const [cell, inside] of byCell) {
    const row = rows[cell.row];
    if (row !== undefined) row[cell.column] = cellText(inside);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** Printed lines that may stand below a table at the end of a page: a note, the page's number. */
const FEW_BELOW = 2;

type LaidOut = { readonly parts: readonly Part[]; readonly open: TableShape | null };

/** The parts of a page in reading order; `before`: the table without lines that the page before ends with. */
function partsOf(page: PageContent, before: TableShape | null): LaidOut {
  const grids = gridsOf(page.rules);
  const inside = grids.map((): PageItem[] => []);
  const outside: PageItem[] = [];
  for (const item of page.items) {
    const at = grids.findIndex((grid) => inGrid(item, grid));
    (inside[at] ?? outside).push(item);
  }
  const aligned = outside.length > MOST_ITEMS ? [] : alignedTables(outside, before);
  const drawn = grids.flatMap((grid, index): Part[] => {
    const rows = gridRows(grid, inside[index] ?? []);
    return rows.length === 0 ? [] : [{ kind: 'table', rows, top: grid.top, cutAbove: grid.cutAbove, cutBelow: grid.cutBelow }];
  });
  const undrawn = aligned.map(({ rows, top }): Part => ({ kind: 'table', rows: rows.map((row) => row.map(cellText)), top, cutAbove: false, cutBelow: false }));
  const tables = [...drawn, ...undrawn].sort((a, b) => a.top - b.top);
  const parts: Part[] = [...tables];
  // Text between two tables is laid out by itself, so that no column reaches over a table.
  const limits = [...tables.map((table) => table.top), Number.POSITIVE_INFINITY];
  let from = Number.NEGATIVE_INFINITY;
  const segments = segmentsOf(outside.filter((item) => !aligned.some((table) => table.items.has(item))));
  for (const to of limits) {
    const between = segments.filter((segment) => topOf(segment) >= from && topOf(segment) < to);
    const blocks = between.length > MOST_SEGMENTS ? [{ kind: 'running' as const, segments: between }] : blocksOf(between);
    for (const block of blocks) {
      const lines = linesOf(block.segments);
      parts.push({ kind: 'lines', beside: block.kind === 'beside', lines, top: from === Number.NEGATIVE_INFINITY ? -1 : from + 0.01 });
    }
    from = to;
  }
  // Blocks of one stretch keep their order; a stretch comes right behind the table above it.
  const sorted = parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => a.part.top - b.part.top || a.index - b.index)
    .map(({ part }) => part);
  const last = aligned.at(-1);
  const below = last === undefined ? [] : linesOf(segments.filter((segment) => topOf(segment) > last.bottom));
  return { parts: sorted, open: last !== undefined && below.length <= FEW_BELOW ? last.shape : null };
}

const NOTE = /^\[(\d{1,3})\]\s*/;

/** Footnotes of a page: small lines at its end, from the first that begins with a raised number. */
function footnotesOf(lines: readonly Line[], usual: number): readonly Line[] {
  let at = lines.length;
  while (at > 0 && (lines[at - 1]?.size ?? usual) < usual * 0.93) at -= 1;
  const small = lines.slice(at);
  const first = small.findIndex((line) => NOTE.test(line.text));
  return first === -1 ? [] : small.slice(first);
}

/** What has been put together so far; the last paragraph or row may go on on the next page. */
type Output = {
  readonly pieces: string[];
  open: { readonly paragraph: Paragraph; readonly measure: Measure } | null;
  row: readonly string[] | null;
  /** True where the row's lines go on below the end of its page. */
  rowCut: boolean;
  head: readonly string[] | null;
};

const same = (a: readonly string[] | null, b: readonly string[] | undefined): boolean => a !== null && b !== undefined && a.join('\t') === b.join('\t');

/** Takes away the blank line behind the last piece, which turned out to go on. */
function dropBlank({ pieces }: Output): void {
  while (pieces.length > 1 && pieces[pieces.length - 1] === '') pieces.pop();
}

function putTable(out: Output, table: Extract<Part, { kind: 'table' }>, firstOfPage: boolean): void {
  const { rows } = table;
  let rest = rows;
  const continued = firstOfPage && out.row !== null && out.row.length === rows[0]?.length;
  if (continued) {
    if (same(out.head, rest[0])) rest = rest.slice(1);
    const next = rest[0];
    const before = out.row;
    // A row cut by the end of the page: its lines say so, or it has no number of its own and words that go on in small letters.
    const cut = (out.rowCut && table.cutAbove) || (next?.[0] === '' && next.some((cell) => /^\p{Ll}/u.test(cell)));
    if (next !== undefined && before !== null && cut) {
      dropBlank(out);
      out.row = before.map((cell, index) => joinText(cell, next[index] ?? '').trim());
      out.pieces[out.pieces.length - 1] = barLine(out.row.map((cell) => [cell]));
      rest = rest.slice(1);
    }
  } else out.head = rows[0] ?? null;
  const lines = tableLines(
    rest.map((row) => row.map((cell) => (cell === '' ? [] : [cell]))),
    true,
  );
  const put = continued ? lines.filter((line) => line !== '') : lines;
  const first = put.findIndex((line) => line !== '');
  if (continued) dropBlank(out);
  out.pieces.push(...put.map((line, index) => (firstOfPage && index === first ? `\f${line}` : line)), ...(continued ? [''] : []));
  out.row = rest[rest.length - 1] ?? out.row;
  out.rowCut = table.cutBelow;
  out.open = null;
}

function putLines(out: Output, lines: readonly Line[], measure: Measure, beside: boolean, firstOfPage: boolean): void {
  const paragraphs = paragraphsOf(lines, measure, beside);
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = out.open;
    const first = paragraph.first;
    if (index === 0 && firstOfPage && before !== null && !beside && crosses(before, first, measure)) {
      dropBlank(out);
      const last = out.pieces.length - 1;
      out.pieces[last] = `${out.pieces[last] ?? ''}${/[\p{Lu}\d][-/]$/u.test(out.pieces[last] ?? '') ? '' : ' '}\f${paragraph.text}`;
      out.pieces.push('');
    } else
      out.pieces.push(
        firstOfPage && index === 0 ? `\f${paragraph.text}` : paragraph.text,
        ...(beside || isHeadingLine(paragraph, paragraphs[index + 1], measure) ? [] : ['']),
      );
    out.open = beside ? null : { paragraph, measure };
  }
  if (beside) out.pieces.push('');
  if (paragraphs.length > 0) out.row = null;
}

/** Lines of one heading: both in the middle, right below each other. */
const isHeadingLine = (paragraph: Paragraph, next: Paragraph | undefined, measure: Measure): boolean =>
  next !== undefined &&
  isCentred(paragraph.last, measure) &&
  !(isCapitals(next.text) && !isCapitals(paragraph.text) && !LABEL.test(paragraph.text)) &&
  (isCentred(next.first, measure) || next.text.startsWith('(')) &&
  (next.first.base - paragraph.last.base) / next.first.size < measure.leading * 1.25 + 0.05;

/** Whether a paragraph goes on over the end of its page. */
function crosses(before: NonNullable<Output['open']>, first: Line, measure: Measure): boolean {
  if (/[.:;!?]$|\.\/\.$/u.test(before.paragraph.text)) return false;
  const last = before.paragraph.last;
  // As if the line stood right below, in the measure of its own page.
  const shift = measure.left - before.measure.left;
  return goesOn({ ...last, left: last.left + shift, right: last.right + shift, base: first.base - measure.leading * first.size }, first, measure);
}

/** The text of pages: blocks in reading order, paragraphs a line each, tables as `|` lines, notes at the end. */
export function pagesText(pages: readonly PageContent[]): PagesText {
  const parted: (readonly Part[])[] = [];
  let open: TableShape | null = null;
  for (const page of pages) {
    const laid: LaidOut = partsOf(page, open);
    parted.push(laid.parts);
    open = laid.open;
  }
  const heads = runningHeads(
    pages.map((page, index) => ({ height: page.height, lines: (parted[index] ?? []).flatMap((part) => (part.kind === 'lines' ? part.lines : [])) })),
  );
  const usual = usualSize(parted.flatMap((parts) => parts.flatMap((part) => (part.kind === 'lines' ? part.lines : []))));
  const out: Output = { pieces: [], open: null, row: null, rowCut: false, head: null };
  const notes: string[] = [];
  const apart: string[] = [];
  for (const [index, parts] of wholeFoots(parted, heads).entries()) {
    const head = heads[index] ?? new Set<Line>();
    const running = parts.flatMap((part) => (part.kind === 'lines' && !part.beside ? part.lines.filter((line) => !head.has(line)) : []));
    const footnotes = new Set(footnotesOf(running, usual));
    const measure = measureOf(running.filter((line) => !footnotes.has(line)));
    notes.push(...paragraphsOf([...footnotes], measureOf([...footnotes])).map((paragraph) => paragraph.text));
    let first = index > 0;
    for (const part of parts) {
      if (part.kind === 'table') {
        putTable(out, part, first);
        first = false;
        continue;
      }
      apart.push(...part.lines.filter((line) => head.has(line)).map((line) => line.text));
      const lines = part.lines.filter((line) => !head.has(line) && !footnotes.has(line));
      if (lines.length === 0) continue;
      putLines(out, lines, part.beside ? measureOf(lines) : measure, part.beside, first);
      first = false;
    }
  }
  return {
    text: [...out.pieces, ...notes]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    apart: apart.join('\n'),
  };
}
