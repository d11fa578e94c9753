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
    ['Mở cửa từ ngày 08 đến ngày 10 tháng 12 năm 2025.', ['từ 2025-12-08 đến 2025-12-10']],
    ['Cho mượn từ 15/11 đến 15/12/2025.', ['từ 2025-11-15 đến 2025-12-15']],
    ['Thời gian chậm nhất gửi báo cáo về Sở Y tế ngày 23/3/2026.', ['2026-03-23']],
    ['Báo cáo trước ngày 05/6 và 05/12 hằng năm.', ['hằng năm trước 05/06', 'hằng năm trước 05/12']],
    ['Báo cáo hằng tháng (trước ngày 18), hằng quý (trước ngày 15 của tháng cuối quý).', ['trước ngày 18 hằng tháng', 'ngày 15 của tháng cuối quý']],
    ['Hoàn thành trong 6 tháng đầu năm 2026.', ['6 tháng đầu năm 2026']],
    ['Hoàn thành trong tháng 10, gửi Sở.', ['tháng 10']],
    ['Nộp thẻ đọc trước ngày 15 tháng 11.', ['trước 15/11']],
    ['Đến hết quý II/2026 đóng kho cũ.', ['quý II/2026']],
    ['Sơ kết vào cuối năm 2027, tổng kết vào năm 2030.', ['năm 2027', 'năm 2030']],
  ])('"%s"', (text, expected) => {
    expect(findDeadlines(text).map((deadline) => deadline.text)).toEqual(expected);
  });

  it.each([
    'thiệt hại do đợt mưa lũ từ ngày 16 đến ngày 22/11/2025',
    'phấn đấu có 20 phòng đọc ngay trong năm 2025;',
    'tiền đến ngày 30 tháng 6 hằng năm chưa phân bổ',
    'tính đến hết tháng 10/2025 có 5 kho',
    'theo Quyết định ngày 1/2/2024 của Bộ',
    'đến năm 2030 có 5 thư viện',
    'điểm 3/4',
  ])('a date without a word of time is none: "%s"', (text) => {
    expect(findDeadlines(text)).toEqual([]);
  });
});

describe('time fields', () => {
  it.each([
    ['Thường xuyên.', 'thường xuyên'],
    ['Hàng năm.', 'hằng năm'],
    ['Quý III Năm 2026', 'quý III/2026'],
    ['2026', 'năm 2026'],
    ['15-20/11/2025', 'từ 2025-11-15 đến 2025-11-20'],
    ['Từ tháng 11/2025 - 3/2026', 'từ 2025-11 đến 2026-03'],
    ['Quý I - Quý II/2026', 'từ quý I/2026 đến quý II/2026'],
    ['Dự kiến cuối tháng 11/2025', '2025-11'],
    ['Trong tháng 10', 'tháng 10'],
    ['Tuần 2 tháng 10/2025', 'tuần 2 2025-10'],
    ['Quý IV/2025- Quý II/2026', 'từ quý IV/2025 đến quý II/2026'],
    ['Tháng 12/2025.', '2025-12'],
    ['Giai đoạn 2026-2030 và những năm tiếp theo.', 'giai đoạn 2026-2030 và những năm tiếp theo'],
  ])('"%s" is "%s"', (value, expected) => {
    expect(readTimeField(value).map((deadline) => deadline.text)).toEqual([expected]);
  });
});
