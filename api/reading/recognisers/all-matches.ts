/**
 * Every place where a pattern (flag `g`) is found in a text, in order. As `text.matchAll(pattern)`, without the copy of
 * the pattern that `matchAll` makes each time: most looks find nothing.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (found === null) return NONE;
  const all: RegExpExecArray[] = [];
  for (; found !== null; found = pattern.exec(text)) {
    all.push(found);
    // What is found without a character would be found there for ever.
    if (found[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return all;
}

const NONE: readonly RegExpExecArray[] = [];
