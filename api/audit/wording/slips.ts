import type { Evidence } from '../../domain/evidence.ts';
import type { ReadDirective } from '../../domain/read-directive.ts';
import { lostWordsIn } from './lost-words.ts';
import { misprintsIn } from './misprints.ts';

/** A place of a held text that whoever keeps it should look at. */
export type Slip = {
  readonly directiveId: string;
  readonly evidence: Evidence;
  /** What was meant; null where a word was lost. */
  readonly meant: string | null;
};

/**
 * Words of a document that look mistyped, and places where one seems to be lost, in the order of the text. Only the
 * document's own part counts, not what a web page put around it; what breaks off with the text has lost nothing.
 */
export function slipsOf(directiveId: string, read: ReadDirective, text: string): readonly Slip[] {
  const [from, to] = bodyOf(read);
  if (to <= from) return [];
  const body = text.slice(from, to);
  const cut = read.remarks.some((remark) => remark.code === 'truncated-end');
  const slip = (part: { readonly start: number; readonly end: number }, meant: string | null): Slip => {
    const [start, end] = [from + part.start, from + part.end];
    return { directiveId, meant, evidence: { textId: read.textId, start, end, quote: text.slice(start, end) } };
  };
  const lost = lostWordsIn(body).filter((part) => !cut || body.slice(part.end).trim() !== '');
  return [...misprintsIn(body).map((part) => slip(part, part.meant)), ...lost.map((part) => slip(part, null))].sort(
    (a, b) => a.evidence.start - b.evidence.start,
  );
}

/** From the first to the last words that something was read from. */
function bodyOf(read: ReadDirective): readonly [number, number] {
  const spans = [
    ...(read.subject?.evidence ?? []),
    ...read.sections,
    ...read.tasks.map((task) => task.evidence),
    ...read.citations.flatMap((citation) => citation.mentions.map((mention) => mention.evidence)),
  ];
  return spans.reduce<readonly [number, number]>(([from, to], { start, end }) => [Math.min(from, start), Math.max(to, end)], [Number.POSITIVE_INFINITY, 0]);
}
