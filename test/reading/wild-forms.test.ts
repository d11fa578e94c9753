import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { canonical } from '../../api/reading/layout/canonical.ts';
import { layOut } from '../../api/reading/layout/lay-out.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { findOrgans } from '../../api/reading/recognisers/assignment.ts';
import { committeeEnd } from '../../api/reading/recognisers/committee.ts';
import { findDeadlines } from '../../api/reading/recognisers/deadline.ts';
import { headingOrgans } from '../../api/reading/recognisers/field-organs.ts';
import { readLabel } from '../../api/reading/recognisers/label.ts';
import { findSymbols } from '../../api/reading/recognisers/symbol.ts';

const leads = (text: string): string[] =>
  findOrgans(text)
    .filter((organ) => organ.role === 'lead')
    .map((organ) => organ.organ);
const committee = (text: string): string => text.slice(0, committeeEnd(text));
const dues = (text: string): string[] => findDeadlines(text).map((deadline) => deadline.text);
const read = (lines: readonly string[]): ReadDirective => readDirective({ textId: 't', text: lines.join('\n\n') });

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH BẮC NINH',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 7/QĐ-UBND',
  'Bắc Ninh, ngày 5 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
  'Về việc xếp lại giá sách ở thư viện xã',
];
const decision = (...lines: string[]): ReadDirective => read([...HEAD, ...lines]);
const citation = (directive: ReadDirective, symbol: string) => directive.citations.find((cited) => cited.symbol === symbol);

describe('who is told', () => {
  it('keeps the names behind the colon of a collective', () => {
    expect(leads('Chủ tịch Ủy ban nhân dân các tỉnh: Gia Lai, Đắk Lắk và Lâm Đồng khẩn trương thống kê thiệt hại.')).toEqual([
      'Chủ tịch Ủy ban nhân dân các tỉnh: Gia Lai, Đắk Lắk và Lâm Đồng',
    ]);
    expect(leads('Bộ trưởng các Bộ: Quốc phòng, Công an chủ động bố trí xe.')).toEqual(['Bộ trưởng các Bộ: Quốc phòng, Công an']);
    expect(leads('Các Sở: Tập trung rà soát kho sách.')).toEqual(['Các Sở']);
  });

  it('finds the subject behind a purpose or a circumstance', () => {
    expect(leads('Để sách đến tay bạn đọc, các xã, phường bố trí phòng đọc.')).toEqual(['các xã, phường']);
    expect(leads('Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các sở, ngành kịp thời phản ánh về Sở Tư pháp.')).toEqual(['các sở, ngành']);
    expect(leads('Đối với kho sách cũ (trước năm 1990), Sở Nội vụ rà soát, lập danh mục.')).toEqual(['Sở Nội vụ']);
    expect(leads('Đối với kho sách cũ, bạn đọc, học sinh được mượn về nhà.')).toEqual([]);
  });

  it('drops what only tells which of them, or how they are called', () => {
    expect(leads('Các cấp chính quyền, nhất là xã miền núi và các thôn xa phải mở tủ sách.')).toEqual(['Các cấp chính quyền']);
    expect(leads('Các bộ, cơ quan trung ương (sau đây gọi tắt là các bộ) thực hiện kiểm kê.')).toEqual(['Các bộ, cơ quan trung ương']);
    expect(
      headingOrgans(
        'Các cơ quan đăng ký đầu tư (Sở Tài chính, Ban Quản lý Khu kinh tế tỉnh và các ban quản lý khu công nghiệp có liên quan trên địa bàn tỉnh)',
      ).map((organ) => organ.organ),
    ).toEqual(['Các cơ quan đăng ký đầu tư']);
    expect(leads('Cơ quan phối hợp có trách nhiệm trả lời đúng hạn.')).toEqual(['Cơ quan phối hợp']);
  });

  it('reads a committee with its matter, not with the subject of its paper', () => {
    expect(committee('Ban Chỉ đạo Trung ương về phát triển thư viện, bảo tàng và lưu trữ ban hành')).toBe(
      'Ban Chỉ đạo Trung ương về phát triển thư viện, bảo tàng và lưu trữ',
    );
    expect(committee('Ban chỉ đạo của Chính phủ về sắp xếp kho sách các cấp (sau đây gọi là Ban)')).toBe(
      'Ban chỉ đạo của Chính phủ về sắp xếp kho sách các cấp',
    );
    expect(committee('Ban Chỉ đạo Trung ương về triển khai đọc sách')).toBe('');
  });
});

describe('until when', () => {
  it.each([
    ['gửi danh sách trước 17 giờ ngày 27/11/2025', ['2025-11-27']],
    ['báo cáo trước Thứ Tư ngày 03/12/2025', ['2025-12-03']],
    ['hoàn thành trong năm 2026', ['năm 2026']],
    ['bảo đảm đến hết tháng 12 năm 2025 giải quyết xong', ['2025-12']],
    ['nhiệm vụ từ nay đến tháng 6/2027', []],
  ] as const)('%s', (text, expected) => expect(dues(text)).toEqual(expected));

  it('reads the lines under a field that stands alone', () => {
    const { tasks } = decision(
      'Điều 1. Ban hành kế hoạch.',
      'II. NỘI DUNG',
      '1. Rà soát giá sách',
      '- Cơ quan thực hiện: Sở Nội vụ.',
      '- Thời gian thực hiện:',
      '+ Các xã gửi kết quả trước ngày 15/12/2025.',
      '+ Sở Nội vụ tổng hợp trước ngày 31/12/2025.',
    );
    expect(tasks.find((task) => task.path.endsWith('II.1'))?.deadlines.map((deadline) => deadline.text)).toEqual(['2025-12-15', '2025-12-31']);
  });
});

describe('documents that are named', () => {
  it('takes the issuer before "tại", of the same paper, or of the same code', () => {
    const directive = decision(
      'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 02/01/2026; xem xét Báo cáo của Hội Nông dân tỉnh về bạn đọc (Báo cáo số 8-BC/HND, ngày 03/01/2026);',
      'QUYẾT ĐỊNH:',
      'Điều 1. Xếp lại giá sách theo Văn bản số 40/SNV-VP ngày 04/01/2026.',
    );
    expect(citation(directive, '12/TTr-SNV')?.issuer?.value).toBe('Giám đốc Sở Nội vụ');
    expect(citation(directive, '8-BC/HND')?.issuer?.value).toBe('Hội Nông dân tỉnh Bắc Ninh');
    expect(citation(directive, '40/SNV-VP')?.issuer).toMatchObject({ source: 'completed', from: 'same code in this text' });
  });

  it('reads what ends with this decision, what changed a basis, and what it issues', () => {
    const directive = decision(
      'Căn cứ Nghị định số 3/2020/NĐ-CP (được sửa đổi, bổ sung tại Nghị định số 9/2024/NĐ-CP) của Chính phủ;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số 15/KH-UBND về đọc sách.',
      'Điều 2. Quyết định số 1/QĐ-UBND ngày 01/01/2020; Quyết định số 2/QĐ-UBND ngày 02/02/2021 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
    );
    const relations = Object.fromEntries(directive.citations.map(({ symbol, relation }) => [symbol, relation]));
    expect(relations).toEqual({
      '3/2020/NĐ-CP': 'BASED_ON',
      '9/2024/NĐ-CP': 'BASED_ON',
      '15/KH-UBND': 'PROMULGATES',
      '1/QĐ-UBND': 'REPLACES',
      '2/QĐ-UBND': 'REPLACES',
    });
  });

  it('lists by name what a clause rests on, and old numbers of one code', () => {
    const directive = decision(
      'Căn cứ Điều lệ Hội Bạn đọc Việt Nam;',
      '- Căn cứ Quy chế làm việc của Ủy ban nhân dân tỉnh;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Bãi bỏ Quyết định số 769/TTg ngày 18/9/1997.',
    );
    expect(directive.unnumbered.map((named) => named.name)).toEqual(['Điều lệ Hội Bạn đọc Việt Nam', 'Quy chế làm việc của Ủy ban nhân dân tỉnh']);
    expect(findSymbols('Quyết định số 769/TTg ngày 18/9/1997').map((symbol) => symbol.symbol)).toEqual(['769/TTg']);
  });

  it('keeps two dates of one document and decides for none', () => {
    const directive = decision(
      'Căn cứ Nghị quyết số 5/NQ-HĐND ngày 01/02/2025;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Thực hiện Nghị quyết số 5/NQ-HĐND ngày 01/02/2024 của Hội đồng nhân dân tỉnh.',
    );
    expect(citation(directive, '5/NQ-HĐND')?.issuedOn).toMatchObject({ source: 'ambiguous', candidates: ['2025-02-01', '2024-02-01'] });
  });
});

describe('lines and blocks', () => {
  it('finds the column although a web page put long lines around the text', () => {
    const body = Array.from(
      { length: 12 },
      (_, index) => `Ngày hội lần thứ ${index} mở ở sân đình, có bày sách cũ, sách mới và\nphòng đọc cho trẻ em trong thôn.`,
    ).join('\n');
    const text = `${`Trang này giữ bản quyền ${'của người đăng '.repeat(12)}.\n`.repeat(6)}Căn cứ Luật Tổ chức\nChính phủ ngày 18 tháng 02 năm 2025;\n${body}`;
    expect(layOut('t', text).blocks.map((block) => block.text)).toContain('Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;');
  });

  it('knows the article of another document, wrapped to the head of a line, from a label', () => {
    expect(readLabel('Điều 3 Nghị quyết này có trách nhiệm mở cửa thư viện.')).toBeNull();
    expect(readLabel('Điều 3. Nghị quyết này có hiệu lực từ ngày ký.')?.label).toBe('Điều 3');
  });

  it('parts no word that marks stand in', () => {
    expect(layOut('t', '**TH****Ủ TƯỚNG CHÍNH PHỦ điện:**').flow).toBe('THỦ TƯỚNG CHÍNH PHỦ điện:');
  });

  it('sees one text in every spelling, and knows where each letter stands', () => {
    const { text, at } = canonical('Uỷ ban hoà giải quý III'.normalize('NFD'));
    expect(text).toBe('Ủy ban hòa giải quý III');
    expect(at?.[1]).toBe(1);
    expect(canonical('một\fhai\rba').text).toBe('một hai\nba');
  });

  it('gives a row with merged first cells to the row above', () => {
    const cells = (...texts: string[]): string => ['|', ...texts.flatMap((text) => [text, '|'])].join('\n');
    const table = [
      cells('STT', 'Cơ quan chủ trì', 'Nội dung nhiệm vụ', 'Thời hạn hoàn thành'),
      cells('1', 'Sở Nội vụ', 'Kiểm kê giá sách', 'Quý III/2025'),
      cells('Đóng kệ sách mới', 'Quý IV/2025'),
      cells('2', 'Văn phòng', 'Số hóa thẻ bạn đọc', 'Quý I/2026'),
    ].join('\n');
    const { tasks } = readDirective({
      textId: 't',
      text: [...HEAD, 'QUYẾT ĐỊNH:', 'Điều 1. Giao việc theo phụ lục.', 'PHỤ LỤC', `DANH MỤC NHIỆM VỤ\n${table}`].join('\n\n'),
    });
    const under = tasks.find((task) => task.text === 'Đóng kệ sách mới');
    expect(under).toMatchObject({ numbered: false, unit: 'row', deadlines: [{ text: 'quý IV/2025' }] });
    expect(tasks[under?.parent ?? -1]).toMatchObject({ text: 'Kiểm kê giá sách', path: 'PHỤ LỤC.1' });
    expect(tasks.find((task) => task.text === 'Số hóa thẻ bạn đọc')?.path).toBe('PHỤ LỤC.2');
  });
});

describe('what a text is', () => {
  it('takes the kind from the enacting words where the heading is lost', () => {
    const { kind } = read([
      'Thực hiện Chỉ thị số 3-CT/TU ngày 01/02/2026 của Ban Thường vụ Tỉnh ủy về mùa sách; Đảng ủy Khối các cơ quan tỉnh Lai Châu xây dựng Kế hoạch tổ chức ngày hội đọc như sau:',
    ]);
    expect(kind).toMatchObject({ value: 'plan', source: 'completed', from: 'enacting words' });
  });

  it('leaves the issuer out of the subject of a conclusion', () => {
    const { subject } = read([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 9-KL/TW',
      'KẾT LUẬN',
      'CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ VĂN HÓA ĐỌC Ở CƠ SỞ',
      'Tại phiên họp ngày 01/02/2026, Bộ Chính trị, Ban Bí thư kết luận như sau:',
      '1. Giao Đảng ủy Chính phủ mở thêm thư viện.',
    ]);
    expect(subject?.value).toBe('VỀ VĂN HÓA ĐỌC Ở CƠ SỞ');
  });

  it('leaves the issuer out as well where it stands on a line of its own above the subject', () => {
    const { subject } = read([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 9-KL/TW',
      'KẾT LUẬN',
      'CỦA BAN BÍ THƯ',
      'về văn hóa đọc ở cơ sở',
      '',
      'Ban Bí thư yêu cầu các cấp ủy thực hiện tốt các việc sau:',
      '1. Mở thêm thư viện.',
    ]);
    expect(subject?.value).toBe('về văn hóa đọc ở cơ sở');
  });
});
