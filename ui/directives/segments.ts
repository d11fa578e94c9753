/** A stretch of a text, in UTF-16 units. */
export type Range = { readonly start: number; readonly end: number };

/** Words that a fact rests on. `quiet` ones (a whole task) answer to the pointer without being underlined. */
export type Mark = Range & { readonly factId: string; readonly quiet: boolean };

export type Paragraph = Range & { readonly index: number };

/** The lines of a text, blank ones left out. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const line = /[^\r\n]+/g;
  for (let found = line.exec(text); found !== null; found = line.exec(text)) {
    if (found[0].trim() !== '') paragraphs.push({ index: paragraphs.length, start: found.index, end: found.index + found[0].length });
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

/** The marks that touch each paragraph, by its index; paragraphs without any are absent. */
export function marksByParagraph(paragraphs: readonly Paragraph[], marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
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
};

const overlaps = (left: Range, right: Range): boolean => left.start < right.end && right.start < left.end;

/** Cuts a paragraph where marks and lit ranges begin and end; together the segments are the paragraph, in order. */
export function segmentsOf(paragraph: Range, marks: readonly Mark[], lit: readonly Range[]): readonly Segment[] {
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of [...marks, ...lit]) {
    if (start > paragraph.start && start < paragraph.end) cuts.add(start);
    if (end > paragraph.start && end < paragraph.end) cuts.add(end);
  }
  const points = [...cuts].sort((left, right) => left - right);
  return points.slice(0, -1).map((start, index) => {
    const segment = { start, end: points[index + 1] ?? paragraph.end };
    const own = marks.filter((mark) => overlaps(mark, segment)).toSorted((left, right) => left.end - left.start - (right.end - right.start));
    return {
      ...segment,
      factIds: [...new Set(own.map((mark) => mark.factId))],
      underlined: own.some((mark) => !mark.quiet),
      lit: lit.some((range) => overlaps(range, segment)),
    };
  });
}
