import { describe, expect, it } from 'vitest';
import { waysToWrite, writtenOut } from '../../api/importing/ways-to-write.ts';

describe('other ways to write typed words', () => {
  it.each([
    ['Sở GD&ĐT', 'Sở giáo dục và đào tạo'],
    ['giáo dục và đào tạo', 'gd đt'],
    ['giao duc dao tao', 'giáo dục và đào tạo'],
    ['UBND xã', 'ủy ban nhân dân xã'],
    ['Uỷ ban nhân dân xã', 'ubnd xã'],
    ['HĐND', 'hội đồng nhân dân'],
    ['MTTQ', 'mặt trận tổ quốc'],
    ['KH&CN', 'khoa học và công nghệ'],
    ['LĐ-TB&XH', 'lao động thương binh và xã hội'],
    ['VH-TT&DL', 'văn hóa thể thao và du lịch'],
    ['văn hóa, thể thao và du lịch', 'vhttdl'],
    ['BTGDV', 'ban tuyên giáo và dân vận'],
    ['Ban Tuyên giáo và Dân vận', 'btgdv'],
    ['NTM', 'nông thôn mới'],
    ['nông thôn mới', 'ntm'],
    ['ATGT', 'an toàn giao thông'],
    ['cds', 'chuyển đổi số'],
    ['PCCC', 'phòng cháy chữa cháy'],
    ['tp hcm', 'thành phố hồ chí minh'],
    ['kh lang son', 'Kế hoạch lang son'],
    ['ctr Lai Châu', 'Chương trình Lai Châu'],
  ])('“%s” is also “%s”', (typed, way) => expect(waysToWrite(typed)).toContain(way));

  it.each(['thể thao', 'ai chưa nộp', '154/KH-UBND', '70-KL/TW', 'kh 154', 'kh', 'đa dạng', '', '...'])('“%s” is written in no other way', (typed) => {
    expect(waysToWrite(typed)).toEqual([]);
    expect(writtenOut(typed)).toBe(typed);
  });

  it('writes out what is abbreviated and leaves the rest', () => {
    expect(writtenOut('tp Hà Nội')).toBe('thành phố Hà Nội');
    expect(writtenOut('Giáo dục và Đào tạo Hà Nội')).toBe('Giáo dục và Đào tạo Hà Nội');
  });

  it('tells four at most', () => expect(waysToWrite('HĐND-UBND-MTTQ tp').length).toBe(4));
});
