import { leftOverAt } from '../../domain/left-over.ts';

/**
 * One line of the source (or one cell of a `|` line) without the marks of its carrier: Markdown bold and italics,
 * heading marks, what a converter left of bookmarks and pictures, soft hyphens, runs of white space.
 */
export type Piece = {
  readonly text: string;
  /** Where its characters come from: one run after the other makes the text. */
  readonly runs: readonly Run[];
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

/** So many characters of one weight that stand in the source without a break, from the offset `at` on. */
type Run = { readonly at: number; readonly length: number; readonly bold: boolean };

const RULE = /^[\s*_\-=~.─—–]{3,}$/;
const GLUED = /^(?:[IVX]{1,5}\s?[-./]|\d{1,2}(?:\.\d{1,2})*\.)\s?\p{Lu}?/u;
/** A page's number that a copy left on its line, or ran into the first word: "Trang 2", "Trang 1UBND TỈNH X". */
const PAGE_MARK = /^Trang \d{1,3}(?:\s?\/\s?\d{1,3})?(?=\p{L}|\s*$)/u;
/** Anything a line may hold besides its words: without it the line is taken as it stands. */
const MARKED = /[*|#[_\t\u00a0\u00ad\u200b-\u200d\u2000-\u200a\ufeff]| {2}/;
const DROPPED = new Set(['\u00ad', '\u200b', '\u200c', '\u200d']);
const WHITE = /\s+/y;
/** Words with single blanks between them, none of which is a mark. */
const WORDS = /[^\s*|[_\u00ad\u200b-\u200d]+(?: [^\s*|[_\u00ad\u200b-\u200d]+)*/y;

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
    const page = line.startsWith('Trang ') ? (PAGE_MARK.exec(line)?.[0].length ?? 0) : 0;
    if (page > 0 && page === line.trimEnd().length) return;
    if (page > 0) {
      this.line(line.slice(page), offset + page);
      return;
    }
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
    this.put(text, [{ at: offset, length: text.length, bold: this.bold }], indent);
  }

  private put(text: string, runs: readonly Run[], indent: number): void {
    if (text === '') return;
    // A blank line behind the last bar of a row: the table is over.
    if (this.barBefore && this.gap) {
      this.tabular = false;
      this.row += 1;
    }
    this.pieces.push({
      text,
      runs,
      allBold: runs.every((run) => run.bold),
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
    let text = '';
    let runs: Run[] = [];
    /** White space behind the words so far, which is printed when more words follow. */
    let blank: Run | null = null;
    const indent = line.length - line.trimStart().length;
    const hashes = /^#{1,6}\s+/.exec(line.slice(indent));
    if (hashes) this.apart = true;
    const flush = (): void => {
      this.put(text, runs, indent);
      [text, runs, blank] = ['', [], null];
    };
    const push = (words: string, from: number): void => {
      if (blank !== null) {
        text += ' ';
        runs.push(blank);
        blank = null;
      }
      text += words;
      runs.push({ at: offset + from, length: words.length, bold: this.bold });
    };
    for (let i = indent + (hashes?.[0].length ?? 0); i < line.length; ) {
      const words = matchAt(WORDS, line, i);
      const white = words === '' ? matchAt(WHITE, line, i) : '';
      const char = line.charAt(i);
      const leftOver = char === '[' ? leftOverAt(line, i) : 0;
      if (words !== '') {
        push(words, i);
        i += words.length;
      } else if (white !== '') {
        if (text !== '' && blank === null) blank = { at: offset + i, length: 1, bold: this.bold };
        i += white.length;
      } else if (char === '*') {
        let to = i + 1;
        while (to < line.length && line.charAt(to) === '*') to += 1;
        const after = line.slice(to);
        if (to - i === 1 && text === '' && /^\s+[\p{L}"“]/u.test(after)) push('*', i);
        else if (this.star(to - i, after, blank === null ? text : `${text} `)) {
          flush();
          this.apart = true;
        }
        i = to;
      } else if (char === '|') {
        flush();
        this.bar();
        i += 1;
      } else if (leftOver > 0) i += leftOver;
      else if (char === '_' && line.startsWith('__', i)) while (i < line.length && line.charAt(i) === '_') i += 1;
      else {
        if (!DROPPED.has(char)) push(char, i);
        i += 1;
      }
    }
    flush();
    if (hashes) this.apart = true;
  }

  /** Opens or closes bold; true where the stars part two paragraphs glued together. */
  private star(count: number, after: string, before: string): boolean {
    const glued = before !== '' && !before.endsWith(' ') && /^\S/.test(after);
    if (count >= 2 && count !== 4) this.bold = !this.bold;
    return glued && !isBrokenWord(before) && (count === 4 || (count >= 2 && this.bold && startsAnew(after, before)));
  }
}

/** What a sticky pattern finds at this place; '' where it finds nothing. */
function matchAt(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

/** "TH****Ủ TƯỚNG": marks inside a word; what stands before them has no vowel yet. */
const isBrokenWord = (before: string): boolean => /(?:^|\s)[BCDĐGHKLMNPQRSTVX]{1,3}$/u.test(before.slice(-4));

/** "I- MỤC ĐÍCH, YÊU CẦU**1. Mục đích**", "KẾ HOẠCH**Thực hiện …": bold that opens a new heading without a line feed. */
function startsAnew(after: string, before: string): boolean {
  const heading = before.length <= 30 ? before : null;
  return GLUED.test(after) || (heading !== null && heading === heading.toUpperCase() && /^\p{Lu}/u.test(after));
}
