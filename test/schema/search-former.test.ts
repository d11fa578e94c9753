import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../api/domain/rows.ts';
import { searchFormer } from '../../api/schema/search-former.ts';
import type { SearchAnswer } from '../../api/store/port.ts';

const hit = (kind: SearchEntry['kind'], label: string, detail: string | null = null) =>
  ({ entry: { kind, id: label, directiveId: null, label, detail, folded: '', marked: '', symbolKey: null, date: null }, tier: 1 }) as const;

const HITS = [
  hit('place', 'phường Từ Sơn', 'tỉnh Bắc Ninh'),
  hit('task', 'từ tỉnh đến phường, mở sân tập ở Lạng Sơn', 'II.1'),
  hit('task', 'UBND thành phố Từ Sơn mở sân tập ở mỗi phường', 'II.2'),
  hit('task', 'từ sơn dã tới phường đều mở sân tập'),
  hit('task', 'mỗi phường mở một sân tập', 'UBND thành phố Từ Sơn'),
];

describe('a former place in a search', () => {
  const asked: string[] = [];
  const search = async (words: string): Promise<SearchAnswer> => {
    asked.push(words);
    return { hits: HITS, total: HITS.length };
  };

  it.each(['phường Từ Sơn cũ', 'phuong tu son cu'])('is found where its name stands as one: “%s”', async (text) => {
    const answer = await searchFormer(search, text, 10);
    expect(answer?.hits.map(({ entry }) => entry.label)).toEqual(['phường Từ Sơn', 'UBND thành phố Từ Sơn mở sân tập ở mỗi phường']);
    expect(answer?.total).toBe(2);
    expect(asked.at(-1)).not.toMatch(/ c[ũu]$/);
  });

  it('is not what other words ask for, and of more than can be looked through nothing is left out', async () => {
    expect(await searchFormer(search, 'phường Từ Sơn', 10)).toBeNull();
    expect(await searchFormer(async () => ({ hits: HITS, total: 1_000 }), 'phường Từ Sơn cũ', 10)).toBeNull();
  });
});
