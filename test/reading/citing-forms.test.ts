import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const ENACTS = 'UBND huyện ban hành Kế hoạch như sau:';
const plan = (opening: string, body = '', title = 'KẾ HOẠCH\nPhát triển văn hóa đọc'): ReadDirective =>
  readDirective({ textId: 't', text: `${title}\n\n${opening}\n\nI. MỤC ĐÍCH\n\n${body}\n\nII. NHIỆM VỤ\n\n1. Mua sách.\n` });
const cited = (read: ReadDirective, symbol: string) => read.citations.find((citation) => citation.symbol === symbol);
const issuer = (read: ReadDirective, symbol: string): string | null => cited(read, symbol)?.issuer?.value ?? null;
const relation = (read: ReadDirective, symbol: string): string | undefined => cited(read, symbol)?.relation;
const chains = (read: ReadDirective): string[] => read.chains.map(({ lower, upper }) => `${lower}>${upper}`);
const names = (read: ReadDirective): string[] => read.unnumbered.map(({ name }) => name);

describe('numbers as copies print them', () => {
  it('an old hand parts type and organ by a full stop; a desk has a letter and a number', () => {
    const read = plan(
      `Căn cứ Quyết định số 15/1999/QĐ.UB ngày 02/3/1999 của UBND tỉnh; Quyết định số 406/QĐ-BCA-C41 ngày 01/02/2013 của Bộ Công an, ${ENACTS}`,
    );
    expect(read.citations.map(({ symbol, issuedOn }) => [symbol, issuedOn?.value])).toEqual([
      ['15/1999/QĐ.UB', '1999-03-02'],
      ['406/QĐ-BCA-C41', '2013-02-01'],
    ]);
  });

  it('a word run into the code is no part of it', () => {
    const read = plan(`Thực hiện Công văn số 40/UBND-VXvề việc mua sách; Kế hoạch số 7/KH-UBNDngày 05/4/2024 của UBND tỉnh, ${ENACTS}`);
    expect(read.citations.map(({ symbol }) => symbol)).toEqual(['40/UBND-VX', '7/KH-UBND']);
    expect(cited(read, '7/KH-UBND')?.issuedOn?.value).toBe('2024-04-05');
  });
});

describe('who issued a cited document', () => {
  it('stands before the verb where the document is told of, and the day before the issuer', () => {
    const read = plan(`Ngày 12/3/2024, Thủ tướng Chính phủ đã ban hành Chỉ thị số 9/CT-TTg về sách và Bộ Tài chính có Công văn số 88/BTC-NS. ${ENACTS}`);
    expect(cited(read, '9/CT-TTg')?.issuedOn?.value).toBe('2024-03-12');
    expect([issuer(read, '9/CT-TTg'), issuer(read, '88/BTC-NS')]).toEqual(['Thủ tướng Chính phủ', 'Bộ Tài chính']);
  });

  it('a conference is no issuer, its committee is, with "của" or without', () => {
    const read = plan(
      `Thực hiện Nghị quyết số 9-NQ/TW ngày 01/02/2024 Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XIII; Nghị quyết số 8-NQ/TW ngày 01/02/2023 của Hội nghị lần thứ ba Ban Chấp hành Trung ương khóa XIII, ${ENACTS}`,
    );
    expect([issuer(read, '9-NQ/TW'), issuer(read, '8-NQ/TW')]).toEqual(['Ban Chấp hành Trung ương khóa XIII', 'Ban Chấp hành Trung ương khóa XIII']);
  });

  it('all of those who issued together', () => {
    const read = plan(
      `Căn cứ Thông tư liên tịch số 5/2010/TTLT-BTC-BYT ngày 01/02/2010 của Bộ Tài chính và Bộ Y tế hướng dẫn chi tiêu; Kết luận số 3/KL-LN ngày 02/02/2020 giữa Bộ Công an, Thanh tra Chính phủ trong việc giao nhận, ${ENACTS}`,
    );
    expect([issuer(read, '5/2010/TTLT-BTC-BYT'), issuer(read, '3/KL-LN')]).toEqual(['Bộ Tài chính và Bộ Y tế', 'Bộ Công an, Thanh tra Chính phủ']);
  });

  it('behind the subject, where the code speaks of that organ, and for a whole list', () => {
    const read = plan(
      ENACTS,
      '- Báo cáo đúng hạn (theo Kế hoạch số 4/KH-MTTQ-BTT ngày 01/02/2024 về tủ sách; Quyết định số 6/QĐ-MTTQ-BTT ngày 03/02/2024 về việc lập tổ sách của Ủy ban MTTQ Việt Nam xã Hương Sơn).\n\n- Xem Kế hoạch số 9-KH/TU về học tập theo tấm gương của Bác.',
    );
    expect([issuer(read, '4/KH-MTTQ-BTT'), issuer(read, '6/QĐ-MTTQ-BTT'), issuer(read, '9-KH/TU')]).toEqual([
      'Ủy ban MTTQ Việt Nam xã Hương Sơn',
      'Ủy ban MTTQ Việt Nam xã Hương Sơn',
      null,
    ]);
  });

  it('ministries by their letters, bodies of two matters, central bodies of the league', () => {
    const read = plan(
      `Căn cứ Thông tư số 5/2018/TT-BGDĐT ngày 01/02/2018 của Bộ GD&ĐT sửa đổi một điều; Kế hoạch số 6/KH-HĐTĐKT ngày 02/02/2021 của Hội đồng Thi đua - Khen thưởng Trung ương; Hướng dẫn số 7-HD/BTGDVTU ngày 03/02/2025 của Ban Tuyên giáo và Dân vận Tỉnh ủy Phú Thọ về sách; Kế hoạch số 8-KH/TWĐTN ngày 04/02/2024 của Ban Bí thư Trung ương Đoàn về hè, ${ENACTS}`,
    );
    expect(read.citations.map(({ issuer: organ }) => organ?.value)).toEqual([
      'Bộ GD&ĐT',
      'Hội đồng Thi đua - Khen thưởng Trung ương',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy Phú Thọ',
      'Ban Bí thư Trung ương Đoàn',
    ]);
  });

  it('before the bracket that holds the number', () => {
    expect(issuer(plan(`Xét đề nghị của Sở Nội vụ (tại Tờ trình số: 25/TTr-SNV, ngày 04/8/2014), ${ENACTS}`), '25/TTr-SNV')).toBe('Sở Nội vụ');
  });
});

describe('relations', () => {
  it('a section of grounds says what the document rests on', () => {
    const read = readDirective({
      textId: 't',
      text: 'KẾ HOẠCH\nMở thư viện lưu động\n\nI. CĂN CỨ XÂY DỰNG KẾ HOẠCH\n\n1. Quyết định số 9/QĐ-TTg ngày 01/02/2022 của Thủ tướng Chính phủ về sách;\n\n2. Nghị quyết số 5-NQ/TU ngày 02/02/2022 của Tỉnh ủy về văn hóa.\n\nII. NHIỆM VỤ\n\n1. Mua sách theo Quyết định số 8/QĐ-UBND.\n',
    });
    expect([relation(read, '9/QĐ-TTg'), relation(read, '5-NQ/TU'), relation(read, '8/QĐ-UBND')]).toEqual(['BASED_ON', 'BASED_ON', 'CITES']);
  });

  it('what an organ says at a document goes on with the enumeration', () => {
    const read = plan(
      `Thực hiện Thông tri số 2-TT/TU ngày 03/10/2024 của Tỉnh ủy về tháng đọc sách và hướng dẫn của Bộ Nội vụ tại Công văn số 89/BNV-CTTN về tháng đọc sách, ${ENACTS}`,
    );
    expect([relation(read, '2-TT/TU'), relation(read, '89/BNV-CTTN')]).toEqual(['IMPLEMENTS', 'IMPLEMENTS']);
  });

  it('what is told in passing is not carried out, nor what a title looks back on', () => {
    const told = plan(
      `Thực hiện Kế hoạch phát triển thư viện năm 2018, ngay từ đầu năm UBND huyện đã ban hành Chương trình hành động số 3/CTr-UBND để mua sách. ${ENACTS}`,
    );
    expect(relation(told, '3/CTr-UBND')).toBe('CITES');
    const back = plan(ENACTS, '', 'KẾ HOẠCH\nTổ chức hội nghị biểu dương các tập thể tiêu biểu trong thực hiện Chỉ thị số 3-CT/TW');
    expect(relation(back, '3-CT/TW')).toBe('CITES');
  });

  it('a name inside a description does not end the enumeration outside', () => {
    const read = plan(
      ENACTS,
      '- Triển khai nghiêm túc, chất lượng Nghị quyết số 6/2024/QH15 ngày 01/02/2024 của Quốc hội về Đề án tổng thể phát triển sách giai đoạn 2025 - 2030; Nghị quyết số 5/NQ-CP ngày 03/3/2025 của Chính phủ về sách.',
    );
    expect([relation(read, '6/2024/QH15'), relation(read, '5/NQ-CP')]).toEqual(['IMPLEMENTS', 'IMPLEMENTS']);
  });

  it('a notice of what was concluded at a meeting carries nothing out', () => {
    const read = plan(
      `Căn cứ Thông báo số 5-TB/BCĐ ngày 04/7/2025 của Ban Chỉ đạo về kết luận của đồng chí Trưởng ban tại Hội nghị sơ kết 6 tháng thực hiện Nghị quyết số 7-NQ/TW, ${ENACTS}`,
    );
    expect(chains(read)).toEqual([]);
  });
});

describe('documents cited by name alone', () => {
  it('resolutions of congresses and plenums, one congress once, also as what is carried out', () => {
    const read = plan(
      `Thực hiện Kế hoạch số 8-KH/TU ngày 03/3/2021 của Tỉnh ủy về thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng (sau đây viết tắt là Nghị quyết Đại hội XIII), ${ENACTS}`,
      '- Gắn với Nghị quyết Trung ương 4 khóa XII và Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025.',
      'KẾ HOẠCH\nTriển khai thực hiện Nghị quyết Đại hội XIII của Đảng',
    );
    expect(names(read)).toEqual([
      'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
      'Nghị quyết Trung ương 4 khóa XII',
      'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025',
    ]);
    expect(read.unnumbered[0]?.relation).toBe('IMPLEMENTS');
    expect(chains(read)).toEqual(['8-KH/TU>Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng']);
  });

  it('a programme that the title carries out, spelt as the text has it; its own subject is none', () => {
    const read = plan(
      `Căn cứ tình hình thực tế, ${ENACTS}`,
      '- Chương trình tủ sách cho làng xa của Bình Gia.',
      'KẾ HOẠCH\nTHỰC HIỆN CHƯƠNG TRÌNH TỦ SÁCH CHO LÀNG XA TRÊN ĐỊA BÀN HUYỆN',
    );
    expect(read.unnumbered.map(({ name, relation: said }) => [name, said])).toEqual([['Chương trình tủ sách cho làng xa', 'IMPLEMENTS']]);
    const own = plan(
      'Căn cứ Luật Thư viện;',
      'Quy hoạch tổng thể thư viện đến năm 2030 có hai phần.',
      'QUYẾT ĐỊNH\nPHÊ DUYỆT QUY HOẠCH TỔNG THỂ THƯ VIỆN ĐẾN NĂM 2030',
    );
    expect(names(own)).toEqual(['Luật Thư viện']);
  });

  it('a programme has the number of the decision that approves it and is carried out', () => {
    const read = plan(
      `Thực hiện Quyết định số 9/QĐ-TTg ngày 01/02/2024 của Thủ tướng Chính phủ phê duyệt Chương trình tủ sách cho làng xa, ${ENACTS}`,
      '',
      'KẾ HOẠCH\nTHỰC HIỆN CHƯƠNG TRÌNH TỦ SÁCH CHO LÀNG XA',
    );
    expect(names(read)).toEqual([]);
  });

  it('whole in the list of an opening', () => {
    const read = plan(`Thực hiện Hướng dẫn Mặt trận tham gia ngày hội đọc sách các cấp năm 2025; Kế hoạch số 3/KH-MTTQ-BTT ngày 04/5/2025, ${ENACTS}`);
    expect(names(read)).toEqual(['Hướng dẫn Mặt trận tham gia ngày hội đọc sách các cấp năm 2025']);
  });

  it('a law beside a directive in the title, and old hands of both', () => {
    const read = plan(
      `Căn cứ Luật tổ chức HĐND và UBND năm 1994; Căn cứ Chỉ thị 16-CT ngày 20-6-1989 của Chủ tịch Hội đồng Bộ trưởng, ${ENACTS}`,
      '',
      'KẾ HOẠCH\nTRIỂN KHAI LUẬT THƯ VIỆN VÀ CHỈ THỊ SỐ 29-CT/TU NGÀY 15/01/2013 VỀ ĐỌC SÁCH',
    );
    expect([relation(read, '29-CT/TU'), relation(read, '16-CT')]).toEqual(['IMPLEMENTS', 'BASED_ON']);
    expect(names(read)).toEqual(['Luật tổ chức HĐND và UBND']);
  });
});
