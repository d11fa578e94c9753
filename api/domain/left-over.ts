/** What a converter left where a file held a bookmark or a picture: "[bookmark: _Hlk1]", "[image: a.png]", "[pic]". No words of the document. */
const LEFT_OVER = /\[(?:bookmark:[^\]]{0,200}|(?:image|picture|pic|img)\s?\d{0,3}(?::[^\]]{0,200})?)\]/i;

/** All of them in a text, for `replace`. */
export const LEFT_OVERS = new RegExp(LEFT_OVER.source, 'gi');

const HERE = new RegExp(LEFT_OVER.source, 'iy');

/** How many characters of a line are one of them from the offset `at` on; 0 where none begins there. */
export function leftOverAt(line: string, at: number): number {
  HERE.lastIndex = at;
  return HERE.exec(line)?.[0].length ?? 0;
}
