import { expect, it } from 'vitest';
import { spelledTitle } from '../../api/domain/sentence-case.ts';

const TEXT = [
  'KẾ HOẠCH',
  'PHÁT TRIỂN SÂN TẬP TẠI HÀ GIANG',
  'Phát triển sân tập là việc chung. Ủy ban nhân dân tỉnh phát triển sân tập tại các xã thuộc tỉnh Hà Giang, theo hướng dẫn của UBND và MTTQ.',
  'Thực hiện Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ về Chương trình đường chạy, có dùng mạng 5G và IoT; Sở Hoà Bình phối hợp.',
  'Đợt 2 bắt đầu từ tháng sau. Thi đua là việc của mọi người. Các đơn vị chọn giờ, chọn Giờ.',
].join('\n');

it.each([
  ['PHÁT TRIỂN SÂN TẬP TẠI HÀ GIANG', 'Phát triển sân tập tại Hà Giang'],
  ['V/V PHÁT TRIỂN SÂN TẬP', 'V/v phát triển sân tập'],
  ['VỀ VIỆC PHÁT TRIỂN SÂN TẬP, ĐƯỜNG CHẠY', 'Về việc phát triển sân tập, đường chạy'],
  ['THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ', 'Thực hiện Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ'],
  ['CHƯƠNG TRÌNH ĐƯỜNG CHẠY CỦA UBND TỈNH, MTTQ 2026 - 2030', 'Chương trình đường chạy của UBND tỉnh, MTTQ 2026 - 2030'],
  ['MẠNG 5G VÀ IOT TẠI SÂN TẬP', 'Mạng 5G và IoT tại sân tập'],
  ['SỞ HÒA BÌNH PHỐI HỢP', 'Sở Hoà Bình phối hợp'],
  ['SÂN TẬP (ĐỢT 3)', 'Sân tập (đợt 3)'],
  ['SÂN TẬP (PHỐI HỢP)', 'Sân tập (phối hợp)'],
])('%s is spelled as the document itself does: %s', (title, spelled) => {
  expect(spelledTitle(title, TEXT)).toBe(spelled);
});

it('gives up a capital that only begins a sentence, and keeps that of what is said in quotes', () => {
  expect(spelledTitle('SÂN TẬP, THI ĐUA LÀ VIỆC CHUNG', TEXT)).toBe('Sân tập, thi đua là việc chung');
  expect(spelledTitle('ĐƯỜNG CHẠY “THI ĐUA LÀ VIỆC CHUNG”', TEXT)).toBe('Đường chạy “Thi đua là việc chung”');
});

it('is small where a word is spelled nowhere in running text, or in two ways', () => {
  expect(spelledTitle('PHÁT TRIỂN SÂN BÃI', TEXT)).toBe('Phát triển sân bãi');
  expect(spelledTitle('SÂN TẬP GIỜ', TEXT)).toBe('Sân tập giờ');
});

it.each([
  ['PHÁT TRIỂN SÂN TẬP TẠI HÀ GIANG', 'Phát triển sân tập tại Hà Giang'],
  ['MỞ RỘNG SÂN TẬP Ở XÃ BẢN PHỐ, TỈNH HÀ GIANG', 'Mở rộng sân tập ở xã Bản Phố, tỉnh Hà Giang'],
  ['THỰC HIỆN QUYẾT ĐỊNH SỐ 16/NQ-CP Ở TỈNH GIAI ĐOẠN 2026 - 2030', 'Thực hiện Quyết định số 16/NQ-CP ở tỉnh giai đoạn 2026 - 2030'],
  ['CHỌN GIỜ SÂN TẬP CỦA HĐND', 'Chọn giờ sân tập của HĐND'],
  ['Phát triển sân tập', 'Phát triển sân tập'],
])('%s stands on a screen as %s, whether or not all its words are known', (title, spelled) => {
  expect(spelledTitle(title, TEXT)).toBe(spelled);
});
