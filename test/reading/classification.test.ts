import { describe, expect, it } from 'vitest';
import { classificationMark } from '../../api/reading/classification.ts';

const mark = (text: string): string | undefined => classificationMark(text, 't')?.quote;

describe('marks of classification', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nMẬT\nSố: 01/KH-UBND', 'MẬT'],
    ['|\n**TỐI MẬT**\n|\nSố 02-KH/TU', 'TỐI MẬT'],
    ['TUYỆT MẬT\n\nBÁO CÁO', 'TUYỆT MẬT'],
    ['Độ mật: Mật\nSố: 03/CV', 'Mật'],
    ['| Độ mật | Tối mật |\n| Số | 04 |', 'Tối mật'],
    ['| Độ mật: |\n| Tối mật |', 'Tối mật'],
    ['TỈNH ỦY SÔNG LAM          MẬT\nSố 05-BC/TU', 'MẬT'],
    ['KẾ HOẠCH\n\nnội dung\n\n[MẬT]\n\nhết', 'MẬT'],
  ])('stops at a mark', (text, expected) => {
    expect(mark(text)).toBe(expected);
  });

  it.each([
    'Danh mục bí mật nhà nước độ Mật, Tối mật gồm các loại sau.',
    'BAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC',
    'Mật độ cây trồng là 500 cây/ha',
    'Gửi văn bản Mật, Tối Mật qua đường riêng.',
    'Điều 3. Bí\nmật nhà nước độ Mật',
    'Độ mật: Không',
  ])('goes on at "%s"', (text) => {
    expect(mark(text)).toBeUndefined();
  });

  it('slices back', () => {
    const text = 'a\n  ** TỐI MẬT **\nb';
    const evidence = classificationMark(text, 't');
    expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
  });
});
