import WordExtractor from 'word-extractor';
import { FileError } from '../domain/errors.ts';
import { damaged, encrypted, encryptedWord } from './failures.ts';
import type { Extraction, FileFormat } from './format.ts';
import { holdsOlePart, isOle } from './ole.ts';
import { oleStream } from './ole-streams.ts';
import { tableLines } from './table-lines.ts';
import { withLabels } from './word/doc-labels.ts';
import { type LabelledParagraph, labelledParagraphs } from './word/doc-paragraphs.ts';

const KIND = 'tệp Word đời cũ (.doc)';
const WORD_MARK = 0xa5ec;
const ENCRYPTED = 0x0100;
/** Cells a row has at least to be one of a table of content; below, it sets blocks side by side. */
const TABLE = 3;

/** Whether the main part says that it is encrypted: a flag in its first bytes. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = 1 << Math.min(12, view.getUint16(30, true));
  for (let at = sector; at + 12 < bytes.length; at += sector)
    if (view.getUint16(at, true) === WORD_MARK) return (view.getUint16(at + 10, true) & ENCRYPTED) !== 0;
  return false;
}

/**
 * Lines in which cells end with a tab and rows with a tab and a line feed, as `|` lines. A cell of several paragraphs
 * takes several lines, so a row is full when it has as many cells as the first row of its table.
 */
function withTables(body: string, labels: readonly LabelledParagraph[]): string[] {
  const lines = withLabels(body.split('\n'), labels);
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const cells = cellsOf(lines[at] ?? '');
    if (cells === null || cells.length < TABLE) {
      out.push(...(cells === null ? besideLines(lines, at) : [...cells.flatMap((cell) => [cell, ''])]));
      at += 1;
      continue;
    }
    const rows: string[][][] = [];
    let next = at;
    for (let row = rowAt(lines, next, cells.length); row !== null; row = rowAt(lines, next, cells.length)) {
      rows.push(row.cells.map((cell) => [cell]));
      next = row.next;
    }
    out.push(...tableLines(rows, true));
    at = Math.max(next, at + 1);
  }
  return out;
}

const cellsOf = (line: string): string[] | null => (line.endsWith('\t') ? line.slice(0, -1).split('\t') : null);

/** A line in which one cell of several paragraphs ends and the next begins: the row's end follows soon. */
function besideLines(lines: readonly string[], at: number): readonly string[] {
  const line = lines[at] ?? '';
  if (!line.includes('\t')) return [line];
  const next = lines.slice(at + 1, at + ROW_LINES).find((other) => other.includes('\t'));
  return next?.endsWith('\t') && next.indexOf('\t') === next.length - 1
    ? line.split('\t').flatMap((cell, index) => (index === 0 ? [cell] : ['', cell]))
    : [line];
}

const ROW_LINES = 40;

/** The row of so many cells that begins at a line; null where none does. */
function rowAt(lines: readonly string[], at: number, cells: number): { readonly cells: string[]; readonly next: number } | null {
  let text = '';
  for (let line = at; line < Math.min(lines.length, at + ROW_LINES); line += 1) {
    text += (line === at ? '' : ' ') + (lines[line] ?? '');
    const found = cellsOf(text);
    const count = found?.length ?? text.split('\t').length;
    if (count > cells || (found === null && line === at && !text.includes('\t') && text.length > 300)) return null;
    if (found !== null && count === cells) return { cells: found.map((cell) => cell.trim()), next: line + 1 };
  }
  return null;
}

/** The labels of numbered paragraphs; none where the file keeps them in a way that is not understood. */
function labelsOf(bytes: Uint8Array): readonly LabelledParagraph[] {
  try {
    const main = oleStream(bytes, 'WordDocument');
    const table = main === null ? null : oleStream(bytes, (main.readUInt16LE(10) & 0x0200) === 0 ? '0Table' : '1Table');
    return main === null || table === null ? [] : labelledParagraphs(main, table);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

async function extractDoc(bytes: Uint8Array): Promise<Extraction> {
  if (!isOle(bytes)) throw damaged(KIND);
  if (holdsOlePart(bytes, 'EncryptedPackage')) throw encryptedWord();
  if (!holdsOlePart(bytes, 'WordDocument'))
    throw new FileError(
      'FILE_TYPE_UNKNOWN',
      'Tệp này không phải văn bản Word (có thể là bảng tính hoặc bài trình chiếu). Hãy lưu nội dung thành .docx rồi nhập lại.',
    );
  if (bytes.length < 1_024) throw damaged(KIND);
  if (isEncrypted(bytes)) throw encrypted('Tệp Word');
  const whole = { filterUnicode: false };
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const boxes = document.getTextboxes({ ...whole, includeHeadersAndFooters: false }).trim();
    const notes = [document.getFootnotes(whole), document.getEndnotes(whole)].flatMap((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
    const lines = [
      ...withTables(document.getBody(whole), labelsOf(bytes)),
      ...(boxes === '' ? [] : ['', boxes]),
      ...notes.map((note, index) => `[${index + 1}] ${note}`),
    ];
    return { text: lines.join('\n').replace(/\n{3,}/g, '\n\n'), apart: document.getHeaders(whole) };
  } catch {
    throw damaged(KIND);
  }
}

export const DOC: FileFormat = {
  id: 'doc',
  extensions: ['.doc'],
  mediaTypes: ['application/msword'],
  label: 'Word đời cũ (.doc)',
  version: 'doc-1',
  sniff: isOle,
  extract: extractDoc,
};
