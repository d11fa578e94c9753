import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../api/importing/extractor.ts';
import { hashOf } from '../../api/importing/screen-file.ts';
import { furtherDirectives } from '../../api/reading/further-directives.ts';
import { EDITOR, office, take, textFile } from './setup.ts';

const folder = fileURLToPath(new URL('../fixtures/files', import.meta.url));
const textOf = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8').trimEnd();
const NAMES = [
  'ke-hoach-tinh-uy',
  'ke-hoach-ubnd-tinh',
  'quyet-dinh-ubnd-thanh-pho',
  'ke-hoach-mat-tran-phuong',
  'chi-thi-chu-tich-ubnd',
  'huong-dan-ban-tuyen-giao',
];

describe('where further directives begin in a text', () => {
  it.each(['\n', '\n\n', '\n\f'])('is the first line of each letterhead, behind %j', (between) => {
    for (const before of NAMES) {
      for (const after of NAMES.filter((name) => name !== before)) {
        const text = textOf(before) + between + textOf(after);
        expect(furtherDirectives(text).map((at) => text.slice(at).trimStart())).toEqual([textOf(after)]);
      }
    }
    expect(furtherDirectives(NAMES.map(textOf).join(between))).toHaveLength(NAMES.length - 1);
  });

  it('is nowhere in a text of one, also with the plan it issues or forms to fill in', () => {
    for (const name of NAMES) expect(furtherDirectives(textOf(name))).toEqual([]);
    const decision = textOf('quyet-dinh-ubnd-thanh-pho');
    const issued =
      'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n(Kèm theo Quyết định số 2755/QĐ-UBND ngày 09 tháng 9 năm 2024)';
    const form = 'TÊN ĐƠN VỊ\nSố: .../BC-...\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n..., ngày ... tháng ... năm ...\nBÁO CÁO\nKết quả thực hiện';
    const again = 'ỦY BAN NHÂN DÂN\nSố: 2755/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHải Phòng, ngày 09 tháng 9 năm 2024\nQUYẾT ĐỊNH';
    for (const behind of [issued, form, again]) expect(furtherDirectives(`${decision}\n\n${behind}`)).toEqual([]);
  });

  it('costs no more than the length of a text', () => {
    expect(furtherDirectives('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNơi nhận:\n'.repeat(20_000))).toEqual([]);
  });
});

describe('a file of two directives', () => {
  const both = textFile('hai văn bản.txt', `${textOf('ke-hoach-tinh-uy')}\n\n${textOf('ke-hoach-ubnd-tinh')}`);

  it('becomes two, each with what is its own, and the file itself stays with the first', async () => {
    const at = office();
    const { items, job } = await take(at, [both]);
    expect(items.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['hai văn bản.txt', 'done'],
      ['hai văn bản (văn bản 2).txt', 'done'],
    ]);
    const alone = office();
    const single = await take(alone, [textFile('a.txt', textOf('ke-hoach-tinh-uy')), textFile('b.txt', textOf('ke-hoach-ubnd-tinh'))]);
    for (const [index, item] of items.entries()) {
      const ids = [item.directiveId ?? '', single.items[index]?.directiveId ?? ''];
      expect(ids[0]).toBe(ids[1]);
      const [tasks, expected] = [await at.store.tasksOf(EDITOR, ids), await alone.store.tasksOf(EDITOR, ids)];
      expect(tasks.map(({ id, text }) => [id, text])).toEqual(expected.map(({ id, text }) => [id, text]));
    }
    expect(await at.store.original(EDITOR, hashOf(both.bytes))).toEqual(both.bytes);
    expect(job.total).toBe(2);
  });

  it('changes nothing when it comes again, and goes as a whole when its import is undone', async () => {
    const at = office();
    const { job } = await take(at, [both]);
    const again = await take(at, [both]);
    expect(again.items.map(({ unchanged }) => unchanged)).toEqual([true, true]);
    await at.importer.undo(EDITOR, job.id, null, 'undo-1');
    expect((await at.store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 10 })).total).toBe(0);
  });

  it('is refused as a whole where one of them bears a mark of classification', async () => {
    const marked = textOf('ke-hoach-ubnd-tinh').replace('CỘNG HÒA', 'TỐI MẬT\n\nCỘNG HÒA');
    const { items } = await take(office(), [textFile('c.txt', `${textOf('ke-hoach-tinh-uy')}\n\n${marked}`)]);
    expect(items.map(({ errorCode }) => errorCode)).toEqual(['FILE_CLASSIFIED']);
  });

  it('becomes two also where its letters had to be recognised', async () => {
    const plain = createExtractor();
    const text = new TextDecoder().decode(both.bytes);
    const scanning = {
      ...plain,
      extract: async (...asked: Parameters<typeof plain.extract>) => {
        if (!asked[0].name.endsWith('.pdf')) return plain.extract(...asked);
        const { NeedsRecognition } = await import('../../api/files/format.ts');
        if (!asked[1]) throw new NeedsRecognition(3);
        return { ...(await plain.extract({ ...asked[0], name: 'a.txt', bytes: new TextEncoder().encode(text) }, false)), scanned: true };
      },
    };
    const at = office({ extractor: scanning });
    const { items, job } = await take(at, [{ name: 'quét.pdf', bytes: new TextEncoder().encode('pictures') }]);
    expect(items.map(({ fileName, state, edition }) => [fileName, state, edition])).toEqual([
      ['quét.pdf', 'done', null],
      ['quét (văn bản 2).txt', 'done', 'scan'],
    ]);
    expect(await at.store.job(EDITOR, job.id)).toMatchObject({ state: 'finished', total: 2 });
  });
});
