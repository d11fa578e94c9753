import { plainWords } from '../lib/type-signs.ts';

/** What stands before quoted words, cut by characters: on one line, a word that was cut in two left out. */
export function wholeWordsBefore(text: string): string {
  return plainWords(text).replace(/^\S*\s(?=\S)/, '');
}

/** What stands after quoted words, cut by characters: on one line, a word that was cut in two left out. */
export function wholeWordsAfter(text: string): string {
  return plainWords(text).replace(/(?<=\S)\s\S*$/, '');
}
