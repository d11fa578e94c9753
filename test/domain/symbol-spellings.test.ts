import { describe, expect, it } from 'vitest';
import { foldMarked } from '../../api/domain/fold.ts';
import { parseSymbol, symbolKey } from '../../api/domain/symbols.ts';
import { searchTerms, searchTier } from '../../api/store/search-tier.ts';

describe('the key of a symbol', () => {
  it.each([
    ['107-KH-ĐUK', '107/KH-ĐUK'],
    ['241/KH-TU', '241-KH/TU'],
    ['070-KL/TƯ', '70 - KL/TW'],
    ['số: 154/kh-ubnd.', '154/KH-UBND'],
    ['44/2025/QĐ-TTg', '44/2025/QD-TTG'],
  ])('is the same for %s and %s', (one, other) => {
    expect(symbolKey(one)).toBe(symbolKey(other));
  });

  it.each([
    ['44/2025/QĐ-TTg', '44/QĐ-TTg'],
    ['44/2025/QĐ-TTg', '442/025/QĐ-TTg'],
    ['15-KH/TU', '15-KH/TU-BTG'],
    ['1-KH/TU', '11-KH/TU'],
  ])('tells %s from %s', (one, other) => {
    expect(symbolKey(one)).not.toBe(symbolKey(other));
  });

  it('has one kind of separator and leaves the printed symbol alone', () => {
    expect(symbolKey('44/2025/QĐ-TTg')).toBe('44-2025-QD-TTG');
    expect(parseSymbol('44/2025/QĐ-TTg')).toEqual({ text: '44/2025/QĐ-TTg', number: '44', year: 2025, type: 'QĐ', organ: 'TTg' });
  });
});

describe('a symbol that is searched for', () => {
  const entry = { folded: '44 2025 qd ttg quy dinh', marked: foldMarked('44/2025/QĐ-TTg quy định'), symbolKey: symbolKey('44/2025/QĐ-TTg') };

  it.each([
    { typed: '44/2025/QĐ-TTg', tier: 0 },
    { typed: '44-2025/qd-ttg', tier: 0 },
    { typed: '44/2025/q', tier: 4 },
    { typed: '44/20', tier: 4 },
    { typed: '45/2025/QĐ-TTg', tier: null },
  ])('is found by $typed', ({ typed, tier }) => {
    expect(searchTier(searchTerms(typed), entry)).toBe(tier);
  });
});
