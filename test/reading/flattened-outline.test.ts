import { describe, expect, it } from 'vitest';
import { layOut } from '../../api/reading/layout/lay-out.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';

const blocks = (text: string): string[] => layOut('t', text).blocks.map((block) => block.text);

describe('an outline run together on one line', () => {
  it('falls apart at the labels that go on one from another', () => {
    expect(
      blocks(
        'II. THỜI GIAN MỞ KHO 1. Kho tỉnh: hoàn thành trong tháng 5 năm 2026. 2. Kho huyện: xong trong tháng 6 năm 2026. III. TỔ CHỨC THỰC HIỆN 1. Sở Y tế mở kho sách. 2. Đề nghị Hội Sách cho mượn sách.',
      ),
    ).toEqual([
      'II. THỜI GIAN MỞ KHO',
      '1. Kho tỉnh: hoàn thành trong tháng 5 năm 2026.',
      '2. Kho huyện: xong trong tháng 6 năm 2026.',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế mở kho sách.',
      '2. Đề nghị Hội Sách cho mượn sách.',
    ]);
  });

  it('letters, parts of numbers and dashes as well', () => {
    expect(
      blocks(
        '1. Sở Y tế có các nhiệm vụ: 1.1. Mở kho sách trong tỉnh. 1.2. Cho mượn sách: a) Tại nhà văn hóa xã; b) Tại các trường học trong xã. - Báo cáo Sở.',
      ),
    ).toEqual([
      '1. Sở Y tế có các nhiệm vụ:',
      '1.1. Mở kho sách trong tỉnh.',
      '1.2. Cho mượn sách:',
      'a) Tại nhà văn hóa xã;',
      'b) Tại các trường học trong xã.',
      '- Báo cáo Sở.',
    ]);
  });

  it('gives tasks with their doers and times', () => {
    const read = readDirective({
      textId: 't',
      text: 'KẾ HOẠCH\nMở kho sách\nI. MỤC ĐÍCH Mở rộng việc đọc trong nhân dân. II. TỔ CHỨC THỰC HIỆN 1. Báo Sao Mai Phối hợp Ban Sách tỉnh mở chuyên mục. 2. Sở Y tế lập danh sách, xong trước ngày 15/3/2026.',
    });
    expect(toGoldShape('t', read).tasks).toMatchObject([
      { path: 'II.1', leads: ['Báo Sao Mai'], coordinates: ['Ban Sách tỉnh'] },
      { path: 'II.2', leads: ['Sở Y tế'], due: ['2026-03-15'] },
    ]);
  });

  it('one label alone, a number that is named and numbers out of order cut nothing', () => {
    for (const text of [
      'Thư viện tỉnh mở kho sách và cho mượn theo danh mục đã duyệt. 2. Sở Y tế được mời dự lễ mở kho cùng các hội trong tỉnh và các trường.',
      'Cho mượn theo quy định tại khoản 1. Điều này áp dụng với mọi kho sách trong tỉnh, kể cả kho tại khoản 2. Điều ấy không đổi.',
      'Kết quả đua: 3. Đội Sao Mai về đích với bốn người; 1. Đội Sao Hôm; 7. Đội Sao Băng và các đội khác của tỉnh cùng về sau đó ít lâu.',
    ])
      expect(blocks(text)).toEqual([text]);
  });

  it('is read in one pass, also where it is made to hurt', () => {
    const text = '1. Abc. a) Abc; '.repeat(4000);
    expect(blocks(text).join(' ').length).toBeGreaterThan(text.length - 20);
  });
});
