import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDirective } from '../api/reading/read-directive.ts';
import { toGoldShape } from './gold-shape.ts';

/**
 * Reads every `*.txt` of a folder and writes one JSON file per document in the shape of the gold annotation.
 * Usage: npm run bench:reading -- --texts DIR --out DIR
 * Prints documents, bytes, seconds of reading alone, MB/s. Nothing here passes or fails on a clock.
 */
const { values } = parseArgs({ options: { texts: { type: 'string' }, out: { type: 'string' } } });
if (values.texts === undefined || values.out === undefined) {
  console.error('usage: bench:reading --texts DIR --out DIR');
  process.exit(2);
}
const { texts, out } = values;
mkdirSync(out, { recursive: true });
let bytes = 0;
let milliseconds = 0;
let documents = 0;
for (const file of readdirSync(texts)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const raw = readFileSync(join(texts, file), 'utf8');
  const text = raw.normalize('NFC').replace(/\r\n?/g, '\n');
  const started = performance.now();
  const read = readDirective({ textId: file, text });
  milliseconds += performance.now() - started;
  bytes += Buffer.byteLength(raw);
  documents += 1;
  writeFileSync(join(out, file.replace(/\.txt$/, '.json')), `${JSON.stringify(toGoldShape(file, read), null, 2)}\n`);
}
const seconds = milliseconds / 1000;
console.log(`documents ${documents}, bytes ${bytes}, seconds ${seconds.toFixed(2)}, MB/s ${(bytes / 1_000_000 / seconds).toFixed(2)}`);
