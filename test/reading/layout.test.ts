import { describe, expect, it } from 'vitest';
import { layOut } from '../../api/reading/layout/lay-out.ts';
import { evidenceAt } from '../../api/reading/layout/page.ts';

const blocks = (source: string): string[] => layOut('t', source).blocks.map((block) => block.text);
const filler = Array.from({ length: 12 }, (_, index) => `Dòng thứ ${index} của một đoạn văn được ngắt ở cột cố định cho đủ dài như thế này`).join('\n');

describe('lines into blocks', () => {
  it('takes marks away and keeps places in the source', () => {
    const source = '[bookmark: _Hlk1]- **Mua** *sách*  cho\u00ad xã';
    const page = layOut('t', source);
    expect(page.flow).toBe('- Mua sách cho xã');
    const at = page.flow.indexOf('sách cho');
    expect(evidenceAt(page, at, at + 8).quote).toBe('sách*  cho');
  });

  it('leaves out what a converter left of pictures and bookmarks, and nothing else in brackets', () => {
    const source = '1. Mở [image: anh1.png]phòng đọc [2] của xã[pic].\n[image]\n2. Mua [bookmark: _Ref2]sách.';
    const page = layOut('t', source);
    expect(page.blocks.map(({ text }) => text)).toEqual(['1. Mở phòng đọc [2] của xã.', '2. Mua sách.']);
    const at = page.flow.indexOf('phòng đọc [2]');
    expect(evidenceAt(page, at, at + 13)).toMatchObject({ start: source.indexOf('phòng'), quote: 'phòng đọc [2]' });
  });

  it('joins lines cut at a column and parts labels', () => {
    expect(blocks(`${filler}\n\n1. Bổ sung sách cho kinh tế\n- xã hội của các xã vùng cao theo khoản\n2. của quy chế\n- Mua báo`).slice(-2)).toEqual([
      '1. Bổ sung sách cho kinh tế - xã hội của các xã vùng cao theo khoản 2. của quy chế',
      '- Mua báo',
    ]);
  });

  it('joins a sentence that a page break cut', () => {
    const long =
      'Các thôn cùng nhau góp sách, góp công, góp giá sách để làm nên tủ sách chung của thôn, mở cửa mỗi chiều cho học sinh đến đọc và mượn về nhà, có người trông coi luân phiên';
    expect(blocks(`${long}\n\nvà ghi sổ đầy đủ.\n\nCuối năm tổng kết.`)).toEqual([`${long} và ghi sổ đầy đủ.`, 'Cuối năm tổng kết.']);
  });

  it('parts a heading that was glued on', () => {
    expect(blocks('I- MỤC ĐÍCH**1. Mục đích**\n\nLàm cho mọi người thích đọc.')).toEqual(['I- MỤC ĐÍCH', '1. Mục đích', 'Làm cho mọi người thích đọc.']);
  });

  it('joins a label alone on its line with its heading', () => {
    expect(blocks(`${filler}\n\n**I.\nMỤC ĐÍCH**`).at(-1)).toBe('I. MỤC ĐÍCH');
  });

  it('keeps cells and rows of a flattened table apart', () => {
    const page = layOut('t', '|\nTT\n|\nViệc\n|\n|\n1\n|\nMua\nsách\n|\n\nHết bảng.');
    expect(page.blocks.map(({ text, tabular }) => [text, tabular])).toEqual([
      ['TT', true],
      ['Việc', true],
      ['1', true],
      ['Mua sách', true],
      ['Hết bảng.', false],
    ]);
    const rows = page.blocks.map((block) => block.row);
    expect(rows[0]).toBe(rows[1]);
    expect(rows[2]).toBe(rows[3]);
    expect(rows[1]).not.toBe(rows[2]);
  });

  it('reads a list line marked with a star', () => {
    expect(blocks('* Phấn đấu có thêm sách\n\n*Thời gian: *Hằng năm')).toEqual(['* Phấn đấu có thêm sách', 'Thời gian: Hằng năm']);
  });
});
