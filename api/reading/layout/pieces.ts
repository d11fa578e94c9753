/**
 * One line of the source (or one cell of a `|` line) without the marks of its carrier: Markdown bold and italics,
 * heading marks, Word bookmarks, soft hyphens, runs of white space.
 */
export type Piece = {
  readonly text: string;
  /** Source offset of each character. */
  readonly at: readonly number[];
  /** Whether each character is bold. */
  readonly bold: readonly boolean[];
  /** Blank lines stand before it. */
  readonly gap: boolean;
  readonly rule: boolean;
  readonly cell: number;
  readonly row: number;
  /** Leading white space of the source line. */
  readonly indent: number;
  /** It never joins the piece before: a cell, a Markdown heading, a heading glued on. */
  readonly apart: boolean;
};

const BOOKMARK = /^\[bookmark:[^\]]*\]/;
const RULE = /^[\s*_\-=~.─—–]{3,}$/;
const GLUED = /^(?:[IVX]{1,5}\s?[-./]|\d{1,2}(?:\.\d{1,2})*\.)\s?\p{Lu}?/u;
const DROPPED = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff']);

type Draft = { chars: string[]; at: number[]; bold: boolean[] };

/** Reads the source into pieces, in one pass. */
export function toPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  let bold = false;
  let gap = true;
  let rule = false;
  let cell = 0;
  let row = 0;
  let barBefore = false;
  let apart = true;
  let lineStart = 0;

  const put = (draft: Draft, indent: number): void => {
    let from = 0;
    let to = draft.chars.length;
    while (from < to && draft.chars[from] === ' ') from += 1;
    while (to > from && draft.chars[to - 1] === ' ') to -= 1;
    if (from === to) return;
    const text = draft.chars.slice(from, to).join('');
    pieces.push({ text, at: draft.at.slice(from, to), bold: draft.bold.slice(from, to), gap, rule, cell, row, indent, apart });
    gap = false;
    rule = false;
    apart = false;
    barBefore = false;
  };
  const bar = (): void => {
    cell += 1;
    if (barBefore) row += 1;
    barBefore = true;
    apart = true;
  };

  while (lineStart <= source.length) {
    const found = source.indexOf('\n', lineStart);
    const lineEnd = found === -1 ? source.length : found;
    const line = source.slice(lineStart, lineEnd);
    const trimmed = line.trim();
    if (trimmed === '') {
      gap = true;
      // A paragraph's bold never runs over a blank line.
      bold = false;
    } else if (trimmed === '|') bar();
    else if (RULE.test(line) && !/^\s*\*\s*$/.test(line)) {
      if (/[-_=~─—–]{3,}/.test(line)) {
        rule = true;
        apart = true;
      }
      if (((line.match(/\*\*/g) ?? []).length & 1) === 1) bold = !bold;
    } else
      bold = readLine(line, lineStart, bold, put, bar, () => {
        apart = true;
      });
    if (found === -1) break;
    lineStart = lineEnd + 1;
  }
  return pieces;
}

/** One line with marks; returns whether bold is still open at its end. */
function readLine(
  line: string,
  offset: number,
  openBold: boolean,
  put: (draft: Draft, indent: number) => void,
  bar: () => void,
  breakHere: () => void,
): boolean {
  let draft: Draft = { chars: [], at: [], bold: [] };
  let bold = openBold;
  const indent = line.length - line.trimStart().length;
  let i = indent;
  const hashes = /^#{1,6}\s+/.exec(line.slice(i));
  if (hashes) {
    breakHere();
    i += hashes[0].length;
  }
  const flush = (): void => {
    put(draft, indent);
    draft = { chars: [], at: [], bold: [] };
  };
  while (i < line.length) {
    const char = line.charAt(i);
    if (char === '*') {
      i = star(i);
      continue;
    }
    if (char === '|') {
      flush();
      bar();
      i += 1;
      continue;
    }
    if (char === '[') {
      const mark = BOOKMARK.exec(line.slice(i, i + 200));
      if (mark) {
        i += mark[0].length;
        continue;
      }
    }
    if (char === '_' && line.charAt(i + 1) === '_') {
      while (line.charAt(i) === '_') i += 1;
      continue;
    }
    if (DROPPED.has(char)) {
      i += 1;
      continue;
    }
    if (/\s/.test(char)) {
      if (draft.chars.length > 0 && draft.chars[draft.chars.length - 1] !== ' ') push(' ');
    } else push(char);
    i += 1;
  }
  flush();
  if (hashes) breakHere();
  return bold;

  function push(char: string): void {
    draft.chars.push(char);
    draft.at.push(offset + i);
    draft.bold.push(bold);
  }
  function star(from: number): number {
    const first = draft.chars.length === 0;
    let to = from;
    while (line.charAt(to) === '*') to += 1;
    const count = to - from;
    // "* Phấn đấu …": a star as the label of a list line.
    if (count === 1 && first && /^\s+[\p{L}"“]/u.test(line.slice(to))) {
      push('*');
      return to;
    }
    const glued = !first && draft.chars[draft.chars.length - 1] !== ' ' && /\S/.test(line.charAt(to));
    if (count >= 2 && count !== 4) bold = !bold;
    if (count === 4 || (count >= 2 && glued && bold && startsAnew(line.slice(to), draft.chars.join('')))) {
      if (glued) {
        flush();
        breakHere();
      }
    }
    return to;
  }
}

/** "I- MỤC ĐÍCH, YÊU CẦU**1. Mục đích**", "KẾ HOẠCH**Thực hiện …": bold that opens a new heading without a line feed. */
function startsAnew(after: string, before: string): boolean {
  return GLUED.test(after) || (before.length <= 30 && before === before.toUpperCase() && /^\p{Lu}/u.test(after));
}
