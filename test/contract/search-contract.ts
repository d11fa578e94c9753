import { describe, expect, it } from 'vitest';
import { foldMarked } from '../../api/domain/fold.ts';
import type { SearchEntry } from '../../api/domain/rows.ts';
import { ACTOR, put, searchEntry } from './fixtures.ts';
import { freshStores, type OpenStore } from './opened-store.ts';

const ENTRIES: readonly SearchEntry[] = [
  searchEntry({ id: 'kl70', label: 'Kết luận 70-KL/TW về phát triển thể dục, thể thao', symbolKey: '70-KL-TW', date: '2024-01-31' }),
  searchEntry({ id: 'kh154', label: 'Kế hoạch 154/KH-UBND UBND tỉnh Bắc Ninh', symbolKey: '154-KH-UBND', date: '2024-06-20' }),
  searchEntry({ id: 'kh154-2', label: 'Kế hoạch 154/KH-UBND UBND huyện Đà Bắc', symbolKey: '154-KH-UBND', date: null }),
  searchEntry({ id: 'bac-kan', kind: 'organ', label: 'Tỉnh ủy Bắc Kạn' }),
  searchEntry({ id: 'thanh-bac-kan', kind: 'organ', label: 'Thành uỷ Bắc Kạn' }),
  searchEntry({ id: 'bac-kan', kind: 'place', label: 'tỉnh Bắc Kạn' }),
  searchEntry({ id: 'ban', kind: 'organ', label: 'Ban Bắc Kan cũ' }),
  searchEntry({ id: 'task', kind: 'task', directiveId: 'kh154', label: 'Hòa giải ở cơ sở', detail: '1.a', date: '2024-06-20' }),
];

const AROUND = foldMarked('1/KH-UBND UBND thành phố Từ Sơn');
const NAMED: readonly SearchEntry[] = [
  searchEntry({ id: 'ts', kind: 'organ', label: 'UBND thành phố Từ Sơn' }),
  searchEntry({ id: 'ts-pool', kind: 'task', directiveId: 'x', label: 'xây bể để trẻ bơi', around: `154 ${AROUND}`, date: '2024-06-20' }),
  searchEntry({
    id: 'ts-school',
    kind: 'task',
    directiveId: 'x',
    label: 'dạy học ở bể bơi',
    around: `${AROUND} ${foldMarked('Phòng Giáo dục')}`,
    date: '2024-05-20',
  }),
  searchEntry({ id: 'here-and-there', kind: 'task', directiveId: 'y', label: 'từ xã đến núi, sơn bể cho trẻ bơi', around: 'lạng', date: '2026-01-01' }),
];

export function searchContract(open: OpenStore): void {
  const at = freshStores(open);
  const fill = () => put(at.store, { putSearch: ENTRIES });
  const found = async (text: string, kinds?: readonly SearchEntry['kind'][]) => {
    const { hits } = await at.store.search(ACTOR, { text, limit: 20, ...(kinds ? { kinds } : {}) });
    return hits.map(({ entry, tier }) => `${tier} ${entry.kind} ${entry.id}`);
  };

  describe('search', () => {
    it('gives the entries as they were put, with their tier and the number of all', async () => {
      await fill();
      const answer = await at.store.search(ACTOR, { text: 'bac', limit: 1 });
      expect(answer.total).toBe(6);
      expect(answer.hits).toEqual([{ entry: ENTRIES[1], tier: 5 }]);
    });

    it('puts an exact symbol first, however it is spelt, newest first and undated last', async () => {
      await fill();
      for (const spelling of ['154/KH-UBND', 'số: 0154 / kh‑ubnd', '154/kh-ubnd']) {
        expect(await found(spelling)).toEqual(['0 directive kh154', '0 directive kh154-2']);
      }
      expect(await found('70-KL/TƯ')).toEqual(['0 directive kl70']);
    });

    it('puts a symbol typed among other words first, those it does not hold the words of last', async () => {
      await fill();
      expect(await found('ket luan 70-kl/tw')).toEqual(['0 directive kl70']);
      expect(await found('154/kh-ubnd bac ninh')).toEqual(['0 directive kh154', '8 directive kh154-2']);
      expect(await found('Đà Bắc 154/KH-UBND')).toEqual(['0 directive kh154-2', '8 directive kh154']);
    });

    it('finds a part of a symbol', async () => {
      await fill();
      expect(await found('154/KH')).toEqual(['1 directive kh154', '1 directive kh154-2']);
      expect(await found('70-k')).toEqual(['4 directive kl70']);
    });

    it('puts a phrase with its marks before words with marks before words without', async () => {
      await fill();
      expect(await found('Bắc Kạn')).toEqual(['1 organ bac-kan', '1 place bac-kan', '1 organ thanh-bac-kan', '5 organ ban']);
      expect(await found('Kạn Bắc')).toEqual(['4 organ bac-kan', '4 place bac-kan', '4 organ thanh-bac-kan', '8 organ ban']);
      expect(await found('bac kan')).toEqual(['5 organ bac-kan', '5 place bac-kan', '5 organ ban', '5 organ thanh-bac-kan']);
    });

    it('takes the last word as a prefix, with its marks when they are typed', async () => {
      await fill();
      expect(await found('tỉnh ủ')).toEqual(['4 organ bac-kan', '8 directive kh154']);
      expect(await found('tinh u')).toEqual(['8 directive kh154', '8 organ bac-kan']);
      expect(await found('tỉ', ['organ'])).toEqual(['4 organ bac-kan']);
      expect(await found('hò')).toEqual(['4 task task', '8 directive kh154', '8 directive kh154-2']);
    });

    it('takes the tone on either vowel for the same, and composed and decomposed letters', async () => {
      await fill();
      expect(await found('thành ủy')).toEqual(['1 organ thanh-bac-kan']);
      expect(await found('hoà giải')).toEqual(['1 task task']);
      expect(await found('Bắc Ninh'.normalize('NFD'))).toEqual(['1 directive kh154']);
      expect(await found('ĐÀ BẮC')).toEqual(['1 directive kh154-2']);
      expect(await found('da bac')).toEqual(['5 directive kh154-2']);
    });

    it('answers only the kinds asked for; an empty list asks for all', async () => {
      await fill();
      expect(await found('bac kan', ['place'])).toEqual(['5 place bac-kan']);
      expect(await found('bac kan', [])).toHaveLength(4);
    });

    it('finds a task by the names around it together with words of its own, nearer than what holds all words here and there', async () => {
      await put(at.store, { putSearch: NAMED });
      const nearestFirst = ['2 task ts-school', '3 task ts-pool', '4 task here-and-there'];
      expect(await found('Từ Sơn bể bơi')).toEqual(nearestFirst);
      expect(await found('bể bơi Từ Sơn')).toEqual(nearestFirst);
      expect(await found('tu son be boi')).toEqual(['6 task ts-school', '7 task ts-pool', '8 task here-and-there']);
      expect(await found('Phòng Giáo dục bể bơi')).toEqual(['2 task ts-school']);
      expect(await found('Từ Sơn Phòng Giáo dục bể bơi')).toEqual(['2 task ts-school']);
      expect(await found('Từ Sơn bể b')).toEqual(nearestFirst);
      expect(await found('154 bể')).toEqual(['2 task ts-pool']);
      expect(await found('Sơn Từ bể bơi')).toEqual(['4 task here-and-there', '4 task ts-pool', '4 task ts-school']);
    });

    it('answers words in every way in which they may be written, each entry once and as it answers best', async () => {
      const school = searchEntry({ id: 'long', kind: 'task', directiveId: 'x', label: 'Sở Giáo dục và Đào tạo mở lớp', date: '2024-01-01' });
      const short = searchEntry({ id: 'short', kind: 'task', directiveId: 'x', label: 'GD&ĐT, nay Giáo dục và Đào tạo', date: '2025-01-01' });
      const named = searchEntry({ id: 'named', kind: 'task', directiveId: 'x', label: 'mở lớp bơi', around: foldMarked('Sở GD&ĐT'), date: '2026-01-01' });
      await put(at.store, { putSearch: [...ENTRIES, school, short, named] });
      const inWays = async (text: string, ways: readonly string[], tiers?: readonly (0 | 1 | 2 | 5)[]) => {
        const { hits, total } = await at.store.search(ACTOR, { text, ways, limit: 9, ...(tiers ? { tiers } : {}) });
        return [total, ...hits.map(({ entry, tier }) => `${tier} ${entry.id}`)];
      };
      expect(await inWays('GD&ĐT', ['Giáo dục và Đào tạo'])).toEqual([2, '1 short', '1 long']);
      expect(await inWays('gd dt', ['Giáo dục và Đào tạo'], [1])).toEqual([2, '1 short', '1 long']);
      expect(await inWays('Sở Giáo dục và Đào tạo lớp', ['Sở GD&ĐT lớp'])).toEqual([2, '2 named', '4 long']);
      expect(await inWays('kl70', ['70-KL/TW'])).toEqual([1, '0 kl70']);
      const texts = [{ text: 'GD&ĐT', ways: ['Giáo dục và Đào tạo'] }, { text: 'GD&ĐT' }, { text: '', ways: ['lớp'] }];
      expect(await at.store.searchTotals(ACTOR, texts)).toEqual([2, 1, 2]);
    });

    it('gives and counts the same of many as of few', async () => {
      const of = (n: number) => ({ kind: 'task' as const, directiveId: 'x', date: `2024-01-${String((n % 28) + 1).padStart(2, '0')}` });
      const many = Array.from({ length: 2_100 }, (_, n) =>
        searchEntry({ ...of(n), id: `t${String(n).padStart(4, '0')}`, label: n % 3 === 0 ? 'trẻ bơi' : n % 3 === 1 ? 'bơi cho trẻ' : 'tre boi', around: 'xã' }),
      );
      await put(at.store, { putSearch: [...many, searchEntry({ id: 'b', label: 'Bơi trẻ 7-KL/TW', symbolKey: '7-KL-TW', date: '2025-01-01' })] });
      const ask = async (text: string, tiers?: readonly (0 | 1 | 2 | 3 | 4 | 5 | 8)[]) => {
        const { hits, total } = await at.store.search(ACTOR, { text, limit: 3, kinds: ['task'], ...(tiers ? { tiers } : {}) });
        return [total, ...hits.map(({ entry, tier }) => `${tier} ${entry.id}`)];
      };
      expect(await ask('trẻ bơi')).toEqual([2_100, '1 t0027', '1 t0111', '1 t0195']);
      expect(await ask('trẻ bơi', [0, 1, 2, 3, 4])).toEqual([1_400, '1 t0027', '1 t0111', '1 t0195']);
      expect(await ask('trẻ bơi', [4])).toEqual([700, '4 t0055', '4 t0139', '4 t0223']);
      expect(await ask('trẻ bơi', [5])).toEqual([700, '5 t0083', '5 t0167', '5 t0251']);
      expect(await ask('xã trẻ bò', [8])).toEqual([0]);
      expect((await at.store.search(ACTOR, { text: 'bơ', limit: 5_000 })).hits).toHaveLength(2_101);
      expect((await at.store.search(ACTOR, { text: '7-kl/tw bơi', limit: 1 })).hits.map(({ entry, tier }) => `${tier} ${entry.id}`)).toEqual(['0 b']);
    });

    it('gives and counts only what answers so well as is asked', async () => {
      await put(at.store, { putSearch: [...ENTRIES, ...NAMED] });
      const marked = async (text: string) => {
        const { hits, total } = await at.store.search(ACTOR, { text, limit: 2, tiers: [0, 1, 2, 3, 4] });
        return [total, ...hits.map(({ entry, tier }) => `${tier} ${entry.kind} ${entry.id}`)];
      };
      expect(await marked('Bắc Kạn')).toEqual([3, '1 organ bac-kan', '1 place bac-kan']);
      expect(await marked('Từ Sơn bể bơi')).toEqual([3, '2 task ts-school', '3 task ts-pool']);
      expect(await marked('tu son')).toEqual([0]);
      expect(await marked('Đà Bắc 154/KH-UBND')).toEqual([1, '0 directive kh154-2']);
      expect((await at.store.search(ACTOR, { text: 'Bắc Kạn', limit: 2, tiers: [5, 8] })).total).toBe(1);
      expect(await at.store.search(ACTOR, { text: 'Bắc Kạn', limit: 2, tiers: [] })).toEqual({ hits: [], total: 0 });
    });

    it('takes names alone for those who are named, not for what stands under them', async () => {
      await put(at.store, { putSearch: NAMED });
      expect(await found('Từ Sơn')).toEqual(['1 organ ts', '4 task here-and-there']);
      expect(await found('thành phố Từ Sơn')).toEqual(['1 organ ts']);
      expect(await found('Giáo dục')).toEqual([]);
      expect(await found('dạy học')).toEqual(['1 task ts-school']);
    });

    it('gives the names around an entry back as they were put, and forgets them with it', async () => {
      await put(at.store, { putSearch: NAMED });
      const { hits } = await at.store.search(ACTOR, { text: 'Từ Sơn dạy học', limit: 5 });
      expect(hits).toEqual([{ entry: NAMED[2], tier: 2 }]);
      await put(at.store, { putSearch: [searchEntry({ id: 'ts-school', kind: 'task', directiveId: 'x', label: 'dạy học ở bể bơi' })] });
      expect(await found('Từ Sơn dạy học')).toEqual([]);
      expect(await found('dạy học')).toEqual(['1 task ts-school']);
    });

    it('tells the totals of several texts at once, in their order, of the kinds asked for', async () => {
      await put(at.store, { putSearch: [...ENTRIES, ...NAMED] });
      const texts = ['Từ Sơn bể bơi', 'bac', '', 'không ở đâu', '154/KH-UBND', 'Từ Sơn bể bơi'];
      const asked = texts.map((text) => ({ text }));
      const one = (kinds?: readonly SearchEntry['kind'][]) =>
        Promise.all(texts.map(async (text) => (await at.store.search(ACTOR, { text, limit: 0, ...(kinds ? { kinds } : {}) })).total));
      expect(await at.store.searchTotals(ACTOR, asked)).toEqual([3, 6, 0, 0, 2, 3]);
      expect(await at.store.searchTotals(ACTOR, asked)).toEqual(await one());
      expect(await at.store.searchTotals(ACTOR, asked, ['organ'])).toEqual(await one(['organ']));
      expect(await at.store.searchTotals(ACTOR, [])).toEqual([]);
    });

    it.each([
      '',
      '   ',
      '"',
      '*',
      'a AND',
      'NEAR(',
      "'; DROP TABLE directives",
      '-bắc',
      'folded:',
      '^x',
      '😀',
      '\u0000',
      '()',
      '%',
      'đ',
      'word '.repeat(5_000),
    ])('takes any text for a question: $name', async (text) => {
      await fill();
      const answer = await at.store.search(ACTOR, { text, limit: 5 });
      expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
      expect(await at.store.health()).toMatchObject({ ready: true });
    });

    it('forgets what an entry was found by when it is replaced or removed', async () => {
      await fill();
      await put(at.store, { putSearch: [searchEntry({ id: 'kl70', label: 'Văn bản khác' })] });
      expect(await found('thể thao')).toEqual([]);
      expect(await found('70-KL/TW')).toEqual([]);
      expect(await found('văn bản khác')).toEqual(['1 directive kl70']);
      await put(at.store, {
        removeSearch: [
          { kind: 'directive', id: 'kl70' },
          { kind: 'organ', id: 'bac-kan' },
        ],
      });
      expect(await found('văn bản khác')).toEqual([]);
      expect(await found('Bắc Kạn')).toEqual(['1 place bac-kan', '1 organ thanh-bac-kan', '5 organ ban']);
    });
  });
}
