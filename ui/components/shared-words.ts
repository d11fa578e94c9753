import type { MarkedSpan } from './word-marks.ts';

/** Words in a row that must be the same to be marked; one with a digit in it is enough by itself. */
const ROW = 2;

type Word = { readonly start: number; readonly end: number; readonly plain: string };

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-/.][\p{L}\p{M}\p{N}]+)*/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    plain: found[0].normalize('NFC').toLocaleLowerCase('vi'),
  }));
}

const rowsOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap((word, at) => [...(/\d/.test(word.plain) ? [word.plain] : []), ...(at + ROW <= words.length ? [rowAt(words, at)] : [])]));

function rowAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + ROW)
    .map(({ plain }) => plain)
    .join(' ');
}

/** The stretches of a text whose words stand in the other text as well: two or more in a row, or one with a number in it. */
export function sharedWords(text: string, other: string): readonly MarkedSpan[] {
  const words = wordsOf(text);
  const there = rowsOf(wordsOf(other));
  const common = words.map(() => false);
  words.forEach(({ plain }, at) => {
    if (/\d/.test(plain) && there.has(plain)) common[at] = true;
    if (at + ROW <= words.length && there.has(rowAt(words, at))) for (let one = at; one < at + ROW; one += 1) common[one] = true;
  });
  const spans: MarkedSpan[] = [];
  words.forEach(({ start, end }, at) => {
    if (common[at] !== true) return;
    const last = spans.at(-1);
    if (last !== undefined && common[at - 1] === true) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start, end, mark: 'shared' });
  });
  return spans;
}
