import { strFromU8, unzipSync } from 'fflate';

const entities = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
/** The words of a piece of a Word file. */
export const textOf = (xml: string): string => entities([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((found) => found[1] ?? '').join(''));
/** The outermost elements of a name. */
export const parts = (xml: string, tag: string): readonly string[] => [...xml.matchAll(new RegExp(`<w:${tag}>.*?</w:${tag}>`, 'gs'))].map((found) => found[0]);

export type OpenedReport = {
  readonly xml: string;
  readonly styles: string;
  readonly text: string /** Head and rows of each table. */;
  readonly tables: readonly (readonly (readonly string[])[])[];
};

/** A Word file as its reader has it. */
export function open(bytes: Uint8Array): OpenedReport {
  const files = unzipSync(bytes);
  const file = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const xml = file('word/document.xml');
  const tables = parts(xml, 'tbl').map((table) => parts(table, 'tr').map((row) => parts(row, 'tc').map(textOf)));
  return { xml, styles: file('word/styles.xml'), text: parts(xml, 'p').map(textOf).join('\n') || textOf(xml), tables };
}
