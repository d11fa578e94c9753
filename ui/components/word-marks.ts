export type WordMark = 'shared' | 'specific';
export type MarkedSpan = { readonly start: number; readonly end: number; readonly mark: WordMark };
export type WordPiece = { readonly start: number; readonly text: string; readonly marks: readonly WordMark[] };

/** A text cut where marks begin and end; spans are in UTF-16 units, may overlap, and are held within the text. */
export function wordPieces(text: string, spans: readonly MarkedSpan[]): readonly WordPiece[] {
  const within = (at: number): number => Math.min(text.length, Math.max(0, at));
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [within(start), within(end)])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const marks = (['shared', 'specific'] as const).filter((mark) => spans.some((span) => span.mark === mark && span.start <= start && span.end >= end));
    return { start, text: text.slice(start, end), marks };
  });
}
