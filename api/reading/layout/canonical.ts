import { settleTones } from '../../domain/settle-tones.ts';
import { missingBlanks } from './run-together.ts';

/**
 * A text as the recognisers want it, whatever hand wrote it: composed letters (NFC), tone marks in one place ("hòa",
 * "ủy"), `\n` line ends, page breaks that part no words. `at` gives the source offset of every character; null where
 * the offsets are the source's own.
 */
type Canonical = { readonly text: string; readonly at: Uint32Array | null };

/** Linear in the length of the source. */
export function canonical(source: string): Canonical {
  const composed = compose(source);
  return withBlanks({ text: settleTones(partWords(composed.text)), at: composed.at });
}

/** Puts the blanks back that a copy has lost between words; each stands where the next word begins. */
function withBlanks(clean: Canonical): Canonical {
  const missing = missingBlanks(clean.text);
  if (missing.length === 0) return clean;
  const { text, at } = clean;
  const parts: string[] = [];
  const places = new Uint32Array(text.length + missing.length);
  let from = 0;
  let length = 0;
  for (const to of [...missing, text.length]) {
    parts.push(text.slice(from, to));
    for (let i = from; i < to; i += 1, length += 1) places[length] = at?.[i] ?? i;
    if (to < text.length) {
      places[length] = at?.[to] ?? to;
      length += 1;
    }
    from = to;
  }
  return { text: parts.join(' '), at: places };
}

/** Composes letters and marks, cluster by cluster, so that every character knows where its cluster began. */
function compose(source: string): Canonical {
  if (source.normalize('NFC') === source) return { text: source, at: null };
  const parts: string[] = [];
  const at: number[] = [];
  for (const match of source.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const cluster = match[0].length > 1 ? match[0].normalize('NFC') : match[0];
    parts.push(cluster);
    for (let i = 0; i < cluster.length; i += 1) at.push(match.index + Math.min(i, match[0].length - 1));
  }
  return { text: parts.join(''), at: Uint32Array.from(at) };
}

/** Lone carriage returns are line ends; a form feed is a space between two words and at the end of a line, else nothing. */
function partWords(text: string): string {
  if (!/[\r\f]/.test(text)) return text;
  return text.replace(/\r(?!\n)/g, '\n').replace(/\f/g, (_, place: number) => {
    const around = `${text.charAt(place - 1)}${text.charAt(place + 1)}`;
    return (around.length === 2 && !/\s/.test(around)) || around.endsWith('\n') ? ' ' : '\u200b';
  });
}
