const BRACKET = 320;

/** Where the bracket opened that is still open at `at`, and closes; null where none is. */
export function insideBracket(text: string, at: number): number | null {
  let depth = 0;
  for (let i = at - 1; i >= Math.max(0, at - BRACKET); i -= 1) {
    const char = text.charAt(i);
    if (char === ')') depth += 1;
    else if (char === '(') {
      if (depth === 0) return text.slice(at, at + BRACKET).includes(')') ? i : null;
      depth -= 1;
    }
  }
  return null;
}

/** Where the last ";" or full stop of a gap stands, plus one; -1 when there is none outside brackets. */
export function lastBreak(gap: string): number {
  let depth = 0;
  let at = -1;
  for (let i = 0; i < gap.length; i += 1) {
    const char = gap.charAt(i);
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === ';' || (char === '.' && /^\.\s+\p{Lu}/u.test(gap.slice(i, i + 4))))) at = i + 1;
  }
  return at;
}
