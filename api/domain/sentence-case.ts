import { foldMarked } from './fold.ts';
import { ABOUT, beginsName, inCapitals } from './subject-in-sentence.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Between two words of one sentence. */
const WITHIN = /^[\s,/–-]*$/u;
/** A line or a sentence ends between two words: the capital behind it may be there for that alone. */
const ENDS = /[.:;!?…“”"()•*+|]|\n|^\s+[-–]|^[-–]\s/u;

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

function wordsOf(printed: string): readonly Word[] {
  const text = printed.normalize('NFC');
  const found = [...text.matchAll(WORD)];
  let end = 0;
  const gaps = found.map(({ 0: word, index }) => {
    const gap = text.slice(end, index);
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

/** The commonest spelling of a word within sentences, and how much of them it has; null where it stands in none. */
function commonest({ small }: Word, { words, places }: Printed): { readonly text: string; readonly share: number } | null {
  const within = (places.get(small) ?? []).flatMap((at) => words[at] ?? []).filter(({ first }) => !first);
  const counts = new Map<string, number>();
  for (const one of within) counts.set(one.text, (counts.get(one.text) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best === undefined ? null : { text: best[0], share: best[1] / within.length };
}

/** A word that stands alone: as it is spelled within sentences, where that is nearly always the same; null where it is not known. */
function alone(word: Word, source: Printed): string | null {
  const best = commonest(word, source);
  if (best !== null) return best.share >= SURE ? best.text : null;
  return source.places.has(word.small) ? lower(word.text) : null;
}

/** What a name of a place follows. */
const UNIT = /^(?:tỉnh|phố|huyện|quận|thị|trấn|xã|phường|khu)$/iu;
/** What goes on behind "tỉnh", "xã" without their name. */
const NO_PLACE = /^(?:giai|đoạn|năm|nhiệm|kỳ|đến|từ|trong|và|về|để|có|được|khi|cho|với|của|tại|theo)$/iu;
/** No syllable: an abbreviation, a Roman number. */
const NO_SYLLABLE = /^(?:[^aeiouy]+|[ivx]+)$/iu;

/** A word whose spelling is not known: small, but for abbreviations and the name of a place behind its kind. */
function unknownWord(word: Word, source: Printed, before: readonly string[]): string {
  const [above = '', last = ''] = before.slice(-2);
  // Codes within a symbol: "16/NQ-CP".
  if (/^[-–/]$/u.test(word.gap) && /^(?:\p{Lu}+|\d+)$/u.test(last)) return word.text;
  const best = commonest(word, source);
  if (best !== null) return best.text;
  if (NO_SYLLABLE.test(word.text.normalize('NFD').replace(/\p{M}/gu, ''))) return word.text;
  const named = !NO_PLACE.test(word.text) && (UNIT.test(last) || (UNIT.test(above) && /^\p{Lu}\p{Ll}/u.test(last) && word.gap.trim() === ''));
  return named ? word.text.charAt(0) + lower(word.text.slice(1)) : lower(word.text);
}

/**
 * A title printed in capitals as a sentence writes it, by how the document itself spells its words in running text: the longest run
 * of the title that stands there is taken as it stands, so that its own mention of its title counts before all else. A word that is
 * spelled nowhere, or in two ways, is small, but for abbreviations and places. Titles that are not printed in capitals stay as they are.
 */
export function spelledTitle(title: string, text: string): string {
  if (!inCapitals(title)) return title;
  return spell(title, text).replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi'));
}

function spell(title: string, text: string): string {
  const about = ABOUT.exec(title)?.[0] ?? '';
  const asked = wordsOf(title.slice(about.length));
  const printed = wordsOf(text);
  const source: Printed = { words: printed, places: placesOf(printed) };
  const spelled: string[] = [];
  while (spelled.length < asked.length) {
    const from = spelled.length;
    const run = longestRun(asked, from, source);
    const word = asked[from];
    spelled.push(...(run ?? [word === undefined ? '' : unknownWord(word, source, spelled)]));
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
