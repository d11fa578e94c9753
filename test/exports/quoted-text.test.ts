import { describe, expect, it } from 'vitest';
import { quotedShort, quotedText } from '../../api/exports/quoted-text.ts';

describe('quoted words in a file', () => {
  it('are on one line, without the signs of another page’s markup', () => {
    expect(quotedText('gửi **trước\n 17 giờ** ngày 20/10')).toBe('gửi trước 17 giờ ngày 20/10');
    expect(quotedText('mức 2 * 3 và số 12_KH, ____ để trống')).toBe('mức 2 * 3 và số 12_KH, ____ để trống');
  });

  it('have nothing of what a converter left of bookmarks and pictures', () => {
    expect(quotedText('[bookmark: _Hlk1]- Mở [image]phòng đọc [2]')).toBe('- Mở phòng đọc [2]');
  });

  it('part the cells of a table by a dot', () => {
    expect(quotedText('| 5 | Mở phòng đọc |\n| Sở Nội vụ |')).toBe('5 · Mở phòng đọc · Sở Nội vụ');
  });

  it('are cut at a word where they would fill a page, and say so', () => {
    const long = quotedShort('mở sân tập '.repeat(80));
    expect(long).toMatch(/ (?:mở|sân|tập) \[…\]$/);
    expect(long.length).toBeLessThan(420);
    expect(quotedShort('mở sân tập')).toBe('mở sân tập');
    expect(quotedShort('a'.repeat(2_000))).toBe(`${'a'.repeat(400)} […]`);
  });
});
