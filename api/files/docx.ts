import { damagedWord, encryptedWord, unpacksTooLarge } from './failures.ts';
import type { Extraction, FileFormat } from './format.ts';
import { FILE_LIMITS } from './limits.ts';
import { holdsOlePart, isOle } from './ole.ts';
import { type WordParts, wordText } from './word/body.ts';
import { readNumbering } from './word/numbering.ts';
import { readStyles } from './word/styles.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';
import { looksLikeZip, unzipEntry, type ZipEntry, zipEntries } from './zip.ts';

const DOCUMENT = 'word/document.xml';

/** Names of parts as the format has them: some programs write the other slash. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '');

/** The part that holds the text: nearly always the usual one, else the one that the file names. */
function mainPart(bytes: Uint8Array, entries: readonly ZipEntry[]): string | null {
  if (entries.some(({ name }) => partName(name) === DOCUMENT)) return DOCUMENT;
  const relations = entries.find(({ name }) => partName(name) === '_rels/.rels');
  if (relations === undefined) return null;
  const found = childrenOf(parseXml(xmlText(unzipEntry(bytes, relations, FILE_LIMITS.part)))).find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  );
  const target = partName(found?.attributes['Target'] ?? '');
  return /^word\/[^/]+\.xml$/.test(target) ? target : null;
}

/** The XML parts of a Word file by name, each unpacked only when asked for. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (isOle(bytes)) throw holdsOlePart(bytes, 'EncryptedPackage') ? encryptedWord() : damagedWord();
  if (!looksLikeZip(bytes)) throw damagedWord();
  const entries = zipEntries(bytes);
  if (entries.some((entry) => entry.encrypted)) throw encryptedWord();
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > FILE_LIMITS.unpacked) throw unpacksTooLarge();
  return new Map(entries.map((entry) => [partName(entry.name), entry]));
}

/** XML says its encoding itself; Word writes UTF-8, some programs UTF-16. */
function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function noteTexts(root: XmlElement | undefined, parts: WordParts): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(root)
      .filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', wordText(note, parts).lines.join(' ').replace(/\s+/g, ' ').trim()] as const),
  );
}

function extractDocx(bytes: Uint8Array): Extraction {
  const entries = partsOf(bytes);
  const read = (name: string): XmlElement | undefined => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : parseXml(xmlText(unzipEntry(bytes, entry, FILE_LIMITS.part)));
  };
  const main = mainPart(bytes, [...entries.values()]);
  const document = main === null ? undefined : read(main);
  if (document === undefined) throw damagedWord();
  const numbering = readNumbering(read('word/numbering.xml'));
  const parts: WordParts = { numbering, styles: readStyles(read('word/styles.xml'), numbering) };
  const body = wordText(document, parts);
  const notes = { footnote: noteTexts(read('word/footnotes.xml'), parts), endnote: noteTexts(read('word/endnotes.xml'), parts) };
  const noted = body.notes.map(({ kind, id }, index) => `[${index + 1}] ${notes[kind].get(id) ?? ''}`);
  const apart = [...entries.keys()]
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .sort()
    .flatMap((name) => {
      const root = read(name);
      return root === undefined ? [] : wordText(root, parts).lines;
    });
  return { text: [...body.lines, ...(noted.length > 0 ? ['', ...noted] : [])].join('\n').replace(/\n{3,}/g, '\n\n'), apart: apart.join('\n') };
}

export const DOCX: FileFormat = {
  id: 'docx',
  extensions: ['.docx', '.docm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.ms-word.document.macroenabled.12'],
  label: 'Word (.docx)',
  version: 'docx-5',
  sniff: (bytes) => {
    if (!looksLikeZip(bytes)) return false;
    try {
      return mainPart(bytes, zipEntries(bytes)) !== null;
    } catch {
      return false;
    }
  },
  extract: async (bytes) => extractDocx(bytes),
};
