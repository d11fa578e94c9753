import mammoth from 'mammoth';
import { FileError } from '../domain/errors.ts';
import { listLabels } from './docx-numbering.ts';
import { type DocxNode, docxText } from './docx-text.ts';
import type { FileFormat } from './format.ts';
import { looksLikeZip, unzipEntry, type ZipEntry, zipEntries } from './zip.ts';

/** Bytes a .docx may unpack to in all; above it, it is taken for a trap. */
const MAX_UNPACKED = 300_000_000;
/** Bytes one XML part may unpack to: a plan of a thousand pages needs about a tenth. */
const MAX_PART = 60_000_000;
const DOCUMENT = 'word/document.xml';

const tooLarge = (): FileError => new FileError('FILE_TOO_LARGE', 'Tệp giải nén ra quá lớn. Hãy tách tệp hoặc bỏ bớt hình ảnh rồi nhập lại.');
const damaged = (): FileError =>
  new FileError('FILE_DAMAGED', 'Tệp bị hỏng hoặc không phải tệp Word (.docx). Hãy mở tệp bằng Word, lưu lại thành .docx, rồi nhập lại.');
const encrypted = (): FileError =>
  new FileError('FILE_ENCRYPTED', 'Tệp Word có đặt mật khẩu. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu lại, rồi nhập lại.');

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const isOle = (bytes: Uint8Array): boolean => OLE.every((byte, index) => bytes[index] === byte);

/** Word keeps a document with a password in an old container with a part named so. */
const holdsEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));

function checkedEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (isOle(bytes)) throw holdsEncryptedPackage(bytes) ? encrypted() : damaged();
  if (!looksLikeZip(bytes)) throw damaged();
  const entries = zipEntries(bytes);
  if (entries.some((entry) => entry.encrypted)) throw encrypted();
  let unpacked = 0;
  for (const entry of entries) {
    // Unpacked once with a hard limit, because the sizes in the directory may lie.
    if (entry.name.endsWith('.xml') || entry.name.endsWith('.rels')) unpacked += unzipEntry(bytes, entry, MAX_PART).length;
    else unpacked += entry.unpacked;
    if (unpacked > MAX_UNPACKED) throw tooLarge();
  }
  return new Map(entries.map((entry) => [entry.name, entry]));
}

const isNode = (value: unknown): value is DocxNode => typeof value === 'object' && value !== null && 'type' in value;

async function documentTree(bytes: Uint8Array): Promise<DocxNode> {
  let tree: DocxNode | null = null;
  const keep = (root: unknown): unknown => {
    if (isNode(root)) tree = root;
    return { type: 'document', children: [], notes: { resolve: () => null }, comments: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }, { transformDocument: keep });
  } catch {
    throw damaged();
  }
  if (tree === null) throw damaged();
  return tree;
}

export const DOCX: FileFormat = {
  id: 'docx',
  extensions: ['.docx', '.docm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  label: 'Word (.docx)',
  version: 'docx-1',
  sniff: (bytes) => {
    if (!looksLikeZip(bytes)) return false;
    try {
      return zipEntries(bytes).some((entry) => entry.name === DOCUMENT);
    } catch {
      return false;
    }
  },
  extract: async (bytes) => {
    const entries = checkedEntries(bytes);
    const part = (name: string): string => {
      const entry = entries.get(name);
      return entry ? new TextDecoder().decode(unzipEntry(bytes, entry, MAX_PART)) : '';
    };
    if (!entries.has(DOCUMENT)) throw damaged();
    return docxText(await documentTree(bytes), listLabels(part(DOCUMENT), part('word/numbering.xml'), part('word/styles.xml')));
  },
};
