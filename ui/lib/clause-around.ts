import { plainWords } from './type-signs.ts';

/** A clause in three parts, each on one line; `before` and `after` keep the space towards the middle. */
export type Clause = { readonly before: string; readonly words: string; readonly after: string };

const BEFORE = 150;
const AFTER = 110;
/** Where a clause ends: a sentence, a blank line, a line that begins like an item of a list or a cell. */
const END = /[.;!?](?=\s|$)|\n\s*\n|\n(?=\s*(?:[-–+•*|#]|\d{1,3}[.)]|\p{L}\)|[IVXLC]+[.)])\s?)|\|/u;
const ENDS = new RegExp(END.source, 'gu');
/** What an item of a list begins with. */
const LABEL = /^\s*(?:[-–+•*]|\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}\)|[IVXLC]+[.)])\s+/u;

/** The clause that words of a text stand in, long ones cut at a word with “…”. `start` and `end` are offsets in UTF-16 units. */
export function clauseAround(text: string, { start, end }: { readonly start: number; readonly end: number }): Clause {
  const lead = text.slice(Math.max(0, start - 4 * BEFORE), start);
  const lastEnd = [...lead.matchAll(ENDS)].at(-1);
  const before = plainWords(lead.slice(lastEnd === undefined ? 0 : lastEnd.index + lastEnd[0].length).replace(LABEL, '')).replace(/^\s+/u, '');
  const rest = text.slice(end, end + 4 * AFTER);
  const nextEnd = END.exec(rest);
  const after = plainWords(rest.slice(0, nextEnd === null ? rest.length : nextEnd.index)).replace(/\s+$/u, '');
  return {
    before: before.length <= BEFORE ? before : `…${before.slice(before.indexOf(' ', before.length - BEFORE))}`,
    words: plainWords(text.slice(start, end)),
    after: after.length <= AFTER ? after : `${after.slice(0, after.lastIndexOf(' ', AFTER))}…`,
  };
}
