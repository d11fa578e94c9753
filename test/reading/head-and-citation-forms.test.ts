import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const read = (lines: readonly string[]): ReadDirective => readDirective({ textId: 't', text: lines.join('\n') });
const relations = (directive: ReadDirective): Readonly<Record<string, string>> =>
  Object.fromEntries(directive.citations.map(({ symbol, relation }) => [symbol, relation]));

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const DECISION = ['ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU', ...MOTTO, 'Số: 17/QĐ-UBND', 'Lai Châu, ngày 4 tháng 3 năm 2025', 'QUYẾT ĐỊNH', 'Về việc mở phòng đọc'];
const PLAN = ['ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU', ...MOTTO, 'Số: 9/KH-UBND', 'Lai Châu, ngày 4 tháng 9 năm 2025', 'KẾ HOẠCH', 'Mở phòng đọc'];
const DIRECTIVE = ['TỈNH ỦY LAI CHÂU', '*', 'Số 8-CT/TU', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Lai Châu, ngày 3 tháng 10 năm 2025', 'CHỈ THỊ', 'về công tác đọc sách'];

describe('what an opening says of the documents it names', () => {
  it('takes a decree that changes the one before it as a basis too, over the name of a law between', () => {
    const directive = read([
      ...DECISION,
      'Căn cứ Nghị định số 40/2024/NĐ-CP ngày 2/5/2024 của Chính phủ hướng dẫn thi hành Luật Thư viện được sửa đổi, bổ sung bởi Nghị định số 61/2024/NĐ-CP ngày 7/7/2024 của Chính phủ;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Mở phòng đọc.',
    ]);
    expect(relations(directive)).toEqual({ '40/2024/NĐ-CP': 'BASED_ON', '61/2024/NĐ-CP': 'BASED_ON' });
  });

  it('reads a change that the enacting sentence makes, through its list', () => {
    const directive = read([
      'CHÍNH PHỦ',
      ...MOTTO,
      'Số: 12/2024/NĐ-CP',
      'Hà Nội, ngày 5 tháng 2 năm 2024',
      'NGHỊ ĐỊNH',
      'SỬA ĐỔI MỘT SỐ NGHỊ ĐỊNH VỀ THƯ VIỆN',
      'Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 5/2019/NĐ-CP ngày 3/1/2019 của Chính phủ về thư viện xã; Nghị định số 9/2020/NĐ-CP ngày 6/3/2020 của Chính phủ về sách nói.',
      'Điều 1. Sửa đổi, bổ sung, bãi bỏ một số điều của Nghị định số 5/2019/NĐ-CP',
      '1. Sửa Điều 2.',
    ]);
    expect(relations(directive)).toEqual({ '5/2019/NĐ-CP': 'AMENDS', '9/2020/NĐ-CP': 'AMENDS' });
  });

  it('carries nothing out by a sentence that tells what somebody has done', () => {
    const directive = read([
      ...PLAN,
      'Thực hiện Kết luận số 91-KL/TW ngày 31/01/2024 của Bộ Chính trị về tủ sách, Chính phủ đã ban hành nhiều nghị định. Tuy nhiên số phòng đọc còn ít.',
      'Ủy ban nhân dân tỉnh ban hành Kế hoạch mở phòng đọc như sau:',
      'I. NHIỆM VỤ',
      '1. Sở Văn hóa, Thể thao và Du lịch mở hai phòng đọc.',
    ]);
    expect(relations(directive)).toEqual({ '91-KL/TW': 'CITES' });
  });

  it('carries out what stands among the aims of the sentence, and not what somebody issued with such an aim', () => {
    const aims = read([
      ...DIRECTIVE,
      'Để khắc phục những hạn chế nêu trên và thực hiện hiệu quả Nghị quyết số 60-NQ/TW ngày 30/4/2025 của Bộ Chính trị về đọc sách, Ban Thường vụ Tỉnh ủy yêu cầu:',
      '1. Các cấp ủy mở tủ sách.',
    ]);
    const told = read([
      ...DIRECTIVE,
      'Nhằm nâng cao dân trí, Ủy ban nhân dân tỉnh đã ban hành Kế hoạch triển khai thực hiện Nghị quyết số 60-NQ/TW ngày 30/4/2025 của Bộ Chính trị.',
      'Ban Thường vụ Tỉnh ủy yêu cầu:',
      '1. Các cấp ủy mở tủ sách.',
    ]);
    expect(relations(aims)).toEqual({ '60-NQ/TW': 'IMPLEMENTS' });
    expect(relations(told)).toEqual({ '60-NQ/TW': 'CITES' });
  });

  it('goes on with the outer list where a document is named in full behind one told of by its number', () => {
    const directive = read([
      ...PLAN,
      'Thực hiện Kết luận số 91-KL/TW ngày 31/01/2024 của Bộ Chính trị về điều chỉnh một số nội dung Chỉ thị số 30-CT/TW, Kế hoạch số 12-KH/BTGDVTW ngày 10/3/2025 của Ban Tuyên giáo và Dân vận Trung ương, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. NHIỆM VỤ',
      '1. Mở phòng đọc.',
    ]);
    expect(relations(directive)).toEqual({ '91-KL/TW': 'IMPLEMENTS', '30-CT/TW': 'CITES', '12-KH/BTGDVTW': 'IMPLEMENTS' });
  });

  it('ends a description with the bracket that names its document once more', () => {
    const directive = read([
      ...PLAN,
      'Thực hiện Nghị quyết số 50/NQ-CP ngày 13/3/2025 của Chính phủ về ban hành Kế hoạch triển khai Nghị quyết số 16/2024/QH15 ngày 27/11/2024 của Quốc hội về sách (Nghị quyết số 50/NQ-CP) và Quyết định số 76/QĐ-BNV ngày 08/8/2025 của Bộ Nội vụ về người đọc, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. NHIỆM VỤ',
      '1. Mở phòng đọc.',
    ]);
    expect(relations(directive)).toEqual({ '50/NQ-CP': 'IMPLEMENTS', '16/2024/QH15': 'CITES', '76/QĐ-BNV': 'IMPLEMENTS' });
    expect(directive.chains.map(({ lower, upper }) => [lower, upper])).toEqual([['50/NQ-CP', '16/2024/QH15']]);
  });

  it('names the issuer whom somebody advised, and the whole of a committee of several bodies', () => {
    const directive = read([
      ...PLAN,
      'Thực hiện Công văn số 18-CV/ĐUMTTQ ngày 1/8/2025 của Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. TÌNH HÌNH',
      'Hội Nông dân tỉnh đã tham mưu UBND tỉnh ban hành Kế hoạch số 55/KH-UBND ngày 24/6/2024 về sách nông vụ.',
      'Báo cáo số 43/BC-UBPLTP15 ngày 3/6/2025 của Ủy ban Pháp luật và Tư pháp.',
    ]);
    expect(directive.citations.map(({ issuer }) => issuer?.value)).toEqual([
      'Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh Lai Châu',
      'UBND tỉnh Lai Châu',
      'Ủy ban Pháp luật và Tư pháp',
    ]);
  });

  it('reads the issuer behind a day that is left open', () => {
    const [citation] = read([
      ...DECISION,
      'Căn cứ Quyết định số 84/QĐ-BNV ngày 18 tháng   năm 2024 của Bộ trưởng Bộ Nội vụ về người đọc;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Mở phòng đọc.',
    ]).citations;
    expect(citation?.issuer?.value).toBe('Bộ trưởng Bộ Nội vụ');
    expect(citation?.issuedOn).toBeNull();
  });
});

describe('heads and closings', () => {
  it('finds the sender of a telegram that has lost its letterhead', () => {
    const directive = read([
      'CÔNG ĐIỆN',
      'Về việc mở cửa phòng đọc dịp lễ',
      'THỦ TƯỚNG CHÍNH PHỦ điện:',
      '- Bộ trưởng các Bộ;',
      'Để phục vụ người đọc, Thủ tướng Chính phủ yêu cầu:',
      '1. Bộ Nội vụ mở cửa phòng đọc.',
    ]);
    expect(directive.issuers.map(({ value }) => value)).toEqual(['Thủ tướng Chính phủ']);
    expect(directive.level?.value).toBe('central');
  });

  it('ends the subject of a telegram before its sender that a copy ran into the line', () => {
    const [subject, sender] = ['VỀ VIỆC MỞ CỬA PHÒNG ĐỌC DỊP LỄ NĂM 2025', 'THỦ TƯỚNG CHÍNH PHỦ điện:'];
    const rest = ['- Bộ trưởng các Bộ;', 'Để phục vụ người đọc, Thủ tướng Chính phủ yêu cầu:', '1. Bộ Nội vụ mở cửa phòng đọc.'];
    for (const head of [['CÔNG ĐIỆN', `${subject} ${sender}`], [`CÔNG ĐIỆN ${subject} ${sender}`], ['CÔNG ĐIỆN', subject, sender]]) {
      const directive = read([...MOTTO, 'Số: 20/CĐ-TTg', 'Hà Nội, ngày 18 tháng 11 năm 2025', ...head, ...rest]);
      expect([directive.subject?.value, directive.issuers.map(({ value }) => value)]).toEqual([subject, ['Thủ tướng Chính phủ']]);
    }
  });

  it("takes who decides from the end of a party decision's opening", () => {
    const directive = read([
      'ĐẢNG BỘ TỈNH LAI CHÂU',
      'ĐẢNG ỦY XÃ NẬM HÀNG',
      '*',
      'Số 5-QĐ/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Nậm Hàng, ngày 18 tháng 8 năm 2025',
      'QUYẾT ĐỊNH',
      'mở tủ sách chi bộ',
      '-----',
      '- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      '- Xét đề nghị của Văn phòng Đảng ủy,',
      'BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH',
      'Điều 1. Mở tủ sách.',
    ]);
    expect(directive.issuers.map(({ value }) => value)).toEqual(['Ban Thường vụ Đảng ủy xã Nậm Hàng']);
    expect(directive.commune?.value).toBe('Nậm Hàng');
  });

  it("knows the association under the Front's line as the issuer", () => {
    const directive = read([
      'ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU',
      'HỘI NÔNG DÂN TỈNH',
      ...MOTTO,
      'Số: 15-KH/HNDT',
      'Lai Châu, ngày 2 tháng 12 năm 2025',
      'KẾ HOẠCH',
      'mở tủ sách nông vụ',
      'Ban Thường vụ Hội Nông dân tỉnh ban hành Kế hoạch như sau:',
      'I. NHIỆM VỤ',
      '1. Mở tủ sách.',
    ]);
    expect(directive.issuers.map(({ value }) => value)).toEqual(['Ban Thường vụ Hội Nông dân tỉnh Lai Châu']);
    expect(directive.line?.value).toBe('farmers');
  });

  it('reads number and day from what a decision attaches, where its own head is lost', () => {
    const directive = read([
      'QUYẾT ĐỊNH',
      'Về việc ban hành Quy định phòng đọc',
      'HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC SÁCH',
      'Căn cứ Luật Thư viện;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Quy định phòng đọc của Trường Đại học Sách.',
      'HIỆU TRƯỞNG',
      'Thiếu tướng Trần Văn Bách',
      'QUY ĐỊNH',
      'Phòng đọc',
      '(Ban hành kèm theo Quyết định số 30/QĐ-T04-P2 ngày 16/3/2025 của Hiệu trưởng Trường Đại học Sách)',
      'Điều 1. Giờ mở cửa',
      'Phòng đọc mở cửa mỗi ngày.',
    ]);
    expect([directive.symbol?.value, directive.issuedOn?.value]).toEqual(['30/QĐ-T04-P2', '2025-03-16']);
    expect(directive.issuers.map(({ value }) => value)).toEqual(['Hiệu trưởng Trường Đại học Sách']);
    expect(directive.signers[0]?.name?.value).toBe('Trần Văn Bách');
    expect(directive.citations).toEqual([]);
  });

  it('reads a mark that stands alone above a signature, and both columns of a closing line by line', () => {
    const broken = read([...PLAN, 'Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM.', 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Đinh Văn Sách']);
    const columns = read([
      ...PLAN,
      'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. NHIỆM VỤ',
      'Nơi nhận:                    TM. ỦY BAN NHÂN DÂN',
      '- Thường trực Tỉnh ủy (b/c);      CHỦ TỊCH',
      '- Các sở, ban, ngành;',
      '- Lưu: VT.',
      '',
      '                              Đinh Văn Sách',
    ]);
    expect([broken, columns].map(({ signers }) => [signers[0]?.name?.value, signers[0]?.position?.value])).toEqual([
      ['Đinh Văn Sách', 'Chủ tịch'],
      ['Đinh Văn Sách', 'Chủ tịch'],
    ]);
    expect(columns.recipients?.map(({ value }) => value)).toEqual(['Thường trực Tỉnh ủy (b/c)', 'Các sở, ban, ngành', 'Lưu: VT']);
  });

  it('takes the place line of the other column out of an organ, and the district from its organs', () => {
    const party = read([
      'ĐẢNG BỘ TỈNH LAI CHÂU            ĐẢNG CỘNG SẢN VIỆT NAM',
      'ĐẢNG ỦY PHƯỜNG ĐOÀN KẾT          Đoàn Kết, ngày 12 tháng 9 năm 2025',
      'Số 18-KH/ĐU',
      'KẾ HOẠCH',
      'mở tủ sách chi bộ',
      'Ban Thường vụ Đảng ủy phường xây dựng Kế hoạch như sau:',
      'I. NHIỆM VỤ',
    ]);
    const commune = read([
      'ỦY BAN NHÂN DÂN',
      'XÃ NẬM HÀNG',
      ...MOTTO,
      'Số: 6/KH-UBND',
      'Nậm Hàng, ngày 18 tháng 2 năm 2021',
      'KẾ HOẠCH',
      'Mở phòng đọc',
      'Thực hiện Kế hoạch số 66/KH-UBND ngày 05/02/2021 của UBND huyện Nậm Nhùn về sách, UBND xã ban hành Kế hoạch như sau:',
      'I. NHIỆM VỤ',
    ]);
    expect(party.issuers.map(({ value }) => value)).toEqual(['Ban Thường vụ Đảng ủy phường Đoàn Kết']);
    expect(commune.district?.value).toBe('Nậm Nhùn');
  });

  it('knows a letter by its number without a type, whatever it tells of', () => {
    const directive = read([
      'BỘ NỘI VỤ',
      ...MOTTO,
      'Số: 22/BNV-CTTN&BĐG',
      'V/v mở phòng đọc',
      'Hà Nội, ngày 23 tháng 10 năm 2024',
      'Kính gửi: Bộ Tài chính',
      'Ngày 01/7/2024, Bộ Nội vụ ban hành Thông tư số 9/2024/TT-BNV hướng dẫn mở phòng đọc như sau:',
      'Đề nghị Quý Bộ cho ý kiến.',
    ]);
    expect(directive.kind?.value).toBe('official-letter');
  });

  it('reads the organ whose line has run into a subject in small letters', () => {
    const council = read([
      'HỘI ĐỒNG NHÂN DÂN',
      ...MOTTO,
      'Số: 7/NQ-HĐND',
      'Lai Châu, ngày 4 tháng 3 năm 2025',
      'NGHỊ QUYẾT',
      'Về việc mở phòng đọc giai đoạn 2025 - 2030 HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU',
      'Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;',
      'QUYẾT NGHỊ:',
      'Điều 1. Mở phòng đọc.',
    ]);
    expect(council.issuers.map(({ value }) => value)).toEqual(['Hội đồng nhân dân tỉnh Lai Châu']);
  });

  it('knows who signed a document that is told of', () => {
    const directive = read([...PLAN, 'Ngày 5/3/2025, Thủ tướng Chính phủ đã ký ban hành Quyết định số 17/QĐ-TTg về sách.', 'I. NHIỆM VỤ', '1. Mở phòng đọc.']);
    expect(directive.citations.map(({ symbol, issuer, issuedOn }) => [symbol, issuer?.value, issuedOn?.value])).toEqual([
      ['17/QĐ-TTg', 'Thủ tướng Chính phủ', '2025-03-05'],
    ]);
  });
});
