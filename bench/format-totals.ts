import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText } from '../api/files/extract-text.ts';
import { PAPERS } from '../scripts/make-fixtures/papers.ts';
import { compareFacts, factsOf } from './format-facts.ts';

/** The endings under which each of the six documents of our own lies in test/fixtures/files. */
export const FORMAT_ENDINGS = ['txt', 'utf16.txt', 'tcvn3.txt', 'vni.txt', 'docx', 'doc', 'pdf', 'scan.pdf'] as const;

/** What came out of one format over all documents: facts of the plain text, those kept exactly and in the same words, further ones. */
export type FormatTotal = {
  readonly documents: number;
  readonly facts: number;
  readonly exact: number;
  readonly words: number;
  readonly added: number;
  readonly milliseconds: number;
  /** A line for each fact that is lost or new. */
  readonly misses: readonly string[];
};

const folder = fileURLToPath(new URL('../test/fixtures/files', import.meta.url));

/** Reads the six documents in one format and compares their facts with those of the plain text. */
export async function formatTotal(ending: string): Promise<FormatTotal> {
  let [documents, facts, exact, words, added, milliseconds] = [0, 0, 0, 0, 0, 0];
  const misses: string[] = [];
  for (const { name } of PAPERS) {
    const path = join(folder, `${name}.${ending}`);
    if (!existsSync(path)) continue;
    const expected = factsOf(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const started = performance.now();
    const { text } = await extractText({ name: path, bytes: new Uint8Array(readFileSync(path)) });
    milliseconds += performance.now() - started;
    const found = factsOf(name, text);
    const same = compareFacts(expected, found, true);
    const alike = compareFacts(expected, found, false);
    documents += 1;
    facts += expected.length;
    exact += same.kept;
    words += alike.kept;
    added += alike.added.length;
    misses.push(...same.lost.map((fact) => `  - ${name}.${ending}: ${fact}`), ...same.added.map((fact) => `  + ${name}.${ending}: ${fact}`));
  }
  return { documents, facts, exact, words, added, milliseconds, misses };
}
