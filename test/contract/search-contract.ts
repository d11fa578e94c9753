import { describe, expect, it } from 'vitest';
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
      expect(answer.hits).toEqual([{ entry: ENTRIES[1], tier: 3 }]);
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
      expect(await found('154/kh-ubnd bac ninh')).toEqual(['0 directive kh154', '3 directive kh154-2']);
      expect(await found('Đà Bắc 154/KH-UBND')).toEqual(['0 directive kh154-2', '3 directive kh154']);
    });

    it('finds a part of a symbol', async () => {
      await fill();
      expect(await found('154/KH')).toEqual(['1 directive kh154', '1 directive kh154-2']);
      expect(await found('70-k')).toEqual(['2 directive kl70']);
    });

    it('puts a phrase with its marks before words with marks before words without', async () => {
      await fill();
      expect(await found('Bắc Kạn')).toEqual(['1 organ bac-kan', '1 place bac-kan', '1 organ thanh-bac-kan', '3 organ ban']);
      expect(await found('Kạn Bắc')).toEqual(['2 organ bac-kan', '2 place bac-kan', '2 organ thanh-bac-kan', '3 organ ban']);
      expect(await found('bac kan')).toEqual(['3 organ bac-kan', '3 place bac-kan', '3 organ ban', '3 organ thanh-bac-kan']);
    });

    it('takes the last word as a prefix, with its marks when they are typed', async () => {
      await fill();
      expect(await found('tỉnh ủ')).toEqual(['2 organ bac-kan', '3 directive kh154']);
      expect(await found('tinh u')).toEqual(['3 directive kh154', '3 organ bac-kan']);
      expect(await found('tỉ', ['organ'])).toEqual(['2 organ bac-kan']);
      expect(await found('hò')).toEqual(['2 task task', '3 directive kh154', '3 directive kh154-2']);
    });

    it('takes the tone on either vowel for the same, and composed and decomposed letters', async () => {
      await fill();
      expect(await found('thành ủy')).toEqual(['1 organ thanh-bac-kan']);
      expect(await found('hoà giải')).toEqual(['1 task task']);
      expect(await found('Bắc Ninh'.normalize('NFD'))).toEqual(['1 directive kh154']);
      expect(await found('ĐÀ BẮC')).toEqual(['1 directive kh154-2']);
      expect(await found('da bac')).toEqual(['3 directive kh154-2']);
    });

    it('answers only the kinds asked for; an empty list asks for all', async () => {
      await fill();
      expect(await found('bac kan', ['place'])).toEqual(['3 place bac-kan']);
      expect(await found('bac kan', [])).toHaveLength(4);
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
      expect(await found('Bắc Kạn')).toEqual(['1 place bac-kan', '1 organ thanh-bac-kan', '3 organ ban']);
    });
  });
}
