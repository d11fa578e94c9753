import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const read = (text: string): ReadDirective => readDirective({ textId: 't', text });
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const cites = (one: ReadDirective) => one.citations.map(({ symbol, issuer }) => [symbol, issuer?.value ?? null]);
const letter = (head: string, body: string): ReadDirective =>
  read(
    `${head}\n\n${MOTTO}\n\nSố: 14/STV-NV\n\nV/v mở tủ sách\n\nHà Nội, ngày 4 tháng 6 năm 2021\n\nKính gửi: Các thư viện\n\n${body}\n\n1. Mua sách.\n\n2. Mở cửa hằng ngày.\n`,
  );

describe('a document without its letterhead', () => {
  const CAPTION = 'Chỉ thị số 21-CT/TU, ngày 15/5/2012 của Ban Thường vụ Tỉnh ủy Sơn La về phát triển văn hóa đọc trong trường học';
  const BODY =
    'Thực hiện Chỉ thị số 42-CT/TW ngày 25/8/2004 của Ban Bí thư, các cấp ủy đã quan tâm đến việc đọc sách và làm được nhiều việc tốt.\n\nTrong thời gian tới các cấp ủy cần lập thêm tủ sách ở các bản vùng cao.';

  it('takes kind, number, day, issuer and subject from the caption above its opening', () => {
    const one = read(`${CAPTION}\n\n${BODY}\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLường Văn Pánh\n`);
    expect([one.kindName, one.symbol?.value, one.issuedOn?.value, one.subject?.value]).toEqual([
      'Chỉ thị',
      '21-CT/TU',
      '2012-05-15',
      'về phát triển văn hóa đọc trong trường học',
    ]);
    expect(one.issuers.map(({ value }) => value)).toEqual(['Ban Thường vụ Tỉnh ủy Sơn La']);
    expect(cites(one)).toEqual([['42-CT/TW', 'Ban Bí thư']]);
  });

  it('a page that only tells of it keeps the number as cited', () => {
    const one = read(`${CAPTION}\n\n${BODY}\n`);
    expect([one.symbol, one.citations.map(({ symbol }) => symbol)]).toEqual([null, ['21-CT/TU', '42-CT/TW']]);
  });

  it('a letterhead that several central bodies share: the words above it say which one', () => {
    const one = read(
      'Tại Quy định số 91-QĐ/TW ngày 7/2/2019 của Bộ Chính trị có nhiều điểm mới.\n\nBAN CHẤP HÀNH TRUNG ƯƠNG\n-------\n\nĐẢNG CỘNG SẢN VIỆT NAM\n---------------\n\nSố: 91-QĐ/TW\n\nHà Nội, ngày 07 tháng 02 năm 2019\n\nQUY ĐỊNH\n\nVỀ TỦ SÁCH CHI BỘ\n\n- Căn cứ Điều lệ Đảng và Quy định số 30-QĐ/TW',
    );
    expect(one.issuers.map(({ value }) => value)).toEqual(['Bộ Chính trị']);
    expect(one.unnumbered.map(({ name }) => name)).toEqual(['Điều lệ Đảng']);
  });

  it('what propaganda departments send out has its kind', () => {
    const one = read(
      'ĐỊNH HƯỚNG TUYÊN TRUYỀN THÁNG 9 NĂM 2022\n\nThực hiện Kế hoạch số 31-KH/TU, ngày 03/01/2022 của Ban Thường vụ Tỉnh ủy Sơn La, Ban Tuyên giáo Tỉnh ủy đề nghị các địa phương tập trung tuyên truyền các nội dung sau:\n\n1. Ngày hội đọc sách.\n',
    );
    expect([one.kindName, one.subject?.value, one.issuers.map(({ value }) => value)]).toEqual([
      'Định hướng',
      'TUYÊN TRUYỀN THÁNG 9 NĂM 2022',
      ['Ban Tuyên giáo Tỉnh ủy Sơn La'],
    ]);
    expect(one.citations.map(({ relation }) => relation)).toEqual(['IMPLEMENTS']);
  });
});

describe('heads and numbers', () => {
  it('social insurance is no commune, a court no unknown line; a stamp is no issuer', () => {
    const head = (lines: string, place: string): ReadDirective =>
      read(
        `${lines}\n\n${MOTTO}\n\nSố: 5/TB-TS\n\n${place}, ngày 3 tháng 4 năm 2021\n\nDỰ THẢO\n\nTHÔNG BÁO\n\nVỀ VIỆC MỞ TỦ SÁCH\n\nCăn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n\n1. Mở tủ sách.\n`,
      );
    const insurance = head('BẢO HIỂM XÃ HỘI VIỆT NAM', 'Hà Nội');
    expect([insurance.issuers[0]?.value, insurance.line?.value, insurance.level?.value, insurance.commune]).toEqual([
      'Bảo hiểm xã hội Việt Nam',
      'state',
      'central',
      null,
    ]);
    const court = head('• TÒA ÁN NHÂN DÂN\nTỐI CAO', 'Hà Nội');
    expect([court.line?.value, court.level?.value]).toEqual(['state', 'central']);
  });

  it('a number left blank is printed behind the other column', () => {
    const one = read(
      `SỞ VĂN HÓA TỈNH SƠN LA\nSố:\n\n${MOTTO}\n\n/TTr-SVH\n\nSơn La, ngày 5 tháng 6 năm 2016\n\nTỜ TRÌNH\nVề tủ sách\nKính gửi: Ủy ban nhân dân tỉnh\nCăn cứ Kế hoạch số 7/KH-UBND ngày 07/01/2016 của Ủy ban nhân dân tỉnh, Sở Văn hóa trình Kế hoạch như sau:\nI. NỘI DUNG\n1. Mua sách.\n`,
    );
    expect([one.symbol, one.partialSymbol?.value]).toEqual([null, '/TTr-SVH']);
  });

  it('a hyphen lost between type and organ is put back; a desk of two letters is no type', () => {
    const one = letter(
      'SỞ VĂN HÓA TỈNH SƠN LA',
      'Căn cứ Nghị định số 61/2018/NĐCP ngày 23 tháng 4 năm 2018 của Chính phủ và văn bản số 899/BHXH-TT ngày 28/11/2019 của Bảo hiểm xã hội Việt Nam, Sở Văn hóa đề nghị các thư viện thực hiện các nội dung sau:',
    );
    expect(cites(one).map(([symbol]) => symbol)).toEqual(['61/2018/NĐ-CP', '899/BHXH-TT']);
    expect(one.citations.map(({ kind }) => kind)).toEqual(['decree', 'official-letter']);
  });

  it('several ministries under one word, and a ministry with small letters inside its name', () => {
    const one = letter(
      'SỞ VĂN HÓA TỈNH SƠN LA',
      'Căn cứ Thông tư liên tịch số 3/2011/TTLT-BTC-BNV ngày 05/5/2011 của Liên Bộ Tài chính, Bộ Nội vụ và Bộ Văn hóa, thể thao và du lịch hướng dẫn mở thư viện; Thông tư số 9/2012/TT-BVHTTDL ngày 02/3/2012 của Bộ Văn hóa thể thao và du lịch về tủ sách, Sở Văn hóa đề nghị các thư viện thực hiện các nội dung sau:',
    );
    expect(cites(one)).toEqual([
      ['3/2011/TTLT-BTC-BNV', 'Liên Bộ Tài chính, Bộ Nội vụ và Bộ Văn hóa, thể thao và du lịch'],
      ['9/2012/TT-BVHTTDL', 'Bộ Văn hóa thể thao và du lịch'],
    ]);
  });

  it('names end before their year, and before what they are for; a congress may have one letter for its ordinal', () => {
    const names = (opening: string) =>
      letter('SỞ VĂN HÓA TỈNH SƠN LA', `${opening}, Sở Văn hóa đề nghị các thư viện thực hiện các nội dung sau:`).unnumbered.map(({ name }) => name);
    expect(names('Thực hiện Chương trình công tác thư viện năm 2012, nhằm đưa sách về bản')).toEqual(['Chương trình công tác thư viện']);
    expect(names('Căn cứ Điều lệ Đảng; Nghị quyết Đại hội X của Đảng')).toEqual(['Điều lệ Đảng', 'Nghị quyết Đại hội X của Đảng']);
  });

  it('a page’s title that is kind and number alone gives the number; a colon may stand behind the kind at the head', () => {
    const one = read(
      'Văn bản pháp luật: Chỉ thị 14/2003/CT-UB\n\nToàn quốc\n\nCHỈ THỊ\n\nVề việc đọc sách\n\nThi hành Quyết định số 4/1999/QĐ-TTg ngày 14 tháng 4 năm 1999 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh Sơn La chỉ thị như sau:\n\nI. NHIỆM VỤ\n\n1. Mua sách.\n',
    );
    expect([one.symbol?.value, one.citations.map(({ symbol }) => symbol)]).toEqual(['14/2003/CT-UB', ['4/1999/QĐ-TTg']]);
    const guide = read(
      'HƯỚNG DẪN: Công tác thư viện và tủ sách năm 2019\n\nCăn cứ Luật Thư viện ngày 21 tháng 11 năm 2019, Ban Thường vụ Hội Cựu chiến binh tỉnh Sơn La hướng dẫn công tác thư viện như sau:\n\n1. Lập tủ sách ở các chi hội.\n',
    );
    expect([guide.kindName, guide.subject?.value]).toEqual(['Hướng dẫn', 'Công tác thư viện và tủ sách năm 2019']);
  });

  it('a change that a title tells of another document is not this one’s; joint numbers share their issuer', () => {
    const one = read(
      'CHỈ THỊ\nVỀ VIỆC MỞ TỦ SÁCH THEO THÔNG TƯ LIÊN TỊCH SỐ 14/2007/TTLT-BVHTT-BTC SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỂM CỦA THÔNG TƯ LIÊN TỊCH SỐ 06/2006/TTLT-BVHTT-BTC\n\nThực hiện Thông tư liên tịch số 14/2007/TTLT-BVHTT-BTC ngày 10 tháng 12 năm 2007 của Liên Bộ Văn hóa - Thông tin, Bộ Tài chính, Ủy ban nhân dân huyện yêu cầu:\n\n1. Mở tủ sách.\n',
    );
    expect(one.citations.map(({ symbol, relation }) => [symbol, relation])).toEqual([
      ['14/2007/TTLT-BVHTT-BTC', 'IMPLEMENTS'],
      ['06/2006/TTLT-BVHTT-BTC', 'CITES'],
    ]);
    expect(new Set(one.citations.map(({ issuer }) => issuer?.value))).toEqual(new Set(['Liên Bộ Văn hóa - Thông tin, Bộ Tài chính']));
  });

  it('a law whose whole name begins another law’s is one of its own', () => {
    const one = letter(
      'SỞ VĂN HÓA TỈNH SƠN LA',
      'Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019; Luật Giáo dục đại học ngày 18 tháng 6 năm 2012, Sở Văn hóa đề nghị các thư viện thực hiện các nội dung sau:',
    );
    expect(one.unnumbered.map(({ name }) => name)).toEqual(['Luật Giáo dục', 'Luật Giáo dục đại học']);
  });

  it('a province keeps its name where a copy lost the hyphen in it', () => {
    const one = read(
      `HỘI ĐỒNG NHÂN DÂN\nTỈNH BÀ RỊA VŨNG TÀU\n\n${MOTTO}\n\nSố: 21/2024/NQHĐND Bà Rịa Vũng Tàu, ngày 06 tháng 12 năm 2024\n\nNGHỊ QUYẾT\n\nVỀ THƯ VIỆN\n\nCăn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n\nXét Tờ trình số 401/TTrUBND ngày 08 tháng 11 năm 2024 của Ủy ban nhân dân tỉnh về thư viện;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Lập tủ sách.\n`,
    );
    expect([one.symbol?.value, one.province?.value]).toEqual(['21/2024/NQ-HĐND', 'Bà Rịa - Vũng Tàu']);
    expect(one.citations.map(({ symbol }) => symbol)).toEqual(['401/TTr-UBND']);
  });
});
