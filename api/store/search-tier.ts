import { fold, foldMarked } from '../domain/fold.ts';
import type { SearchEntry } from '../domain/rows.ts';
import { symbolKey } from '../domain/symbols.ts';
import { holdsWords, MOST_WORDS, wordsOf } from './words.ts';

/** A typed query, taken apart once for all entries it is held against. */
export type SearchTerms = {
  readonly words: readonly string[];
  /** The words in their order, with their marks. */
  readonly marked: readonly string[];
  /** The words in their order, folded. */
  readonly plain: readonly string[];
  /** The symbol in the query ("70-kl/tw" of "ket luan 70-kl/tw"), else the whole query read as one; empty when nothing of it is left. */
  readonly key: string;
  /** True when nothing but the symbol was typed. */
  readonly alone: boolean;
};

export type SearchTier = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
/** The worst tier of what holds the words with their marks. */
export const WORST_MARKED: SearchTier = 4;
/** The tier of what holds the words in any way at all. */
export const LAST_TIER: SearchTier = 8;

/** Any text at all may be asked for; one of only signs finds nothing. */
export function searchTerms(text: string): SearchTerms {
  const parts = text.trim().split(/\s+/);
  const symbol = parts.find(looksLikeSymbol);
  const inOrder = (folded: string): readonly string[] => folded.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return {
    words: wordsOf(text),
    marked: inOrder(foldMarked(text)),
    plain: inOrder(fold(text)),
    key: symbolKey(symbol ?? text),
    alone: symbol === undefined || parts.length === 1,
  };
}

/** Typed words in every way in which they are asked for: as they were typed, then as others write them. */
export function searchForms({ text, ways = [] }: { readonly text: string; readonly ways?: readonly string[] }): readonly SearchTerms[] {
  return [text, ...ways].map(searchTerms);
}

/** A number, letters and a dash or slash in one piece: what people type when they mean a symbol. */
function looksLikeSymbol(part: string): boolean {
  return /\d/.test(part) && /\p{L}/u.test(part) && /[-/]/.test(part);
}

/** The five marks of tones. */
export const TONES: readonly string[] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Whether a word typed with its marks carries a tone, which `foldMarked` puts behind the syllable. */
export function hasTone(typed: string): boolean {
  return TONES.includes(typed.slice(-1));
}

/** Whether a typed word begins one of the words. The tone stands behind the syllable: a half-typed "hò" begins "hòa", "ủ" begins "ủy". */
function beginsOne(words: readonly string[], typed: string): boolean {
  if (!hasTone(typed)) return words.some((word) => word.startsWith(typed));
  const tone = typed.slice(-1);
  const letters = typed.slice(0, -1);
  return words.some((word) => word.startsWith(typed) || (word.endsWith(tone) && word.startsWith(letters)));
}

/** Whether all words are there, the last perhaps half typed where `half`. */
function holdsAll(text: string, typed: readonly string[], half: boolean): boolean {
  const spaced = ` ${text} `;
  return typed.every((each, index) => spaced.includes(` ${each} `) || (half && index === typed.length - 1 && beginsOne(text.split(' '), each)));
}

/** More words than these are not parted into a name and what it does. */
const MOST_PARTED = 12;

/** The first or the last of the words as a name in a row, and the others. `half`: the last of the others is the last that was typed. */
type Parted = { readonly name: string; readonly others: readonly string[]; readonly half: boolean };

const known = new WeakMap<readonly string[], readonly Parted[]>();

/** Every way in which typed words may be a name and something else. */
export function partings(typed: readonly string[]): readonly Parted[] {
  const parted = known.get(typed) ?? partedOf(typed);
  known.set(typed, parted);
  return parted;
}

function partedOf(typed: readonly string[]): readonly Parted[] {
  if (typed.length > MOST_PARTED) return [];
  return typed.slice(1).flatMap((_, before) => {
    const [first, second] = [typed.slice(0, before + 1), typed.slice(before + 1)];
    return [
      { name: first.join(' '), others: second, half: true },
      { name: second.join(' '), others: first, half: false },
    ];
  });
}

/** Whether the first or the last of the words stand in a row in the names around an entry, and all others in its own text: 2 where these are in a row as well, 1 where they are not, else 0. */
function namedAround(own: string, around: string, typed: readonly string[]): 0 | 1 | 2 {
  if (around === '') return 0;
  const names = ` ${around} `;
  const named = partings(typed).filter(({ name }) => names.includes(` ${name} `));
  if (named.some(({ others, half }) => ` ${own} `.includes(` ${others.join(' ')}${half ? '' : ' '}`))) return 2;
  return named.some(({ others, half }) => holdsAll(own, others, half)) ? 1 : 0;
}

/** How the words stand, best first; null where they are not all there in this form, with their marks or folded. */
function arrangement(typed: readonly string[], own: string, around: string): 1 | 2 | 3 | 4 | null {
  if (` ${own} `.includes(` ${typed.join(' ')} `)) return 1;
  const named = namedAround(own, around, typed);
  if (named > 0) return named === 2 ? 2 : 3;
  return holdsAll(around === '' ? own : `${own} ${around}`, typed, true) ? 4 : null;
}

/** Whether an entry answers words: all are its own; or some are, and the others stand in the names around it. Names alone find what they name, not what stands under them. */
function answersWords(words: readonly string[], folded: string, around: string): boolean {
  if (words.length === 0) return false;
  if (holdsWords(folded, words)) return true;
  return around !== '' && holdsWords(`${folded} ${around}`, words) && !holdsWords(around, words);
}

/** What an entry is found by. */
export type Searched = Pick<SearchEntry, 'folded' | 'marked' | 'around' | 'symbolKey'>;

/**
 * How well an entry answers, best first. 0: its symbol is the one typed, and it holds the other words typed. With the
 * marks they were typed with, 1: the words stand in it in a row; 2: the first or the last of them stand in a row in the
 * names around it, and the others in a row in it; 3: the others stand in it here and there; 4: all are there in any way, the last
 * perhaps half typed. 5 to 8: the same without marks; 8 also where only its symbol is the one typed. Null when it does not answer.
 * `plainAround`: the names around it folded, where they are known already.
 */
export function searchTier(terms: SearchTerms, entry: Searched, plainAround = fold(entry.around ?? '')): SearchTier | null {
  const sameSymbol = terms.key !== '' && entry.symbolKey === terms.key;
  const around = entry.around ?? '';
  const holds = answersWords(terms.words, entry.folded, plainAround);
  if (sameSymbol && (terms.alone || holds)) return 0;
  if (!holds) return sameSymbol ? LAST_TIER : null;
  const marked = arrangement(terms.marked, entry.marked, around);
  if (marked !== null) return marked;
  const plain = arrangement(terms.plain, entry.folded, plainAround);
  return plain === 1 ? 5 : plain === 2 ? 6 : plain === 3 ? 7 : LAST_TIER;
}

/** How well an entry answers the words in the way in which it answers best; null where it answers none. */
export function bestTier(forms: readonly SearchTerms[], entry: Searched, plainAround = fold(entry.around ?? '')): SearchTier | null {
  let best: SearchTier | null = null;
  for (const terms of forms) {
    const tier = searchTier(terms, entry, plainAround);
    if (tier !== null && (best === null || tier < best)) best = tier;
  }
  return best;
}
