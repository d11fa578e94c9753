/**
 * Folding of Vietnamese text. `fold` is the one both stores index and every comparison of names uses:
 * NFC, no tone or vowel marks, đ to d, lower case, runs of [a-z0-9] with single spaces.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const TONES: ReadonlySet<string> = new Set(['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']);

/** One syllable with its tone mark moved to the end, so that "hoà" equals "hòa" and "uỷ" equals "ủy". */
function settleTone(syllable: string): string {
  let tone = '';
  let rest = '';
  for (const char of syllable.normalize('NFD')) {
    if (TONES.has(char)) tone = char;
    else rest += char;
  }
  return rest.normalize('NFC') + tone;
}

/** Like `fold` but tone and vowel marks stay: lower case, tone placement settled, single spaces. */
export function foldMarked(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .map(settleTone)
    .join(' ');
}
