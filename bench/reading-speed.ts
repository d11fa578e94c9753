import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDirective } from '../api/reading/read-directive.ts';
import { HOSTILE, longText, planText, repeated } from './reading-texts.ts';

/**
 * How fast the reader reads, and how its time grows: MB/s of processor time over the real texts and 2,000 generated
 * ones, cold and warm, one document up to 5 MB, texts made to hurt. Nothing here passes or fails on a clock.
 */
/** Bytes of a megabyte. */
export const MB = 1_000_000;
const CORPUS = join(import.meta.dirname, '../../shared/corpus');

/** Seconds of processor time, of all threads of this process, that one reading of all the texts takes. */
export function seconds(texts: readonly string[]): number {
  const before = process.cpuUsage();
  for (const text of texts) readDirective({ textId: 'bench', text });
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1_000_000;
}

/** Bytes of all the texts in UTF-8. */
export const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** A row of the table: what the first pass over the texts takes, and the best of several. */
function rate(name: string, texts: readonly string[], passes: number): void {
  const megabytes = sizeOf(texts) / MB;
  const taken = Array.from({ length: passes }, () => seconds(texts));
  const [first = 0] = taken;
  const cells = [first, Math.min(...taken)].flatMap((each) => [each.toFixed(2), (megabytes / Math.max(each, 0.001)).toFixed(2)]);
  console.log(`| ${name} | ${texts.length} | ${megabytes.toFixed(2)} | ${cells.join(' | ')} |`);
}

/** The real texts, NFC and with line feeds; none where ../shared is not here. */
export function corpus(): readonly string[] {
  if (!existsSync(CORPUS)) return [];
  return ['seeds', 'dev', 'wild'].flatMap((folder) =>
    readdirSync(join(CORPUS, folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) =>
        readFileSync(join(CORPUS, folder, name), 'utf8')
          .normalize('NFC')
          .replace(/\r\n?/g, '\n'),
      ),
  );
}

/**
 * Prints the tables of docs/reading.md. Cold: the real texts come first, when this process has read nothing and the
 * engine has compiled nothing, as on the command line. Warm: the best of several passes, as in a server at work.
 */
export function measureSpeed(): void {
  const generated = Array.from({ length: 2000 }, (_, index) => planText(index));
  const real = corpus();
  console.log('| texts | number | MB | first pass: s | MB/s | best pass: s | MB/s |\n|---|---|---|---|---|---|---|');
  if (real.length === 0) console.warn('the real texts of ../shared/corpus are not here');
  else rate('real', real, 6);
  rate('generated', generated, 2);
  console.log('\n| one document of | seconds | seconds per MB |\n|---|---|---|');
  for (const bytes of [0.3, 0.6, 1.25, 2.5, 5].map((size) => size * MB)) {
    const taken = seconds([longText(bytes)]);
    console.log(`| ${(bytes / MB).toFixed(2)} MB | ${taken.toFixed(2)} | ${(taken / (bytes / MB)).toFixed(2)} |`);
  }
  console.log('\n| made to hurt | seconds at 0.25 MB | 0.5 MB | 1 MB |\n|---|---|---|---|');
  for (const [name, pattern] of HOSTILE) {
    const taken = [0.25, 0.5, 1].map((size) => seconds([repeated(pattern, size * MB)]).toFixed(2));
    console.log(`| ${name} | ${taken.join(' | ')} |`);
  }
}

// Run by itself it prints the table; imported, it is only the function.
if (process.argv[1] === import.meta.filename) measureSpeed();
