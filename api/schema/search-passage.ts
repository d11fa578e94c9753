import { fold, foldMarked } from '../domain/fold.ts';

/** Characters of a passage at most, without the dots at its ends. */
const MOST = 200;
/** Characters kept before the first word that was found. */
const LEAD = 40;
/** Found words stand together within so many characters. */
const ROOM = MOST - LEAD;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

type Found = { readonly start: number; readonly end: number; readonly word: number; readonly worth: number };

/** Where the typed words stand, each by its place among them; with their marks they are worth more. The last may be half typed. */
function foundIn(text: string, typed: string): readonly Found[] {
  const asked = (typed.match(WORD) ?? []).map((word) => ({ plain: fold(word), marked: foldMarked(word) }));
  return [...text.matchAll(WORD)].flatMap(({ 0: own, index }) => {
    const plain = fold(own);
    const word = asked.findIndex((one, at) => one.plain !== '' && (plain === one.plain || (at === asked.length - 1 && plain.startsWith(one.plain))));
    if (word < 0) return [];
    return [{ start: index, end: index + own.length, word, worth: foldMarked(own) === asked[word]?.marked ? 2 : 1 }];
  });
}

/** The beginning of the stretch that holds most of the typed words, of equal ones the shortest, then the first; null where none is there. */
function bestStart(found: readonly Found[]): number | null {
  let best: { readonly start: number; readonly worth: number; readonly length: number } | null = null;
  for (const [from, { start }] of found.entries()) {
    const worths = new Map<number, number>();
    let sum = 0;
    let length = 0;
    for (let at = from; at < found.length; at += 1) {
      const { end, word, worth } = found[at] ?? { end: Number.POSITIVE_INFINITY, word: -1, worth: 0 };
      if (end - start > ROOM) break;
      const before = worths.get(word) ?? 0;
      if (worth <= before) continue;
      worths.set(word, worth);
      sum += worth - before;
      length = end - start;
    }
    if (best === null || sum > best.worth || (sum === best.worth && length < best.length)) best = { start, worth: sum, length };
  }
  return best?.start ?? null;
}

/**
 * The words of a text around what was typed, cut between words with dots where something is left out; a short text whole,
 * one that holds nothing of it from its beginning. Found words are within the passage whatever their place in the text.
 */
export function passageAround(text: string, typed: string): string {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (whole.length <= MOST) return whole;
  const start = bestStart(foundIn(whole, typed)) ?? 0;
  const wanted = Math.min(Math.max(0, start - LEAD), whole.length - MOST);
  // A word is not cut: the passage begins behind the next space, and ends before the last one.
  const from = wanted === 0 ? 0 : Math.min(start, whole.indexOf(' ', wanted - 1) + 1);
  const to = from + MOST >= whole.length ? whole.length : Math.max(whole.lastIndexOf(' ', from + MOST), from + 1);
  return `${from > 0 ? '…' : ''}${whole.slice(from, to)}${to < whole.length ? '…' : ''}`;
}
