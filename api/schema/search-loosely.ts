import { fold, foldMarked } from '../domain/fold.ts';
import type { SearchAnswer } from '../store/port.ts';

/** What holds the words; `without` are those that were left out, as typed, in their order. */
export type LooseAnswer = { readonly answer: SearchAnswer; readonly without: readonly string[] };

/** Words that join others and are seldom what is looked for. */
const JOINING = 'của về các những một cho tại ở và là nào gì ai đâu có theo trong với được tìm xem do này thì of for and'.split(' ');
const MARKED = new Set(JOINING.map(foldMarked));
const BARE = new Set(JOINING.map(fold));

/** Words typed with marks mean them: «thể» is no «the», «chợ» no «cho». */
function isJoining(word: string, bare: boolean): boolean {
  return bare ? BARE.has(fold(word)) : MARKED.has(foldMarked(word));
}

/** What every document is, in two words. */
const isDocumentWord = (words: readonly string[], at: number): boolean => fold(words.slice(at, at + 2).join(' ')) === 'van ban';
/** Of so many words each is left out in turn. */
const MOST_IN_TURN = 8;
/** Of so many, each two. */
const MOST_IN_PAIRS = 5;

/** Runs of so many neighbouring words are looked for in all. */
const MOST_RUNS = 18;

/** `words` with one, then two of them left out, each time every way there is; then of many their runs, the longer first. */
function thinned(words: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const without = (...left: readonly number[]): readonly string[] => words.filter((_, at) => !left.includes(at));
  const ones = words.length < 2 || words.length > MOST_IN_TURN ? [] : words.map((_, at) => without(at));
  const twos = words.length < 3 || words.length > MOST_IN_PAIRS ? [] : words.flatMap((_, a) => words.slice(a + 1).map((__, b) => without(a, a + 1 + b)));
  const runs = words.length <= MOST_IN_PAIRS ? [] : words.slice(2, -1).map((_, less) => windows(words, words.length - 2 - less));
  const few = runs.filter((_, at) => runs.slice(0, at + 1).flat().length <= MOST_RUNS);
  return [ones, twos, ...few];
}

/** Neighbouring words, `length` of them, from every place on. */
function windows(words: readonly string[], length: number): readonly (readonly string[])[] {
  return words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length));
}

/** The typed words that `kept` lacks. */
function leftOut(typed: readonly string[], kept: readonly string[]): readonly string[] {
  const rest = [...kept];
  return typed.filter((word) => {
    const at = rest.indexOf(word);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}

/** Every way to ask for less, best first in groups of equals: without what only joins, and then all but a few. */
function waysOf(typed: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const bare = fold(typed.join(' ')) === foldMarked(typed.join(' '));
  const telling = typed.filter((word, at) => !isJoining(word, bare) && !isDocumentWord(typed, at) && !(at > 0 && isDocumentWord(typed, at - 1)));
  return [[telling], ...thinned(telling)].map((group) => group.filter((words) => words.length > 0));
}

/**
 * What holds all the words; where nothing does, what holds them without those that only join, and then all but one or two
 * of them, of many the longest run: the way that finds the fewest, as it says the most.
 * `search` answers words and is asked twice at most, `totals` counts what answers each of several texts and is asked once.
 */
export async function searchLoosely(
  search: (words: string) => Promise<SearchAnswer>,
  totals: (texts: readonly string[]) => Promise<readonly number[]>,
  text: string,
): Promise<LooseAnswer> {
  const typed = text.split(/\s+/).filter((word) => word !== '');
  const strict = await search(text);
  if (strict.total > 0 || typed.length === 0) return { answer: strict, without: [] };
  const groups = waysOf(typed);
  const asked = (words: readonly string[]): string => words.join(' ');
  const texts = [...new Set(groups.flat().map(asked))];
  const counts = await totals(texts);
  const totalOf = (words: readonly string[]): number => counts[texts.indexOf(asked(words))] ?? 0;
  for (const group of groups) {
    const [best] = group.filter((words) => totalOf(words) > 0).toSorted((a, b) => totalOf(a) - totalOf(b));
    if (best !== undefined) return { answer: await search(asked(best)), without: leftOut(typed, best) };
  }
  return { answer: strict, without: [] };
}
