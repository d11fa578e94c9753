import { LEFT_OVERS } from '../domain/left-over.ts';

/** Signs by which a page of the web or of notes prints bold or slanted letters: they are no words of the document. */
const MARKS = /\*{2,3}|(?<![_\p{L}\d])__(?=[\p{L}\d])|(?<=[\p{L}\d])__(?![_\p{L}\d])/giu;

/** What no quote begins with: a border of a table, or what ended the cell before it. */
const FRONT = /^(?:[\s|·]|[.,;:](?=[\s|]))+/u;
const BORDER = /\s*\|[\s|]*/;
/** One sign that ends a cell, where it is neither of "…" nor of an abbreviation. */
const CELL_END = /(?<![.…]|\.\p{L})[.,;:]$/u;
/** The running number of a row. */
const NUMBER = /^(\d{1,3}(?:\.\d{1,2})*)[.)]?$/;

/** The cells of a row of a table as one sentence names them: "5. Mở phòng đọc; Sở Nội vụ; tháng 8/2026". */
function joinedCells(cells: readonly string[]): string {
  const [first = '', ...others] = cells;
  const number = others.length === 0 ? undefined : NUMBER.exec(first)?.[1];
  const named = number === undefined ? cells : others;
  const words = named.map((cell, at) => (at === named.length - 1 ? cell : cell.replace(CELL_END, ''))).join('; ');
  return number === undefined ? words : `${number}. ${words}`;
}

/** Quoted words as a file prints them: on one line, without the signs of another page's markup, the cells of a table apart by a semicolon. */
export function quotedText(quote: string): string {
  const words = quote
    .replace(LEFT_OVERS, '')
    .replace(MARKS, '')
    .replace(FRONT, '')
    .replace(/[\s|]+$/, '');
  return joinedCells(words.split(BORDER)).replace(/\s+/g, ' ');
}

/** Longest quote of a table; more would fill a page by itself. */
const MOST = 400;

/** The same for a cell of a table: cut at a word where there is one, which "[…]" says. */
export function quotedShort(quote: string): string {
  const text = quotedText(quote);
  if (text.length <= MOST) return text;
  const end = text.lastIndexOf(' ', MOST);
  return `${text.slice(0, end === -1 ? MOST : end)} […]`;
}
