import { isSyllable } from '../legacy/syllable.ts';

/**
 * What recognisers get wrong about Vietnamese in ways that the word alone proves: syllables without their space
 * ("Xâydựng"), and capitals for small letters of the same shape ("sỞ", "SỞ" among small words).
 */

/** Letters beyond ASCII but đ, whose marks a syllable proves itself by. */
const MARKED = /[^\p{ASCII}đĐ]/u;
const LONGEST = 40;

/** A run of letters cut into syllables, as few as can be; null where it cannot. */
function syllablesOf(word: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let to = 1; to <= word.length; to += 1) {
    best[to] = null;
    for (let from = Math.max(0, to - 7); from <= to - 2; from += 1) {
      const before = best[from];
      const shortest = best[to] ?? null;
      if (before !== null && before !== undefined && (shortest === null || before.length + 1 < shortest.length) && isSyllable(word.slice(from, to)))
        best[to] = [...before, word.slice(from, to)];
    }
  }
  return best[word.length] ?? null;
}

/** Puts back the spaces in a word that is several syllables and cannot be one. */
export function partSyllables(token: string): string {
  return token.replace(/\p{L}+/gu, (word) => {
    if (word.length < 5 || word.length > LONGEST || !MARKED.test(word) || isSyllable(word) || word.slice(1) !== word.slice(1).toLowerCase()) return word;
    const parts = syllablesOf(word);
    return parts === null || parts.length < 2 ? word : parts.join(' ');
  });
}

/** A letter seen twice, once in either case ("SỞở"), where only once makes a syllable; "(b/o)" is always "(b/c)". */
export function dropDoubled(token: string): string {
  return token.replace(/^\(b\/[oe]\)/, '(b/c)').replace(/\p{L}+/gu, (word) => {
    if (isSyllable(word)) return word;
    const single = [...word].filter((letter, at, all) => letter === all[at - 1] || letter.toLowerCase() !== all[at - 1]?.toLowerCase()).join('');
    return single !== word && isSyllable(single) ? single : word;
  });
}

const lettersOf = (token: string): string => token.replace(/[^\p{L}]/gu, '');
const inCapitals = (token: string | undefined): boolean => {
  const letters = lettersOf(token ?? '');
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** Letters whose capitals have the same shape, whatever marks they carry. */
const SAME_SHAPE = /^[COSUVXZ]$/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const shapeOf = (letter: string): string => letter.normalize('NFD').charAt(0).toUpperCase();

/** The words of one line with the letters' case mended. */
export function mendCase(tokens: readonly string[]): readonly string[] {
  return tokens.map((token, index) => {
    const letters = lettersOf(token);
    if (!/\p{L}\p{Lu}/u.test(token) || !isSyllable(letters)) return token;
    const neighbours = [tokens[index - 1], tokens[index + 1]].filter((each) => each !== undefined && lettersOf(each).length > 1);
    const mixed = /\p{Ll}/u.test(letters);
    if (!mixed && (neighbours.length === 0 || neighbours.some(inCapitals))) return token;
    const suspicious = [...letters].every((letter, at) => at === 0 || letter === letter.toLowerCase() || SAME_SHAPE.test(shapeOf(letter)));
    // A first word in capitals with a tone, before words in small letters: shortened names bear no tones.
    const begins = index === 0 && !mixed && TONE.test(letters.normalize('NFD')) && /^\p{Ll}/u.test(tokens[1] ?? '');
    if (!suspicious && !begins) return token;
    let first = true;
    return token.replace(/\p{L}/gu, (letter) => {
      const kept = first ? letter : letter.toLowerCase();
      first = false;
      return kept;
    });
  });
}
