import { TCVN3_CODES } from '../../api/files/legacy/tcvn3.ts';

/** Text in the encodings from before Unicode, as the programs of that time wrote it. */

/** Typographic signs at their places in Windows-1252. */
const SIGNS: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '…': 0x85 };
const plain = (char: string): number => SIGNS[char] ?? (char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : 0x3f);

/** TCVN3 (ABC): capitals with tone marks have no codes and stand as small ones; "Ủy" was written "Uỷ" for that reason. */
export function tcvn3Bytes(text: string): Buffer {
  return Buffer.from(
    [...text.normalize('NFC').replace(/Ủy/g, 'Uỷ')].map((char) => TCVN3_CODES.get(char) ?? TCVN3_CODES.get(char.toLowerCase()) ?? plain(char)),
  );
}

const VNI_MARKS: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const VNI_ALONE: Readonly<Record<string, string>> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };
const HORNED: Readonly<Record<string, string>> = { o: 'ô', u: 'ö' };

function vniLetter(char: string): string {
  const small = char.toLowerCase();
  const alone = VNI_ALONE[small];
  const cased = (text: string): string => (small === char ? text : text.toUpperCase());
  if (alone !== undefined) return cased(alone);
  const [base = '', ...marks] = [...small.normalize('NFD')];
  if (marks.length === 0) return char;
  const horn = marks.includes('\u031b') ? HORNED[base] : undefined;
  // The mark of the vowel before the mark of the tone.
  const rest = marks.filter((mark) => mark !== '\u031b').sort((a, b) => Number('\u0302\u0306'.includes(b)) - Number('\u0302\u0306'.includes(a)));
  return cased((horn ?? base) + (VNI_MARKS[rest.join('')] ?? ''));
}

/** VNI for Windows: a letter and the sign that carries its marks. */
export function vniBytes(text: string): Buffer {
  const written = [...text.normalize('NFC')].map((char) => (/\p{L}/u.test(char) ? vniLetter(char) : char)).join('');
  return Buffer.from([...written].map((char) => (char.charCodeAt(0) >= 0xa0 && char.charCodeAt(0) <= 0xff ? char.charCodeAt(0) : plain(char))));
}
