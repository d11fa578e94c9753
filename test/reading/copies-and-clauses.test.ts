import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { levelOf, lineOf } from '../../api/reading/structure/system.ts';

const read = (text: string): ReadDirective => readDirective({ textId: 't', text });
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const ENACTS = 'UBND huyện ban hành Kế hoạch như sau:';
const plan = (opening: string, body = '1. Mua sách.'): ReadDirective => read(`KẾ HOẠCH\nPhát triển văn hóa đọc\n\n${opening}\n\nI. NHIỆM VỤ\n\n${body}\n`);
const issuers = (one: ReadDirective): string[] => one.issuers.map(({ value }) => value);
const issuer = (one: ReadDirective, symbol: string): string | null => one.citations.find((citation) => citation.symbol === symbol)?.issuer?.value ?? null;
const relation = (one: ReadDirective, symbol: string): string | undefined => one.citations.find((citation) => citation.symbol === symbol)?.relation;
const names = (one: ReadDirective): string[][] => one.unnumbered.map(({ name, relation: said }) => [name, said]);
const chains = (one: ReadDirective): string[] => one.chains.map(({ lower, upper }) => `${lower}>${upper}`);

describe('letters whose copies lost a part', () => {
  const letter = (head: string, end: string): string =>
    `${head}\n\nKính gửi: Các thư viện huyện\n\nĐể chuẩn bị hội sách, đề nghị các thư viện gửi danh sách trước ngày 05/5/2020 và mở cửa cả tuần.\n\nTrân trọng.\n\n${end}`;

  it('without a number a letter is known by letterhead, subject and address; a counter above it is the page’s', () => {
    const one = read(
      letter(
        `57\nỦY BAN MTTQ VIỆT NAM\nTỈNH YÊN BÁI\nBAN TUYÊN GIÁO\nVề việc chuẩn bị hội sách\n${MOTTO}\nYên Bái, ngày 11 tháng 3 năm 2020`,
        'Nơi nhận:\n- Các thư viện;\n- Lưu VP.\nTM. BAN TUYÊN GIÁO\nTRƯỞNG BAN\n\nLò Văn An\n',
      ),
    );
    expect([one.outcome, one.kind?.value, one.kind?.from]).toEqual(['directive', 'official-letter', 'address']);
    expect([issuers(one), one.line?.value, one.level?.value]).toEqual([['Ban Tuyên giáo Ủy ban MTTQ Việt Nam tỉnh Yên Bái'], 'front', 'province']);
    expect([one.subject?.value, one.issuedOn?.value]).toEqual(['Về việc chuẩn bị hội sách', '2020-03-11']);
  });

  it('recipients begin with "Như trên" where their heading is lost, and end before the subject of the other column', () => {
    const one = read(
      letter(
        `Trang 1UBND TỈNH YÊN BÁI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc Lập - Tự Do - Hạnh phúc\nSố: 31/SYT-NV Yên Bái, ngày 11 tháng 3 năm 2020`,
        '- Như trên;\n- Lưu VT.\nV/v chuẩn bị hội sách\nGIÁM ĐỐC\n(đã ký)\nLò Văn An\n',
      ),
    );
    expect(issuers(one)).toEqual(['Sở Y tế tỉnh Yên Bái']);
    expect(one.recipients?.map(({ value }) => value)).toEqual(['Như trên', 'Lưu VT']);
    expect(one.signers.map(({ name }) => name?.value)).toEqual(['Lò Văn An']);
    expect(one.subject?.value).toBe('chuẩn bị hội sách');
  });

  it('where the writer keeps the file is no recipient', () => {
    const one = read(
      letter(
        `UBND TỈNH YÊN BÁI\nSỞ Y TẾ\n\n${MOTTO}\n\nSố: 31/SYT-NV\n\nYên Bái, ngày 11 tháng 3 năm 2020\n\nV/v chuẩn bị hội sách`,
        'Nơi nhận:\n\n- Như trên;\n\n- Lưu VT\n\nD:\\2020\\CV\\Hoi sach\n\nGIÁM ĐỐC\n\nLò Văn An\n',
      ),
    );
    expect(one.recipients?.map(({ value }) => value)).toEqual(['Như trên', 'Lưu VT']);
  });
});

describe('who issued it', () => {
  it('ministries on one line issue together, blanks around the hyphen or not', () => {
    const one = read(
      `BỘ TÀI CHÍNH-BỘ Y TẾ\nSố: 4/2009/TTLT-BTC-BYT\n${MOTTO}\nHà Nội, ngày 15 tháng 4 năm 2009\n\nTHÔNG TƯ LIÊN TỊCH\n\nHướng dẫn mua sách y học\n____\nCăn cứ Nghị định số 8/2008/NĐ-CP ngày 03 tháng 02 năm 2008 của Chính phủ về thư viện;\nBộ Tài chính và Bộ Y tế hướng dẫn như sau:\nĐiều 1. Thư viện mua sách.\n`,
    );
    expect(issuers(one)).toEqual(['Bộ Tài chính', 'Bộ Y tế']);
  });

  it('an office under a commune’s committee is no part of the commune’s name', () => {
    const one = read(
      'ĐẢNG UỶ XÃ VĂN LÃNG\nVĂN PHÒNG\n*\nSố 3-BC/VPĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nVăn Lãng, ngày 02 tháng 3 năm 2026\n\nBÁO CÁO\nkết quả mua sách\n-----\nThực hiện phân công của Thường trực Đảng uỷ, Văn phòng Đảng uỷ báo cáo như sau:\nI. KẾT QUẢ\n1. Đã mua sách.\n',
    );
    expect([one.commune?.value, issuers(one)]).toEqual(['Văn Lãng', ['Văn phòng Đảng ủy xã Văn Lãng']]);
  });

  it('a cited organ that leaves out its place is this document’s own', () => {
    const party = read(
      'ĐẢNG BỘ TỈNH LÀO CAI\nĐẢNG ỦY XÃ BẢN HỒ\n*\nSố 7-KH/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nBản Hồ, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\nđọc sách\n-----\nThực hiện Thông báo số 2-TB/UBKTĐU ngày 01/02/2026 của Ủy ban Kiểm tra Đảng ủy, Ban Thường vụ Đảng ủy xã ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n1. Mua sách.\n',
    );
    expect(issuer(party, '2-TB/UBKTĐU')).toBe('Ủy ban Kiểm tra Đảng ủy xã Bản Hồ');
    const state = read(
      `UBND TỈNH LÀO CAI\nSỞ Y TẾ\n\n${MOTTO}\n\nSố: 31/KH-SYT\n\nLào Cai, ngày 11 tháng 3 năm 2024\n\nKẾ HOẠCH\nĐọc sách\n\nNgày 05/02/2024, Sở Y tế đã ban hành Công văn số 9/SYT-NV về hội sách. Sở Y tế ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Mua sách.\n`,
    );
    expect(issuer(state, '9/SYT-NV')).toBe('Sở Y tế tỉnh Lào Cai');
  });

  it('who reported, proposed, or stands behind "và" before "tại"', () => {
    const one = plan(
      `Xét báo cáo của Hội Chữ thập đỏ tỉnh Lào Cai (Công văn số 12/CTĐ-VP ngày 04/3/2024); theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 8/TTr-STC ngày 05/3/2024 và Giám đốc Sở Y tế tại Công văn số 7/SYT-NV ngày 06/3/2024, ${ENACTS}`,
    );
    expect(['12/CTĐ-VP', '8/TTr-STC', '7/SYT-NV'].map((symbol) => issuer(one, symbol))).toEqual([
      'Hội Chữ thập đỏ tỉnh Lào Cai',
      'Giám đốc Sở Tài chính',
      'Giám đốc Sở Y tế',
    ]);
  });

  it('ends before "V/v"; two offices of one person are one name; an office head’s organ issues by its code', () => {
    const one = plan(
      `Căn cứ Công văn số 40/UBND-VX ngày 04/3/2024 của UBND tỉnh Lào Cai V/v đọc sách; Thông tư số 3/2024/TT-VPCP ngày 05/3/2024 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn lưu trữ; Chỉ thị số 1/CT-VKSTC ngày 06/01/2024 của Viện trưởng Viện kiểm sát nhân dân tối cao về sách; Kế hoạch số 2/KH-VKSTC ngày 07/01/2024 về thư viện, ${ENACTS}`,
    );
    expect(['40/UBND-VX', '3/2024/TT-VPCP', '2/KH-VKSTC'].map((symbol) => issuer(one, symbol))).toEqual([
      'UBND tỉnh Lào Cai',
      'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      'Viện kiểm sát nhân dân tối cao',
    ]);
  });
});

describe('what an opening says', () => {
  it('a law’s small name ends before its year, a prosecutors’ one is whole, and a number may have lost the vowel of "số"', () => {
    const one = plan(
      `Căn cứ Luật Tổ chức Viện kiểm sát nhân dân năm 2014;\n\nCăn cứ Luật cán bộ, công chức năm 2008;\n\nCăn cứ Luật các thư viện s 12/2010/QH12 ngày 16/6/2010;\n\n${ENACTS}`,
    );
    expect(names(one).map(([name]) => name)).toEqual(['Luật Tổ chức Viện kiểm sát nhân dân', 'Luật cán bộ, công chức']);
    expect(one.citations.map(({ symbol, kind }) => [symbol, kind])).toEqual([['12/2010/QH12', 'law']]);
  });

  it('a second thing that is carried out is not what the first carries out; a strategy carries out no order', () => {
    const one = plan(
      `Để phát huy kết quả, thực hiện thắng lợi “Chiến lược phát triển văn hóa đọc đến năm 2030 tầm nhìn đến năm 2045” và từng bước thực hiện Kế hoạch số 5/KH-UBND ngày 02/02/2024 của UBND tỉnh và tiếp tục triển khai Chỉ thị số 7/CT-TTg ngày 03/3/2024 của Thủ tướng Chính phủ, ${ENACTS}`,
    );
    expect(names(one)).toEqual([['Chiến lược phát triển văn hóa đọc đến năm 2030 tầm nhìn đến năm 2045', 'IMPLEMENTS']]);
    expect([relation(one, '5/KH-UBND'), relation(one, '7/CT-TTg'), chains(one)]).toEqual(['IMPLEMENTS', 'IMPLEMENTS', []]);
    const order = plan(
      `Để thực hiện Chiến lược đọc sách quốc gia đến năm 2030 thực hiện Chỉ thị số 7/CT-TTg ngày 03/3/2024 của Thủ tướng Chính phủ, ${ENACTS}`,
    );
    expect([relation(order, '7/CT-TTg'), chains(order)]).toEqual(['IMPLEMENTS', []]);
  });

  it('a story of what everybody did carries nothing out; a council’s resolution is named behind "và"', () => {
    const one = plan(
      `Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XX và Nghị quyết HĐND huyện về nhiệm vụ phát triển văn hóa đọc, trong bối cảnh khó khăn, các cấp, các ngành và nhân dân huyện đã nỗ lực đọc sách.\n\nTiếp tục phát huy, ${ENACTS}`,
    );
    expect(names(one)).toEqual([
      ['Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XX', 'CITES'],
      ['Nghị quyết HĐND huyện về nhiệm vụ phát triển văn hóa đọc', 'CITES'],
    ]);
  });

  it('yearly programmes of work are carried out, small letters and all', () => {
    const one = plan(
      `Thực hiện chương trình công tác Hội năm 2024, chương trình công tác thư viện năm 2024; căn cứ Kế hoạch số 5/KH-UBND ngày 02/02/2024, ${ENACTS}`,
    );
    expect(names(one)).toEqual([
      ['chương trình công tác Hội', 'IMPLEMENTS'],
      ['chương trình công tác thư viện', 'IMPLEMENTS'],
    ]);
  });
});

describe('more of what copies and openings do', () => {
  it('a general department stands over its local one; a subject goes on in its cell', () => {
    const one = read(
      `TỔNG CỤC THUẾ\nCỤC THUẾ TP HÀ NỘI\n-------\n|\n${MOTTO}\n---------------\n|\nSố: 101/CTHN-TTHT\nV/v mua sách\nGTGT\n|\nHà Nội, ngày 23 tháng 11 năm 2020\n|\nKính gửi: Các thư viện\nTrả lời công văn hỏi về sách, Cục Thuế có ý kiến như sau:\n- Theo Luật sửa đổi, bổ sung một số điều của Luật Thư viện, Luật Xuất bản và Luật Lưu trữ thì sách được miễn thuế.\n`,
    );
    expect([issuers(one), one.level?.value, one.subject?.value]).toEqual([['Cục Thuế thành phố Hà Nội'], 'province', 'mua sách GTGT']);
    expect(names(one).map(([name]) => name)).toEqual(['Luật sửa đổi, bổ sung một số điều của Luật Thư viện, Luật Xuất bản và Luật Lưu trữ']);
  });

  it('what an organ proposed may stand between it and the bracket', () => {
    const one = plan(`Xét đề nghị của Bộ Tài chính về việc mua sách cho thư viện (Tờ trình số 17/TTr-BTC ngày 05/3/2023), ${ENACTS}`);
    expect(issuer(one, '17/TTr-BTC')).toBe('Bộ Tài chính');
  });

  it('a subject that goes on with a document is its own one’s alone; two that carry out together both do', () => {
    const apart = plan(
      `Căn cứ Chỉ thị số 4-CT/TW ngày 01/02/2015 của Ban Bí thư, Kết luận số 9-KL/TW ngày 02/02/2020 của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 4-CT/TW; Kế hoạch số 6-KH/TU ngày 03/3/2020 của Ban Thường vụ Tỉnh ủy và Kế hoạch số 8/KH-UBND ngày 04/4/2020 của UBND tỉnh thực hiện Kết luận số 9-KL/TW, ${ENACTS}`,
    );
    expect(chains(apart)).toEqual(['9-KL/TW>4-CT/TW', '6-KH/TU>9-KL/TW', '8/KH-UBND>9-KL/TW']);
    const far = plan(
      `Căn cứ Chỉ thị số 4-CT/TW ngày 01/02/2015, Kết luận số 9-KL/TW ngày 02/02/2020 của Ban Bí thư về tiếp tục thực hiện Nghị quyết số 2-NQ/TW ngày 03/3/2010, ${ENACTS}`,
    );
    expect(chains(far)).toEqual(['9-KL/TW>2-NQ/TW']);
  });

  it('a congress’s resolution that the purpose carries out is carried out', () => {
    const one = read(
      'CHƯƠNG TRÌNH HÀNH ĐỘNG\nĐọc sách\n\nBan Thường vụ Huyện ủy ban hành Chương trình hành động như sau:\n\nI. MỤC ĐÍCH\n\n1. Cụ thể hóa và tổ chức thực hiện Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XX, nhiệm kỳ 2025 - 2030.\n\nII. NHIỆM VỤ\n\n1. Mua sách.\n',
    );
    expect(names(one)).toEqual([['Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XX, nhiệm kỳ 2025 - 2030', 'IMPLEMENTS']]);
  });

  it('general departments and the bank for social policies are the State’s, central without a place', () => {
    const bodies = ['Tổng cục Thống kê', 'Ngân hàng Chính sách xã hội', 'Ngân hàng Chính sách xã hội chi nhánh tỉnh Lào Cai'];
    expect(bodies.map((body) => [lineOf(body), levelOf(body, null)])).toEqual([
      ['state', 'central'],
      ['state', 'central'],
      ['state', 'province'],
    ]);
  });

  it('a programme that the title carries out for other years has the number of the decision that approves it', () => {
    const one = read(
      'KẾ HOẠCH\nTHỰC HIỆN CHƯƠNG TRÌNH ĐỌC SÁCH HỌC ĐƯỜNG GIAI ĐOẠN 2022 - 2025 TRÊN ĐỊA BÀN TỈNH\n\nThực hiện Quyết định số 16/QĐ-TTg ngày 02/10/2021 của Thủ tướng Chính phủ phê duyệt Chương trình Đọc sách học đường giai đoạn 2021 - 2025, UBND tỉnh Lào Cai ban hành Kế hoạch thực hiện Chương trình Đọc sách học đường giai đoạn 2022 - 2025 như sau:\n\nI. NHIỆM VỤ\n\n1. Mua sách.\n',
    );
    expect([names(one), relation(one, '16/QĐ-TTg')]).toEqual([[], 'IMPLEMENTS']);
  });
});
