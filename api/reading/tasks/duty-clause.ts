/** The sentence and the clause around an offset of a text; `end` stands behind the last letter, before the mark. */
export type Stretch = { readonly start: number; readonly end: number };

const SENTENCE_END = /[.!?](?=\s+[\p{Lu}\d"“(]|\s*$)|\.\/\.|\n/gu;
const CLAUSE_END = /;/gu;

function around(text: string, at: number, marks: RegExp, within: Stretch): Stretch {
  let { start } = within;
  for (const mark of text.slice(0, within.end).matchAll(marks)) {
    if (mark.index < within.start) continue;
    if (mark.index >= at) return { start, end: mark.index };
    start = mark.index + mark[0].length;
  }
  return { start, end: within.end };
}

/** From the full stop before to the one behind. */
export function sentenceAt(text: string, at: number): Stretch {
  return around(text, at, SENTENCE_END, { start: 0, end: text.length });
}

/** Within the sentence, from semicolon to semicolon. */
export function clauseAt(text: string, at: number): Stretch {
  return around(text, at, CLAUSE_END, sentenceAt(text, at));
}
