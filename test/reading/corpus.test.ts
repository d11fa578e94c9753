import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../api/domain/evidence.ts';
import { classificationMark } from '../../api/reading/classification.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(CORPUS);
if (!present) console.warn('test/reading/corpus.test.ts: the real documents of ../shared/corpus are not here; their tests are skipped');

const files = present
  ? ['seeds', 'dev', 'wild'].flatMap((folder) =>
      readdirSync(join(CORPUS, folder))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name)),
    )
  : [];
const load = (file: string): string => readFileSync(join(CORPUS, file), 'utf8').normalize('NFC').replace(/\r\n?/g, '\n');

/** Every piece of evidence anywhere inside a value. */
function* evidenceIn(value: unknown): Generator<Evidence> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* evidenceIn(entry);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isEvidence(value)) yield value;
  else for (const entry of Object.values(value)) yield* evidenceIn(entry);
}

const isEvidence = (value: object): value is Evidence => 'quote' in value && 'start' in value && 'end' in value && 'textId' in value;

describe.skipIf(!present)(`all ${files.length} texts of the corpus (skipped where ../shared is absent)`, () => {
  it.each(files)('%s: no exception, evidence slices back, the same again', (file) => {
    const text = load(file);
    const read = readDirective({ textId: file, text });
    let count = 0;
    for (const evidence of evidenceIn(read)) {
      count += 1;
      expect(evidence.textId).toBe(file);
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    expect(count).toBeGreaterThan(0);
    read.tasks.forEach((task, index) => {
      expect(task.parent === null || task.parent < index).toBe(true);
      expect(task.evidence.quote.length).toBeGreaterThan(0);
    });
    expect(JSON.stringify(readDirective({ textId: file, text }))).toBe(JSON.stringify(read));
  });

  it('refuses none of them as classified: their words MẬT stand in running text', () => {
    expect(files.filter((file) => classificationMark(load(file), file) !== null)).toEqual([]);
  });

  it('calls no news page a directive, and every seed and dev document one', () => {
    const outcome = (file: string): string => readDirective({ textId: file, text: load(file) }).outcome;
    expect(files.filter((file) => !file.startsWith('wild')).map(outcome)).toEqual(Array.from({ length: 13 }, () => 'directive'));
    const news = files.filter((file) => /KL70_(?:bao|UBND|144)|17-CT-TU|naem/.test(file));
    expect(news.map(outcome)).toEqual(news.map(() => 'report-about'));
  });
});

describe('any text at all', () => {
  it.each([
    '',
    '\n\n\n',
    '|',
    '|\n|\n|',
    '****',
    'KẾ HOẠCH',
    'Số',
    '((((',
    'I.\nII.\nIII.',
    '- \n+ \n* ',
    '\u0000\uffff',
    'Nơi nhận:',
    'Điều 1.',
    'a'.repeat(5000),
    '1.1.1.1.1.1',
  ])('is read without an exception: %j', (text) => {
    const read = readDirective({ textId: 'x', text });
    for (const evidence of evidenceIn(read)) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    expect(read.textId).toBe('x');
  });
});
