/** The clause up to a number: back to the last full stop or semicolon. */
export function clauseOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 260), at);
  return before.split(/[.](?=\s)|;\s/u).pop() ?? before;
}

/** The sentence up to a number. */
export function sentenceOf(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 400), at)
      .split(/[.](?=\s)/u)
      .pop() ?? ''
  );
}
