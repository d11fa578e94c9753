import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const read = (text: string): ReadDirective => readDirective({ textId: 't', text });
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const issuers = (one: ReadDirective): string[] => one.issuers.map(({ value }) => value);
const plan = (opening: string, title = 'KẾ HOẠCH\nPhát triển văn hóa đọc'): ReadDirective =>
  read(`${title}\n\n${opening}, UBND huyện ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Mua sách.\n`);

describe('heads torn by their copies', () => {
  it('two columns line by line: the organ and its place stand before the motto', () => {
    const one = read(
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN ĐOAN HÙNG Độc lập - Tự do - Hạnh phúc\n\nSố: 40/UBND Đoan Hùng, ngày 4 tháng 6 năm 2017\n\nV/v mua sách cho trường học\n\nKính gửi:\n\n- Các xã.\n\nỦy ban nhân dân huyện có ý kiến như sau:\n\n1. Các xã mua sách.\n\n2. Các trường lập tủ sách.\n',
    );
    expect([one.kind?.value, one.symbol?.value, one.issuedOn?.value]).toEqual(['official-letter', '40/UBND', '2017-06-04']);
    expect(issuers(one)).toEqual(['Ủy ban nhân dân huyện Đoan Hùng']);
    expect([one.level?.value, one.district?.value]).toEqual(['district', 'Đoan Hùng']);
  });

  it('a council that lost its place line takes the place of issue, and the opening begins with its first "Căn cứ"', () => {
    const one = read(
      `HỘI ĐỒNG NHÂN DÂN |\n${MOTTO} |\nSố: 8/2020/NQ-HĐND |\nPhú Thọ, ngày 21 tháng 7 năm 2020 |\nCăn cứ Luật Thư viện ngày 16 tháng 6 năm 2019;\nCăn cứ Nghị định số 5/2020/NĐ-CP ngày 01 tháng 4 năm 2020 của Chính phủ về thư viện;\nQUYẾT NGHỊ:\nĐiều 1. Lập tủ sách.\nĐiều 2. Ủy ban nhân dân tỉnh thi hành.\n`,
    );
    expect([issuers(one), one.level?.value]).toEqual([['Hội đồng nhân dân tỉnh Phú Thọ'], 'province']);
    expect(one.unnumbered.map(({ name }) => name)).toEqual(['Luật Thư viện']);
  });

  it('the number follows the kind on its line, or stands alone above a letter', () => {
    const resolution = `QUỐC HỘI\n-------\n\n${MOTTO}\n\nNghị quyết số: 3/2019/QH14\n\nHà Nội, ngày 12 tháng 3 năm 2019\n\nNGHỊ QUYẾT\n\nVỀ VIỆC ĐỌC SÁCH\n\nQUỐC HỘI\n\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Lập tủ sách.\n`;
    expect(read(resolution).symbol?.value).toBe('3/2019/QH14');
    const letter = (about: string): ReadDirective =>
      read(
        `58/BVHTTDL-TV\n\n${about}\n\nKính gửi: Các thư viện\n\nNăm nay có nhiều hội sách. Bộ Văn hóa, Thể thao và Du lịch đề nghị các thư viện thực hiện các nội dung sau:\n\n1. Mua sách.\n\n2. Mở cửa mỗi ngày.\n`,
      );
    const one = letter('Công văn V/v mở cửa thư viện');
    expect([one.kind?.value, one.symbol?.value, one.subject?.value]).toEqual(['official-letter', '58/BVHTTDL-TV', 'mở cửa thư viện']);
    expect(issuers(one)).toEqual(['Bộ Văn hóa, Thể thao và Du lịch']);
    expect(letter('Công văn Số: 58/BVHTTDL-TV ngày 08 tháng 10 năm 2013 Về việc mở cửa thư viện').subject?.value).toBe('mở cửa thư viện');
  });

  it('organ, number and day stand in the heading, in capitals', () => {
    const one = read(
      'CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 6/2001/CT-TTG\nNGÀY 21 THÁNG 6 NĂM 2001 VỀ VIỆC ĐỌC SÁCH\n\nĐể phát triển văn hóa đọc, Thủ tướng Chính phủ yêu cầu các Bộ thực hiện các nhiệm vụ sau:\n\nI. NHIỆM VỤ\n\n1. Mua sách.\n\nII. THI HÀNH\n\n1. Các Bộ báo cáo.\n',
    );
    expect([one.symbol?.value, one.issuedOn?.value, one.subject?.value]).toEqual(['6/2001/CT-TTG', '2001-06-21', 'VỀ VIỆC ĐỌC SÁCH']);
    expect(issuers(one)).toEqual(['Thủ tướng Chính phủ']);
  });

  it('departments that issue together are each an issuer, and make no commune of "Xã hội"', () => {
    const one = read(
      `UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ -\nSỞ TÀI CHÍNH - SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\n--------\n\n${MOTTO}\n-------\n\nSố: 23/LS-NV-TC-LĐTBXH\n\nPhú Thọ, ngày 17 tháng 9 năm 2014\n\nHƯỚNG DẪN\n\nMUA SÁCH CHO TRẺ EM\n\nCăn cứ Luật Thư viện;\n\nSở Nội vụ, Sở Tài chính và Sở Lao động - Thương binh và Xã hội hướng dẫn như sau:\n\nI. NỘI DUNG\n\n1. Mua sách.\n`,
    );
    expect(issuers(one)).toEqual(['Sở Nội vụ tỉnh Phú Thọ', 'Sở Tài chính tỉnh Phú Thọ', 'Sở Lao động - Thương binh và Xã hội tỉnh Phú Thọ']);
    expect([one.level?.value, one.commune]).toEqual(['province', null]);
  });

  it('a page that prints the document in full is the document, with the number it tells', () => {
    const one = read(
      'Tỉnh ủy Phú Thọ đã ban hành Chương trình số 7-CTr/TU về văn hóa đọc.\n\nBan biên tập xin đăng toàn văn:\n\nCHƯƠNG TRÌNH\n\nPhát triển văn hóa đọc\n\nThực hiện Chỉ thị số 3-CT/TW, ngày 12/01/2017 của Ban Bí thư, Ban Thường vụ Tỉnh ủy (khóa XV) ban hành chương trình thực hiện như sau:\n\nI. MỤC ĐÍCH\n\n1. Đọc nhiều hơn.\n\nII. NHIỆM VỤ\n\n1. Mua sách.\n',
    );
    expect([one.outcome === 'report-about', one.symbol?.value, issuers(one)]).toEqual([false, '7-CTr/TU', ['Ban Thường vụ Tỉnh ủy Phú Thọ']]);
  });
});

describe('closings torn by their copies', () => {
  const end = (text: string): ReadDirective =>
    read(
      `ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\n-------\n\n${MOTTO}\n\nSố: 5/CT-UB\n\nPhú Thọ, ngày 1 tháng 9 năm 1977\n\nCHỈ THỊ\n\nVỀ VIỆC ĐỌC SÁCH\n\nĐể đọc nhiều hơn, Ủy ban nhân dân tỉnh chỉ thị:\n\n1. Mua sách.\n\n2. Mở tủ sách.\n\n${text}`,
    );

  it('an item runs over two lines; what the page prints behind the archive is no recipient', () => {
    const one = end(
      'Nơi nhận:\n\n- Như trên;\n\n- Cục Thư viện, Tổng Cục\n\nChính trị (để phối hợp);\n\n- Lưu: VT, TV(3).\n\nBình luận\n\n* Vui lòng nhập bình luận\n\nTin khác\n',
    );
    expect(one.recipients?.map(({ value }) => value)).toEqual(['Như trên', 'Cục Thư viện, Tổng Cục Chính trị (để phối hợp)', 'Lưu: VT, TV(3)']);
  });

  it('"Nơi" alone heads the list; a secretary member signs', () => {
    const one = end('Nơi\n-Sở VH,TT\n-VP. Tỉnh ủy\n-Lưu.\n\nTL. CHỦ TỊCH UBND TỈNH\nỦY VIÊN THƯ KÝ\nNguyễn Văn An\n');
    expect(one.recipients?.map(({ value }) => value)).toEqual(['Sở VH,TT', 'VP. Tỉnh ủy', 'Lưu']);
    expect([one.signers[0]?.name?.value, one.signers[0]?.position?.value]).toEqual(['Nguyễn Văn An', 'Ủy viên thư ký']);
  });
});

describe('citations torn by their copies', () => {
  it('a blank stands for the hyphen inside the code where the day follows', () => {
    const one = plan(
      'Căn cứ Quyết định số 28/QĐ TTg ngày 24/2/2011 của Thủ tướng Chính phủ; Chỉ thị số 05/CT BCA V28 ngày 30/3/2011 của Bộ trưởng Bộ Công an; Công văn số 67/SNgV-VP ngày 15/12/2009 của Sở Ngoại vụ; Công văn số 93/TTr-PGD.Q8 ngày 19/6/2006 của Phòng Giáo dục quận 8',
    );
    expect(one.citations.map(({ symbol, issuedOn }) => [symbol, issuedOn?.value])).toEqual([
      ['28/QĐ-TTg', '2011-02-24'],
      ['05/CT-BCA-V28', '2011-03-30'],
      ['67/SNgV-VP', '2009-12-15'],
      ['93/TTr-PGD.Q8', '2006-06-19'],
    ]);
    expect(plan('Căn cứ Công văn số 12/CV UBND tỉnh gửi').citations.map(({ symbol }) => symbol)).not.toContain('12/CV-UBND');
  });

  it('a desk "QH" makes no law, and the words before "số" say the kind where the code does not', () => {
    const one = plan('Căn cứ văn bản số 14/QH-QH ngày 01-4-1996; Theo Báo cáo thẩm định số 18/BCTĐ-STP ngày 25/5/2018 của Sở Tư pháp');
    expect(one.citations.map(({ symbol, kindName }) => [symbol, kindName])).toEqual([
      ['14/QH-QH', 'Công văn'],
      ['18/BCTĐ-STP', 'Báo cáo'],
    ]);
  });

  it('the proposer stands before the bracket with the number', () => {
    const one = plan('Xét đề nghị của Trưởng Phòng Giáo dục huyện Lâm Thao (Công văn số 93/TTr-PGD ngày 19/6/2006)');
    expect(one.citations[0]?.issuer?.value).toBe('Trưởng Phòng Giáo dục huyện Lâm Thao');
  });

  it('a title carries out both documents it lists, and a correction amends', () => {
    const both = plan(
      'Căn cứ Luật Thư viện',
      'KẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 18-NQ/TW NGÀY 25 THÁNG 10 NĂM 2017 VỀ ĐỌC SÁCH; NGHỊ QUYẾT SỐ 19-NQ/TW NGÀY 26 THÁNG 10 NĂM 2017 VỀ MUA SÁCH',
    );
    expect(both.citations.map(({ symbol, issuedOn, relation }) => [symbol, issuedOn?.value, relation])).toEqual([
      ['18-NQ/TW', '2017-10-25', 'IMPLEMENTS'],
      ['19-NQ/TW', '2017-10-26', 'IMPLEMENTS'],
    ]);
    const notice = read(
      `ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\n\n${MOTTO}\n\nSố: 26/TB-UB\n\nPhú Thọ, ngày 10 tháng 02 năm 1982\n\nTHÔNG BÁO\n\nĐÍNH CHÍNH CÔNG VĂN SỐ 39/UB NGÀY 6-1-1982 VỀ VIỆC MUA SÁCH\n\nĐiểm 2 bỏ chữ "cũ".\n`,
    );
    expect(notice.citations.map(({ symbol, issuedOn, relation }) => [symbol, issuedOn?.value, relation])).toEqual([['39/UB', '1982-01-06', 'AMENDS']]);
  });

  it('a guide to some articles carries nothing out; rules named before "và Kế hoạch số" are named', () => {
    const one = plan(
      'Căn cứ Thông tư số 20/2014/TT-BTC ngày 30/5/2014 của Bộ Tài chính hướng dẫn thực hiện một số điều của Nghị định số 49/2010/NĐ-CP ngày 14/5/2010 của Chính phủ',
    );
    expect(one.chains).toEqual([]);
    const rules = plan('Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh và Kế hoạch số 29-KH/TWĐTN ngày 14/7/2011 của Trung ương Đoàn');
    expect(rules.unnumbered.map(({ name }) => name)).toEqual(['Điều lệ Đoàn TNCS Hồ Chí Minh']);
  });
});
