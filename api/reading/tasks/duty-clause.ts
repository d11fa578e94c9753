import { remember } from '../../domain/remember.ts';
import { allMatches } from '../recognisers/all-matches.ts';

/** The sentence and the clause around an offset of a text; `end` stands behind the last letter, before the mark. */
export type Stretch = { readonly start: number; readonly end: number };

const SENTENCE_END = /[.!?](?=\s+[\p{Lu}\d"“(]|\s*$)|\.\/\.|\n/gu;
const CLAUSE_END = /;/gu;

type Mark = { readonly index: number; readonly length: number };
const marksOf = (pattern: RegExp) =>
  remember((text: string): readonly Mark[] => allMatches(pattern, text).map((found) => ({ index: found.index, length: found[0].length })), 8);
/** No sentence is longer: what runs on without a full stop is cut, so that a long text costs no more than its length. */
const LONGEST = 4000;

/** Every form of words of a text asks for its sentence and its clause. */
const sentenceEnds = remember((text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let from = 0;
  for (const { index, 0: words } of [...allMatches(SENTENCE_END, text), { index: text.length, 0: '' }]) {
    while (index - from > LONGEST) {
      const cut = text.indexOf(' ', from + LONGEST / 2);
      if (cut === -1 || cut >= index) break;
      marks.push({ index: cut, length: 1 });
      from = cut + 1;
    }
    if (index < text.length) marks.push({ index, length: words.length });
    from = index + words.length;
  }
  return marks;
}, 8);
const clauseEnds = marksOf(CLAUSE_END);

/** The place of the first mark at or behind an offset. */
function firstFrom(at: number, marks: readonly Mark[]): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.index ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function around(at: number, marks: readonly Mark[], within: Stretch): Stretch {
  const next = firstFrom(at, marks);
  const before = marks[next - 1];
  const after = marks[next];
  return {
    start: before !== undefined && before.index >= within.start ? before.index + before.length : within.start,
    end: after !== undefined && after.index < within.end ? after.index : within.end,
  };
}

/** From the full stop before to the one behind. */
export function sentenceAt(text: string, at: number): Stretch {
  return around(at, sentenceEnds(text), { start: 0, end: text.length });
}

/** Within the sentence, from semicolon to semicolon. */
export function clauseAt(text: string, at: number): Stretch {
  return around(at, clauseEnds(text), sentenceAt(text, at));
}
