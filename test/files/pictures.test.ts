import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../api/files/extract-text.ts';
import { mendSequence } from '../../api/files/scan/mend-sequence.ts';
import { dropDoubled, mendCase, partSyllables } from '../../api/files/scan/mend-words.ts';
import { greyOf, slopeOf, turned } from '../../api/files/scan/picture.ts';
import { decodePng } from '../../api/files/scan/png.ts';
import { mendPhrases } from '../../api/files/scan/set-phrases.ts';
import { markUnsure, takeUnsure } from '../../api/files/scan/unsure.ts';

/** A white page with lines of text, and the canvas it is on. */
function drawn(lines: readonly string[], width = 1_400, height = 500) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.font = '44px "Liberation Serif", "Times New Roman", serif';
  for (const [index, line] of lines.entries()) context.fillText(line, 60, 100 + index * 90);
  return { canvas, picture: { width, height, pixels: context.getImageData(0, 0, width, height).data } };
}

describe('a picture of a page', () => {
  it('is decoded from PNG to the very pixels that were drawn, in colour and see-through', () => {
    const { canvas, picture } = drawn(['Aa'], 90, 60);
    expect([...decodePng(canvas.toBuffer('image/png')).pixels]).toEqual([...picture.pixels]);
  });

  it('tells how its lines slope, and is straight when turned back', () => {
    const { picture } = drawn(['Kế hoạch triển khai thực hiện', 'Ủy ban nhân dân thành phố', 'Tổ chức thực hiện trong năm']);
    const askew = turned(picture, 1.6);
    expect(slopeOf(greyOf(askew))).toBeCloseTo(1.6, 0);
    expect(Math.abs(slopeOf(greyOf(turned(askew, -1.6))))).toBeLessThan(0.25);
  });

  it('is recognised as PNG and as JPEG, and also when it lies on its side', async () => {
    const lines = ['Ủy ban nhân dân thành phố', 'triển khai kế hoạch năm 2025'];
    const { canvas, picture } = drawn(lines, 1_400, 400);
    const side = turned(picture, 90);
    const sideways = createCanvas(side.width, side.height);
    const image = sideways.getContext('2d').createImageData(side.width, side.height);
    image.data.set(side.pixels);
    sideways.getContext('2d').putImageData(image, 0, 0);
    for (const bytes of [canvas.toBuffer('image/png'), canvas.toBuffer('image/jpeg', 80), sideways.toBuffer('image/png')]) {
      const { text, scanned } = await extractText({ name: 'anh.bin', bytes });
      expect(scanned).toBe(true);
      expect(text.replace(/\s+/g, ' ')).toContain('triển khai kế hoạch năm 2025');
    }
  }, 120_000);
});

describe('what was recognised', () => {
  it('gets the spaces back between syllables that cannot be one word', () => {
    expect(['Xâydựng', 'quyhoạch', 'Khuyến', 'Olympic', 'KH-UBND', 'đắk'].map(partSyllables)).toEqual([
      'Xây dựng',
      'quy hoạch',
      'Khuyến',
      'Olympic',
      'KH-UBND',
      'đắk',
    ]);
  });

  it('gets small letters back where only the capital has their shape, but keeps words in capitals', () => {
    expect(mendCase(['Các', 'sỞ', 'ngành'])).toEqual(['Các', 'sở', 'ngành']);
    expect(mendCase(['của', 'SỞ', 'Tài', 'chính'])).toEqual(['của', 'Sở', 'Tài', 'chính']);
    expect(mendCase(['SỞ', 'TÀI', 'CHÍNH'])).toEqual(['SỞ', 'TÀI', 'CHÍNH']);
    expect(dropDoubled('SỞở')).toBe('SỞ');
  });

  it('gets the marks back in phrases that every document has, in the case it was printed in, and nowhere else', () => {
    expect(mendPhrases(['TÍNH', 'ỦY'])).toEqual(['TỈNH', 'ỦY']);
    expect(mendPhrases(['Uy', 'ban', 'nhân', 'dân', 'tỉnh'])).toEqual(['Ủy', 'ban', 'nhân', 'dân', 'tỉnh']);
    expect(mendPhrases(['PHÓ', 'CHỦ', 'TICH'])).toEqual(['PHÓ', 'CHỦ', 'TỊCH']);
    expect(mendPhrases(['TÍNH', 'BẮC', 'KẠN'])).toEqual(['TỈNH', 'BẮC', 'KẠN']);
    expect(mendPhrases(['tính', 'đến', 'nay'])).toEqual(['tính', 'đến', 'nay']);
    expect(mendPhrases(['đăng', 'viện', 'phí'])).toEqual(['đăng', 'viện', 'phí']);
  });

  it('gets a stroke back in a Roman number only where its neighbours leave one number', () => {
    expect(mendSequence('I. A\nII. B\nII. C\nIV. D')).toBe('I. A\nII. B\nIII. C\nIV. D');
    expect(mendSequence('I. A\nII. B\nII. C')).toBe('I. A\nII. B\nIII. C');
    expect(mendSequence('I. A\nI. B\nII. C')).toBe('I. A\nI. B\nII. C');
  });

  it('shows where the words stand that were doubtful', () => {
    const { text, unsure } = takeUnsure(`Sở ${markUnsure('Nội')} vụ ${markUnsure('12')}.`);
    expect(text).toBe('Sở Nội vụ 12.');
    expect(unsure.map(([start, end]) => text.slice(start, end))).toEqual(['Nội', '12.']);
  });
});
