import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { findOrgans } from '../../api/reading/recognisers/assignment.ts';
import { findDeadlines, readTimeField } from '../../api/reading/recognisers/deadline.ts';
import { headingOrgans } from '../../api/reading/recognisers/field-organs.ts';
import { roleOf } from '../../api/reading/recognisers/section-role.ts';
import { findTargets } from '../../api/reading/recognisers/target.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';

const found = (text: string, role: 'lead' | 'coordinate'): string[] =>
  findOrgans(text)
    .filter((organ) => organ.role === role)
    .map(({ organ }) => organ);
const due = (text: string): string[] => findDeadlines(text).map((deadline) => deadline.text);
const plan = (...lines: string[]): ReadDirective => readDirective({ textId: 't', text: ['KẾ HOẠCH', 'Mở kho sách', ...lines].join('\n') });
const tasks = (directive: ReadDirective) => toGoldShape('t', directive).tasks;

describe('who leads', () => {
  it('stands in a bracket or behind a dash after the work', () => {
    expect(found('Mở hội sách mùa thu (Thư viện tỉnh chủ trì, phối hợp với Sở Y tế).', 'lead')).toEqual(['Thư viện tỉnh']);
    expect(found('Mở hội sách mùa thu (Thư viện tỉnh chủ trì, phối hợp với Sở Y tế).', 'coordinate')).toEqual(['Sở Y tế']);
    expect(found('In thẻ bạn đọc - Phòng Nghiệp vụ chủ trì, Văn phòng phối hợp, xong trong tháng 9/2026.', 'lead')).toEqual(['Phòng Nghiệp vụ']);
    expect(found('In thẻ bạn đọc - Phòng Nghiệp vụ chủ trì, Văn phòng phối hợp, xong trong tháng 9/2026.', 'coordinate')).toEqual(['Văn phòng']);
    expect(found('Mở hội sách (Sở Y tế đã có văn bản trả lời).', 'lead')).toEqual([]);
  });

  it('is a further subject behind a semicolon, but no further name of a list of partners', () => {
    expect(found('Giao Phòng Nội vụ chủ trì mở kho; Văn phòng theo dõi, đôn đốc.', 'lead')).toEqual(['Phòng Nội vụ', 'Văn phòng']);
    expect(found('Sở Y tế mở kho, phối hợp với Sở Xây dựng; Sở Nội vụ triển khai cho mượn.', 'lead')).toEqual(['Sở Y tế']);
    expect(found('Về đề nghị của nhà in: giao Sở Y tế xem xét, trả lời.', 'lead')).toEqual(['Sở Y tế']);
  });

  it('is a person by his post in a commune or a school', () => {
    expect(found('Công chức Văn hóa - Xã hội: Tham mưu UBND phường mở kho sách.', 'lead')).toEqual(['Công chức Văn hóa - Xã hội']);
    expect(found('Hiệu trưởng chỉ đạo mở kho sách.', 'lead')).toEqual(['Hiệu trưởng']);
    expect(found('Phối hợp với người sử dụng lao động mở các tủ sách.', 'coordinate')).toEqual(['người sử dụng lao động']);
    expect(found('Bộ phận một cửa niêm yết giờ mở kho.', 'lead')).toEqual(['Bộ phận một cửa']);
  });

  it('ends before what people do in storms and campaigns', () => {
    expect(found('Sở Y tế trực ban 24/24 giờ, báo cáo hằng ngày.', 'lead')).toEqual(['Sở Y tế']);
    expect(found('Đài Truyền thanh xã tăng thời lượng đọc sách.', 'lead')).toEqual(['Đài Truyền thanh xã']);
    expect(found('Người đứng đầu cơ quan cho cán bộ nghỉ bù.', 'lead')).toEqual(['Người đứng đầu cơ quan']);
  });

  it('is one office of two bodies, one name under two heads', () => {
    expect(found('Văn phòng HĐND và UBND xã bố trí phòng đọc.', 'lead')).toEqual(['Văn phòng HĐND và UBND xã']);
    expect(found('Báo, Đài Phát thanh tỉnh, Cổng Thông tin tỉnh mở chuyên mục.', 'lead')).toEqual(['Báo, Đài Phát thanh tỉnh', 'Cổng Thông tin tỉnh']);
    expect(found('Đảng đoàn Hội Sách và đảng đoàn các hội chỉ đạo việc đọc.', 'lead')).toEqual(['Đảng đoàn Hội Sách', 'đảng đoàn các hội']);
  });

  it('is named by a heading of duties, not by a level', () => {
    expect(headingOrgans('Trách nhiệm của Sở Tài chính').map(({ organ }) => organ)).toEqual(['Sở Tài chính']);
    expect(headingOrgans('Cấp tỉnh')).toEqual([]);
    expect(headingOrgans('Phòng Sách tham mưu Hội đồng chọn sách thực hiện:')).toEqual([]);
  });
});

describe('times in other words', () => {
  it('is the day an item begins with, before its colon', () => {
    const [first, second] = tasks(
      plan('I. NHIỆM VỤ', '1. Ngày 27/5/2026: Khóa sổ mượn, chuyển danh sách về kho.', '2. Ngày 08/7 - 17/7/2026: Các xã kiểm kê sách.', '3. In thẻ bạn đọc.'),
    );
    expect([first?.['due'], second?.['due']]).toEqual([['2026-05-27'], ['từ 2026-07-08 đến 2026-07-17']]);
  });

  it('names its doer behind it, also behind a semicolon', () => {
    expect(
      found('Từ ngày 01 đến ngày 05 hằng tháng, Văn phòng cập nhật sổ mượn; từ ngày 06 đến ngày 10 hằng tháng, Phòng Tài chính đối chiếu.', 'lead'),
    ).toEqual(['Văn phòng', 'Phòng Tài chính']);
  });

  it('stays as printed where half a month is meant', () => {
    expect(readTimeField('Tháng 4 và nửa đầu tháng 5/2026').map(({ text }) => text)).toEqual(['tháng 4 và nửa đầu tháng 5/2026']);
  });

  it.each([
    ['Kiểm kê 03 kho; thời gian quý II/2026.', ['quý II/2026']],
    ['Kiểm kê kho, thời gian: tháng 4/2026.', ['2026-04']],
    ['Xây dựng kế hoạch và mở kho ngay từ quý I/2026.', ['quý I/2026']],
    ['Tăng giờ mở cửa từ nay đến hết tháng 11/2026.', ['từ nay đến hết 2026-11']],
    ['Các nhiệm vụ trọng tâm từ nay đến tháng 6/2026 gồm ba việc.', []],
    ['Báo cáo trước 17h00 hằng ngày.', ['trước 17h00 hằng ngày']],
    ['Gửi danh sách ít nhất 15 ngày trước khi tiến hành.', ['ít nhất 15 ngày trước khi tiến hành']],
    ['Hoàn thành việc phát thẻ trước khi kết thúc năm học.', ['trước khi kết thúc năm học']],
    ['Báo cáo Sở trong tuần đầu tháng 10 năm 2026.', ['tuần đầu tháng 10 năm 2026']],
    ['Trình Hội đồng tại kỳ họp thường lệ tháng 7 năm 2026.', ['2026-07']],
    ['Ngày 25/02/2026: lễ mở kho sách.', ['2026-02-25']],
    ['Kỷ niệm 30 năm Ngày mở kho (12/8/1996 - 12/8/2026).', []],
  ])('"%s"', (text, times) => {
    expect(due(text)).toEqual(times);
  });
});

describe('what shall be reached', () => {
  it.each([
    ['tỷ lệ sách rách giảm xuống 15‰', 15, '=', '‰'],
    ['tỷ lệ mất sách < 0,05%', 0.05, '<', '%'],
    ['Giảm tối thiểu bình quân cả nước 10% số kho', 10, '>=', '%'],
    ['mỗi cơ sở có ít nhất một mô hình đọc sách', 1, '>=', 'mô hình'],
    ['mỗi chi hội giúp hai gia đình trở lên có tủ sách', 2, '>=', 'gia đình'],
    ['Trồng mới tối thiểu 2.000 cây xanh quanh thư viện', 2000, '>=', 'cây xanh'],
    ['tỷ lệ bạn đọc hằng năm từ 90% trở lên', 90, '>=', '%/năm'],
    ['ở mức trên 55%', 55, '>', '%'],
  ])('"%s"', (text, value, comparator, unit) => {
    expect(findTargets(text).map((target) => ({ ...target, unit: target.unit.replace('%/năm', '%') }))).toMatchObject([
      { value, comparator, unit: unit.replace('%/năm', '%') },
    ]);
  });

  it('each number has the year that stands right behind it', () => {
    expect(findTargets('Đạt 70% năm 2027; 90% năm 2030.').map(({ by }) => by)).toEqual(['2027', '2030']);
    expect(findTargets('70% cấp xã vào năm 2027 và 95% cấp xã vào năm 2030 có thư viện.').map(({ by }) => by)).toEqual(['2027', '2030']);
    expect(findTargets('Đến năm 2027, giảm 10% số kho so với năm 2021.').map(({ by }) => by)).toEqual(['2027']);
    expect(findTargets('Đến năm 2020, có 30% thôn có tủ sách.').map(({ by }) => by)).toEqual(['2020']);
  });

  it('a share and an income are aims where aims are listed', () => {
    expect(findTargets('Sách điện tử chiếm khoảng 20% kho.')).toEqual([]);
    expect(findTargets('Sách điện tử chiếm khoảng 20% kho.', true)).toMatchObject([{ value: 20, unit: '%' }]);
    expect(findTargets('Thu nhập bình quân đầu người đạt 90 triệu đồng/năm.', true)).toMatchObject([{ value: 90, unit: 'triệu đồng' }]);
    expect(findTargets('Hỗ trợ mỗi thư viện 90 triệu đồng.', true)).toEqual([]);
  });
});

describe('items and their fields', () => {
  it('fields with letters belong to their item', () => {
    const read = plan(
      'I. NHIỆM VỤ',
      '1. Mở phòng đọc',
      'a) Nội dung: sửa phòng, đặt giá sách.',
      'b) Đơn vị thực hiện: Thư viện tỉnh.',
      'c) Thời gian: Quý II năm 2026.',
      '2. Mở hội sách',
      '- Phụ trách: Phòng Văn hóa',
      '- Thời gian: hằng năm',
      '3. In thẻ bạn đọc',
    );
    expect(tasks(read)).toMatchObject([
      { path: 'I.1', leads: ['Thư viện tỉnh'], due: ['quý II/2026'] },
      { path: 'I.2', leads: ['Phòng Văn hóa'], due: ['hằng năm'] },
      { path: 'I.3', leads: [], due: [] },
    ]);
  });

  it('fields on one line are told apart', () => {
    const read = plan('I. NHIỆM VỤ', '1. Mở phòng đọc', 'Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Y tế; thời gian thực hiện: Hằng năm.');
    expect(tasks(read)).toMatchObject([{ path: 'I.1', leads: ['Sở Nội vụ'], coordinates: ['Sở Y tế'], due: ['hằng năm'] }]);
  });

  it('the time of the whole is no task of its own', () => {
    const read = plan('I. THỜI GIAN, ĐỊA ĐIỂM', '- Thời gian: từ ngày 01/11/2026 đến ngày 18/11/2026.', '- Địa điểm: nhà sách.');
    expect(tasks(read)).toEqual([]);
  });

  it('a section of guidelines and policies is work', () => {
    expect(roleOf('MỘT SỐ CHỦ TRƯƠNG, CHÍNH SÁCH')).toBe('tasks');
  });
});

describe('under a heading', () => {
  it('an item that begins with one of several doers, or with a name and a colon, has that one', () => {
    const read = plan(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Đề nghị Sở Y tế, Sở Nội vụ',
      '1.1. Sở Y tế chỉ đạo việc đọc trong bệnh viện.',
      '1.2. Sở Nội vụ hướng dẫn thi đua.',
      '2. Liên đoàn Sách tỉnh',
      'a. Ban Tài chính: cân đối kinh phí.',
      'b. Mở kho sách.',
    );
    expect(tasks(read)).toMatchObject([
      { path: 'I.1.1', leads: ['Sở Y tế'] },
      { path: 'I.1.2', leads: ['Sở Nội vụ'] },
      { path: 'I.2.a', leads: ['Ban Tài chính'] },
      { path: 'I.2.b', leads: ['Liên đoàn Sách tỉnh'] },
    ]);
  });

  it('how things stand is no work, and who only hands on is no doer', () => {
    expect(roleOf('Thời gian qua, việc đọc có chuyển biến; tuy nhiên còn ít sách.', 'number')).toBe('assessment');
    expect(found('Ban Sách giao:', 'lead')).toEqual([]);
  });

  it('bodies of one kind under one head stay together', () => {
    expect(found('Ban sách các huyện ủy, thành ủy, đảng ủy trực thuộc triển khai cho mượn.', 'lead')).toEqual([
      'Ban sách các huyện ủy, thành ủy, đảng ủy trực thuộc',
    ]);
    expect(found('Công đoàn cấp trên trực tiếp cơ sở mở lớp dạy đọc.', 'lead')).toEqual(['Công đoàn cấp trên trực tiếp cơ sở']);
    expect(found('Công đoàn, Đoàn Thanh niên, Liên đội phối hợp với cha mẹ học sinh.', 'lead')).toEqual(['Công đoàn', 'Đoàn Thanh niên', 'Liên đội']);
  });

  it('times by a year, a session or two months', () => {
    expect(due('Di dời kho sách ra khỏi nhà cũ trước năm 2028.')).toEqual(['trước năm 2028']);
    expect(due('Xem xét hỗ trợ tại kỳ họp cuối năm 2026.')).toEqual(['kỳ họp cuối năm 2026']);
    expect(due('Báo cáo Sở vào thứ Sáu hằng tuần.')).toEqual(['vào ngày thứ Sáu hằng tuần']);
    expect(readTimeField('trong tháng 4 và tháng 5 năm 2026').map(({ text }) => text)).toEqual(['2026-04', '2026-05']);
  });

  it('a period at the head holds for every part of its sentence; whom it shall reach is counted', () => {
    expect(findTargets('Giai đoạn 2026 - 2027: giữ 100% kho; tăng 20% số sách.').map(({ by }) => by)).toEqual(['2027', '2027']);
    expect(findTargets('Dạy và đào tạo nghề in cho 500 lao động.', true)).toMatchObject([{ value: 500, unit: 'lao động' }]);
    expect(findTargets('Tỷ lệ bạn đọc đạt trên: 95%.')).toMatchObject([{ value: 95, comparator: '>' }]);
  });
});
