/** A sign of the private area that goes with a word a recogniser was unsure of until the text is put together. */
const MARK = '\ue001';

/** A word with the mark of doubt inside, where it hides neither how the word begins nor how it ends. */
export function markUnsure(word: string): string {
  const at = Math.max(1, Math.floor(word.length / 2));
  return word.length < 2 ? word : word.slice(0, at) + MARK + word.slice(at);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a run of letters carries two tones, as no syllable does: however sure a recogniser was, it misread one. */
export const carriesTwoTones = (word: string): boolean =>
  word
    .normalize('NFD')
    .split(/[^\p{L}\p{M}]+/u)
    .some((run) => (run.match(TONES)?.length ?? 0) > 1);

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
