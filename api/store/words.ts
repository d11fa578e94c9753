import { fold } from '../domain/fold.ts';
import type { DirectiveRow } from '../domain/rows.ts';

/** More words than these are not looked for: nobody types them to find something. */
export const MOST_WORDS = 64;

/** The first folded words of what a person typed, each once; the last of them stays last. Empty when nothing of it can be found. */
export function wordsOf(text: string): readonly string[] {
  const words = fold(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const last = words.pop();
  if (last === undefined) return [];
  return [...new Set(words), last];
}

/** Whether a folded text holds every word, the last one as the beginning of a word. No words: always. */
export function holdsWords(folded: string, words: readonly string[]): boolean {
  const spaced = ` ${folded} `;
  return words.every((word, index) => spaced.includes(index === words.length - 1 ? ` ${word}` : ` ${word} `));
}

/** What a list of directives is filtered by: symbol, subject and issuers, folded. */
export function directiveWords(row: DirectiveRow): string {
  return fold([row.symbol, row.partialSymbol, row.subject, ...row.issuerNames].filter(Boolean).join(' '));
}
