/**
 * TCVN 5712 VN3, called ABC, as the fonts named .Vn… have it: one byte a letter, no capitals with tone marks.
 * Capitals were set in fonts of their own (.Vn…H), so in running text "KẾ HOẠCH" stands as "KÕ HO¹CH".
 */
const FIRST = 0xa1;
/** From 0xA1 on; a space where no letter stands. */
const LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

const BY_CODE: ReadonlyMap<string, string> = new Map(
  [...LETTERS].flatMap((letter, index): [string, string][] => {
    const code = FIRST + index;
    // Some programs keep such letters in the private area that symbol fonts use.
    return letter === ' '
      ? []
      : [
          [String.fromCharCode(code), letter],
          [String.fromCharCode(0xf000 + code), letter],
        ];
  }),
);

/** Latin-1 letters that stand for TCVN3 codes, as Vietnamese. Everything else stays as it is. */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe\uf0a1-\uf0fe]/g, (sign) => BY_CODE.get(sign) ?? sign);
}

/** Code by letter: the table the other way round. */
export const TCVN3_CODES: ReadonlyMap<string, number> = new Map(
  [...LETTERS].flatMap((letter, index): [string, number][] => (letter === ' ' ? [] : [[letter, FIRST + index]])),
);

const codesOfWord = /[\p{L}\p{M}]+/gu;
const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();
/** In capitals for certain: a small letter with a mark among ASCII capitals ("HOạCH", "ủY"), none but those small. */
const mixed = (word: string): boolean => !/[a-z]/.test(word) && /[A-Z]/.test(word) && /(?:\p{Lu}{2}.*\p{Ll}|\p{Ll}.*\p{Lu})/u.test(word);

/**
 * Gives words in capitals the capitals back that the table has no codes for: a run of words of which none has a small
 * ASCII letter, and one is surely in capitals, is written in capitals.
 */
export function restoreCapitals(text: string): string {
  return text.replace(/[^\n]+/g, (line) => {
    const words = [...line.matchAll(codesOfWord)].map((found) => ({ word: found[0], at: found.index }));
    let out = line;
    for (let from = 0; from < words.length; ) {
      let to = from;
      while (to < words.length && !/[a-z]/.test(words[to]?.word ?? 'a')) to += 1;
      const run = words.slice(from, to);
      if (run.some(({ word }) => mixed(word))) {
        for (const { word, at } of run) if ([...word].some(isSmall)) out = out.slice(0, at) + word.toUpperCase() + out.slice(at + word.length);
      }
      from = Math.max(to, from + 1);
    }
    return out;
  });
}
