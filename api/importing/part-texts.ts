import type { ExtractedText } from '../files/extract-text.ts';
import { furtherDirectives } from '../reading/further-directives.ts';

/** A text as far as its first directive goes, and the texts of the further ones behind it. */
export type PartTexts = { readonly first: ExtractedText; readonly further: readonly string[] };

/**
 * The directives of one file apart: the first stays the text of the file, each further one is a text of its own. The
 * version of the extractor says of a shortened text that it is one.
 */
export function partTexts(extracted: ExtractedText): PartTexts {
  const { text, unsure } = extracted;
  const starts = furtherDirectives(text);
  const [end] = starts;
  if (end === undefined) return { first: extracted, further: [] };
  const first = { ...extracted, text: text.slice(0, end).trimEnd(), extractorVersion: `${extracted.extractorVersion}+1of${starts.length + 1}` };
  return {
    first: { ...first, unsure: unsure.filter(([, to]) => to <= first.text.length) },
    further: starts.map((from, index) =>
      text
        .slice(from, starts[index + 1] ?? text.length)
        .replace(/^\f/, '')
        .trim(),
    ),
  };
}
