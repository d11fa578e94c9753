import { describe, expect, it } from 'vitest';
import type { DirectiveRow } from '../../api/domain/rows.ts';
import { EDITOR, type Office, office, plan, take, textFile } from './setup.ts';

const GOOD = plan({
  symbol: '31-KH/TU',
  organ: 'Tỉnh ủy Bắc Kạn',
  place: 'Bắc Kạn',
  date: '20 tháng 10 năm 2024',
  upper: 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị',
});
/** The same plan whose columns ran together: what it orders is no longer read. */
const SCRAMBLED = GOOD.replace('II. NHIỆM VỤ', 'cơ sở vật chất')
  .replace('1. Rà soát', 'hiện có sách báo rà soát')
  .replace('2. Vận động', 'ủng hộ các đơn vị')
  .replace('III. TỔ CHỨC THỰC HIỆN', 'trang thiết bị');
const AGAIN = GOOD.replace('hằng năm', 'từng năm');

async function held({ store }: Office): Promise<DirectiveRow> {
  const { rows } = await store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 10 });
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) throw new Error('one document is there');
  return row;
}

async function shown(at: Office): Promise<{ readonly file: string | undefined; readonly tasks: number }> {
  const row = await held(at);
  const sources = await at.store.sourcesOf(EDITOR, [row.id]);
  return { file: sources.find(({ id }) => id === row.preferredSourceId)?.fileName, tasks: row.taskCount };
}

describe('a further copy of a document that is held', () => {
  it('does not take the place of one out of which far more tasks were read', async () => {
    const at = office();
    await take(at, [textFile('ro.txt', GOOD)]);
    const before = await shown(at);
    await take(at, [textFile('lon-xon.txt', SCRAMBLED)]);
    expect(await shown(at)).toEqual(before);
  });

  it('takes the place of one out of which far fewer were read, also where that one is an original', async () => {
    const at = office();
    await take(at, [{ ...textFile('lon-xon.txt', SCRAMBLED), edition: 'original' }]);
    const before = await shown(at);
    await take(at, [textFile('ro.txt', GOOD)]);
    const after = await shown(at);
    expect(after.file).toBe('ro.txt');
    expect(after.tasks).toBeGreaterThan(before.tasks);
  });

  it('is shown first where as much was read out of it, and never where it is a scan', async () => {
    const at = office();
    await take(at, [textFile('cu.txt', GOOD)]);
    await take(at, [textFile('moi.txt', AGAIN)]);
    expect((await shown(at)).file).toBe('moi.txt');
    await take(at, [{ ...textFile('chup.txt', `${GOOD}\n`), edition: 'scan' }]);
    expect((await shown(at)).file).toBe('moi.txt');
  });
});
