import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';

const read = (text: string) => readDirective({ textId: 't', text });
const slices = (text: string) => {
  const all = read(text);
  const proofs = [
    ...(all.symbol?.evidence ?? []),
    ...(all.subject?.evidence ?? []),
    ...all.citations.flatMap(({ mentions }) => mentions.map(({ evidence }) => evidence)),
  ];
  return proofs.every(({ start, end, quote }) => text.slice(start, end) === quote);
};

const DECISION =
  'Trang chủ Văn bản ỦY BAN NHÂN DÂN TỈNH LAI CHÂU ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: 412/QĐ-UBND Lai Châu, ngày 09 tháng 5 năm 2024 QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH KẾ HOẠCH TRỒNG CÂY TẠI TRƯỜNG HỌC CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Căn cứ Kế hoạch số 77/KH-UBND ngày 02/3/2024 của Ủy ban nhân dân tỉnh về trồng cây; Xét đề nghị của Giám đốc Sở Giáo dục và Đào tạo tại Tờ trình số 19/TTr-SGDĐT ngày 20/4/2024, QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây. Điều 2. Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 06/01/2020./. Nơi nhận: - Như Điều 2; - TT. Tỉnh ủy (b/c); - Lưu: VT, KGVX. KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Lò Thị Mai';

describe('a document flattened onto one line', () => {
  it('has its head: number, day, issuer, kind, subject', () => {
    const found = read(DECISION);
    expect([found.symbol?.value, found.issuedOn?.value, found.kindName]).toEqual(['412/QĐ-UBND', '2024-05-09', 'Quyết định']);
    expect(found.issuers.map(({ value }) => value)).toEqual(['Ủy ban nhân dân tỉnh Lai Châu']);
    expect(found.subject?.value).toBe('VỀ VIỆC BAN HÀNH KẾ HOẠCH TRỒNG CÂY TẠI TRƯỜNG HỌC');
  });

  it('does not cite its own number; its clauses say what the others are to it', () => {
    expect(read(DECISION).citations.map(({ symbol, relation }) => [symbol, relation])).toEqual([
      ['77/KH-UBND', 'BASED_ON'],
      ['19/TTr-SGDĐT', 'CITES'],
      ['15/QĐ-UBND', 'REPLACES'],
    ]);
  });

  it('has its closing: recipients and signer', () => {
    const found = read(DECISION);
    expect(found.recipients?.map(({ value }) => value)).toEqual(['Như Điều 2', 'TT. Tỉnh ủy (b/c)', 'Lưu: VT, KGVX']);
    expect(found.signers.map(({ name, position }) => [name?.value, position?.value])).toEqual([['Lò Thị Mai', 'Phó Chủ tịch']]);
  });

  it('keeps every piece of evidence in its place of the source', () => {
    expect(slices(DECISION)).toBe(true);
  });

  it('reads a letter by "V/v" and "Kính gửi", the left column first', () => {
    const found = read(
      'SỞ Y TẾ LAI CHÂU Số: 88/SYT-NVY V/v phòng bệnh mùa hè tại các trường CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Lai Châu, ngày 3 tháng 6 năm 2024 Kính gửi: - Các trường học; - Các trạm y tế. Thực hiện Công văn số 120/BYT-DP ngày 01/6/2024 của Bộ Y tế về phòng bệnh mùa hè, Sở Y tế đề nghị các đơn vị thực hiện các nội dung như sau: 1. Vệ sinh lớp học hằng ngày.',
    );
    expect([found.symbol?.value, found.issuedOn?.value, found.subject?.value]).toEqual(['88/SYT-NVY', '2024-06-03', 'phòng bệnh mùa hè tại các trường']);
    expect(found.citations.map(({ symbol, relation }) => [symbol, relation])).toEqual([['120/BYT-DP', 'IMPLEMENTS']]);
  });

  it('knows the heads of the Party and of the league, and words run into them', () => {
    const found = read(
      'BAN CHẤP HÀNH TỈNH LAI CHÂU***Số: 61-KH/TĐTNĐOÀN TNCS HỒ CHÍ MINH Lai Châu, ngày 12 tháng 3 năm 2023 KẾ HOẠCHVề việc tổ chức ngày hội đọc sách--------- Căn cứ Kế hoạch số 14-KH/TWĐTN ngày 05/01/2023 của Ban Bí thư Trung ương Đoàn, Ban Thường vụ Tỉnh đoàn xây dựng Kế hoạch như sau: I. MỤC ĐÍCH 1. Nâng cao ý thức đọc sách.',
    );
    expect([found.symbol?.value, found.issuedOn?.value, found.kindName, found.subject?.value]).toEqual([
      '61-KH/TĐTN',
      '2023-03-12',
      'Kế hoạch',
      'Về việc tổ chức ngày hội đọc sách',
    ]);
    expect(found.citations.map(({ symbol, relation }) => [symbol, relation])).toEqual([['14-KH/TWĐTN', 'BASED_ON']]);
  });

  it('finds a closing in the middle of a line', () => {
    const found = read(
      'ỦY BAN NHÂN DÂN\nXÃ MƯỜNG SO\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 9/KH-UBND\n\nMường So, ngày 4 tháng 8 năm 2025\n\nKẾ HOẠCH\n\nTổ chức ngày hội văn hóa\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n\n1. Các bản chuẩn bị tiết mục trước ngày 20/8/2025.\n\nTrên đây là Kế hoạch tổ chức ngày hội./. Nơi nhận: - Đảng ủy xã (b/c); - Các bản; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Tao Văn Phong',
    );
    expect(found.recipients?.map(({ value }) => value)).toEqual(['Đảng ủy xã (b/c)', 'Các bản', 'Lưu: VT']);
    expect(found.signers.map(({ name, position }) => [name?.value, position?.value])).toEqual([['Tao Văn Phong', 'Chủ tịch']]);
  });

  it('without organ and motto the number or the kind begins it; a subject in small letters ends where the opening begins', () => {
    const OPENING =
      'Thực hiện Kết luận số 15-KL/TW ngày 03/2/2022 của Ban Bí thư về văn hóa đọc Thực hiện Kế hoạch số 40-KH/TU ngày 10/4/2022 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 15-KL/TW ngày 03/2/2022 của Ban Bí thư về văn hóa đọc, Ban Thường vụ Huyện ủy Mường La xây dựng Kế hoạch như sau: I. MỤC ĐÍCH - Nâng cao nhận thức về đọc sách.';
    for (const text of [`Số -KH/HU Mường La, ngày tháng 4 năm 2022 KẾ HOẠCH ${OPENING}`, `KẾ HOẠCH${OPENING}`]) {
      const found = read(text);
      expect([found.kindName, found.subject?.value]).toEqual(['Kế hoạch', 'Thực hiện Kết luận số 15-KL/TW ngày 03/2/2022 của Ban Bí thư về văn hóa đọc']);
      expect(found.issuers.map(({ value }) => value)).toEqual(['Ban Thường vụ Huyện ủy Mường La']);
      expect(found.citations.map(({ symbol, relation }) => [symbol, relation])).toEqual([
        ['15-KL/TW', 'IMPLEMENTS'],
        ['40-KH/TU', 'IMPLEMENTS'],
      ]);
      expect(found.chains.map(({ lower, upper }) => [lower, upper])).toEqual([['40-KH/TU', '15-KL/TW']]);
    }
    expect(read(`Số -KH/HU Mường La, ngày tháng 4 năm 2022 KẾ HOẠCH ${OPENING}`).partialSymbol?.value).toBe('-KH/HU');
  });

  it('leaves a page that only names the country alone', () => {
    const text =
      'Hôm qua ĐẢNG CỘNG SẢN VIỆT NAM được nhắc đến trong bài viết về lịch sử ngành in, theo đó Chỉ thị số 5-CT/TU đã được ban hành và thực hiện tốt ở nhiều nơi trong tỉnh, nhất là các xã vùng cao.';
    expect(read(text).symbol).toBeNull();
  });
});
