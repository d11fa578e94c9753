import { typeSigns } from '../lib/type-signs.ts';
/** A stretch of a text, in UTF-16 units. */
export type Range = { readonly start: number; readonly end: number };

/**
 * Words that a fact rests on. `quiet` ones (a whole task) answer to the pointer without being underlined; `below` are no
 * such words but those that a fact in a heading holds for: they are lit with it, weaker, and do not lead back to it.
 */
export type Mark = Range & { readonly factId: string; readonly quiet: boolean; readonly below?: true };

export type Paragraph = Range & {
  readonly index: number;
  /** True where lines that a page width had cut were put together again. */
  readonly joined: boolean;
};

/** A line that begins something new: a label, a bullet, a row of a table. */
const BEGINS = /^\s*(?:[-–—+*•|]|\((?:\d+|\p{L})\)|\d+(?:\.\d+)*[.)/]|[IVXLC]+\s*[./-]|\p{L}{1,2}\))/u;
const ENDS = /[.;:!?|…”"]\s*$/u;
/** Shorter lines were ended by a person, not by the edge of a page. */
const CUT_LENGTH = 38;

const isCapitals = (line: string): boolean => line === line.toUpperCase();

/** Lines longer than these were cut by no page: a text with several of them has a paragraph on each line. */
const WIDER_THAN_PAGES = 170;
const SEVERAL = 2;

function isCutIntoLines(text: string): boolean {
  let wide = 0;
  for (const [line] of text.matchAll(/[^\r\n]+/g)) if (line.length > WIDER_THAN_PAGES && !line.includes('|')) wide += 1;
  return wide < SEVERAL;
}

function goesOn(line: string, next: string, cut: boolean): boolean {
  if (BEGINS.test(next) || ENDS.test(line) || line.includes('|')) return false;
  if (/^\s*\p{Ll}/u.test(next)) return true;
  return cut && line.trim().length >= CUT_LENGTH && isCapitals(line) === isCapitals(next);
}

/**
 * The paragraphs of a text: its lines, blank ones left out, with those put together that a page width
 * had cut. Only how the text is set changes; every offset stays. A heading keeps a paragraph to itself.
 */
export function paragraphsOf(text: string, headings: readonly Range[] = []): readonly Paragraph[] {
  const headingOf = (line: Range): Range | undefined => headings.find((heading) => heading.start < line.end && line.start < heading.end);
  const cut = isCutIntoLines(text);
  const paragraphs: Paragraph[] = [];
  const lines = /[^\r\n]+/g;
  for (let found = lines.exec(text); found !== null; found = lines.exec(text)) {
    if (found[0].trim() === '') continue;
    const line = { start: found.index, end: found.index + found[0].length };
    const last = paragraphs.at(-1);
    const adjacent = last !== undefined && /^\r?\n$/.test(text.slice(last.end, line.start));
    const lastLine = last === undefined ? '' : text.slice(Math.max(last.start, text.lastIndexOf('\n', last.end - 1) + 1), last.end);
    if (last !== undefined && adjacent && headingOf(last) === headingOf(line) && goesOn(lastLine, found[0], cut))
      paragraphs[paragraphs.length - 1] = { ...last, end: line.end, joined: true };
    else paragraphs.push({ index: paragraphs.length, ...line, joined: false });
  }
  return paragraphs;
}

/** Index of the paragraph that holds a position, or the next one after it; the last for a position behind all. -1 without paragraphs. */
export function paragraphAt(paragraphs: readonly Paragraph[], position: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return paragraphs.length === 0 ? -1 : low;
}

/** The marks that touch each paragraph, by its index, those `below` left out; paragraphs without any are absent. */
export function marksByParagraph(paragraphs: readonly Paragraph[], marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (mark.below) continue;
    for (let index = paragraphAt(paragraphs, mark.start); index >= 0 && index < paragraphs.length; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined || paragraph.start >= mark.end) break;
      if (paragraph.end <= mark.start) continue;
      const list = found.get(index);
      if (list) list.push(mark);
      else found.set(index, [mark]);
    }
  }
  return found;
}

export type Segment = Range & {
  /** Facts that rest on these words, the shortest evidence first. */
  readonly factIds: readonly string[];
  /** True where some of them are to be seen without pointing. */
  readonly underlined: boolean;
  readonly lit: boolean;
  /** Lit weaker. */
  readonly near: boolean;
};

/** A line of signs alone: the edge of a table, a ruled line. */
const ONLY_SIGNS = /^[\s|*_=:–—-]+$/u;

/** True for a paragraph that says nothing. */
export function isRule(words: string): boolean {
  return ONLY_SIGNS.test(words);
}

/** Where a paragraph holds signs that only set the type, in units of the whole text. */
export function signsOf(text: string, { start, end }: Range): readonly Range[] {
  return typeSigns(text.slice(start, end)).map((sign) => ({ start: start + sign.start, end: start + sign.end }));
}

/** A stretch cut into what is read and the signs in it, in order; together they are the stretch. */
export function withoutSigns(stretch: Range, signs: readonly Range[]): readonly (Range & { readonly sign: boolean })[] {
  const parts: (Range & { readonly sign: boolean })[] = [];
  let from = stretch.start;
  for (const sign of signs) {
    const [start, end] = [Math.max(sign.start, from), Math.min(sign.end, stretch.end)];
    if (start >= end) continue;
    if (start > from) parts.push({ start: from, end: start, sign: false });
    parts.push({ start, end, sign: true });
    from = end;
  }
  return from < stretch.end ? [...parts, { start: from, end: stretch.end, sign: false }] : parts;
}

const overlaps = (left: Range, right: Range): boolean => left.start < right.end && right.start < left.end;

/** Cuts a paragraph where marks and lit ranges begin and end; together the segments are the paragraph, in order. */
export function segmentsOf(paragraph: Range, marks: readonly Mark[], lit: readonly Range[], near: readonly Range[] = []): readonly Segment[] {
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of [...marks, ...lit, ...near]) {
    if (start > paragraph.start && start < paragraph.end) cuts.add(start);
    if (end > paragraph.start && end < paragraph.end) cuts.add(end);
  }
  const points = [...cuts].sort((left, right) => left - right);
  return points.slice(0, -1).map((start, index) => {
    const segment = { start, end: points[index + 1] ?? paragraph.end };
    const own = marks.filter((mark) => overlaps(mark, segment)).toSorted((left, right) => left.end - left.start - (right.end - right.start));
    const isLit = lit.some((range) => overlaps(range, segment));
    return {
      ...segment,
      factIds: [...new Set(own.map((mark) => mark.factId))],
      underlined: own.some((mark) => !mark.quiet),
      lit: isLit,
      near: !isLit && near.some((range) => overlaps(range, segment)),
    };
  });
}
