import { describe, expect, it } from 'vitest';
import { clauseAround } from '../../../ui/lib/clause-around.ts';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return clauseAround(text, { start, end: start + words.length });
};

describe('the clause around words', () => {
  it('is the item of the list they stand in, over the lines it runs on', () => {
    const text = 'Phấn đấu:\n- Số người luyện tập\nthường xuyên đạt **từ 43% trở lên** trên tổng\ndân số;\n- Số gia đình đạt 30%.';
    expect(around(text, 'từ 43% trở lên')).toEqual({ before: 'Số người luyện tập thường xuyên đạt ', words: 'từ 43% trở lên', after: ' trên tổng dân số' });
    expect(around(text, '30%')).toEqual({ before: 'Số gia đình đạt ', words: '30%', after: '' });
  });

  it('stays in its sentence and in its cell, and keeps a number with a point in it whole', () => {
    expect(around('Đến 2030 có 11.400 doanh nghiệp. Thu 91 triệu.', '11.400 doanh nghiệp')).toEqual({
      before: 'Đến 2030 có ',
      words: '11.400 doanh nghiệp',
      after: '',
    });
    expect(around('| Tỷ lệ số hóa | 90% trở lên | Sở Nội vụ |', '90% trở lên')).toEqual({ before: '', words: '90% trở lên', after: '' });
  });

  it('cuts what is long at a word', () => {
    const { before, after } = around(`${'nâng cao chất lượng '.repeat(20)}đạt 90% ${'số đơn vị '.repeat(30)}`, '90%');
    expect(before).toMatch(/^… \p{L}+ .*đạt $/u);
    expect(before.length).toBeLessThan(160);
    expect(after).toMatch(/^ số .*\p{L}…$/u);
    expect(after.length).toBeLessThan(120);
  });
});
