import { describe, expect, it } from 'vitest';
import { clauseAt, sentenceAt } from '../../api/reading/tasks/duty-clause.ts';

describe('the sentence around a duty', () => {
  it('goes from full stop to full stop, its clause from semicolon to semicolon', () => {
    const text = 'Mở kho sách. Sở Nội vụ kiểm kê; Thư viện tỉnh báo cáo kết quả. Xong việc.';
    const at = text.indexOf('báo cáo');
    const sentence = sentenceAt(text, at);
    const clause = clauseAt(text, at);
    expect(text.slice(sentence.start, sentence.end).trim()).toBe('Sở Nội vụ kiểm kê; Thư viện tỉnh báo cáo kết quả');
    expect(text.slice(clause.start, clause.end).trim()).toBe('Thư viện tỉnh báo cáo kết quả');
  });

  it('is cut between words where a text runs on without an end', () => {
    const text = 'sơ kết năm 2028, tổng kết năm 2030, '.repeat(2000);
    for (const at of [0, 31_000, text.length - 5]) {
      const { start, end } = clauseAt(text, at);
      expect(end - start).toBeLessThanOrEqual(4000);
      expect(start <= at && at <= end).toBe(true);
      expect(start === 0 || text[start - 1] === ' ').toBe(true);
    }
  });
});
