import { bottomOf, median, type Segment, topOf } from './page.ts';

/** One printed line of a block. */
export type Line = { readonly text: string; readonly left: number; readonly right: number; readonly base: number; readonly size: number };

/** Between which edges the lines of a block were set, and how far apart they usually are. */
export type Measure = { readonly left: number; readonly right: number; readonly leading: number };

export const LABEL = /^(?:[-–+*•]\s|\(?[a-zđ]\)|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s|[IVXLC]{1,6}\s?[.\-–/)]|(?:Điều|Chương|Mục|Phần)\s[\dIVX]+)/u;
const ENDS = /[.:;!?…”"]$|\.\/\.$/u;

/** Segments of one block as its printed lines: what stands at one height, from left to right. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Line[] = [];
  for (const segment of [...segments].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = lines[lines.length - 1];
    const beside =
      last !== undefined && Math.min(bottomOf(last), bottomOf(segment)) - Math.max(topOf(last), topOf(segment)) > 0.5 * Math.min(last.size, segment.size);
    if (!beside || last === undefined) lines.push({ ...segment });
    else if (segment.left >= last.left)
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${segment.text}`,
        right: Math.max(last.right, segment.right),
        size: Math.max(last.size, segment.size),
      };
    else lines[lines.length - 1] = { ...last, text: `${segment.text} ${last.text}`, left: segment.left, right: Math.max(last.right, segment.right) };
  }
  return lines;
}

const share = (numbers: readonly number[], part: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};

/** The measure of a block's lines. */
export function measureOf(lines: readonly Line[]): Measure {
  const leadings: number[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before !== undefined && line !== undefined && line.base - before.base < 3 * line.size) leadings.push((line.base - before.base) / line.size);
  }
  const right = Math.max(...lines.map((line) => line.right));
  const left = share(
    lines.map((line) => line.left),
    0.05,
  );
  // Lines that are full, or nearly: where most of them end is the edge; what sticks out is dirt or a sign that hangs over.
  const full = lines.filter((line) => line.right - left > 0.85 * (right - left)).map((line) => line.right);
  return { left, right: full.length === 0 ? right : share(full, 0.7), leading: share(leadings, 0.3) || 1.3 };
}

export const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
export const isCentred = (line: Line, measure: Measure): boolean => {
  const [before, behind] = [line.left - measure.left, measure.right - line.right];
  return before > line.size && behind > 0.5 * line.size && Math.abs(before - behind) < Math.max(line.size, 0.06 * (measure.right - measure.left));
};

/** Width of a line's first word, as its letters' share of the line. */
function firstWord(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  return ((line.right - line.left) * word.length) / Math.max(1, line.text.length);
}

/** Whether the next line's first word would still have had room in this one: then its paragraph ended here. */
function hadRoom(line: Line, next: Line, measure: Measure): boolean {
  const need = firstWord(next) + 0.25 * line.size;
  // Ragged lines end anywhere; a sentence that is not over is the surer sign that its line was full.
  const slack = (ENDS.test(line.text) ? 0.5 : 2) * line.size;
  if (isCentred(line, measure)) return line.right - line.left + need + slack < measure.right - measure.left;
  return line.right + need + slack < measure.right;
}

/** Whether a printed line goes on in the next one. */
export function goesOn(line: Line, next: Line, measure: Measure): boolean {
  if (Math.abs(line.size - next.size) > 0.22 * Math.max(line.size, next.size)) return false;
  if ((next.base - line.base) / next.size > measure.leading * 1.45 + 0.15) return false;
  if (hadRoom(line, next, measure)) return false;
  const [capitals, capitalsNext] = [isCapitals(line.text), isCapitals(next.text)];
  if (capitals !== capitalsNext && (capitals || next.text.length > 12) && next.text.length > 6) return false;
  // A line set in after the end of a sentence, also one that happens to stand in the middle.
  if (ENDS.test(line.text) && next.left > measure.left + 0.8 * next.size && !isCentred(line, measure) && line.left < next.left - 0.5 * next.size) return false;
  const indented = next.left > measure.left + 0.8 * next.size && !isCentred(next, measure);
  const label = LABEL.exec(line.text);
  // A label set before its paragraph: the words go on below each other.
  if (label !== null && next.left > line.left + 0.5 * line.size && !LABEL.test(next.text)) return true;
  if (LABEL.test(next.text) && (indented || ENDS.test(line.text) || next.left <= line.left + 0.3 * line.size))
    return !ENDS.test(line.text) && !indented && /^[-–]\s\p{Ll}/u.test(next.text);
  if (!indented) return true;
  return Math.abs(next.left - line.left) < 0.6 * next.size && !ENDS.test(line.text);
}

/** Whether a line of a block beside another goes on in the next: such lines are mostly broken by hand. */
function goesOnBeside(line: Line, next: Line, measure: Measure): boolean {
  if ((next.base - line.base) / next.size > measure.leading * 1.6 + 0.15 || LABEL.test(next.text)) return false;
  // One syllable left over from a full line of capitals: nobody breaks a heading there by hand.
  if (/^\p{Lu}{2,7}$/u.test(next.text) && isCapitals(line.text) && /\s/.test(line.text) && line.right > measure.right - 0.5 * line.size) return true;
  return /^[\p{Ll}(]/u.test(next.text) || (/^\d/.test(next.text) && /(?:ngày|tháng|năm|số)$/u.test(line.text));
}

/** A block beside another that is a column of running text: long, and most of its lines end at its edge. */
function isColumnOfText(lines: readonly Line[], measure: Measure): boolean {
  const full = lines.filter((line) => measure.right - line.right < 0.6 * line.size && line.left - measure.left < 2.5 * line.size);
  return lines.length >= 10 && full.length > 0.5 * lines.length;
}

/** Joins what a line's end cut: a symbol after its hyphen or bar goes on without a space. */
export function joinText(before: string, after: string): string {
  if (before === '') return after;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[\p{L}\d][-/]$/u.test(before) && /^[\p{L}\d]/u.test(after) && /[\p{Lu}\d]\S*[-/]$/u.test(before)) return before + after;
  return `${before} ${after}`;
}

/** A paragraph with its first and last printed line. */
export type Paragraph = { readonly text: string; readonly first: Line; readonly last: Line };

/** The printed lines of a block as paragraphs; `beside` for one half of two blocks side by side. */
export function paragraphsOf(lines: readonly Line[], measure: Measure, beside = false): Paragraph[] {
  const follows = beside && !isColumnOfText(lines, measure) ? goesOnBeside : goesOn;
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs[paragraphs.length - 1];
    if (open !== undefined && follows(open.last, line, measure))
      paragraphs[paragraphs.length - 1] = { ...open, text: joinText(open.text, line.text), last: line };
    else paragraphs.push({ text: line.text, first: line, last: line });
  }
  return paragraphs;
}

/** The usual letter size of a document's lines, by how much text has it. */
export function usualSize(lines: readonly Line[]): number {
  return median(
    lines.flatMap((line) => (line.text.length > 30 ? [line.size] : [])),
    median(
      lines.map((line) => line.size),
      12,
    ),
  );
}
