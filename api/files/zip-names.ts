import { markedWords } from './legacy/syllable.ts';

/** Letters beyond ASCII of the code page of the first PCs (CP437), which archives without a word about their names are in. */
const CP437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const from437 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (CP437[byte - 128] ?? ''))).join('');

/**
 * The name of a member of an archive: UTF-8 where its bytes are that, whatever the archive says; else the code page, of
 * Vietnamese Windows or of the first PCs, that makes Vietnamese of it.
 */
export function memberName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    const dos = from437(bytes);
    return markedWords(dos).right > markedWords(windows).right ? dos : windows;
  }
}
