import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../api/files/extract-text.ts';
import { NeedsRecognition } from '../../api/files/format.ts';
import { compareFacts, factsOf } from '../../bench/format-facts.ts';

const printed = fileURLToPath(new URL('../fixtures/printed', import.meta.url));
const papers = fileURLToPath(new URL('../fixtures/files', import.meta.url));
const read = async (name: string): Promise<string> =>
  (await extractText({ name, bytes: new Uint8Array(readFileSync(join(printed, name))) }, { recognise: false })).text;

describe('a PDF whose letters with marks are drawn in another font than their words', () => {
  it.each([
    ['office.pdf', 'quyet-dinh-ubnd-thanh-pho'],
    ['office-owner.pdf', 'ke-hoach-ubnd-tinh'],
  ])('%s gives the same facts as its plain text, labels of hanging lists included', async (file, name) => {
    const expected = factsOf(name, readFileSync(join(papers, `${name}.txt`), 'utf8'));
    expect(compareFacts(expected, factsOf(name, await read(file)), true)).toEqual({ kept: expected.length, lost: [], added: [] });
  });
});

describe('a PDF with a password', () => {
  it('against changes alone opens without being asked; against opening it is refused', async () => {
    expect(await read('office-owner.pdf')).toContain('418/KH-UBND');
    await expect(read('office-locked.pdf')).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });
});

it('tells of each page of a PDF that it read, so that a long one is not taken for a silent one', async () => {
  const told: string[] = [];
  const bytes = new Uint8Array(readFileSync(join(printed, 'two-columns.pdf')));
  await extractText({ name: 'a.pdf', bytes }, { recognise: false, onPage: (page, pages) => void told.push(`${page}/${pages}`) });
  expect(told).toEqual(['1/2', '2/2']);
});

describe('a page of a PDF', () => {
  it('that is printed on its side is turned, and its table read row by row', async () => {
    const rows = (await read('turned.pdf')).split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(7);
    expect(rows[0]).toContain('| STT | Nội dung nhiệm vụ | Cơ quan chủ trì |');
    expect(rows[2]).toContain('| Sở Xây dựng | UBND các huyện, thành phố | 31/12/2024 |');
  });

  it('in two columns is read down the left one, then down the right one', async () => {
    const text = await read('two-columns.pdf');
    const numbers = [...text.matchAll(/nội dung số\s+(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    for (let number = 10; number <= 16; number += 1)
      expect(text).toMatch(new RegExp(`^${number}\\. Sở [^\\n]* trước ngày 15/${(number % 12) + 1}/2026\\.$`, 'm'));
  });

  it('whose fonts do not say which letters they draw is recognised like a picture, not believed', async () => {
    await expect(read('mute.pdf')).rejects.toBeInstanceOf(NeedsRecognition);
  });
});
