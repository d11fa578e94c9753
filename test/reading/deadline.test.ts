import { describe, expect, it } from 'vitest';
import { findDeadlines, readTimeField } from '../../api/reading/recognisers/deadline.ts';

describe('deadlines in a sentence', () => {
  it.each([
    ['Nộp danh sách trước ngày 31/3/2026.', ['2026-03-31']],
    ['Chậm nhất ngày 05 tháng 4 năm 2026 phải xong.', ['2026-04-05']],
    ['Xây dựng kế hoạch xong trong tháng 12/2025.', ['2025-12']],
    ['Hằng năm báo cáo kết quả trước ngày 20 tháng 10.', ['hằng năm trước 20/10']],
    ['Trước ngày 15/12 hàng năm, tổng hợp gửi Sở.', ['hằng năm trước 15/12']],
    ['Từ tháng 10 năm 2025 đến hết tháng 3 năm 2026 phát động đợt thi.', ['từ 2025-10 đến 2026-03']],
    ['Báo cáo trong thời hạn 10 ngày kể từ ngày nhận văn bản.', ['trong thời hạn 10 ngày kể từ ngày nhận']],
    ['Sinh hoạt vào ngày 03 hằng tháng.', ['ngày 3 hằng tháng']],
  ])('"%s"', (text, expected) => {
    expect(findDeadlines(text).map((deadline) => deadline.text)).toEqual(expected);
  });

  it.each(['theo Quyết định ngày 1/2/2024 của Bộ', 'đến năm 2030 có 5 thư viện', 'điểm 3/4'])('a date without a word of time is none: "%s"', (text) => {
    expect(findDeadlines(text)).toEqual([]);
  });
});

describe('time fields', () => {
  it.each([
    ['Thường xuyên.', 'thường xuyên'],
    ['Hàng năm.', 'hằng năm'],
    ['Quý III Năm 2026', 'quý III/2026'],
    ['Quý IV/2025- Quý II/2026', 'từ quý IV/2025 đến quý II/2026'],
    ['Tháng 12/2025.', '2025-12'],
    ['Giai đoạn 2026-2030 và những năm tiếp theo.', 'giai đoạn 2026-2030 và những năm tiếp theo'],
  ])('"%s" is "%s"', (value, expected) => {
    expect(readTimeField(value).map((deadline) => deadline.text)).toEqual([expected]);
  });
});
