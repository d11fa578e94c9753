import { describe, expect, it } from 'vitest';
import { findOrgans, VERB_AHEAD } from '../../api/reading/recognisers/assignment.ts';

/** Names without rank or matter, before verbs of the world that no list holds: the name alone says where it ends. */
const NAMES = [
  'Mặt trận',
  'UBND',
  'Hội đồng nhân dân',
  'Văn phòng',
  'Đảng ủy',
  'Cấp ủy',
  'Ban Chấp hành',
  'Ban Tuyên giáo',
  'Ban Xây dựng Đảng',
  'Ban Công tác Mặt trận',
  'Ủy ban Kiểm tra',
  'Đài Truyền thanh',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm Văn hóa - Thể thao',
  'Trung tâm Chính trị',
  'Kho bạc Nhà nước',
  'Ngân hàng Chính sách xã hội',
  'Hội Chữ thập đỏ',
  'Hội Người cao tuổi',
  'Chi cục Thuế',
  'Thuế cơ sở 5',
  'Đội Quản lý thị trường',
  'Cảnh sát giao thông',
  'Viện Kiểm sát nhân dân',
  'Tòa án nhân dân khu vực 3',
  'Bảo hiểm xã hội',
  'Tổ công nghệ số cộng đồng',
  'Đội thanh niên xung kích',
  'Trường THCS Nguyễn Du',
  'Công ty Điện lực Lai Châu',
  'Công đoàn cơ sở',
  'Đoàn trường',
  'Các chi bộ',
  'Các trường học',
  'Nhà trường',
  'Hiệu trưởng',
  'Giáo viên chủ nhiệm',
  'Tổ dân phố',
  'Kế toán',
  'Ban Quản lý dự án',
  'Các phòng chuyên môn',
] as const;
const WORKS = [
  'dọn dẹp phòng đọc.',
  'góp sách cho bạn đọc.',
  'dựng giá sách mới.',
  'đo diện tích kho.',
  'chốt danh sách bạn đọc.',
  'in thẻ cho học sinh.',
  'thăm thủ thư nghỉ ốm.',
  'soạn nội quy phòng đọc.',
  'gỡ vướng mắc về giờ mở cửa.',
  'ghi hình buổi đọc sách.',
] as const;

const doers = (text: string): string[] => findOrgans(text).map(({ organ, role }) => `${role} ${organ}`);

describe('a name that is whole, before a verb that no list holds', () => {
  it('the verbs are none of the list', () => {
    expect(WORKS.filter((work) => VERB_AHEAD.test(` ${work}`))).toEqual([]);
  });

  it.each(WORKS)('%s', (work) => {
    for (const name of NAMES) expect(doers(`${name} ${work}`), name).toEqual([`lead ${name}`]);
  });

  it('as a partner', () => {
    for (const name of NAMES) expect(doers(`Sở Nội vụ phối hợp với ${name} dựng giá sách mới.`), name).toEqual(['lead Sở Nội vụ', `coordinate ${name}`]);
  });

  it('goes on with what is part of it', () => {
    const names = [
      'Văn phòng điều phối nông thôn mới tỉnh',
      'Đảng ủy bộ phận phường',
      'Ban Thường vụ đảng ủy xã',
      'Tòa án nhân dân tối cao',
      'Chi bộ trường mầm non',
      'Hội đồng nhân dân các xã',
      'Ban Quản lý dự án đầu tư xây dựng huyện',
    ];
    for (const name of names) expect(doers(`${name} chủ trì việc góp sách.`), name).toEqual([`lead ${name}`]);
  });
});
