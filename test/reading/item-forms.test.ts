import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { findOrgans } from '../../api/reading/recognisers/assignment.ts';
import { findDeadlines } from '../../api/reading/recognisers/deadline.ts';
import { headingOrgans } from '../../api/reading/recognisers/field-organs.ts';

const found = (text: string, role: 'lead' | 'coordinate'): string[] =>
  findOrgans(text)
    .filter((organ) => organ.role === role)
    .map(({ organ }) => organ);
const dues = (text: string): string[] => findDeadlines(text).map(({ text: due }) => due);
const telegram = (...items: string[]): ReadDirective =>
  readDirective({ textId: 't', text: ['CÔNG ĐIỆN', 'Về việc sửa trường học', 'Thủ tướng Chính phủ yêu cầu:', ...items].join('\n\n') });
const task = (directive: ReadDirective, path: string, role: 'lead' | 'coordinate'): string[] =>
  directive.tasks
    .filter((entry) => entry.path === path)
    .flatMap(({ assignments }) => assignments)
    .filter((assignment) => assignment.role === role)
    .map(({ organ }) => organ);

describe('organs', () => {
  it('parts "and all others concerned" from a named organ, not from a list of its own kind', () => {
    expect(found('Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các xã và đơn vị có liên quan mở phòng đọc.', 'coordinate')).toEqual([
      'Sở Nội vụ',
      'UBND các xã',
      'đơn vị có liên quan',
    ]);
    expect(found('Thủ trưởng các cơ quan, đơn vị có liên quan thực hiện kiểm kê.', 'lead')).toEqual(['Thủ trưởng các cơ quan, đơn vị có liên quan']);
  });

  it('keeps two titles before one organ together, and members behind a colon', () => {
    expect(found('Giám đốc, Thủ trưởng các sở, ban ngành triển khai việc cho mượn.', 'lead')).toEqual(['Giám đốc, Thủ trưởng các sở, ban ngành']);
    expect(found('Bộ trưởng các Bộ: Xây dựng, Công Thương, Y tế chỉ đạo kiểm tra kho sách.', 'lead')).toEqual([
      'Bộ trưởng các Bộ: Xây dựng, Công Thương, Y tế',
    ]);
  });

  it('takes partners after "chủ trì cùng", and leaves another one’s partners', () => {
    expect(found('Sở Nội vụ chủ trì cùng Sở Y tế rà soát kho sách.', 'coordinate')).toEqual(['Sở Y tế']);
    expect(found('Phối hợp với Sở Nội vụ chỉ đạo các trường học phối hợp với các thư viện xã mở phòng đọc.', 'coordinate')).toEqual(['Sở Nội vụ']);
  });

  it('reads a field of work and a body that checks as part of the name', () => {
    expect(headingOrgans('Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, in sách').map(({ organ }) => organ)).toEqual([
      'Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, in sách',
    ]);
    expect(found('Thư viện phối hợp với các đoàn kiểm tra, giám sát của tỉnh khi về xã.', 'coordinate')).toEqual(['các đoàn kiểm tra, giám sát của tỉnh']);
  });

  it('finds the subject behind "thì", and takes what the issuer finds for no work', () => {
    expect(found('Đối với sách mượn quá hạn thì cơ quan quản lý người mượn có trách nhiệm đòi lại.', 'lead')).toEqual(['cơ quan quản lý người mượn']);
    expect(found('Chính phủ cơ bản thống nhất với đề nghị mua sách.', 'lead')).toEqual([]);
    expect(found('Đơn vị: Triệu đồng', 'lead')).toEqual([]);
  });
});

describe('times', () => {
  it.each([
    ['Gửi báo cáo trước 15:00 ngày thứ Sáu hàng tuần.', 'trước 15:00 ngày thứ Sáu hằng tuần'],
    ['Thu sách trong 24-48 giờ sau khi nước rút.', 'trong 24-48 giờ sau khi nước rút'],
    ['Kiểm kê từ ngày 15/3/2026 đến ngày khai giảng.', 'từ 2026-03-15 đến ngày khai giảng'],
    ['Sửa các quy định về mượn sách trong năm 2026.', 'năm 2026'],
  ])('%s', (text, due) => {
    expect(dues(text)).toEqual([due]);
  });

  it('takes the year of what was reached for no time', () => {
    expect(dues('Phát huy kết quả đạt được trong năm 2025.')).toEqual([]);
  });
});

describe('items', () => {
  it('gives a further order inside an item to that item while others follow', () => {
    const directive = telegram(
      '1. Bộ Y tế chỉ đạo kiểm tra nước ở trường học, thư viện và nhà văn hóa thôn.',
      'Yêu cầu các tỉnh ủy, thành ủy đôn đốc việc sửa mái nhà trước ngày 31/12/2026.',
      '2. Bộ Xây dựng hướng dẫn sửa mái trường học bằng vật liệu nhẹ, dễ tìm tại chỗ.',
    );
    expect(directive.tasks.filter(({ path }) => path.startsWith('1')).flatMap(({ deadlines }) => deadlines.map(({ text }) => text))).toEqual(['2026-12-31']);
  });

  it('gives the paragraph behind a list that has ended to what opened the list', () => {
    const directive = telegram(
      '1. Chủ tịch Ủy ban nhân dân các tỉnh thống kê số trường học phải sửa, gồm:',
      '(1) Số trường mất mái;',
      '(2) Số trường mất tường.',
      'Ủy ban nhân dân các tỉnh gửi Bộ Xây dựng trước ngày 27/11/2026.',
      '2. Bộ Xây dựng tổng hợp, báo cáo.',
    );
    const [dated] = directive.tasks.filter(({ deadlines }) => deadlines.length > 0);
    expect(dated).toMatchObject({ path: '1.p1', numbered: true });
  });

  it('hands partners of a lead-in down to the items under it', () => {
    const directive = telegram(
      '1. Sở Giáo dục và Đào tạo',
      'Chủ trì, phối hợp với các cơ quan có liên quan tham mưu cho Ủy ban nhân dân tỉnh:',
      'a) Lập danh sách trường phải sửa.',
      'b) Bố trí chỗ học tạm.',
      '2. Sở Tài chính bố trí kinh phí.',
    );
    expect(task(directive, '1.b', 'lead')).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(task(directive, '1.b', 'coordinate')).toEqual(['các cơ quan có liên quan']);
  });

  it('takes places for places and money for no work', () => {
    const directive = telegram(
      '1. Lấy mẫu nước ở trường học trong tỉnh',
      '- Điểm lấy mẫu: tại 2 xã, cụ thể như sau:',
      '+ Xã Hoa Mai: 01 giếng.',
      '+ Xã Hoa Đào: 02 giếng.',
      '2. Bộ Y tế hướng dẫn cách lấy mẫu.',
    );
    expect(directive.tasks.flatMap(({ assignments }) => assignments.map(({ organ }) => organ))).toEqual(['Bộ Y tế']);
  });
});

describe('tables of tasks', () => {
  const cells = (...rows: string[][]): string => `|\n${rows.map((row) => row.map((cell) => `${cell}\n|\n`).join('')).join('|\n')}`;
  const plan = (table: string): ReadDirective =>
    readDirective({ textId: 't', text: `KẾ HOẠCH\nSửa trường học\n\nI. MỤC ĐÍCH\n\n1. Sửa trường học.\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n${table}` });
  const HEADING = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'];

  it('tells rows of two groups apart whose numbers begin anew', () => {
    const table = cells(
      HEADING,
      ['I', 'SỬA MÁI'],
      ['1', 'Thay ngói', 'Sở Xây dựng', 'Các xã', '2026'],
      ['2', 'Chống dột', 'Sở Xây dựng', 'Các xã', '2026'],
      ['II', 'SỬA SÂN'],
      ['1', 'Lát gạch', 'Sở Tài chính', 'Các xã', '2027'],
    );
    expect(plan(table).tasks.flatMap(({ unit, path }) => (unit === 'row' ? [path] : []))).toEqual(['PHỤ LỤC.I.1', 'PHỤ LỤC.I.2', 'PHỤ LỤC.II.1']);
  });

  it('goes on behind rows that were left out, where one row end is lost', () => {
    const table = cells(
      HEADING,
      ['1', 'Thay ngói', 'Sở Xây dựng', 'Các xã', '2026', '…..', '4', 'Lát gạch', 'Sở Tài chính', 'Các xã', '2027'],
      ['5', 'Trồng cây', 'Sở Nội vụ', 'Các xã', '2027'],
    );
    const rows = plan(table).tasks.filter(({ unit }) => unit === 'row');
    expect(rows.map(({ path, assignments }) => [path, assignments.find(({ role }) => role === 'lead')?.organ])).toEqual([
      ['PHỤ LỤC.1', 'Sở Xây dựng'],
      ['PHỤ LỤC.4', 'Sở Tài chính'],
      ['PHỤ LỤC.5', 'Sở Nội vụ'],
    ]);
  });
});
