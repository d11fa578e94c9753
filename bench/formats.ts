import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extractText } from '../api/files/extract-text.ts';
import { PAPERS } from '../scripts/make-fixtures/papers.ts';
import { compareFacts, factsOf } from './format-facts.ts';

/**
 * Reads six documents of our own from every format and prints how many of the facts of the plain text come out.
 * Usage: npm run bench:formats [-- --no-scan] [-- --misses]. Nothing here passes or fails.
 */
const { values } = parseArgs({
  options: { 'no-scan': { type: 'boolean', default: false }, misses: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const folder = fileURLToPath(new URL('../test/fixtures/files', import.meta.url));
const ENDINGS = ['txt', 'utf16.txt', 'tcvn3.txt', 'vni.txt', 'docx', 'doc', 'pdf', 'scan.pdf'].filter(
  (ending) => (values.only === undefined || ending === values.only) && !(values['no-scan'] && ending === 'scan.pdf'),
);

type Total = { documents: number; facts: number; exact: number; words: number; added: number; milliseconds: number };

console.log('format      documents  facts  the same      the same words  more  ms a document');
for (const ending of ENDINGS) {
  const total: Total = { documents: 0, facts: 0, exact: 0, words: 0, added: 0, milliseconds: 0 };
  for (const { name } of PAPERS) {
    const path = join(folder, `${name}.${ending}`);
    if (!existsSync(path)) continue;
    const expected = factsOf(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const started = performance.now();
    const { text } = await extractText({ name: path, bytes: new Uint8Array(readFileSync(path)) });
    total.milliseconds += performance.now() - started;
    const found = factsOf(name, text);
    const exact = compareFacts(expected, found, true);
    const words = compareFacts(expected, found, false);
    total.documents += 1;
    total.facts += expected.length;
    total.exact += exact.kept;
    total.words += words.kept;
    total.added += words.added.length;
    if (values.misses) {
      for (const fact of exact.lost) console.log(`  - ${name}.${ending}: ${fact}`);
      for (const fact of exact.added) console.log(`  + ${name}.${ending}: ${fact}`);
    }
  }
  const share = (kept: number): string => `${kept} (${((100 * kept) / Math.max(1, total.facts)).toFixed(1)} %)`;
  console.log(
    `${ending.padEnd(11)} ${String(total.documents).padStart(9)}  ${String(total.facts).padStart(5)}  ${share(total.exact).padEnd(12)}  ${share(total.words).padEnd(14)}  ${String(total.added).padStart(4)}  ${Math.round(total.milliseconds / Math.max(1, total.documents))}`,
  );
}
