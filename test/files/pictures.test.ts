import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../api/files/extract-text.ts';
import { decodeJpeg, jpegFrame } from '../../api/files/scan/jpeg.ts';
import { mendSequence } from '../../api/files/scan/mend-sequence.ts';
import { dropDoubled, mendCase, partSyllables } from '../../api/files/scan/mend-words.ts';
import { greyOf, type Picture, slopeOf, turned } from '../../api/files/scan/picture.ts';
import { decodePng } from '../../api/files/scan/png.ts';
import { mendPhrases } from '../../api/files/scan/set-phrases.ts';
import { carriesTwoTones, markUnsure, takeUnsure } from '../../api/files/scan/unsure.ts';

/** The second page of a scan in the collection: a short one. */
function scannedPage(): Uint8Array {
  const pdf = readFileSync(fileURLToPath(new URL('../fixtures/files/chi-thi-chu-tich-ubnd.scan.pdf', import.meta.url)));
  const end = pdf.lastIndexOf('\nendstream', pdf.lastIndexOf('/Type /Page '));
  const last = pdf.lastIndexOf('\nendstream', end - 1);
  return new Uint8Array(pdf.subarray(pdf.lastIndexOf('stream\n', last) + 'stream\n'.length, last));
}

const pngOf = ({ width, height, pixels }: Picture): Buffer => {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas.toBuffer('image/png');
};

describe('a picture of a page', () => {
  const jpeg = scannedPage();
  const page = async (): Promise<Picture> => decodeJpeg(jpeg, jpegFrame(jpeg) ?? { width: 0, height: 0, colours: 0 });

  it('is decoded from PNG to the very pixels that were drawn, in colour and see-through', () => {
    const canvas = createCanvas(90, 60);
    const context = canvas.getContext('2d');
    context.fillStyle = '#a03060';
    context.fillRect(5, 7, 40, 30);
    context.fillStyle = '#2080ff';
    context.fillRect(30, 20, 50, 33);
    expect([...decodePng(canvas.toBuffer('image/png')).pixels]).toEqual([...context.getImageData(0, 0, 90, 60).data]);
  });

  it('tells how its lines slope, and is straight when turned back', async () => {
    const picture = await page();
    const own = slopeOf(greyOf(picture));
    expect(slopeOf(greyOf(turned(picture, 1.6 - own)))).toBeCloseTo(1.6, 0);
    expect(Math.abs(slopeOf(greyOf(turned(picture, -own))))).toBeLessThan(0.25);
  });

  it('is recognised as JPEG, and as PNG also when it lies on its side', async () => {
    for (const bytes of [jpeg, pngOf(turned(await page(), 90))]) {
      const { text, scanned } = await extractText({ name: 'anh.bin', bytes });
      expect(scanned).toBe(true);
      expect(text).toContain('Thường trực Tỉnh ủy (b/c)');
    }
  }, 240_000);
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
    expect(mendCase(['VỀ', 'tăng', 'cường'])).toEqual(['Về', 'tăng', 'cường']);
    expect(mendCase(['TW', 'về', 'việc'])).toEqual(['TW', 'về', 'việc']);
    expect(mendCase(['CHỈ', 'THỊ'])).toEqual(['CHỈ', 'THỊ']);
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

  it.each([
    ['Kạẹn', true],
    ['(Kạẹn),', true],
    ['thị-xã', false],
    ['xã/phường', false],
    ['thuế', false],
    ['Krông', false],
  ])('knows of %s whether a syllable in it carries two tones: %s', (word, two) => {
    expect(carriesTwoTones(word)).toBe(two);
    expect(carriesTwoTones(word.normalize('NFD'))).toBe(two);
  });
});
