/** A sign of the private area that goes with a word a recogniser was unsure of until the text is put together. */
const MARK = '\ue001';

/** A word with the mark of doubt inside, where it hides neither how the word begins nor how it ends. */
export function markUnsure(word: string): string {
  const at = Math.max(1, Math.floor(word.length / 2));
  return word.length < 2 ? word : word.slice(0, at) + MARK + word.slice(at);
}

/** A text without such marks, and the places of the words that had them. */
export function takeUnsure(text: string): { readonly text: string; readonly unsure: readonly (readonly [number, number])[] } {
  const unsure: (readonly [number, number])[] = [];
  let clean = '';
  for (const [piece] of text.matchAll(/\s+|\S+/gu)) {
    const bare = piece.replaceAll(MARK, '');
    if (bare.length !== piece.length) unsure.push([clean.length, clean.length + bare.length]);
    clean += bare;
  }
  return { text: clean, unsure };
}
