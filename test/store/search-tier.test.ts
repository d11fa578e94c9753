import { describe, expect, it } from 'vitest';
import { symbolKey } from '../../api/domain/symbols.ts';
import { searchTerms, searchTier } from '../../api/store/search-tier.ts';
import { holdsWords, wordsOf } from '../../api/store/words.ts';
import { searchEntry } from '../contract/fixtures.ts';

describe('the tier of an entry', () => {
  const entry = searchEntry({ id: 'a', label: 'Kế hoạch 241-KH/TU của Tỉnh uỷ Bắc Kạn', symbolKey: symbolKey('241-KH/TU') });
  it.each([
    ['241-kh/tu', 0],
    ['tỉnh ủy', 1],
    ['241-KH', 1],
    ['kạn tỉnh', 4],
    ['tỉnh u', 4],
    ['tỉnh ủ', 4],
    ['tinh uy', 5],
    ['tỉnh ụ', 8],
    ['tính', 5],
    ['tỉnh kế bá', 8],
    ['tỉnh kế bát', null],
    ['inh', null],
    ['', null],
    ['...', null],
  ])('for "%s" is %s', (text, tier) => {
    expect(searchTier(searchTerms(text), entry)).toBe(tier);
  });
});

describe('words', () => {
  it('are folded, each once, the last one typed last', () => {
    expect(wordsOf('Thể dục, THỂ thao thể')).toEqual(['the', 'duc', 'thao', 'the']);
    expect(wordsOf('–')).toEqual([]);
  });
  it('must all be whole but the last', () => {
    expect(holdsWords('the duc the thao', ['duc', 'th'])).toBe(true);
    expect(holdsWords('the duc the thao', ['du', 'thao'])).toBe(false);
    expect(holdsWords('', [])).toBe(true);
  });
});
