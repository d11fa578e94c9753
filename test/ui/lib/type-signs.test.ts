import { describe, expect, it } from 'vitest';
import { plainWords, typeSigns } from '../../../ui/lib/type-signs.ts';

describe('quoted words', () => {
  it.each([
    ['gửi báo cáo **trước 17 giờ\n27/11**để tổng hợp', 'gửi báo cáo trước 17 giờ 27/11để tổng hợp'],
    ['*(kèm theo)* ***Phụ lục I***', '(kèm theo) Phụ lục I'],
    ['## KẾ HOẠCH', 'KẾ HOẠCH'],
    ['tổ #3 của xã', 'tổ #3 của xã'],
    ['*Căn cứ Luật;* *Căn cứ Nghị định;*', 'Căn cứ Luật; Căn cứ Nghị định;'],
    ['*Mẫu, ngày', 'Mẫu, ngày'],
    ['26 tháng 11 năm 2025*', '26 tháng 11 năm 2025'],
    ['khách sạn 5* trở lên', 'khách sạn 5* trở lên'],
    ['* Ghi chú', '* Ghi chú'],
    ['[bookmark: _Hlk1]- Mở [image: a.png]phòng đọc [2]', '- Mở phòng đọc [2]'],
    ['nhân 2 * 3, ghi chú * ở cuối', 'nhân 2 * 3, ghi chú * ở cuối'],
    [' của tỉnh ', ' của tỉnh '],
    ['| 5 | Mở phòng đọc |\n| Sở Nội vụ |', '5 · Mở phòng đọc · Sở Nội vụ'],
  ])('are shown without the signs that only set the type: %s', (words, plain) => {
    expect(plainWords(words)).toBe(plain);
  });

  it('tell where the signs stand', () => {
    const words = 'hạn **20/10** năm sau';
    expect(typeSigns(words).map(({ start, end }) => [start, words.slice(start, end)])).toEqual([
      [4, '**'],
      [11, '**'],
    ]);
  });
});
