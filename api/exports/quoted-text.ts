import { LEFT_OVERS } from '../domain/left-over.ts';

/** Signs by which a page of the web or of notes prints bold or slanted letters: they are no words of the document. */
const MARKS = /\*{2,3}|(?<![_\p{L}\d])__(?=[\p{L}\d])|(?<=[\p{L}\d])__(?![_\p{L}\d])/giu;

/** Quoted words as a file prints them: on one line, without the signs of another page's markup, the cells of a table apart by a dot. */
export function quotedText(quote: string): string {
  const words = quote
    .replace(LEFT_OVERS, '')
    .replace(MARKS, '')
    .replace(/^[\s|]+|[\s|]+$/g, '');
  return words.replace(/\s*\|[\s|]*/g, ' · ').replace(/\s+/g, ' ');
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
