import type { FileFormat } from './format.ts';
import { pageLines } from './html/page-lines.ts';
import { decodeText } from './plain-text.ts';

const LOOK = 2_048;
const BEGINS = /^[\s\ufeff\u00ef\u00bb\u00bf]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b/i;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i;

const beginning = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LOOK)).toString('latin1').replaceAll('\0', '');

/** The text of a page: UTF-8 or UTF-16 where the bytes are that, else as the page says, else as its words tell. */
function pageText(bytes: Uint8Array): string {
  if (bytes.includes(0) || bytes[0] === 0xef) return decodeText(bytes);
  for (const encoding of ['utf-8', CHARSET.exec(beginning(bytes))?.[1] ?? '']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not that one, or none that is known.
    }
  }
  return decodeText(bytes);
}

/** Saved web pages, and what Word saves as one: their words by blocks, lists and tables; nothing is run or fetched. */
export const HTML: FileFormat = {
  id: 'html',
  extensions: ['.html', '.htm'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  label: 'trang web đã lưu (.html)',
  version: 'html-2',
  sniff: (bytes) => BEGINS.test(beginning(bytes)),
  extract: async (bytes) => ({
    text: pageLines(pageText(bytes))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n'),
  }),
};
