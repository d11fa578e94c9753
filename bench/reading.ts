import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDirective } from '../api/reading/read-directive.ts';
import { toGoldShape } from './gold-shape.ts';
import { measureReading } from './reading-table.ts';

/**
 * Reads every `*.txt` of a folder and writes one JSON file per document in the shape of the gold annotation.
 * Usage: npm run bench:reading -- --texts DIR --out DIR
 * Without arguments: accuracy, formats, speed and growth in one table (bench/reading-table.ts).
 * Prints documents, bytes, seconds of reading alone, MB/s. Nothing here passes or fails on a clock.
 */
const { values } = parseArgs({ options: { texts: { type: 'string' }, out: { type: 'string' } } });
if (values.texts === undefined && values.out === undefined) {
  await measureReading();
  process.exit(0);
}
if (values.texts === undefined || values.out === undefined) {
  console.error('usage: bench:reading --texts DIR --out DIR');
  process.exit(2);
}
const { texts: folder, out } = values;
mkdirSync(out, { recursive: true });
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((file) => {
    const raw = readFileSync(join(folder, file), 'utf8');
    return { file, bytes: Buffer.byteLength(raw), text: raw.normalize('NFC').replace(/\r\n?/g, '\n') };
  });
// Once unmeasured: what is measured is reading, not the engine compiling the reader.
for (const { file, text } of texts.slice(0, 12)) readDirective({ textId: file, text });

let milliseconds = 0;
for (const { file, text } of texts) {
  const started = performance.now();
  const read = readDirective({ textId: file, text });
  milliseconds += performance.now() - started;
  writeFileSync(join(out, file.replace(/\.txt$/, '.json')), `${JSON.stringify(toGoldShape(file, read), null, 2)}\n`);
}
const bytes = texts.reduce((sum, entry) => sum + entry.bytes, 0);
const seconds = milliseconds / 1000;
console.log(`documents ${texts.length}, bytes ${bytes}, seconds ${seconds.toFixed(2)}, MB/s ${(bytes / 1_000_000 / Math.max(seconds, 0.001)).toFixed(2)}`);
