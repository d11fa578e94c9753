import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { findOrgans } from '../../api/reading/recognisers/assignment.ts';
import { findDeadlines } from '../../api/reading/recognisers/deadline.ts';
import { headingOrgans } from '../../api/reading/recognisers/field-organs.ts';
import { roleOf } from '../../api/reading/recognisers/section-role.ts';
import { findTargets } from '../../api/reading/recognisers/target.ts';
import { readField } from '../../api/reading/recognisers/task-field.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';

const found = (text: string, role: 'lead' | 'coordinate'): string[] =>
  findOrgans(text)
    .filter((organ) => organ.role === role)
    .map(({ organ }) => organ);
const headed = (text: string): string[] => headingOrgans(text).map(({ organ }) => organ);
const due = (text: string): string[] => findDeadlines(text).map((deadline) => deadline.text);
const plan = (...lines: string[]): ReadDirective => readDirective({ textId: 't', text: ['KẾ HOẠCH', 'Mở kho sách', ...lines].join('\n\n') });
const tasks = (directive: ReadDirective) => toGoldShape('t', directive).tasks;

describe('fields printed as items of a section', () => {
  const directive = plan(
    'III. ĐẨY MẠNH TUYÊN TRUYỀN VĂN HÓA ĐỌC',
    '1. Nội dung, biện pháp',
    'a) Mở chuyên mục giới thiệu sách mới;',
    'b) Tổ chức ngày hội đọc sách.',
    '2. Cơ quan chủ trì, phối hợp',
    'a) Cơ quan chủ trì',
    '- Thư viện tỉnh.',
    '- Sở Y tế; Sở Nội vụ.',
    'b) Cơ quan phối hợp',
    '- Các trường học trên địa bàn.',
    '3. Thời gian thực hiện: Từ tháng 4/2026 đến tháng 6/2026.',
  );

  it('hold for every item of work, and are no tasks themselves', () => {
    expect(tasks(directive).map(({ path, leads, coordinates, due: when }) => ({ path, leads, coordinates, when }))).toEqual(
      ['III.1.a', 'III.1.b'].map((path) => ({
        path,
        leads: ['Thư viện tỉnh', 'Sở Y tế', 'Sở Nội vụ'],
        coordinates: ['Các trường học trên địa bàn'],
        when: ['từ 2026-04 đến 2026-06'],
      })),
    );
  });

  it('may stand behind a colon, or name those who lead only', () => {
    const short = plan(
      'IV. XÂY DỰNG TỦ SÁCH',
      '1. Nội dung',
      'a) Mua sách thiếu nhi.',
      '2. Chủ trì thực hiện',
      '- Hội Khuyến học.',
      '3. Thời gian thực hiện: quý II/2026.',
    );
    expect(tasks(short)).toMatchObject([{ path: 'IV.1.a', leads: ['Hội Khuyến học'], due: ['quý II/2026'] }]);
    const colon = plan('IV. XÂY DỰNG TỦ SÁCH', '1. Nội dung', 'a) Mua sách thiếu nhi.', '2. Cơ quan chủ trì: Sở Y tế; Sở Nội vụ.');
    expect(tasks(colon)).toMatchObject([{ path: 'IV.1.a', leads: ['Sở Y tế', 'Sở Nội vụ'] }]);
  });

  it('a time alone among the items stays an item', () => {
    const timed = plan(
      'III. NỘI DUNG THỰC HIỆN',
      '1. Mua sách thiếu nhi cho các thôn.',
      '2. Thời gian tổ chức ngày hội: từ ngày 01/4/2026 đến ngày 05/4/2026.',
    );
    expect(tasks(timed).map(({ path }) => path)).toEqual(['III.1', 'III.2']);
  });

  it('an order whose colon opens a list of ministries is no field', () => {
    expect(readField('Chủ trì, phối hợp với các Bộ: Y tế, Nội vụ rà soát danh mục sách')).toBeNull();
    expect(readField('Cơ quan chủ trì, phối hợp: Sở Y tế')).toMatchObject({ kind: 'lead' });
    expect(found('Chủ trì, phối hợp với các Bộ: Y tế, Nội vụ và các cơ quan liên quan rà soát danh mục sách.', 'coordinate')).toEqual([
      'các Bộ: Y tế, Nội vụ',
      'các cơ quan liên quan',
    ]);
  });
});

describe('where a name ends', () => {
  it('what a body works on is part of its name', () => {
    expect(headed('Trung tâm Kiểm soát thanh toán tiền sách')).toEqual(['Trung tâm Kiểm soát thanh toán tiền sách']);
    expect(found('Ban Quản lý dự án đầu tư xây dựng kho sách tỉnh đẩy nhanh việc thi công.', 'lead')).toEqual([
      'Ban Quản lý dự án đầu tư xây dựng kho sách tỉnh',
    ]);
  });

  it('which of them, and what it is besides, is no part', () => {
    expect(found('Cấp ủy, chính quyền, trước hết là người đứng đầu phải đi đầu trong việc đọc sách.', 'lead')).toEqual(['Cấp ủy, chính quyền']);
    expect(headed('Thư viện tỉnh (Cơ quan thường trực Ban Tổ chức)')).toEqual(['Thư viện tỉnh']);
    expect(headed('Trung tâm Dịch vụ việc làm (Sở Nội vụ)')).toEqual(['Trung tâm Dịch vụ việc làm (Sở Nội vụ)']);
  });

  it('a clause that tells which ones belongs to it', () => {
    expect(found('Các địa phương có thực hiện các Chương trình mục tiêu quốc gia chủ trì kiểm đếm kho sách.', 'lead')).toEqual([
      'Các địa phương có thực hiện các Chương trình mục tiêu quốc gia',
    ]);
    expect(found('Hàng năm và theo nhiệm kỳ, các cấp công đoàn phải xây dựng kế hoạch mua sách.', 'lead')).toEqual(['các cấp công đoàn']);
    expect(found('Hằng năm công đoàn cấp trên cơ sở có kế hoạch mua sách.', 'lead')).toEqual(['công đoàn cấp trên cơ sở']);
  });

  it('heads of forces and of offices begin a name', () => {
    expect(found('Chỉ huy trưởng Ban Chỉ huy Quân sự xã, Trưởng Công an xã sẵn sàng lực lượng chuyển sách.', 'lead')).toEqual([
      'Chỉ huy trưởng Ban Chỉ huy Quân sự xã',
      'Trưởng Công an xã',
    ]);
    expect(found('Cơ sở giáo dục: tổ chức giờ đọc sách.', 'lead')).toEqual(['Cơ sở giáo dục']);
    expect(found('Chủ tịch UBND các xã; thủ trưởng các phòng, ban khẩn trương mở kho.', 'lead')).toEqual(['Chủ tịch UBND các xã', 'thủ trưởng các phòng, ban']);
    expect(found('Chính phủ, chính quyền địa phương các cấp tổ chức thực hiện.', 'lead')).toEqual(['Chính phủ', 'chính quyền địa phương các cấp']);
  });
});

describe('who is told to work', () => {
  it('what is found first is no order; what is asked behind it is', () => {
    const text = 'Hội đồng nhân dân tán thành báo cáo do Sở Y tế trình, đồng thời, đề nghị Thư viện tỉnh và các trường học tập trung thực hiện việc sau:';
    expect(found(text, 'lead')).toEqual(['Thư viện tỉnh', 'các trường học']);
  });

  it('a duty to work together names the partner, unless it is the one who leads', () => {
    expect(found('Sở Y tế có trách nhiệm phối hợp với UBND các xã mở kho sách.', 'coordinate')).toEqual(['UBND các xã']);
    expect(found('Các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì mở kho sách.', 'coordinate')).toEqual([]);
  });

  it('the data of a project names no doer', () => {
    expect(found('Chủ đầu tư: Ban Quản lý dự án huyện.', 'lead')).toEqual([]);
    expect(found('Chủ đầu tư: tổ chức thi công kho sách.', 'lead')).toEqual(['Chủ đầu tư']);
  });
});

describe('further times', () => {
  it.each([
    ['Bắt đầu từ ngày 06/9/2026; kết thúc trước ngày 18/01/2027.', ['từ 2026-09-06', '2027-01-18']],
    ['Ký kết các hợp đồng mua sách trong cuối năm 2026 và đầu năm 2027.', ['cuối năm 2026 và đầu năm 2027']],
    ['Chưa tăng giá thẻ trong Quý I và Quý II năm 2026 đối với học sinh.', ['quý I và quý II năm 2026']],
    ['Trình danh mục trong quí 2 năm 2026.', ['quý II/2026']],
    ['Phê duyệt danh mục trong quý II; gửi Sở.', ['quý II']],
    ['Quán triệt trong sinh hoạt định kỳ tháng 6/2026.', ['2026-06']],
    ['Gửi danh sách trước 05 ngày tổ chức Hội nghị.', ['trước 05 ngày tổ chức Hội nghị']],
    ['Xây dựng tủ sách thôn từ năm 2026 đến năm 2030.', ['từ năm 2026 đến năm 2030']],
    ['Trong năm 2026, cơ bản hoàn thành việc kiểm đếm kho sách.', ['năm 2026']],
    ['Định kỳ 06 tháng báo cáo kết quả về Sở.', ['định kỳ 6 tháng']],
    ['Khai mạc vào hồi 7 giờ 30 phút ngày 30 tháng 4 năm 2026.', ['2026-04-30']],
    ['Ngày 26/8/2026 (thứ Tư).', ['2026-08-26']],
    ['Số hóa các đầu sách trong năm 2026 (Phụ lục II kèm theo).', ['năm 2026']],
  ])('"%s"', (text, expected) => {
    expect(due(text)).toEqual(expected);
  });

  it.each(['Kết quả số hóa từ năm 2021 đến năm 2025.', 'Ngày 26/8 mở kho.', 'phấn đấu có 5 kho vào cuối năm 2027', 'kết quả cho mượn trong quý II, quý III'])(
    'what was, and what is aimed at, is no time: "%s"',
    (text) => {
      expect(due(text)).toEqual([]);
    },
  );
});

describe('what shall be reached', () => {
  it('a count in thousands or millions keeps its word', () => {
    expect(findTargets('Phấn đấu đón 22 - 23 triệu lượt khách đến thư viện năm 2026.')).toMatchObject([
      { value: [22, 23], unit: 'triệu lượt khách', by: '2026' },
    ]);
  });

  it('a share of the whole country is an aim, not an estimate', () => {
    expect(findTargets('Phấn đấu tỷ lệ cho mượn năm 2026 cả nước đạt 95% kế hoạch.')).toMatchObject([{ value: 95, unit: '%', by: '2026' }]);
    expect(findTargets('Tỷ lệ cho mượn ước đạt 95% kế hoạch.')).toEqual([]);
  });

  it('money earned may be told in dollars', () => {
    expect(findTargets('Doanh thu bán sách đạt khoảng trên 5 tỉ đô la Mỹ.', true)).toMatchObject([{ value: 5, comparator: '>', unit: 'tỉ đô la Mỹ' }]);
  });
});

describe('what a section is for', () => {
  it.each([
    ['MỞ RỘNG HỢP TÁC VỀ SÁCH', 'section', 'tasks'],
    ['Tăng cường hiệu lực quản lý về xuất bản', 'number', 'tasks'],
    ['Giao Giám đốc Sở Y tế', 'article', 'tasks'],
    ['Ban hành Kế hoạch mở kho sách năm 2026 đối với các thư viện cấp xã trên địa bàn tỉnh như sau:', 'article', 'tasks'],
    ['Phê duyệt dự án xây dựng kho sách', 'article', 'other'],
    ['Hiệu lực thi hành', 'section', 'other'],
  ] as const)('"%s"', (heading, kind, role) => {
    expect(roleOf(heading, kind)).toBe(role);
  });
});
