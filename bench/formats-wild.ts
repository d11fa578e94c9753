import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { extractText } from '../api/files/extract-text.ts';
import { compareFacts, factsOf } from './format-facts.ts';
import { isPaper, plainOf, typeset } from './format-wild/typeset.ts';
import { webPageOf, wordFileOf } from './format-wild/word-xml.ts';

/**
 * Sets texts of a folder on paper again (letterhead, tables, signature), writes each as files the way people have them,
 * and prints how many facts of the plain text come out of every format. Files are made once and kept in --work.
 * Needs LibreOffice (soffice) and Chromium (BROWSER_PATH). Usage: npm run bench:formats-wild -- --work DIR
 * [--texts DIR] [--limit N] [--only FORMAT] [--misses]. Nothing here passes or fails.
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: fileURLToPath(new URL('../../shared/corpus/wild', import.meta.url)) },
    work: { type: 'string', default: '.formats-wild' },
    limit: { type: 'string', default: '40' },
    only: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
/** Shorter texts are excerpts. */
const WHOLE = 5_000;
const isWhole = (text: string): boolean => text.length > WHOLE && isPaper(typeset(text));
const names = readdirSync(values.texts)
  .filter((name) => name.endsWith('.txt') && isWhole(readFileSync(join(values.texts, name), 'utf8')))
  .slice(0, Number(values.limit))
  .map((name) => basename(name, '.txt'));

const folderOf = (format: string): string => {
  const folder = join(values.work, format);
  mkdirSync(folder, { recursive: true });
  return folder;
};
const missing = (format: string, ending: string): readonly string[] => names.filter((name) => !existsSync(join(folderOf(format), `${name}.${ending}`)));

for (const name of names) {
  const blocks = typeset(readFileSync(join(values.texts, `${name}.txt`), 'utf8'));
  const put = (format: string, ending: string, content: () => Uint8Array | string): void => {
    const path = join(folderOf(format), `${name}.${ending}`);
    if (!existsSync(path)) writeFileSync(path, content());
  };
  put('plain', 'txt', () => plainOf(blocks));
  put('word', 'docx', () => wordFileOf(blocks, 'common lists'));
  put('word-typed', 'docx', () => wordFileOf(blocks, 'typed'));
  put('word-own', 'docx', () => wordFileOf(blocks, 'own lists'));
  put('web', 'html', () => webPageOf(blocks));
}

/** LibreOffice turns the Word files into another format, many at a time. */
function convert(format: string, ending: string, filter: string): void {
  const left = missing(format, ending);
  for (let at = 0; at < left.length; at += 10) {
    const files = left.slice(at, at + 10).map((name) => join(folderOf('word-own'), `${name}.docx`));
    const { error } = spawnSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folderOf(format), ...files], { stdio: 'ignore' });
    if (error !== undefined) console.warn(`${format}: no soffice, so these files are not made.`);
  }
}
convert('office', 'docx', 'docx:MS Word 2007 XML');
convert('old-word', 'doc', 'doc:MS Word 97');
convert('office-pdf', 'pdf', 'pdf');
const unprinted = missing('browser-pdf', 'pdf');
if (unprinted.length > 0) {
  const browser = await chromium.launch({ executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  for (const name of unprinted) {
    await page.setContent(readFileSync(join(folderOf('web'), `${name}.html`), 'utf8'));
    await page.pdf({
      path: join(folderOf('browser-pdf'), `${name}.pdf`),
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<div style="width:100%;text-align:center;font-size:9pt" class="pageNumber"></div>',
    });
  }
  await browser.close();
}

const FORMATS: readonly (readonly [format: string, ending: string])[] = [
  ['word', 'docx'],
  ['word-typed', 'docx'],
  ['office', 'docx'],
  ['old-word', 'doc'],
  ['office-pdf', 'pdf'],
  ['browser-pdf', 'pdf'],
  ['web', 'html'],
];
const expected = new Map(names.map((name) => [name, factsOf(name, readFileSync(join(folderOf('plain'), `${name}.txt`), 'utf8'))]));
console.log('format       documents   facts  the same           more  ms a document');
for (const [format, ending] of FORMATS) {
  if (values.only !== undefined && values.only !== format) continue;
  let [documents, facts, kept, added, milliseconds] = [0, 0, 0, 0, 0];
  for (const [name, wanted] of expected) {
    const path = join(folderOf(format), `${name}.${ending}`);
    if (!existsSync(path)) continue;
    const started = performance.now();
    const { text } = await extractText({ name: path, bytes: new Uint8Array(readFileSync(path)) });
    milliseconds += performance.now() - started;
    writeFileSync(join(folderOf(format), `${name}.read.txt`), text);
    const found = compareFacts(wanted, factsOf(name, text), true);
    documents += 1;
    facts += wanted.length;
    kept += found.kept;
    added += found.added.length;
    if (values.misses) {
      for (const fact of found.lost) console.log(`  - ${format} ${name}: ${fact}`);
      for (const fact of found.added) console.log(`  + ${format} ${name}: ${fact}`);
    }
  }
  console.log(
    `${format.padEnd(12)} ${String(documents).padStart(9)}  ${String(facts).padStart(6)}  ${`${kept} (${((100 * kept) / Math.max(1, facts)).toFixed(2)} %)`.padEnd(17)}  ${String(added).padStart(4)}  ${Math.round(milliseconds / Math.max(1, documents))}`,
  );
}
