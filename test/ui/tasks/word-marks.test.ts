import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordPieces } from '../../../ui/components/word-marks.ts';

it('tells shared words, specific words and words that are both apart', () => {
  const pieces = wordPieces('mở lớp bơi cho trẻ em', [
    { start: 0, end: 10, mark: 'shared' },
    { start: 7, end: 21, mark: 'specific' },
  ]);
  expect(pieces.map(({ text, marks }) => [text, marks])).toEqual([
    ['mở lớp ', ['shared']],
    ['bơi', ['shared', 'specific']],
    [' cho trẻ em', ['specific']],
  ]);
});

it('loses no character and doubles none, whatever the spans', () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }), mark: fc.constantFrom('shared', 'specific') });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span), (text, spans) => {
      expect(
        wordPieces(text, spans)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
