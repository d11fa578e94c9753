import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ENDINGS, extractText } from '../../api/files/extract-text.ts';
import { compareFacts, factsOf } from '../../bench/format-facts.ts';
import { plainText } from '../../scripts/make-fixtures/paper.ts';
import { PAPERS } from '../../scripts/make-fixtures/papers.ts';
import { ACCEPTED_ENDINGS } from '../../ui/import/accepted-endings.ts';

const folder = fileURLToPath(new URL('../fixtures/files', import.meta.url));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const LOST_BY_SCANS = 0.03;

describe('six documents of our own', () => {
  it.each(PAPERS)('$name: the plain text in the collection is what the paper says', (paper) => {
    expect(readFileSync(join(folder, `${paper.name}.txt`), 'utf8')).toBe(plainText(paper));
  });

  const whole = ['utf16.txt', 'tcvn3.txt', 'vni.txt', 'docx', 'pdf'];
  it.each(PAPERS.flatMap(({ name }) => whole.map((ending) => [name, ending] as const)))(
    '%s as .%s gives the same facts as its plain text',
    async (name, ending) => {
      const expected = factsOf(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
      const { text } = await extractText({ name: `${name}.${ending}`, bytes: bytesOf(`${name}.${ending}`) });
      expect(expected.length).toBeGreaterThan(40);
      expect(compareFacts(expected, factsOf(name, text), true)).toEqual({ kept: expected.length, lost: [], added: [] });
    },
  );

  it.each(PAPERS.filter(({ name }) => existsSync(join(folder, `${name}.doc`))))('$name as .doc gives the same facts as its plain text', async ({ name }) => {
    const expected = factsOf(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const { text } = await extractText({ name: `${name}.doc`, bytes: bytesOf(`${name}.doc`) });
    expect(compareFacts(expected, factsOf(name, text), true)).toEqual({ kept: expected.length, lost: [], added: [] });
  });

  it('as scans lose at most three facts in a hundred, and show the words that were doubtful', async () => {
    let [facts, kept] = [0, 0];
    const lost: string[] = [];
    for (const { name } of PAPERS) {
      const expected = factsOf(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
      const pages: string[] = [];
      const scan = await extractText(
        { name: `${name}.pdf`, bytes: bytesOf(`${name}.scan.pdf`) },
        { recognise: true, onPage: (page, of) => void pages.push(`${page}/${of}`) },
      );
      expect(scan.scanned).toBe(true);
      expect(pages).toEqual(pages.map((_, index) => `${index + 1}/${pages.length}`));
      for (const [start, end] of scan.unsure) expect(scan.text.slice(start, end)).toMatch(/^\S+$/);
      const compared = compareFacts(expected, factsOf(name, scan.text), false);
      facts += expected.length;
      kept += compared.kept;
      lost.push(...compared.lost.map((fact) => `${name}: ${fact}`));
    }
    expect((facts - kept) / facts, lost.join('\n')).toBeLessThanOrEqual(LOST_BY_SCANS);
  }, 600_000);

  it('take less than 3 MB, so that they can be kept', () => {
    expect(readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(3_000_000);
  });
});

it('offers in the file dialog what is taken in, and nothing else', () => {
  expect([...ACCEPTED_ENDINGS].sort()).toEqual([...ENDINGS].sort());
});
