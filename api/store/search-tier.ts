import { foldMarked } from '../domain/fold.ts';
import type { SearchEntry } from '../domain/rows.ts';
import { symbolKey } from '../domain/symbols.ts';
import { holdsWords, MOST_WORDS, wordsOf } from './words.ts';

/** A typed query, taken apart once for all entries it is held against. */
export type SearchTerms = {
  readonly words: readonly string[];
  readonly marked: readonly string[];
  /** The symbol in the query ("70-kl/tw" of "ket luan 70-kl/tw"), else the whole query read as one; empty when nothing of it is left. */
  readonly key: string;
  /** True when nothing but the symbol was typed. */
  readonly alone: boolean;
};

export type SearchTier = 0 | 1 | 2 | 3;

/** Any text at all may be asked for; one of only signs finds nothing. */
export function searchTerms(text: string): SearchTerms {
  const parts = text.trim().split(/\s+/);
  const symbol = parts.find(looksLikeSymbol);
  return {
    words: wordsOf(text),
    marked: foldMarked(text).split(' ').filter(Boolean).slice(0, MOST_WORDS),
    key: symbolKey(symbol ?? text),
    alone: symbol === undefined || parts.length === 1,
  };
}

/** A number, letters and a dash or slash in one piece: what people type when they mean a symbol. */
function looksLikeSymbol(part: string): boolean {
  return /\d/.test(part) && /\p{L}/u.test(part) && /[-/]/.test(part);
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]$/;

/** Whether a word typed with its marks carries a tone, which `foldMarked` puts behind the syllable. */
export function hasTone(typed: string): boolean {
  return TONE.test(typed);
}

/** Whether a typed word begins one of the words. The tone stands behind the syllable: a half-typed "hò" begins "hòa", "ủ" begins "ủy". */
export function beginsOne(words: readonly string[], typed: string): boolean {
  if (!hasTone(typed)) return words.some((word) => word.startsWith(typed));
  const tone = typed.slice(-1);
  const letters = typed.slice(0, -1);
  return words.some((word) => word.startsWith(typed) || (word.endsWith(tone) && word.startsWith(letters)));
}

function holdsMarked(words: readonly string[], typed: readonly string[]): boolean {
  const known = new Set(words);
  return typed.every((each, index) => (index === typed.length - 1 ? beginsOne(words, each) : known.has(each)));
}

/**
 * How well an entry answers, best first: 0 its symbol is the one typed, and it holds the other words typed; 1 the typed words stand in it in a row
 * with their marks; 2 all typed words are in it with their marks, the last perhaps half typed; 3 without marks,
 * or only its symbol is the one typed.
 * Null when it does not answer.
 */
export function searchTier(terms: SearchTerms, entry: Pick<SearchEntry, 'folded' | 'marked' | 'symbolKey'>): SearchTier | null {
  const sameSymbol = terms.key !== '' && entry.symbolKey === terms.key;
  const holds = terms.words.length > 0 && holdsWords(entry.folded, terms.words);
  if (sameSymbol && (terms.alone || holds)) return 0;
  if (!holds) return sameSymbol ? 3 : null;
  if (` ${entry.marked} `.includes(` ${terms.marked.join(' ')} `)) return 1;
  return holdsMarked(entry.marked.split(' '), terms.marked) ? 2 : 3;
}
