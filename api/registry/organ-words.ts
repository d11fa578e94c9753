import { fold, foldMarked } from '../domain/fold.ts';
import { ABBREVIATIONS } from './abbreviations.ts';

/** A phrase as words, folded both ways; abbreviations written out, remarks in brackets left out. */
export type Words = {
  readonly marked: readonly string[];
  readonly plain: readonly string[];
  /** The words as printed, each with what separates it from the next ("hóa, "). */
  readonly printed: readonly string[];
  /** True when no word carries a mark: then everything is compared without marks. */
  readonly bare: boolean;
};

/** A fixed phrase to compare words with. */
export type Pattern = { readonly text: string; readonly marked: readonly string[]; readonly plain: readonly string[] };

const LONGEST = Math.max(...Object.keys(ABBREVIATIONS).map((key) => key.split(' ').length));

/** "T.Ư" with dots always means the centre. */
function writeOutCentre(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])T\s?\.\s?Ư(?![\p{L}\p{M}])/giu, 'trung ương');
}

const CENTRE = 'tư';
/** Words that make "tư" part of another word: "tư pháp", "tư lệnh", "đầu tư". */
const AFTER_TU: ReadonlySet<string> = new Set(['phap', 'lenh', 'van', 'nhan', 'tuong', 'lieu', 'duy', 'thuc', 'thuong', 'tho', 'cach', 'san', 'nguc', 'nghia']);
const BEFORE_TU: ReadonlySet<string> = new Set(['dau', 'thong', 'vat', 'thu', 'rieng', 'phu']);

/** Whether the word at a position is "TƯ", the centre. Its mark must be there: without it, TU is a provincial committee. */
function isCentre(source: readonly string[], plain: readonly string[], at: number): boolean {
  return source[at] === CENTRE && !AFTER_TU.has(plain[at + 1] ?? '') && !BEFORE_TU.has(plain[at - 1] ?? '');
}

/** New spelling of open syllables (hoà, uỷ) to the one the register has (hòa, ủy); all other letters stay. */
function settleSpelling(word: string): string {
  return word
    .replace(/(?<=[^qQ]|^)([uU])([ỳýỷỹỵ])$/u, (_, u: string, y: string) => `${(u + (y.normalize('NFD')[1] ?? '')).normalize('NFC')}y`)
    .replace(/([oO])([àáảãạèéẻẽẹ])$/u, (_, o: string, vowel: string) => {
      const [base = '', tone = ''] = vowel.normalize('NFD');
      return (o + tone).normalize('NFC') + base;
    });
}

/** Words in capitals only ("SỞ NỘI VỤ") as a sentence would print them; anything else as it stands. */
function calm(text: string): string {
  if (/\p{Ll}/u.test(text) || !text.includes(' ')) return text;
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** The words of an organ phrase. */
export function organWords(phrase: string): Words {
  const text = writeOutCentre(phrase.normalize('NFC'))
    .replace(/\([^)]*\)|\[\d+\]/g, ' ')
    .replace(/[*#|"“”'‘’]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const tokens = [...calm(text).matchAll(/([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)/gu)].map(([, word = '', gap = '']) => ({
    word: settleSpelling(word),
    gap: gap.trim() === '&' ? ' và ' : gap,
  }));
  const source = tokens.map(({ word }) => foldMarked(word));
  const plain = source.map(fold);
  const bare = source.every((word, index) => word === plain[index]);
  const marked: string[] = [];
  const printed: string[] = [];
  for (let at = 0; at < source.length; ) {
    const length = abbreviationAt(plain, source, at);
    const long = length > 0 ? (ABBREVIATIONS[plain.slice(at, at + length).join(' ')] ?? '') : isCentre(source, plain, at) ? 'trung ương' : '';
    const gap = tokens[at + Math.max(length, 1) - 1]?.gap ?? '';
    if (long === '') {
      marked.push(source[at] ?? '');
      printed.push(`${tokens[at]?.word ?? ''}${gap}`);
    } else {
      const words = long.split(' ').map(foldMarked);
      marked.push(...words);
      // An abbreviation stays as it is printed, in the place of its first word.
      const short = tokens.slice(at, at + Math.max(length, 1)).map(({ word, gap: after }, index) => (index >= length - 1 ? word : word + after));
      printed.push(short.join('') + gap, ...words.slice(1).map(() => ''));
    }
    at += Math.max(length, 1);
  }
  return { marked, plain: marked.map(fold), printed, bare };
}

/** The words as one printed text without what separates the last from what follows. */
export function printWords(words: Words): string {
  return words.printed
    .join('')
    .replace(/[^\p{L}\p{M}\p{N})]+$/u, '')
    .trim();
}

/** How many words from `at` on are an abbreviation; 0 for none. A word with marks other than đ is none. */
function abbreviationAt(plain: readonly string[], source: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, plain.length - at); length > 0; length--) {
    if (!Object.hasOwn(ABBREVIATIONS, plain.slice(at, at + length).join(' '))) continue;
    if (length > 1 || source[at]?.replaceAll('đ', 'd') === plain[at]) return length;
  }
  return 0;
}

/** A phrase to compare with. */
export function pattern(text: string): Pattern {
  const marked = foldMarked(text).split(' ');
  return { text, marked, plain: marked.map(fold) };
}

/** Whether the words from `at` on begin with the pattern. */
export function matchesAt(words: Words, at: number, wanted: Pattern): boolean {
  const [have, want] = words.bare ? [words.plain, wanted.plain] : [words.marked, wanted.marked];
  return at + want.length <= have.length && want.every((word, index) => have[at + index] === word);
}

/**
 * Entries by their pattern, to find those that begin at a position, the longest first. Patterns of one length keep
 * the order they were given in.
 */
export type PatternIndex<T> = { matches(words: Words, at: number): Iterable<Found<T>>; first(words: Words, at: number): Found<T> | null };
export type Found<T> = { readonly of: T; readonly words: Pattern };

export function patternIndex<T>(entries: readonly { readonly of: T; readonly text: string }[]): PatternIndex<T> {
  const byFirst = new Map<string, Found<T>[]>();
  for (const { of, text } of entries) {
    const words = pattern(text);
    const first = words.plain[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { of, words }]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.words.marked.length - a.words.marked.length);
  function* matches(words: Words, at: number): Iterable<Found<T>> {
    for (const entry of byFirst.get(words.plain[at] ?? '') ?? []) if (matchesAt(words, at, entry.words)) yield entry;
  }
  return {
    matches,
    first: (words, at) => {
      for (const entry of matches(words, at)) return entry;
      return null;
    },
  };
}

/** The words from `start` to `end` (left out) as words of their own. */
export function sliceWords(words: Words, start: number, end: number = words.marked.length): Words {
  return {
    marked: words.marked.slice(start, end),
    plain: words.plain.slice(start, end),
    printed: words.printed.slice(start, end),
    bare: words.bare,
  };
}

/** Words without meaning for who an organ is ("Sở KH&CN" is "Sở Khoa học và Công nghệ"). */
const SILENT: ReadonlySet<string> = new Set(['va']);

/** A readable, stable id of words: no marks, hyphens between. */
export function slugOf(words: Words): string {
  return words.plain.filter((word) => !SILENT.has(word)).join('-');
}
