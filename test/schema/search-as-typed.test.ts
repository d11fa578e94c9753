import { describe, expect, it } from 'vitest';
import { foldMarked } from '../../api/domain/fold.ts';
import { put, searchEntry } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from './server.ts';

const task = (id: string, label: string, around: string) => searchEntry({ id, kind: 'task', directiveId: 'x', label, around: foldMarked(around) });
const ENTRIES = [
  searchEntry({ id: 'o:ts', kind: 'organ', label: 'UBND thành phố Từ Sơn' }),
  task('own', 'Xây bể để học sinh học bơi', 'Kế hoạch 1/KH-UBND UBND thành phố Từ Sơn'),
  task('scattered', 'từ xã đến phường, sơn lại bể cho học sinh bơi', 'UBND thành phố Cần Thơ'),
];

type Found = { readonly totalCount: number; readonly weaker: number; readonly hits: readonly { readonly id: string }[] };

async function found(text: string, more = ''): Promise<readonly unknown[]> {
  const store = createMemoryStore();
  await put(store, { putSearch: ENTRIES });
  const { search } = (await data(testServer({ store }).app, `{ search(text: "${text}", kinds: [TASK]${more}) { totalCount weaker hits { id } } }`)) as {
    search: Found;
  };
  return [search.totalCount, search.weaker, ...search.hits.map(({ id }) => id)];
}

describe('what holds typed words', () => {
  it('is first of all of who they name, then what holds them here and there', async () => {
    expect(await found('học sinh bơi Từ Sơn')).toEqual([2, 0, 'own', 'scattered']);
    expect(await found('hoc sinh boi tu son')).toEqual([2, 0, 'own', 'scattered']);
  });

  it.each(['UBND thành phố Từ Sơn', 'ubnd thanh pho tu son', 'Từ Sơn'])(
    'is left out and counted where it holds the name of an organ in pieces: “%s”',
    async (text) => {
      expect(await found(text)).toEqual([0, 1]);
      expect(await found(text, ', weaker: true')).toEqual([1, 0, 'scattered']);
    },
  );

  it('is left out and counted where it has other marks than were typed, as long as anything has those', async () => {
    expect(await found('bể học sinh bơi')).toEqual([2, 0, 'own', 'scattered']);
    expect(await found('phương sơn')).toEqual([1, 0, 'scattered']);
    expect(await found('xây bể phường')).toEqual([0, 0]);
    expect(await found('phường xa')).toEqual([1, 0, 'scattered']);
  });
});
