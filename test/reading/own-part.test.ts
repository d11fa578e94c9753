import { describe, expect, it } from 'vitest';
import { ownPart } from '../../api/reading/own-part.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Đăng nhập', 'Tìm kiếm', 'TIN NỔI BẬT', 'Hôm nay có nắng nhẹ trên toàn tỉnh'];
const PLAN = [
  'TỈNH ỦY MẪU',
  '*',
  'Số 12-KH/TU',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Mẫu, ngày 5 tháng 3 năm 2025',
  'KẾ HOẠCH',
  'mở sân tập cho thanh niên',
  'Thực hiện Kết luận số 70-KL/TW, ngày 31/01/2024 của Bộ Chính trị, Tỉnh ủy đề ra kế hoạch như sau:',
  'I. NHIỆM VỤ',
  '1. Sở Xây dựng chủ trì mở năm sân tập trước ngày 30/9/2025.',
  '2. Báo Mẫu mở chuyên mục về tập luyện hằng tuần.',
  'Nơi nhận:',
  '- Các huyện ủy;',
  '- Lưu Văn phòng Tỉnh ủy.',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Trần Văn Mẫu',
];
const UNSIGNED = ['UBND XÃ MẪU', 'KẾ HOẠCH', 'Mở lớp học bơi', ...PLAN.slice(7, 11)];
const BELOW = ['Chia sẻ', 'Tin liên quan', 'Hội thao toàn xã', 'Khai mạc giải bóng', 'Bản quyền thuộc Cổng thông tin', 'Lượt truy cập: 12345'];

const own = (lines: readonly string[]): string => {
  const text = lines.join('\n\n');
  const { start, end } = ownPart(text, readDirective({ textId: 't', text }));
  return text.slice(start, end).trim();
};

describe('where a document stands in its text', () => {
  it('is the whole text where nothing is around it', () => {
    expect(own(PLAN)).toBe(PLAN.join('\n\n'));
    expect(own(UNSIGNED)).toBe(UNSIGNED.join('\n\n'));
  });

  it('begins at the letterhead and ends before the words of the web page behind it', () => {
    expect(own([...MENU, ...PLAN])).toBe(PLAN.join('\n\n'));
    expect(own([...MENU, ...PLAN, ...BELOW])).toBe(PLAN.join('\n\n'));
  });

  it('begins at the organ over the kind where there is no motto', () => {
    expect(own([...MENU, ...UNSIGNED])).toBe(UNSIGNED.join('\n\n'));
  });

  it('lets a line or two before it stand', () => {
    expect(own(['Kế hoạch mới', ...PLAN])).toBe(['Kế hoạch mới', ...PLAN].join('\n\n'));
  });
});
