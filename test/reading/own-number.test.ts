import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';

const plan = (cited: string): string =>
  [
    'THÀNH ỦY BẮC KẠN',
    '*',
    'Số 224-KH/TU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Bắc Kạn, ngày 12 tháng 4 năm 2024',
    '',
    'KẾ HOẠCH',
    'mở tủ sách khu dân cư',
    '',
    `Thực hiện ${cited} về mở tủ sách khu dân cư, Ban Thường vụ Thành ủy ban hành kế hoạch như sau:`,
    'I. NHIỆM VỤ',
    '1. Rà soát các điểm đọc sách hiện có.',
    'Nơi nhận:',
    '- Như trên.',
  ].join('\n');

const cited = (words: string): readonly string[] =>
  readDirective({ textId: 't', text: plan(words) }).citations.map(({ symbol, relation, issuedOn }) => `${symbol} ${relation} ${issuedOn?.value}`);

describe('the number that a document bears itself', () => {
  it('is another’s where an earlier day and an organ stand beside it', () => {
    expect(cited('Kế hoạch số 224-KH/TU, ngày 02/4/2024 của Tỉnh ủy Bắc Kạn')).toEqual(['224-KH/TU IMPLEMENTS 2024-04-02']);
  });

  it('is its own on its own day, and where no day is said', () => {
    expect(cited('Kế hoạch số 224-KH/TU, ngày 12/4/2024 của Thành ủy Bắc Kạn')).toEqual([]);
    expect(cited('Kế hoạch số 224-KH/TU của Thành ủy')).toEqual([]);
  });
});
