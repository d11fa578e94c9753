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

  it('name the cells of a row as a sentence does, with nothing of the table in front of them', () => {
    expect(quotedText('| 5 | Mở phòng đọc |\n| Sở Nội vụ |')).toBe('5. Mở phòng đọc; Sở Nội vụ');
    expect(quotedText('.\n|\nSở Nội vụ\n|\n\n|\nTháng 8/2026\n|')).toBe('Sở Nội vụ; Tháng 8/2026');
    expect(quotedText('Mở phòng đọc.\n|\nSở Nội vụ, các xã,...\n|\nSách, báo v.v.\n|\nTháng 8.')).toBe(
      'Mở phòng đọc; Sở Nội vụ, các xã,...; Sách, báo v.v.; Tháng 8.',
    );
    expect(quotedText('· Sở Nội vụ mở 5 phòng đọc.')).toBe('Sở Nội vụ mở 5 phòng đọc.');
    expect(quotedText('12')).toBe('12');
  });

  it('are cut at a word where they would fill a page, and say so', () => {
    const long = quotedShort('mở sân tập '.repeat(80));
    expect(long).toMatch(/ (?:mở|sân|tập) \[…\]$/);
    expect(long.length).toBeLessThan(420);
    expect(quotedShort('mở sân tập')).toBe('mở sân tập');
    expect(quotedShort('a'.repeat(2_000))).toBe(`${'a'.repeat(400)} […]`);
  });
});
