/**
 * What a converter left of bookmarks and pictures ("[bookmark: _Hlk1]", "[image]").
 * What a text file marks headings with, and stars that it sets bold or slanted words in. The other star of a pair may stand in
 * another paragraph: single ones are signs where they lean on words, but not between a number and a space ("khách sạn 5* ").
 */
const SIGNS =
  /\[(?:bookmark:[^\]]*|(?:image|picture|pic|img)\s?\d{0,3}(?::[^\]]*)?)\]|^#{1,6}[ \t]+(?=\S)|\*{2,3}|(?<=^|[\s|])\*(?=[\p{L}\d“"(])|(?<=[\p{L}.,;:)”"])\*(?=$|[\s|.,;:])|(?<=\d)\*$/gimu;

/** Where words hold signs that only set the type, as offsets into them. */
export function typeSigns(words: string): readonly { readonly start: number; readonly end: number }[] {
  return [...words.matchAll(SIGNS)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** What parts the cells of a table in a text; at the ends of words nothing is parted. */
const BARS = /\s*\|[\s|]*/gu;

/** Quoted words as a person reads them: on one line, without signs that only set the type, the cells of a table apart by a dot. */
export function plainWords(words: string): string {
  const line = words.replace(SIGNS, '').replace(/^\s*\|[\s|]*|\s*\|[\s|]*$/gu, '');
  return line.replace(BARS, ' · ').replace(/\s+/gu, ' ');
}
