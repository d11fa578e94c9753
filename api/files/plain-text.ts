import { FileError } from '../domain/errors.ts';
import type { FileFormat } from './format.ts';
import { tableOf, throughTable } from './legacy/recognise.ts';
import { markedWords } from './legacy/syllable.ts';

const encodingError = (): FileError =>
  new FileError(
    'FILE_ENCODING',
    'Không đọc được bảng mã của tệp văn bản. Hãy mở tệp bằng Word hoặc Notepad, chọn Lưu thành (Save As) với bảng mã UTF-8, rồi nhập lại.',
  );

const tryDecode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const decode = (encoding: string, bytes: Uint8Array): string => {
  const text = tryDecode(encoding, bytes);
  if (text === null) throw encodingError();
  return text;
};

/** UTF-16 without a byte order mark: nearly all zero bytes stand on one side of the pairs. */
function byteOrderOfZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (bytes.length % 2 !== 0) return null;
  if (odd > 9 * even) return 'utf-16le';
  return even > 9 * odd ? 'utf-16be' : null;
}

/** Share of the words with marks that have to be Vietnamese before an encoding from before Unicode is believed. */
const BELIEVED = 0.7;

/** Text in one byte a letter: TCVN3, VNI or Windows-1258, known by which of them gives Vietnamese. */
function decodeLegacy(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const table = tableOf(western);
  if (table !== null) return throughTable(table, western);
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const { right, all } = markedWords(windows);
  if (all > 0 && right / all >= BELIEVED) return windows;
  throw encodingError();
}

/**
 * Plain text in UTF-8 or UTF-16, with or without a byte order mark, or in TCVN3, VNI or Windows-1258.
 * Errors: FileError FILE_ENCODING.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode('utf-8', bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes.subarray(2));
  if (!bytes.includes(0)) return tryDecode('utf-8', bytes) ?? decodeLegacy(bytes);
  const order = byteOrderOfZeros(bytes);
  if (order === null) throw encodingError();
  return decode(order, bytes);
}

/** Control characters that no text has: what holds one is no text, whatever it decodes to. */
const CONTROL = /(?![\t\n\f\r\v])\p{Cc}/u;
/** Vietnamese words below which text of another name is not taken for a document. */
const ENOUGH_WORDS = 5;

/** True where the bytes alone say that they are Vietnamese text, whatever the file is called. */
export function isPlainText(bytes: Uint8Array): boolean {
  const text =
    bytes.includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe
      ? null
      : tryDecode(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8', bytes);
  if (text === null || CONTROL.test(text)) return false;
  const { right, all } = markedWords(text.slice(0, 50_000));
  return right >= ENOUGH_WORDS && right / all >= BELIEVED;
}

export const PLAIN_TEXT: FileFormat = {
  id: 'txt',
  extensions: ['.txt', '.md'],
  mediaTypes: ['text/plain', 'text/markdown'],
  mediaTypeOf: () => 'text/plain; charset=utf-8',
  label: 'văn bản thuần (.txt, .md; UTF-8, UTF-16, TCVN3, VNI)',
  version: 'txt-2',
  sniff: () => false,
  extract: async (bytes) => ({ text: decodeText(bytes) }),
};
