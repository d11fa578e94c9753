import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldMarked } from '../../api/domain/fold.ts';

describe('folding', () => {
  it('takes off every mark and turns đ into d', () => {
    expect(fold('Đẩy mạnh thể dục, thể thao; 70-KL/TW')).toBe('day manh the duc the thao 70 kl tw');
  });

  it('keeps marks but not where the tone stands, nor case, nor how it is composed', () => {
    expect(foldMarked('HOÀ uỷ thúy')).toBe(foldMarked('hòa ủy thuý'));
    expect(foldMarked('thể')).not.toBe(foldMarked('thế'));
    expect(foldMarked('dân')).not.toBe(foldMarked('dan'));
  });

  it('gives the same for composed and decomposed text, and nothing new the second time (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
    );
  });
});
