import { describe, expect, it } from 'vitest';
import { directiveRow, organRow, put, searchEntry, taskRow } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from './server.ts';

const organ = (id: string, name: string) => ({ row: organRow({ id, name }), entry: searchEntry({ id, kind: 'organ', label: name }) });
const ORGANS = [organ('o:ts', 'UBND thành phố Từ Sơn'), organ('o:ls', 'UBND tỉnh Lạng Sơn')];
const SCATTERED = 'từ xã đến núi sơn lâm đều có bể cho học sinh bơi';

async function found(text: string) {
  const store = createMemoryStore();
  await put(store, {
    putOrgans: ORGANS.map(({ row }) => row),
    putDirectives: [
      directiveRow({ id: 'ts', issuerIds: ['o:ts'], issuerNames: ['UBND thành phố Từ Sơn'], symbol: '1/KH-UBND', symbolKey: '1-KH-UBND' }),
      directiveRow({ id: 'ls', issuerIds: ['o:ls'], issuerNames: ['UBND tỉnh Lạng Sơn'], symbol: '2/KH-UBND', symbolKey: '2-KH-UBND' }),
    ],
    putTasks: [
      { directiveId: 'ts', tasks: [taskRow({ directiveId: 'ts', path: '1.a', text: 'Xây bể để học sinh học bơi', numbered: false })] },
      { directiveId: 'ls', tasks: [taskRow({ directiveId: 'ls', path: '1', text: SCATTERED })] },
    ],
    putSearch: [
      ...ORGANS.map(({ entry }) => entry),
      searchEntry({ id: taskRow({ directiveId: 'ls', path: '1' }).id, kind: 'task', directiveId: 'ls', label: SCATTERED, date: '2026-01-01' }),
    ],
  });
  const { search } = (await data(testServer({ store }).app, `{ search(text: "${text}", kinds: [TASK]) { totalCount hits { label } } }`)) as {
    search: { totalCount: number; hits: readonly { label: string }[] };
  };
  return [search.totalCount, ...search.hits.map(({ label }) => label)];
}

describe('tasks and who set them, typed together', () => {
  it.each(['Từ Sơn học sinh bơi', 'tu son hoc sinh boi', 'học sinh bơi Từ Sơn', 'UBND thành phố Từ Sơn bể bơi học sinh'])(
    'find those of that issuer, and before what holds the words here and there: “%s”',
    async (text) => {
      const [total, first, ...rest] = await found(text);
      expect(first).toBe('Xây bể để học sinh học bơi');
      expect(total).toBe(1 + rest.length);
    },
  );

  it('leave out what another issuer set, and count each once', async () => {
    expect(await found('Lạng Sơn học sinh học bơi')).toEqual([1, SCATTERED]);
  });

  it('add nothing to words that are all of a name', async () => {
    expect(await found('Lạng Sơn')).toEqual([0]);
  });
});
