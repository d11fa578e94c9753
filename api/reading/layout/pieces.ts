/**
 * One line of the source (or one cell of a `|` line) without the marks of its carrier: Markdown bold and italics,
 * heading marks, Word bookmarks, soft hyphens, runs of white space.
 */
export type Piece = {
  readonly text: string;
  /** Source offset of each character. */
  readonly at: Uint32Array;
  /** 1 for each character that is bold. */
  readonly bold: Uint8Array;
  /** Every character is bold. */
  readonly allBold: boolean;
  /** Blank lines stand before it. */
  readonly gap: boolean;
  readonly rule: boolean;
  readonly cell: number;
  readonly row: number;
  /** It stands between bars, not in the running text around tables. */
  readonly tabular: boolean;
  /** Leading white space of the source line. */
  readonly indent: number;
  /** It never joins the piece before: a cell, a Markdown heading, a heading glued on. */
  readonly apart: boolean;
};

const BOOKMARK = /^\[bookmark:[^\]]*\]/;
const RULE = /^[\s*_\-=~.─—–]{3,}$/;
const GLUED = /^(?:[IVX]{1,5}\s?[-./]|\d{1,2}(?:\.\d{1,2})*\.)\s?\p{Lu}?/u;
/** Anything a line may hold besides its words: without it the line is taken as it stands. */
const MARKED = /[*|#[_\t\u00a0\u00ad\u200b-\u200d\u2000-\u200a\ufeff]| {2}/;
const DROPPED = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff']);

type Words = { readonly text: string; readonly at: Uint32Array; readonly bold: Uint8Array };

/** Reads the source into pieces, in one pass. */
export function toPieces(source: string): Piece[] {
  return new Reader().read(source);
}

class Reader {
  private readonly pieces: Piece[] = [];
  private bold = false;
  private gap = true;
  private rule = false;
  private cell = 0;
  private row = 0;
  private barBefore = false;
  private tabular = false;
  private apart = true;

  read(source: string): Piece[] {
    let start = 0;
    while (start <= source.length) {
      const found = source.indexOf('\n', start);
      const end = found === -1 ? source.length : found;
      this.line(source.slice(start, end), start);
      if (found === -1) break;
      start = end + 1;
    }
    return this.pieces;
  }

  private line(line: string, offset: number): void {
    const trimmed = line.trim();
    if (trimmed === '') {
      this.gap = true;
      // A paragraph's bold never runs over a blank line.
      this.bold = false;
    } else if (trimmed === '|') this.bar();
    else if (RULE.test(line)) this.ruled(line, trimmed);
    else if (MARKED.test(trimmed)) this.marked(line, offset);
    else this.plain(trimmed, offset + line.indexOf(trimmed), line.length - line.trimStart().length);
  }

  private ruled(line: string, trimmed: string): void {
    if (/[-_=~─—–]{3,}/.test(trimmed)) {
      this.rule = true;
      this.apart = true;
    }
    if (((line.match(/\*\*/g) ?? []).length & 1) === 1) this.bold = !this.bold;
  }

  private plain(text: string, offset: number, indent: number): void {
    const at = new Uint32Array(text.length);
    for (let i = 0; i < at.length; i += 1) at[i] = offset + i;
    this.put({ text, at, bold: evenly(text.length, this.bold) }, indent);
  }

  private put(words: Words, indent: number): void {
    let to = words.text.length;
    while (to > 0 && words.text.charAt(to - 1) === ' ') to -= 1;
    if (to === 0) return;
    // A blank line behind the last bar of a row: the table is over.
    if (this.barBefore && this.gap) {
      this.tabular = false;
      this.row += 1;
    }
    const whole = to === words.text.length;
    const bold = whole ? words.bold : words.bold.subarray(0, to);
    this.pieces.push({
      text: whole ? words.text : words.text.slice(0, to),
      at: whole ? words.at : words.at.subarray(0, to),
      bold,
      allBold: bold.indexOf(0) === -1,
      gap: this.gap,
      rule: this.rule,
      cell: this.cell,
      row: this.row,
      tabular: this.tabular,
      indent,
      apart: this.apart,
    });
    this.gap = false;
    this.rule = false;
    this.apart = false;
    this.barBefore = false;
  }

  private bar(): void {
    this.cell += 1;
    if (this.barBefore || !this.tabular) this.row += 1;
    this.barBefore = true;
    this.tabular = true;
    this.gap = false;
    this.apart = true;
  }

  /** One line with marks. */
  private marked(line: string, offset: number): void {
    let chars: string[] = [];
    let at: number[] = [];
    let bold: number[] = [];
    const indent = line.length - line.trimStart().length;
    let i = indent;
    const hashes = /^#{1,6}\s+/.exec(line.slice(i));
    if (hashes) {
      this.apart = true;
      i += hashes[0].length;
    }
    const flush = (): void => {
      this.put({ text: chars.join(''), at: Uint32Array.from(at), bold: Uint8Array.from(bold) }, indent);
      chars = [];
      at = [];
      bold = [];
    };
    const push = (char: string): void => {
      chars.push(char);
      at.push(offset + i);
      bold.push(this.bold ? 1 : 0);
    };
    while (i < line.length) {
      const char = line.charAt(i);
      if (char === '*') {
        let to = i;
        while (line.charAt(to) === '*') to += 1;
        const after = line.slice(to);
        if (to - i === 1 && chars.length === 0 && /^\s+[\p{L}"“]/u.test(after)) push('*');
        else if (this.star(to - i, after, chars)) {
          flush();
          this.apart = true;
        }
        i = to;
      } else if (char === '|') {
        flush();
        this.bar();
        i += 1;
      } else if (char === '[' && BOOKMARK.test(line.slice(i, i + 200))) i += BOOKMARK.exec(line.slice(i, i + 200))?.[0].length ?? 1;
      else if (char === '_' && line.charAt(i + 1) === '_') while (line.charAt(i) === '_') i += 1;
      else {
        if (/\s/.test(char)) {
          if (chars.length > 0 && chars[chars.length - 1] !== ' ') push(' ');
        } else if (!DROPPED.has(char)) push(char);
        i += 1;
      }
    }
    flush();
    if (hashes) this.apart = true;
  }

  /** Opens or closes bold; true where the stars part two paragraphs glued together. */
  private star(count: number, after: string, before: readonly string[]): boolean {
    const glued = before.length > 0 && before[before.length - 1] !== ' ' && /^\S/.test(after);
    if (count >= 2 && count !== 4) this.bold = !this.bold;
    return glued && !isBrokenWord(before) && (count === 4 || (count >= 2 && this.bold && startsAnew(after, before)));
  }
}

const LIGHT = new Uint8Array(2000);
const HEAVY = new Uint8Array(2000).fill(1);

/** So many characters of one weight; short lines share the list. */
function evenly(length: number, bold: boolean): Uint8Array {
  const shared = bold ? HEAVY : LIGHT;
  return length <= shared.length ? shared.subarray(0, length) : new Uint8Array(length).fill(bold ? 1 : 0);
}

/** "TH****Ủ TƯỚNG": marks inside a word; what stands before them has no vowel yet. */
const isBrokenWord = (before: readonly string[]): boolean => /(?:^|\s)[BCDĐGHKLMNPQRSTVX]{1,3}$/u.test(before.slice(-4).join(''));

/** "I- MỤC ĐÍCH, YÊU CẦU**1. Mục đích**", "KẾ HOẠCH**Thực hiện …": bold that opens a new heading without a line feed. */
function startsAnew(after: string, before: readonly string[]): boolean {
  const heading = before.length <= 30 ? before.join('') : null;
  return GLUED.test(after) || (heading !== null && heading === heading.toUpperCase() && /^\p{Lu}/u.test(after));
}
