import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH HÀ NAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 7/QĐ-UBND',
  'Hà Nam, ngày 5 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
  'Về việc xếp lại giá sách ở thư viện xã',
];
const read = (lines: readonly string[]): ReadDirective => readDirective({ textId: 't', text: [...HEAD, ...lines].join('\n\n') });
const decision = (...lines: string[]): ReadDirective => read(['Căn cứ Luật Thư viện;', 'QUYẾT ĐỊNH:', ...lines]);
const relations = (directive: ReadDirective): Record<string, string> =>
  Object.fromEntries(directive.citations.map(({ symbol, relation }) => [symbol, relation]));
const organs = (directive: ReadDirective, path: string, role: 'lead' | 'coordinate'): string[] =>
  directive.tasks
    .filter((task) => task.path === path)
    .flatMap(({ assignments }) => assignments)
    .filter((assignment) => assignment.role === role)
    .map(({ organ }) => organ);
const roles = (directive: ReadDirective): string[] => directive.sections.map(({ label, role }) => `${label} ${role}`);

describe('what a decision does to others', () => {
  it('repeals clauses that are listed under a heading inside an article', () => {
    const directive = decision(
      'Điều 1. Hiệu lực thi hành',
      '1. Quyết định này có hiệu lực từ ngày ký.',
      '2. Bãi bỏ:',
      'a) Khoản 2, khoản 3 Điều 4 Quyết định số 3/QĐ-UBND ngày 02/02/2020 của UBND tỉnh về kho sách.',
      'b) Điều 5 Quyết định số 4/QĐ-UBND ngày 03/02/2021 của UBND tỉnh về phòng đọc.',
    );
    expect(relations(directive)).toEqual({ '3/QĐ-UBND': 'REPLACES', '4/QĐ-UBND': 'REPLACES' });
  });

  it('adds to a clause of another one, but not by a clause of it', () => {
    const added = 'Điều 1. Bổ sung các xã sau vào danh mục nhận sách được nêu tại Điều 2 Quyết định số 8/QĐ-UBND ngày 01/01/2024 của UBND tỉnh.';
    const rested = 'Điều 2. Bổ sung kinh phí mua sách theo quy định tại Điều 3 Quyết định số 9/QĐ-UBND ngày 01/01/2025 của UBND tỉnh.';
    expect(relations(decision(added, rested))).toEqual({ '8/QĐ-UBND': 'AMENDS', '9/QĐ-UBND': 'CITES' });
  });
});

describe('papers that are cited in a list', () => {
  it('gives the kind, the number and the issuer that are said once', () => {
    const directive = decision(
      'Điều 1. Xếp sách theo đề nghị của Giám đốc Sở Nội vụ tại các văn bản số 12/TTr-SNV ngày 02/01/2026, số 13/BC-SNV ngày 03/01/2026.',
      'Điều 2. Kiểm kê theo các văn bản số: 40/VPUB-KT ngày 04/01/2026, 41/VPUB-KT ngày 05/01/2026 của Văn phòng UBND tỉnh.',
    );
    expect(directive.citations.map(({ symbol, kindName, issuer }) => [symbol, kindName, issuer?.value])).toEqual([
      ['12/TTr-SNV', 'Tờ trình', 'Giám đốc Sở Nội vụ'],
      ['13/BC-SNV', 'Báo cáo', 'Giám đốc Sở Nội vụ'],
      ['40/VPUB-KT', 'Công văn', 'Văn phòng UBND tỉnh Hà Nam'],
      ['41/VPUB-KT', 'Công văn', 'Văn phòng UBND tỉnh Hà Nam'],
    ]);
  });

  it('reads numbers in a bracket as what was named before it', () => {
    const directive = read([
      'Căn cứ các Nghị định của Chính phủ quy định chi tiết Luật Thư viện (Số 3/2020/NĐ-CP ngày 01/02/2020 và số 9/2024/NĐ-CP ngày 03/04/2024);',
      'QUYẾT ĐỊNH:',
      'Điều 1. Xếp lại giá sách.',
    ]);
    expect(directive.citations.map(({ symbol, kindName, relation, issuer }) => [symbol, kindName, relation, issuer?.value])).toEqual([
      ['3/2020/NĐ-CP', 'Nghị định', 'BASED_ON', 'Chính phủ'],
      ['9/2024/NĐ-CP', 'Nghị định', 'BASED_ON', 'Chính phủ'],
    ]);
  });

  it('leaves the issuer before "tại" to the document behind it', () => {
    const directive = read([
      'Căn cứ chỉ đạo của Bộ Chính trị tại Thông báo số 9-TB/TW ngày 02/02/2026, của Ban Bí thư tại văn bản số 21-KL/TW ngày 03/02/2026;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Xếp lại giá sách.',
    ]);
    expect(directive.citations.map(({ symbol, kindName, relation, issuer }) => [symbol, kindName, relation, issuer?.value])).toEqual([
      ['9-TB/TW', 'Thông báo', 'BASED_ON', 'Bộ Chính trị'],
      ['21-KL/TW', 'Kết luận', 'BASED_ON', 'Ban Bí thư'],
    ]);
  });

  it('joins a number whose code is left out later, and takes a law with its commas to its day', () => {
    const directive = read([
      'Căn cứ Luật Mượn, trả, giữ gìn sách của bạn đọc ngày 18 tháng 02 năm 2025;',
      'Căn cứ Nghị quyết liên tịch số 10/2025/NQLT/UBTVQH15-CP ngày 01/02/2025;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Xếp sách theo Điều 2 Nghị quyết liên tịch số 10/2025/NQLT.',
    ]);
    expect(directive.citations.map(({ symbol, mentions }) => [symbol, mentions.length])).toEqual([['10/2025/NQLT/UBTVQH15-CP', 2]]);
    expect(directive.unnumbered.map(({ name }) => name)).toEqual(['Luật Mượn, trả, giữ gìn sách của bạn đọc']);
  });
});

describe('articles and their roles', () => {
  it('takes an article for work when an order stands behind what was found', () => {
    const directive = decision(
      'Điều 1. UBND tỉnh cơ bản thống nhất với đề nghị của Sở Nội vụ. Giao Sở Nội vụ chủ trì, phối hợp với các xã rà soát giá sách, bảo đảm các yêu cầu sau:',
      '1. Sách cũ được giữ lại.',
      '2. Sách mới được đánh số.',
      'Điều 2. Phân công Giám đốc Sở Nội vụ chỉ đạo việc kiểm kê.',
      'Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.',
    );
    expect(roles(directive)).toEqual(['Điều 1 tasks', 'Điều 2 organization']);
    expect(organs(directive, 'Điều 1.1', 'lead')).toEqual(['Sở Nội vụ']);
    expect(organs(directive, 'Điều 1.1', 'coordinate')).toEqual(['các xã']);
    expect(organs(directive, 'Điều 2', 'lead')).toEqual(['Giám đốc Sở Nội vụ']);
  });

  it('takes titles of norms for norms, and titles of orders by what stands under them', () => {
    const directive = decision(
      'Chương I. QUY ĐỊNH CHUNG',
      'Điều 1. Hình thức trao đổi sách',
      '1. Mượn tại chỗ.',
      '2. Mượn về nhà.',
      'Chương II. TRAO ĐỔI SÁCH GIỮA CÁC THƯ VIỆN VỚI CÁC TỔ CHỨC KHÁC',
      'Điều 2. Xếp giá',
      '1. Sở Nội vụ chỉ đạo đánh số giá sách.',
      '2. UBND các xã bố trí người coi sách.',
    );
    expect(roles(directive)).toEqual(['Chương I other', 'Chương II other']);
    expect(directive.tasks.filter(({ numbered }) => numbered).map(({ path }) => path)).toEqual(['Chương II.Điều 2.1', 'Chương II.Điều 2.2']);
  });

  it('reads who is told when their list is said to stand elsewhere', () => {
    const directive = decision(
      'Điều 1. Cấp sách cho các xã.',
      'Điều 2. Ủy ban nhân dân các xã nêu tại Điều 1 căn cứ kho sách để quyết định số giá; chịu trách nhiệm giữ sách.',
    );
    expect(organs(directive, 'Điều 2', 'lead')).toEqual(['Ủy ban nhân dân các xã']);
  });
});
