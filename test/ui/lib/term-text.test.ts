import { describe, expect, it } from 'vitest';
import { termText } from '../../../ui/lib/term-text.ts';

describe('terms', () => {
  it.each([
    ['2025-11-27', '27/11/2025', '27/11/2025'],
    ['2025-05', 'tháng 5/2025', 'May 2025'],
    ['2026', 'năm 2026', '2026'],
    ['năm 2026', 'năm 2026', '2026'],
    ['quý III/2026', 'quý III/2026', 'Q3 2026'],
    ['từ 2025-10 đến 2026-03', 'từ tháng 10/2025 đến tháng 3/2026', 'from October 2025 to March 2026'],
    ['từ 2025-12-08 đến 2025-12-10', 'từ 08/12/2025 đến 10/12/2025', 'from 08/12/2025 to 10/12/2025'],
    ['từ quý I/2026 đến quý II/2026', 'từ quý I/2026 đến quý II/2026', 'from Q1 2026 to Q2 2026'],
    ['6 tháng đầu năm 2026', '6 tháng đầu năm 2026', 'first 6 months of 2026'],
    ['nửa cuối năm 2026', 'nửa cuối năm 2026', 'second half of 2026'],
    ['hằng năm trước 20/10', 'hằng năm trước 20/10', 'every year before 20/10'],
    ['trước ngày 15 hằng quý', 'trước ngày 15 hằng quý', 'before day 15 of every quarter'],
    ['tháng 10', 'tháng 10', 'October'],
  ])('%s', (text, vi, en) => {
    expect([termText(text, 'vi'), termText(text, 'en')]).toEqual([vi, en]);
  });

  it('stay in the words of the document where only it can explain them', () => {
    expect(termText('10 ngày kể từ ngày nhận', 'en')).toBe('10 ngày kể từ ngày nhận');
    expect(termText('từ 2026-03-15 đến ngày bầu cử', 'vi')).toBe('từ 15/03/2026 đến ngày bầu cử');
  });

  it('leave what only looks like a month alone', () => {
    expect(termText('giai đoạn 2025-2030', 'vi')).toBe('giai đoạn 2025-2030');
    expect(termText('12/2025-05', 'vi')).toBe('12/2025-05');
  });
});
