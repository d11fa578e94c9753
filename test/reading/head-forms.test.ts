import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';

const read = (text: string) => readDirective({ textId: 't', text });
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

describe('heads as copies print them', () => {
  it('the organ that decides, run into the subject, is no part of it', () => {
    const text = (title: string) =>
      `ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\n-------\n|\n${MOTTO}\n|\nSố:\n33/2009/QĐ-UBND\n|\nViệt Trì, ngày 24 tháng 12 năm 2009\n|\nQUYẾT ĐỊNH\n${title}\nỦY BAN NHÂN DÂN TỈNH PHÚ THỌ\nCăn cứ Luật Thư viện ngày 26/11/2003;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành quy định về sách.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n`;
    const one = read(text('BAN HÀNH QUY ĐỊNH VỀ TỦ SÁCH'));
    expect([one.symbol?.value, one.subject?.value]).toEqual(['33/2009/QĐ-UBND', 'BAN HÀNH QUY ĐỊNH VỀ TỦ SÁCH']);
    expect(read(text('BAN HÀNH QUY ĐỊNH VỀ TỦ SÁCH CỦA ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ')).subject?.value).toBe(
      'BAN HÀNH QUY ĐỊNH VỀ TỦ SÁCH CỦA ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ',
    );
  });

  it('a head without its place takes it from the deciding organ, or from the place of issue', () => {
    const text = (line: string) =>
      `ỦY BAN NHÂN DÂN | ${MOTTO.replace('\n', ' ')} |\nSố: 9/QĐ-UBND | Phú Thọ, ngày 02 tháng 8 năm 2018 |\nQUYẾT ĐỊNH\nVỀ VIỆC LẬP TỦ SÁCH\n${line}\nCăn cứ Luật Thư viện ngày 19/6/2015;\nQUYẾT ĐỊNH:\nĐiều 1. Lập tủ sách.\nĐiều 2. Sở Nội vụ thi hành.\n`;
    expect(read(text('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ')).issuers.map(({ value }) => value)).toEqual(['Ủy ban nhân dân tỉnh Phú Thọ']);
    expect(read(text('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH')).issuers.map(({ value }) => value)).toEqual(['Ủy ban nhân dân tỉnh Phú Thọ']);
  });

  it('a short name in the enacting sentence is whole in the head', () => {
    const text = `ĐẢNG BỘ TỈNH PHÚ THỌ\n\nĐẢNG ỦY TRƯỜNG ĐẠI HỌC HÙNG VƯƠNG\n*\nSố 5-KH/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nPhú Thọ, ngày 24 tháng 3 năm 2021\n\nKẾ HOẠCH\n\nđọc sách trong toàn Đảng bộ\n-----\n\nThực hiện Chỉ thị số 1-CT/TW ngày 09/3/2021 của Bộ Chính trị, Ban Thường vụ Đảng ủy Trường ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Đảng viên Trường Đại học Hùng Vương đọc sách.\n`;
    expect(read(text).issuers.map(({ value }) => value)).toEqual(['Ban Thường vụ Đảng ủy Trường Đại học Hùng Vương']);
  });

  it('under the head of the league the body on the line above the opening issues', () => {
    const text = `BAN CHẤP HÀNH TRUNG ƯƠNG\n***\nSố: 36 - QĐ/TWĐTN-VP\nĐOÀN TNCS HỒ CHÍ MINH\nHà Nội, ngày 29 tháng 10 năm 2013\n\nQUYẾT ĐỊNH\nVề việc lập tủ sách\n---------\nBAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\n\n- Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;\n\nQUYẾT ĐỊNH\n\nĐiều 1. Lập tủ sách.\n\nĐiều 2. Văn phòng thi hành.\n`;
    const one = read(text);
    expect(one.issuers.map(({ value }) => value)).toEqual(['Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh']);
    expect(one.line?.value).toBe('youth');
  });

  it('a letter whose subject begins with "Về", long as it is, has number, day, kind and subject', () => {
    const text = `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\n-------\n\n${MOTTO}\n---------\n\nSố: 80/UBND-VX\nVề tập trung quán triệt và triển khai thực hiện việc đọc sách, mua sách, lập tủ sách và tặng sách cho trường học ở các làng xa trong mùa hè\n\nHà Nội, ngày 02 tháng 3 năm 2009\n\nKính gửi:\n\n- Các sở, ngành;\n- Các huyện.\n\nỦy ban nhân dân thành phố yêu cầu như sau:\n\n1. Các sở mua sách.\n\n2. Các huyện lập tủ sách.\n`;
    const one = read(text);
    expect([one.kind?.value, one.symbol?.value, one.issuedOn?.value]).toEqual(['official-letter', '80/UBND-VX', '2009-03-02']);
    expect(one.subject?.value).toMatch(/^Về tập trung quán triệt/u);
  });

  it('a deputy signs in the place of one who holds two offices', () => {
    const text = `VĂN PHÒNG CHÍNH PHỦ\n-------\n\n${MOTTO}\n\nSố: 15/VPCP-VX\nV/v đọc sách\n\nHà Nội, ngày 11 tháng 3 năm 2016\n\nKính gửi: Bộ Nội vụ.\n\nVăn phòng Chính phủ đề nghị Bộ Nội vụ mua sách./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nTrần Văn Sách\n`;
    expect(read(text).signers.map(({ name, position }) => [name?.value, position?.value])).toEqual([['Trần Văn Sách', 'Phó Chủ nhiệm']]);
  });

  it('lines of unions and associations by their short names', () => {
    const text = `LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ THỌ\n\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN HẠ HÒA\n\nSố: 34/KH-LĐLĐ\n\n${MOTTO}\n\nHạ Hòa, ngày 08 tháng 12 năm 2021\n\nKẾ HOẠCH\n\nTặng sách\n\nBan Thường vụ LĐLĐ huyện triển khai kế hoạch tặng sách như sau:\n\nI. MỤC ĐÍCH\n\n- Công nhân có sách đọc.\n`;
    expect(read(text).line?.value).toBe('union');
  });

  it('number, day and issuer in the heading, and an office signed small', () => {
    const one = read(
      'NGHỊ QUYẾT SỐ 21 NQ/UBTVQH9 NGÀY 26-8-1994\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI\nVỀ VIỆC ĐỌC SÁCH\n\nCăn cứ vào Điều 9 của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992, Điều 6 của Luật tổ chức Quốc hội;\n\nQUYẾT NGHỊ:\n\nCác đại biểu đọc sách.\n\nTM. ỦY BAN THƯỜNG VỤ QUỐC HỘI\nChủ tịch\n\n(Đã ký)\n\nTrần Văn Sách\n',
    );
    expect([one.symbol?.value, one.issuedOn?.value]).toEqual(['21-NQ/UBTVQH9', '1994-08-26']);
    expect(one.issuers.map(({ value }) => value)).toEqual(['Ủy ban Thường vụ Quốc hội']);
    expect(one.line?.value).toBe('state');
    expect(one.signers.map(({ name, position }) => [name?.value, position?.value])).toEqual([['Trần Văn Sách', 'Chủ tịch']]);
  });

  it("a council's term and session are no part of its name", () => {
    const text = `HỘI ĐỒNG NHÂN DÂN\nTỈNH PHÚ THỌ\n-------\n\n${MOTTO}\n\nSố: 11/2011/NQ-HĐND\n\nPhú Thọ, ngày 15 tháng 12 năm 2011\n\nNGHỊ QUYẾT\n\nVỀ TỦ SÁCH\n\nHỘI ĐỒNG NHÂN DÂN TỈNH PHÚ THỌ\nKHÓA VIII - KỲ HỌP THỨ 3\n\nCăn cứ Luật Thư viện ngày 26 tháng 11 năm 2003;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Lập tủ sách.\n\nĐiều 2. Nghị quyết có hiệu lực từ ngày ký.\n`;
    expect(read(text).issuers.map(({ value }) => value)).toEqual(['Hội đồng nhân dân tỉnh Phú Thọ']);
  });
});
