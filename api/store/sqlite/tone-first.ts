import { hasTone } from '../search-tier.ts';

/** A word with its tone before its letters: so a half-typed "hò" begins "hòa", as the beginning of a word is what an index knows. */
export function toneFirst(word: string): string {
  return hasTone(word) ? word.slice(-1) + word.slice(0, -1) : word;
}

/** The same of each word of a text. */
export function tonesFirst(text: string): string {
  return text.split(' ').map(toneFirst).join(' ');
}
