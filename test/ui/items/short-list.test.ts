import { describe, expect, it } from 'vitest';
import { shortened } from '../../../ui/items/short-list.ts';

const sections = (n: number, word = 'mục '): string => Array.from({ length: n }, (_, at) => `${word}II.${at + 1}`).join(', ');

describe('a sentence with many section numbers', () => {
  it('tells the first few and how many more', () => {
    expect(shortened(`Chưa thấy cơ quan thực hiện: ${sections(40)}.`)).toBe(
      'Chưa thấy cơ quan thực hiện: mục II.1, mục II.2, mục II.3, mục II.4, mục II.5 + 35.',
    );
    expect(shortened(`No organ is named for ${sections(9)}, not even in the part on organisation.`)).toBe(
      'No organ is named for mục II.1, mục II.2, mục II.3, mục II.4, mục II.5 + 4, not even in the part on organisation.',
    );
    expect(shortened(`Nội dung riêng: ${sections(12, '')}.`)).toBe('Nội dung riêng: II.1, II.2, II.3, II.4, II.5 + 7.');
  });

  it('counts places that share what is said once', () => {
    expect(
      shortened(
        'Chưa thấy cơ quan thực hiện: mục III.1 gạch đầu dòng thứ 1, 2; mục III.3.a gạch đầu dòng thứ 3 dấu cộng thứ 1, 2; mục III.4.a, III.4.b; đoạn thứ 2.',
      ),
    ).toBe(
      'Chưa thấy cơ quan thực hiện: mục III.1 gạch đầu dòng thứ 1, 2; mục III.3.a gạch đầu dòng thứ 3 dấu cộng thứ 1, 2; mục III.4.a, III.4.b; đoạn thứ 2.',
    );
    expect(shortened('Nội dung: mục III.1 gạch đầu dòng thứ 1, 2, 3; mục III.2 gạch đầu dòng thứ 1, 2, 3, 4; mục IV.a, IV.b.')).toBe(
      'Nội dung: mục III.1 gạch đầu dòng thứ 1, 2, 3; mục III.2 gạch đầu dòng thứ 1, 2 + 4.',
    );
  });

  it('stays as it is where there are few', () => {
    const few = `Chưa thấy cơ quan thực hiện: ${sections(7)}.`;
    expect(shortened(few)).toBe(few);
  });

  it('keeps names that stand in a row', () => {
    const names = 'Gửi UBND phường An Khê, Bình Minh, Cao Sơn, Đông Hà, Hòa Bình, Kim Sơn, Long Biên, Mỹ Lộc, Nam Định.';
    expect(shortened(names)).toBe(names);
  });
});
