import { fold } from '../../domain/fold.ts';
import { logicalRows } from './aligned-rows.ts';
import { bottomOf, type Gap, type PageItem, topOf } from './page.ts';
import { isSpaced, type Row, rowsOf } from './segments.ts';

/**
 * Tables that no lines are drawn for, known by their columns: a row of column heads (at least three cells, two of them
 * in the words of such heads), and below it white stretches between the columns that nothing crosses. Two blocks side
 * by side are none: a letterhead has two columns and no heads.
 */
export type AlignedTable = {
  readonly top: number;
  readonly bottom: number;
  readonly items: ReadonlySet<PageItem>;
  /** Items of each cell, row by row; a heading over all columns stands in the first cell. */
  readonly rows: readonly (readonly (readonly PageItem[])[])[];
  readonly shape: TableShape;
};

/** What a table that goes on on the next page is known by there. */
export type TableShape = {
  /** Where its columns part. */
  readonly gaps: readonly Gap[];
  /** The printed lines of its heads; empty for none. */
  readonly heads: readonly string[];
};

/** Widths and heights in letter sizes. */
const PIECES_APART = 0.55;
const NARROWEST = 0.45;
const FURTHEST_BELOW = 1.5;
const FURTHEST_ABOVE = 0.6;
const MOST_HEAD_LINES = 4;
/** Rows of a page that look like heads and are none, after which no more are tried. */
const MOST_FAILED = 30;
/** Lines of a page above a table that goes on: a running head, a page number. */
const MOST_ABOVE = 3;
const MOST_SPANNING = 2;
/** Lines below such a heading in which the columns have to show again. */
const FEW_LINES = 3;
const HEAD_WORDS =
  /\b(?:stt|tt|noi dung|nhiem vu|cong viec|hoat dong|chu tri|phoi hop|thuc hien|thoi gian|thoi han|tien do|don vi|co quan|san pham|ket qua|ghi chu|chi tieu|muc tieu|phu trach|dia diem|hoan thanh)\b/;
const BEHIND = /^(?:Nơi nhận|TM\.|KT\.|TL\.|T\/M|K\/T|Trên đây là|PHỤ LỤC|Ghi chú\s*:)/u;

export const isBlank = (item: PageItem): boolean => item.text.trim() === '';
const sizeOf = (row: Row): number => Math.max(...row.items.map((item) => item.size));

type Piece = { readonly left: number; readonly right: number; readonly text: string };

/** What stands together in a row, or below each other in several. */
function piecesOf(...rows: readonly Row[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const item of rows
    .flatMap((row) => row.items)
    .filter((each) => !isBlank(each))
    .sort((a, b) => a.left - b.left)) {
    const last = pieces.at(-1);
    if (last === undefined || item.left - last.right > PIECES_APART * item.size) pieces.push({ left: item.left, right: item.right, text: item.text });
    else
      pieces[pieces.length - 1] = {
        left: last.left,
        right: Math.max(last.right, item.right),
        text: `${last.text}${isSpaced(last.right, item) ? ' ' : ''}${item.text}`,
      };
  }
  return pieces;
}

const gapsOf = (pieces: readonly Piece[]): readonly Gap[] => pieces.slice(1).map((piece, at) => [pieces[at]?.right ?? 0, piece.left] as const);

/** What a row leaves free of white stretches. */
function leftOf(gaps: readonly Gap[], row: Row): readonly Gap[] {
  const narrow = NARROWEST * sizeOf(row);
  let free = gaps;
  for (const item of row.items) {
    if (isBlank(item)) continue;
    free = free.flatMap(([from, to]): readonly Gap[] => {
      if (item.right <= from || item.left >= to) return [[from, to]];
      return [[from, item.left] as const, [item.right, to] as const].filter(([a, b]) => b - a >= narrow);
    });
  }
  return free;
}

const textOf = (row: Row): string =>
  piecesOf(row)
    .map((piece) => piece.text)
    .join(' ')
    .trim();

/** The rows that go on from one of them, up or down, and what is free between the columns of all of them. */
type Grown = { readonly from: number; readonly to: number; readonly free: readonly (readonly Gap[])[]; readonly spanning: ReadonlySet<Row> };

function grow(rows: readonly Row[], at: number, heads: readonly Gap[]): Grown {
  let free: readonly (readonly Gap[])[] = heads.map((gap) => [gap]);
  const spanning = new Set<Row>();
  const walk = (step: 1 | -1): number => {
    let last = at;
    let waiting: Row[] = [];
    let kept = free;
    for (let next = at + step; next >= 0 && next < rows.length; next += step) {
      const row = rows[next];
      const before = rows[next - step];
      if (row === undefined || before === undefined) break;
      const white = step === 1 ? row.top - before.bottom : before.top - row.bottom;
      if (white > (step === 1 ? FURTHEST_BELOW : FURTHEST_ABOVE) * sizeOf(row) || BEHIND.test(textOf(row))) break;
      const now = kept.map((gaps) => leftOf(gaps, row));
      if (now.every((gaps) => gaps.length > 0)) {
        kept = now;
        // A heading over all columns counts when the table goes on below it.
        if (waiting.length > 0 && piecesOf(row).length < 3 && next - last <= MOST_SPANNING + FEW_LINES) continue;
        if (waiting.length > 0 && piecesOf(row).length < 3) break;
        for (const each of waiting) spanning.add(each);
        [free, waiting, last] = [kept, [], next];
      } else if (step === 1 && waiting.length < MOST_SPANNING && piecesOf(row).length === 1) waiting.push(row);
      else break;
    }
    return last;
  };
  const to = walk(1);
  // Heads of several lines: what stands right above belongs to them.
  const from = heads.length > 0 ? walk(-1) : at;
  return { from, to, free, spanning };
}

/** The heads of columns that begin in a row: of so many lines as tell most columns apart. */
function headsAt(rows: readonly Row[], at: number): readonly Piece[] {
  let best: readonly Piece[] = [];
  for (let lines = 1; lines <= MOST_HEAD_LINES; lines += 1) {
    const taken = rows.slice(at, at + lines);
    const [before, last] = taken.slice(-2);
    if (before !== undefined && last !== undefined && last.top - before.bottom > FURTHEST_ABOVE * sizeOf(last)) break;
    const pieces = piecesOf(...taken);
    if (pieces.length > best.length) best = pieces;
  }
  return best;
}

/** Whether a row may be the heads of a table's columns. */
function areHeads(pieces: readonly Piece[]): boolean {
  return pieces.length >= 3 && pieces.filter((piece) => HEAD_WORDS.test(fold(piece.text))).length >= 2;
}

function tableAt(
  rows: readonly Row[],
  at: number,
  heads: readonly Gap[],
  headed: boolean,
  before: TableShape | null,
): { readonly table: AlignedTable; readonly last: number } | null {
  const { from, to, free, spanning } = grow(rows, at, heads);
  const own = rows.slice(from, to + 1);
  const printed = own.map(textOf);
  const repeated = headed && before !== null && before.heads.length > 0 && before.heads.every((line, index) => line === printed[index]);
  const found = logicalRows(own, free.flat(), { spanning, headed, headLines: repeated ? before.heads.length : null });
  if (found === null) return null;
  const { cells, gaps } = found;
  const wide = cells.filter((row) => row.filter((cell) => cell.length > 0).length >= 3).length;
  if (gaps.length < 2 || wide < (headed ? 3 : 1) || wide * 2 < cells.length) return null;
  const items = new Set(own.flatMap((row) => row.items));
  const all = [...items];
  return {
    table: {
      top: Math.min(...all.map(topOf)),
      bottom: Math.max(...all.map(bottomOf)),
      items,
      rows: cells,
      shape: { gaps, heads: headed ? printed.slice(0, found.headLines) : (before?.heads ?? []) },
    },
    last: to,
  };
}

/** The tables without lines of a page, from the top; `before`: the one that the page before ends with, null where it ends with none. */
export function alignedTables(items: readonly PageItem[], before: TableShape | null): readonly AlignedTable[] {
  const rows = rowsOf(items.filter((item) => !isBlank(item))).sort((a, b) => a.top - b.top);
  const tables: AlignedTable[] = [];
  let failed = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const pieces = piecesOf(row);
    const headed = areHeads(pieces);
    const old = tables.length === 0 && at < MOST_ABOVE ? before : null;
    const goesOn = !headed && old !== null && pieces.length >= 2 && old.gaps.every((gap) => leftOf([gap], row).length > 0);
    if (!headed && !goesOn) continue;
    const made = tableAt(rows, at, headed ? gapsOf(headsAt(rows, at)) : (old?.gaps ?? []), headed, old);
    if (made === null) {
      failed += 1;
      if (failed > MOST_FAILED) break;
      continue;
    }
    tables.push(made.table);
    at = made.last;
  }
  return tables;
}
