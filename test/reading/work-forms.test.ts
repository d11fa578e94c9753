import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { findOrgans } from '../../api/reading/recognisers/assignment.ts';
import { findTargets } from '../../api/reading/recognisers/target.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';

const found = (text: string, role: 'lead' | 'coordinate'): string[] =>
  findOrgans(text)
    .filter((organ) => organ.role === role)
    .map(({ organ }) => organ);

const plan = (...parts: string[]): ReadDirective => readDirective({ textId: 't', text: ['KẾ HOẠCH', 'Mở kho sách', ...parts].join('\n\n') });
const annex = (title: string, rows: string): ReadDirective => plan('I. MỤC ĐÍCH', '1. Mở rộng việc đọc.', 'PHỤ LỤC', title, rows);

type Row = { readonly path: string; readonly leads: readonly string[]; readonly coordinates: readonly string[]; readonly due: readonly string[] };
const isRow = (task: object): task is Row => 'path' in task && 'leads' in task && 'coordinates' in task && 'due' in task;
const rows = (directive: ReadDirective): Row[] =>
  toGoldShape('t', directive)
    .tasks.filter(isRow)
    .map(({ path, leads, coordinates, due }) => ({ path, leads, coordinates, due }));

const table = (...lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => ['|', ...cells.flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']))].join('\n')).join('\n');
const HEAD = ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'];

describe('partners', () => {
  it('forces, banks and associations are named without a number or a name', () => {
    expect(found('Phối hợp với lực lượng kiểm lâm tuần tra.', 'coordinate')).toEqual(['lực lượng kiểm lâm']);
    expect(found('UBND xã phối hợp với các ngân hàng thương mại mở tài khoản.', 'coordinate')).toEqual(['các ngân hàng thương mại']);
    expect(found('Sở Y tế phối hợp với Hiệp hội Xuất bản, Điện lực tỉnh kiểm tra kho.', 'coordinate')).toEqual(['Hiệp hội Xuất bản', 'Điện lực tỉnh']);
  });

  it('in what work they help is no part of the name', () => {
    expect(found('Phối hợp với các cơ quan quản lý sách trong theo dõi, thống kê.', 'coordinate')).toEqual(['các cơ quan quản lý sách']);
    expect(found('Phối hợp với các sở trong tỉnh mở phòng đọc.', 'coordinate')).toEqual(['các sở trong tỉnh']);
  });

  it('a first verb may tell which bodies are meant', () => {
    expect(found('Phối hợp với các tổ chức cung cấp dịch vụ thư viện thực hiện cho mượn.', 'coordinate')).toEqual(['các tổ chức cung cấp dịch vụ thư viện']);
    expect(found('Doanh nghiệp thực hiện dự án kho sách báo cáo Sở Y tế.', 'lead')).toEqual(['Doanh nghiệp thực hiện dự án kho sách']);
    expect(found('Các đơn vị thực hiện rà soát kho sách.', 'lead')).toEqual(['Các đơn vị']);
  });

  it('checking and watching begin the work, unless they are a body’s field', () => {
    expect(found('Phối hợp với các trường giám sát việc đọc.', 'coordinate')).toEqual(['các trường']);
    expect(found('Sở Y tế phối hợp Sở Xây dựng kiểm tra kho sách.', 'coordinate')).toEqual(['Sở Xây dựng']);
    expect(found('Cán bộ phụ trách lĩnh vực giám sát báo cáo kết quả.', 'lead')).toEqual(['Cán bộ phụ trách lĩnh vực giám sát']);
  });

  it('those who were given the lead are named by it', () => {
    expect(found('Phối hợp với các sở được giao chủ trì để mở phòng đọc.', 'coordinate')).toEqual(['các sở được giao chủ trì']);
  });

  it('a list whose name ends with its rank is whole', () => {
    expect(found('Các sở, ngành cấp tỉnh, cơ quan ngành dọc đóng trên địa bàn triển khai cho mượn.', 'lead')).toEqual([
      'Các sở, ngành cấp tỉnh',
      'cơ quan ngành dọc đóng trên địa bàn',
    ]);
    expect(found('Phối hợp với các cấp, các ngành mở phòng đọc.', 'coordinate')).toEqual(['các cấp, các ngành']);
  });

  it('stand on the lines below a lead-in that ends with "phối hợp"', () => {
    const read = plan(
      'I. NHIỆM VỤ',
      '1. Sở Y tế',
      'a) Chủ trì, phối hợp:',
      '- Sở Nội vụ rà soát người đọc.',
      '- Sở Xây dựng sửa chữa kho sách.',
      'b) Mở phòng đọc.',
    );
    expect(rows(read)[0]).toEqual({ path: 'I.1.a', leads: ['Sở Y tế'], coordinates: ['Sở Nội vụ', 'Sở Xây dựng'], due: [] });
  });

  it('stand behind the lead on one line', () => {
    const read = plan('I. NHIỆM VỤ', '1. Mở phòng đọc', '- Chủ trì: Văn phòng xã; phối hợp: các chi bộ.', '2. Đóng phòng đọc');
    expect(rows(read)[0]).toMatchObject({ leads: ['Văn phòng xã'], coordinates: ['các chi bộ'] });
  });
});

describe('who is told', () => {
  it('"Khuyến khích" addresses a named body, not those told of', () => {
    expect(found('Khuyến khích Hội Người đọc tỉnh mở phòng đọc.', 'lead')).toEqual(['Hội Người đọc tỉnh']);
    expect(found('Khuyến khích các doanh nghiệp tặng sách.', 'lead')).toEqual([]);
  });

  it('behind their function, a day or a circumstance', () => {
    expect(found('Theo chức năng, nhiệm vụ được phân công, các sở, ngành triển khai cho mượn.', 'lead')).toEqual(['các sở, ngành']);
    expect(found('Định kỳ trước ngày 31 tháng 12 hằng năm, Văn phòng Ban Chỉ đạo tổng hợp.', 'lead')).toEqual(['Văn phòng Ban Chỉ đạo']);
    expect(found('Trên cơ sở kết quả chấm điểm, Hội đồng thi đua họp xét các thư viện.', 'lead')).toEqual(['Hội đồng thi đua']);
  });

  it('a steering committee at the end of a list keeps its work in its name', () => {
    expect(found('Các bộ, ngành và Ban Chỉ đạo phát triển thư viện các tỉnh báo cáo kết quả.', 'lead')).toEqual([
      'Các bộ, ngành',
      'Ban Chỉ đạo phát triển thư viện các tỉnh',
    ]);
  });
});

describe('tables of tasks', () => {
  it('go on behind a heading printed once more, and tell equal numbers apart by their group', () => {
    const read = annex(
      'DANH MỤC NHIỆM VỤ',
      table(HEAD, ['A', 'Kho sách'], ['1', 'Kê khai sách', 'Sở Y tế', 'UBND các xã', '2026'], ['B', 'Phòng đọc'], HEAD.slice(1), [
        '1',
        'Sửa phòng đọc',
        'Sở Xây dựng',
        'UBND các xã',
        'Quý I/2026',
      ]),
    );
    expect(rows(read)).toEqual([
      { path: 'PHỤ LỤC.A.1', leads: ['Sở Y tế'], coordinates: ['UBND các xã'], due: ['năm 2026'] },
      { path: 'PHỤ LỤC.B.1', leads: ['Sở Xây dựng'], coordinates: ['UBND các xã'], due: ['quý I/2026'] },
    ]);
  });

  it('an empty cell leaves the others in their columns', () => {
    const read = annex(
      'DANH MỤC NHIỆM VỤ',
      table(HEAD, ['1', 'Kê khai sách', 'Sở Y tế', '', 'Tháng 11/2025'], ['2', 'Sửa phòng đọc', 'Sở Xây dựng', 'UBND các xã', 'Quý I/2026']),
    );
    expect(rows(read)[0]).toEqual({ path: 'PHỤ LỤC.1', leads: ['Sở Y tế'], coordinates: [], due: ['2025-11'] });
  });

  it('a row under a merged number is part of the row above', () => {
    const read = annex(
      'DANH MỤC NHIỆM VỤ',
      table(
        HEAD,
        ['1', 'Kê khai sách', 'Sở Y tế', 'UBND các xã', 'Tháng 11/2025'],
        ['In thẻ đọc', 'Sở Nội vụ', 'Sở Tài chính', 'Quý I/2026'],
        ['2', 'Sửa phòng đọc', 'Sở Xây dựng', 'UBND các xã', 'Quý II/2026'],
      ),
    );
    expect(rows(read).map(({ path, leads }) => [path, leads])).toEqual([
      ['PHỤ LỤC.1', ['Sở Y tế', 'Sở Nội vụ']],
      ['PHỤ LỤC.2', ['Sở Xây dựng']],
    ]);
  });

  it('figures handed to somebody are work, figures somebody only follows are none', () => {
    const handed = annex('PHÂN CÔNG CÁC CHỈ TIÊU', table(['TT', 'Chỉ tiêu', 'Chủ trì'], ['1', 'Thư viện mở cửa 100% số ngày', 'Sở Y tế']));
    expect(rows(handed).map(({ path, leads }) => [path, leads])).toEqual([['PHỤ LỤC.1', ['Sở Y tế']]]);
    const followed = annex('CÁC CHỈ TIÊU', table(['TT', 'Chỉ tiêu', 'Kết quả', 'Cơ quan theo dõi, đánh giá'], ['1', 'Ngày mở cửa', '100%', 'Sở Y tế']));
    expect(rows(followed)).toEqual([]);
  });
});

describe('sections and items', () => {
  it('a section on reporting is organization, also where its heading is cut before "BÁO CÁO"', () => {
    const read = plan('I. NHIỆM VỤ', '1. Sở Y tế mở phòng đọc.', '**II. CHẾ ĐỘ\nBÁO CÁO**', 'Các xã gửi báo cáo về Sở Y tế trước ngày 15/12/2025.');
    expect(read.sections.map(({ title, role }) => [title, role])).toEqual([
      ['NHIỆM VỤ', 'tasks'],
      ['CHẾ ĐỘ BÁO CÁO', 'organization'],
    ]);
    expect(rows(read)[1]).toEqual({ path: 'II', leads: ['Các xã'], coordinates: [], due: ['2025-12-15'] });
  });

  it('a heading that looks back does so on tasks as well', () => {
    const read = plan('I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2024', '1. Đã mở 5 phòng đọc.', 'II. NHIỆM VỤ VÀ PHÂN CÔNG', '1. Sở Y tế mở kho.');
    expect(read.sections.map(({ role }) => role)).toEqual(['assessment', 'tasks']);
  });

  it('"1.1-" and "Bước 1:" are labels; inside a numbered item a step is none', () => {
    const read = plan(
      'I. NHIỆM VỤ',
      '1- Mở kho',
      '1.1- Kê khai sách.',
      '1.2- Dán nhãn sách.',
      'II. CÁC BƯỚC TRIỂN KHAI',
      'Bước 1: Lập danh sách.',
      '- Thời gian: Tháng 3/2026.',
      'Bước 2: Mở cửa.',
    );
    expect(rows(read).map(({ path, due }) => [path, due])).toEqual([
      ['I.1.1', []],
      ['I.1.2', []],
      ['II.1', ['2026-03']],
      ['II.2', []],
    ]);
  });

  it('a closing word on difficulties is no task of its section', () => {
    const read = plan('I. NHIỆM VỤ', '1. Sở Y tế mở kho.', 'II. TỔ CHỨC THỰC HIỆN', 'Trong quá trình thực hiện, nếu có vướng mắc, các xã phản ánh về Sở Y tế.');
    expect(rows(read).map(({ path }) => path)).toEqual(['I.1']);
  });

  it('a dash behind a heading with a year begins a list', () => {
    const read = plan('I. MỤC TIÊU\n1. Đến năm 2030\n- 100% xã có phòng đọc.\n- 90% trường có kho sách.', 'II. NHIỆM VỤ', '1. Sở Y tế mở kho.');
    expect(read.targets.map(({ value, by }) => [value, by])).toEqual([
      [100, '2030'],
      [90, '2030'],
    ]);
  });
});

describe('aims', () => {
  it('a multiple is an aim behind its verb, how often is none', () => {
    expect(findTargets('Số người đọc tăng 1,5 lần vào năm 2027.').map(({ value, unit, by }) => [value, unit, by])).toEqual([[1.5, 'lần', '2027']]);
    expect(findTargets('Họp định kỳ 06 tháng 01 lần.')).toEqual([]);
  });

  it('takes the period behind the number', () => {
    expect(findTargets('Số sách tăng 8 - 10%/năm giai đoạn 2026 - 2030.').map(({ by }) => by)).toEqual(['2030']);
  });
});
