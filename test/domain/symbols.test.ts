import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../api/domain/kinds.ts';
import { isLikeSymbol, kindOfAbbreviation, normaliseSymbol, parseSymbol, symbolKey } from '../../api/domain/symbols.ts';

const same = (...spellings: readonly string[]): boolean => new Set(spellings.map(symbolKey)).size === 1;

describe('symbols', () => {
  it('prints one spelling: no spaces, plain hyphens, marks kept', () => {
    expect(normaliseSymbol('Số: 474 /KH-MTTQ-BTT')).toBe('474/KH-MTTQ-BTT');
    expect(normaliseSymbol('70–\n KL/TW.')).toBe('70-KL/TW');
    expect(normaliseSymbol('128-KH/ĐUK'.normalize('NFD'))).toBe('128-KH/ĐUK');
  });

  it('knows what is like a symbol from what is none', () => {
    const like = ['70-KL/TW', '154 / KH-UBND', '66.10/2025/NQ-CP', '85/2015/QH13', '298 KH/TWĐTN', '241.KH/TU', '07-HD/BTGTW&DV', 'Số: 12a/KH-UBND'];
    expect(like.filter((text) => !isLikeSymbol(text))).toEqual([]);
    const none = ['!!', '', '70', 'KH', 'KH/TU', '70-', '70-!!', '2025-10-05', '70-KL/TW ???'];
    expect(none.filter(isLikeSymbol)).toEqual([]);
  });

  it('knows spellings of one symbol, and no more than these', () => {
    expect(same('70-KL/TW', '70- KL/TW', '70-KL/TƯ', '070-kl/tw', 'số 70-KL/TW')).toBe(true);
    expect(same('1899/QĐ-TTg', '1899/QD-TTG')).toBe(true);
    expect(same('0125/KH-UBND', '125/KH-UBND')).toBe(true);
    expect(same('241-KH/TU', '241-KH/HU')).toBe(false);
    expect(same('14-KH/TU', '141-KH/TU')).toBe(false);
    expect(same('44/2025/QĐ-TTg', '44/2024/QĐ-TTg')).toBe(false);
    expect(same('100/NQ-CP', '1/NQ-CP')).toBe(false);
  });

  it('takes each form apart', () => {
    expect(parseSymbol('154/KH-UBND')).toMatchObject({ number: '154', year: null, type: 'KH', organ: 'UBND' });
    expect(parseSymbol('128-KH/ĐUK')).toMatchObject({ number: '128', type: 'KH', organ: 'ĐUK' });
    expect(parseSymbol('44/2025/QĐ-TTg')).toMatchObject({ number: '44', year: 2025, type: 'QĐ', organ: 'TTg' });
    expect(parseSymbol('66.10/2025/NQ-CP')).toMatchObject({ number: '66.10', year: 2025, type: 'NQ', organ: 'CP' });
    expect(parseSymbol('474/KH-MTTQ-BTT')).toMatchObject({ number: '474', type: 'KH', organ: 'MTTQ-BTT' });
    expect(parseSymbol('-KH/HU')).toMatchObject({ number: null, type: 'KH', organ: 'HU' });
    expect(parseSymbol('298-KH/TWĐTN')).toMatchObject({ number: '298', type: 'KH', organ: 'TWĐTN' });
  });

  it('knows every kind by its abbreviation, with its marks or without', () => {
    for (const kind of KINDS) for (const abbreviation of kind.abbreviations) expect(kindOfAbbreviation(abbreviation), abbreviation).toBe(kind.id);
    expect(kindOfAbbreviation('QD')).toBe('decision');
    expect(kindOfAbbreviation('UBND')).toBeNull();
  });

  it('never fails, and a normalised symbol stays as it is (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseSymbol(text);
        expect(symbolKey(once)).toBe(symbolKey(text));
        expect(() => parseSymbol(text)).not.toThrow();
      }),
    );
  });
});
