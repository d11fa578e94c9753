import { describe, expect, it } from 'vitest';
import { statedTerm } from '../../api/domain/stated-term.ts';

describe('a stated term in a workbook', () => {
  it.each([
    ['2025-11-27', '27/11/2025'],
    ['2025-05', 'tháng 5/2025'],
    ['từ 2025-10 đến 2026-03', 'từ tháng 10/2025 đến tháng 3/2026'],
    ['quý III/2026', 'quý III/2026'],
    ['năm 2026', 'năm 2026'],
  ])('%s', (text, said) => {
    expect(statedTerm(text)).toBe(said);
  });

  it('leaves a span of years alone', () => {
    expect(statedTerm('giai đoạn 2025-2030')).toBe('giai đoạn 2025-2030');
  });
});
