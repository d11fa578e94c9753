import { describe, expect, it } from 'vitest';
import { missingBlanks } from '../../api/reading/layout/run-together.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

describe('words that a copy has run together', () => {
  it('says where the blanks belong, and leaves single syllables and foreign names alone', () => {
    const parts = (text: string): string => {
      const at = missingBlanks(text);
      return [...text].map((char, place) => (at.includes(place) ? ` ${char}` : char)).join('');
    };
    expect(parts('Ủyban nhândân xã có côngvăn theoQuyết định')).toBe('Ủy ban nhân dân xã có công văn theo Quyết định');
    expect(parts('BANHÀNH KẾHOẠCH')).toBe('BAN HÀNH KẾ HOẠCH');
    expect(missingBlanks('SeaBank và VietinBank nghiêng về phương án MobiFone, TTg, iPhone')).toEqual([]);
  });

  it('reads what they name, and keeps the evidence as it is printed', () => {
    const text = `ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\n${MOTTO}\n\nSố: 5/CT-UBND\n\nSơn La, ngày 3 tháng 4 năm 1999\n\nCHỈ THỊ\n\nVỀVIỆC ĐỌC SÁCH\n\nThực hiện côngvăn số 44/CP-VX ngày 02 tháng 3 năm 1999 của Thủtướng Chínhphủ và Quyếtđịnh số 8/QĐ-UB ngày 05 tháng 01 năm 1999 của Ủyban nhân dân tỉnh Sơn La, Ủy ban nhân dân tỉnh chỉ thị như sau:\n\n1. Mở thư viện.\n`;
    const one = readDirective({ textId: 't', text });
    expect(one.subject?.value).toBe('VỀ VIỆC ĐỌC SÁCH');
    expect(one.citations.map(({ kind, symbol, issuer }) => [kind, symbol, issuer?.value])).toEqual([
      ['official-letter', '44/CP-VX', 'Thủ tướng Chính phủ'],
      ['decision', '8/QĐ-UB', 'Ủy ban nhân dân tỉnh Sơn La'],
    ]);
    for (const { mentions } of one.citations) for (const { evidence } of mentions) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    expect(one.subject?.evidence[0]?.quote).toBe('VỀVIỆC ĐỌC SÁCH');
  });
});

describe('what a title and small letters name', () => {
  it('an issuer in a title’s capitals belongs to the document before it', () => {
    const one = readDirective({
      textId: 't',
      text: `TỈNH ỦY SƠN LA\n*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 9-KH/TU\n\nSơn La, ngày 3 tháng 4 năm 2018\n\nKẾ HOẠCH\n\nTHỰC HIỆN NGHỊ QUYẾT SỐ 19-NQ/TW NGÀY 25 THÁNG 10 NĂM 2017 CỦA HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XII VỀ THƯ VIỆN; CHỈ THỊ SỐ 42-CT/TW CỦA BAN BÍ THƯ VỀ XUẤT BẢN\n\nĐể sách đến với các bản, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Mua sách.\n`,
    });
    expect(one.citations.map(({ symbol, issuer }) => [symbol, issuer?.value])).toEqual([
      ['19-NQ/TW', 'Ban Chấp hành Trung ương Đảng khóa XII'],
      ['42-CT/TW', 'Ban Bí thư'],
    ]);
  });

  it('a scheme in small letters is named where quotation marks say how far the name goes', () => {
    const one = readDirective({
      textId: 't',
      text: `ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\n${MOTTO}\n\nSố: 5/KH-UBND\n\nSơn La, ngày 3 tháng 4 năm 2019\n\nKẾ HOẠCH\n\nPhát triển thư viện\n\nCăn cứ Luật Thư viện ngày 21 tháng 11 năm 2019, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Tiếp tục triển khai đề án “Đưa sách về các bản vùng cao” trong các trường học.\n`,
    });
    expect(one.unnumbered.map(({ name }) => name)).toEqual(['Luật Thư viện', 'Đề án “Đưa sách về các bản vùng cao”']);
  });

  it('a committee that steers resolutions has its whole name', () => {
    const one = readDirective({
      textId: 't',
      text: 'KẾ HOẠCH\nPhát triển thư viện\n\nCăn cứ Thông báo số 9/TB-BCĐ ngày 05/6/2015 của Thường trực Ban Chỉ đạo các Nghị quyết liên tịch và tình hình thực tế, UBND huyện ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Mua sách.\n',
    });
    expect(one.citations.map(({ issuer }) => issuer?.value)).toEqual(['Thường trực Ban Chỉ đạo các Nghị quyết liên tịch']);
  });
});
