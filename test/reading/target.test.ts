import { describe, expect, it } from 'vitest';
import { findTargets } from '../../api/reading/recognisers/target.ts';

describe('targets', () => {
  it.each([
    ['tỷ lệ hộ dùng nước sạch đạt trên 60%', 60, '>', '%'],
    ['số hộ có vườn đạt từ 43% trở lên', 43, '>=', '%'],
    ['Phấn đấu đạt từ 100 - 120 huy chương các loại', [100, 120], '=', 'huy chương'],
    ['Ít nhất 25 giải/năm', 25, '>=', 'giải/năm'],
    ['Hằng năm đào tạo từ 150 vận động viên trở lên', 150, '>=', 'vận động viên/năm'],
    ['xếp thứ hạng 12 toàn đoàn', 12, '<=', 'thứ hạng'],
    ['Lắp đặt mới 58 trạm', 58, '=', 'trạm'],
    ['đạt 1.250 người', 1250, '=', 'người'],
    ['tăng 7,5% sản lượng', 7.5, '=', '%'],
    ['(số giáo viên đạt chuẩn chiếm trên 75%)', 75, '>', '%'],
    ['Mỗi năm Hội mở 3 lớp dạy đan lát', 3, '=', 'lớp/năm'],
  ])('"%s"', (text, value, comparator, unit) => {
    expect(findTargets(text)).toMatchObject([{ value, comparator, unit }]);
  });

  it('takes the year of its own sentence', () => {
    expect(findTargets('Đến năm 2030, trên 80% thôn có nhà văn hóa.')[0]?.by).toBe('2030');
  });

  it.each([
    'Không quá 05 cá nhân',
    'giải bóng đá 7 người',
    'Hiện nay có 12 trạm đang chạy',
    'thưởng 20 triệu đồng',
    'số giáo viên đạt chuẩn chiếm 75%',
    'Điều 5 người dân được',
  ])('"%s" sets none', (text) => {
    expect(findTargets(text)).toEqual([]);
  });
});
