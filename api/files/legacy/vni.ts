/** VNI for Windows, as the fonts named VNI-… have it: a letter, and behind it the sign that carries its marks. */

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';
const ROOF = '\u0302';
const BREVE = '\u0306';

/** What a sign behind a, e, o, u, y, ơ or ư means; both cases. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['ù', ACUTE],
  ['ø', GRAVE],
  ['û', HOOK],
  ['õ', TILDE],
  ['ï', DOT],
  ['â', ROOF],
  ['á', ROOF + ACUTE],
  ['à', ROOF + GRAVE],
  ['å', ROOF + HOOK],
  ['ã', ROOF + TILDE],
  ['ä', ROOF + DOT],
  ['ê', BREVE],
  ['é', BREVE + ACUTE],
  ['è', BREVE + GRAVE],
  ['ú', BREVE + HOOK],
  ['ü', BREVE + TILDE],
  ['ë', BREVE + DOT],
]);

/** Letters that are one sign. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

const capital = (pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...pairs].flatMap(([sign, letter]) => [[sign, letter] as const, [sign.toUpperCase(), letter.toUpperCase()] as const]));

const MARKS_OF_BOTH = capital(MARKS);
const ALONE_OF_BOTH = capital(ALONE);

const ROOFED = /[aeo]/i;
const BREVED = /a/i;
const PAIR = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñíìæóòîÔÖÑÍÌÆÓÒÎ]/g;

const allowed = (base: string, mark: string): boolean => (mark.startsWith(ROOF) ? ROOFED.test(base) : mark.startsWith(BREVE) ? BREVED.test(base) : true);

/** Latin-1 text as VNI programs keep it, as Vietnamese. Everything else stays as it is. */
export function fromVni(text: string): string {
  return text
    .replace(/[\uf0a1-\uf0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
    .replace(PAIR, (found: string, base: string | undefined, sign: string | undefined) => {
      if (base === undefined || sign === undefined) return ALONE_OF_BOTH.get(found) ?? found;
      const mark = MARKS_OF_BOTH.get(sign) ?? '';
      const letter = ALONE_OF_BOTH.get(base) ?? base;
      return allowed(base, mark) ? letter + mark : letter + (ALONE_OF_BOTH.get(sign) ?? sign);
    })
    .normalize('NFC');
}
