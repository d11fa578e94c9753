import { foldMarked } from '../domain/fold.ts';
import { ABOUT, beginsName } from './subject-in-sentence.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Between two words of one sentence. */
const WITHIN = /^[\s,/–-]*$/u;
/** A line or a sentence ends between two words: the capital behind it may be there for that alone. */
const ENDS = /[.:;!?…“”"()•*+|]|\n|^\s*[-–]/u;

type Word = {
  readonly text: string;
  readonly small: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** It begins a sentence, a line or words in quotes. */
  readonly first: boolean;
  /** It stands among words that are not all printed in capitals. */
  readonly running: boolean;
};

const lower = (text: string): string => text.toLocaleLowerCase('vi');

const hasSmall = (text: string | undefined): boolean => text !== undefined && /\p{Ll}/u.test(text);

function wordsOf(text: string): readonly Word[] {
  const found = [...text.normalize('NFC').matchAll(WORD)];
  let end = 0;
  const gaps = found.map(({ 0: word, index }) => {
    const gap = text.normalize('NFC').slice(end, index);
    end = index + word.length;
    return gap;
  });
  return found.map(([word], at) => ({
    text: word,
    small: foldMarked(word),
    gap: gaps[at] ?? '',
    first: at === 0 || ENDS.test(gaps[at] ?? ''),
    running: hasSmall(word) || (hasSmall(found[at - 1]?.[0]) && !/\n/.test(gaps[at] ?? '')) || (hasSmall(found[at + 1]?.[0]) && !/\n/.test(gaps[at + 1] ?? '')),
  }));
}

/** By word: where it stands in running text. */
function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  words.forEach(({ small, running }, at) => {
    if (!running) return;
    const known = places.get(small);
    if (known === undefined) places.set(small, [at]);
    else known.push(at);
  });
  return places;
}

type Printed = { readonly words: readonly Word[]; readonly places: ReadonlyMap<string, readonly number[]> };

/** How many words from one place on are those of the title from another on, within one sentence. */
function shared(title: readonly Word[], from: number, { words }: Printed, at: number): number {
  let length = 0;
  while (from + length < title.length) {
    const [asked, here] = [title[from + length], words[at + length]];
    if (here === undefined || asked?.small !== here.small || !here.running) break;
    if (length > 0 && (!WITHIN.test(here.gap) || !WITHIN.test(asked.gap))) break;
    length += 1;
  }
  return length;
}

const DIGITS = /^\p{N}+$/u;
/** What a title says in quotes begins as it does by itself. */
const OPENS = /[“"”]\s*$/u;
/** Occurrences that outweigh another spelling of a single word. */
const SURE = 0.8;

/** A word that stands alone: as it is spelled within sentences, where that is nearly always the same; null where it is not known. */
function alone({ text, small }: Word, { words, places }: Printed): string | null {
  const all = (places.get(small) ?? []).flatMap((at) => words[at] ?? []);
  const within = all.filter(({ first }) => !first);
  const counts = new Map<string, number>();
  for (const one of within) counts.set(one.text, (counts.get(one.text) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (best !== undefined) return best[1] / within.length >= SURE ? best[0] : null;
  return all.length === 0 ? null : lower(text);
}

/**
 * A title printed in capitals as a sentence writes it, by how the document itself spells its words in running text: the longest run
 * of the title that stands there is taken as it stands, so that its own mention of its title counts before all else. Null where
 * a word is spelled nowhere, or in two ways: then nobody knows, and the title stays as printed.
 */
export function sentenceCase(title: string, text: string): string | null {
  const about = ABOUT.exec(title)?.[0] ?? '';
  const asked = wordsOf(title.slice(about.length));
  const printed = wordsOf(text);
  const source: Printed = { words: printed, places: placesOf(printed) };
  const spelled: string[] = [];
  while (spelled.length < asked.length) {
    const from = spelled.length;
    const run = longestRun(asked, from, source);
    if (run === null) return null;
    spelled.push(...run);
  }
  const end = /[^\p{L}\p{N}]*$/u.exec(title)?.[0] ?? '';
  return lower(about) + asked.map(({ gap }, at) => `${gap}${spelled[at]}`).join('') + end;
}

function longestRun(asked: readonly Word[], from: number, source: Printed): readonly string[] | null {
  const word = asked[from];
  if (word === undefined) return null;
  if (DIGITS.test(word.text)) return [word.text];
  const runs = (source.places.get(word.small) ?? []).map((at) => ({ at, length: shared(asked, from, source, at), first: source.words[at]?.first === true }));
  const [best] = runs.toSorted((a, b) => b.length - a.length || Number(a.first) - Number(b.first) || a.at - b.at);
  if (best === undefined || best.length < 2) {
    const known = alone(word, source);
    return known === null ? null : [known];
  }
  const words = source.words.slice(best.at, best.at + best.length).map(({ text }) => text);
  const [head = '', ...rest] = words;
  return [best.first && from > 0 && !OPENS.test(word.gap) && !isName(words) ? (alone(word, source) ?? lower(head)) : head, ...rest];
}

/** Words that begin a sentence and are a name wherever they stand: the next is a capital as well, or the name is known. */
function isName(words: readonly string[]): boolean {
  return /^\p{Lu}/u.test(words[1] ?? '') || beginsName(words.join(' '));
}
