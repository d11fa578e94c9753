import { remember } from '../../domain/remember.ts';
import { allMatches } from '../recognisers/all-matches.ts';

/** The sentence and the clause around an offset of a text; `end` stands behind the last letter, before the mark. */
export type Stretch = { readonly start: number; readonly end: number };

const SENTENCE_END = /[.!?](?=\s+[\p{Lu}\d"“(]|\s*$)|\.\/\.|\n/gu;
const CLAUSE_END = /;/gu;

type Mark = { readonly index: number; readonly length: number };
const marksOf = (pattern: RegExp) =>
  remember((text: string): readonly Mark[] => allMatches(pattern, text).map((found) => ({ index: found.index, length: found[0].length })), 8);
/** Every form of words of a text asks for its sentence and its clause. */
const sentenceEnds = marksOf(SENTENCE_END);
const clauseEnds = marksOf(CLAUSE_END);

function around(at: number, marks: readonly Mark[], within: Stretch): Stretch {
  let { start } = within;
  for (const mark of marks) {
    if (mark.index < within.start) continue;
    if (mark.index >= within.end) break;
    if (mark.index >= at) return { start, end: mark.index };
    start = mark.index + mark.length;
  }
  return { start, end: within.end };
}

/** From the full stop before to the one behind. */
export function sentenceAt(text: string, at: number): Stretch {
  return around(at, sentenceEnds(text), { start: 0, end: text.length });
}

/** Within the sentence, from semicolon to semicolon. */
export function clauseAt(text: string, at: number): Stretch {
  return around(at, clauseEnds(text), sentenceAt(text, at));
}
