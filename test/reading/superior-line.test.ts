import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const REST = [
  '',
  'KẾ HOẠCH',
  'mở tủ sách khu dân cư',
  '',
  'Thực hiện Kết luận số 91-KL/TW ngày 31/01/2024 của Bộ Chính trị về tủ sách cơ sở, đơn vị ban hành kế hoạch như sau:',
  'I. NHIỆM VỤ',
  '1. Rà soát các điểm đọc sách hiện có.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
];

const issuersUnder = (head: readonly string[]): readonly string[] =>
  readDirective({ textId: 't', text: [...head, ...REST].join('\n') }).issuers.map((issuer) => issuer.value);

describe('an organ printed on the line over the one that issues', () => {
  const state = (organs: readonly string[], symbol: string): readonly string[] => [...organs, ...MOTTO, `Số: ${symbol}`, 'Nơi ấy, ngày 12 tháng 9 năm 2025'];
  const party = (organs: readonly string[], symbol: string): readonly string[] => [
    ...organs,
    '*',
    `Số ${symbol}`,
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Nơi ấy, ngày 12 tháng 9 năm 2025',
  ];

  it.each([
    [state(['UBND THÀNH PHỐ CẦN THƠ', 'UBND PHƯỜNG TÂN AN'], '12/KH-UBND'), 'UBND phường Tân An'],
    [state(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ CẦN THƠ', 'UBND PHƯỜNG TÂN AN'], '12/KH-UBND'), 'UBND phường Tân An'],
    [state(['UBND HUYỆN LƯƠNG TÀI', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'], '7/KH-PGDĐT'), 'Phòng Giáo dục và Đào tạo huyện Lương Tài'],
    [state(['UBND HUYỆN LƯƠNG TÀI', 'TRƯỜNG THCS HÀN THUYÊN'], '7/KH-THCS'), 'Trường THCS Hàn Thuyên'],
    [state(['BỘ CÔNG AN', 'CÔNG AN TỈNH BẮC NINH'], '7/KH-CAT-PX03'), 'Công an tỉnh Bắc Ninh'],
    [state(['QUÂN KHU 1', 'BỘ CHỈ HUY QUÂN SỰ TỈNH BẮC NINH'], '7/KH-BCH'), 'Bộ Chỉ huy Quân sự tỉnh Bắc Ninh'],
    [state(['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC NINH'], '7/KH-LĐLĐ'), 'Liên đoàn Lao động tỉnh Bắc Ninh'],
    [party(['TỈNH ỦY YÊN BÁI', 'BAN TUYÊN GIÁO'], '12-KH/BTGTU'), 'Ban Tuyên giáo Tỉnh ủy Yên Bái'],
    [party(['TỈNH ỦY BẮC NINH', 'HUYỆN ỦY LƯƠNG TÀI'], '12-KH/HU'), 'Huyện ủy Lương Tài'],
    [party(['HUYỆN ỦY LƯƠNG TÀI', 'ĐẢNG ỦY XÃ AN THỊNH'], '12-KH/ĐU'), 'Đảng ủy xã An Thịnh'],
  ])('%j is not the issuer, and no part of its name', (head, issuer) => {
    expect(issuersUnder(head)).toEqual([issuer]);
  });

  it.each([
    [state(['ỦY BAN NHÂN DÂN', 'TỈNH BẮC NINH'], '12/KH-UBND'), ['Ủy ban nhân dân tỉnh Bắc Ninh']],
    [state(['BỘ VĂN HÓA, THỂ THAO VÀ', 'DU LỊCH'], '12/KH-BVHTTDL'), ['Bộ Văn hóa, Thể thao và Du lịch']],
  ])('%j is one name over two lines', (head, issuers) => {
    expect(issuersUnder(head)).toEqual(issuers);
  });
});
