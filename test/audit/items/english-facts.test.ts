import { describe, expect, it } from 'vitest';
import { englishFact } from '../../../api/audit/items/english-facts.ts';

describe('a fact of an item in English', () => {
  it.each([
    ['document', 'Chỉ thị số 50-CT/TW, ngày 23/07/2025', 'Directive 50-CT/TW of 23/07/2025'],
    ['document', 'Chương trình hành động số 52-CTr/TU', 'Programme 52-CTr/TU'],
    ['root', 'Kế hoạch của UBND xã mẫu, tháng 11/2025', 'Plan of UBND xã mẫu, 11/2025'],
    ['where', 'Kế hoạch số 1/KH-UBND; Kết luận số 70-KL/TW, ngày 31/01/2024', 'Plan 1/KH-UBND; Conclusion 70-KL/TW of 31/01/2024'],
    ['where', 'mục II.4 gạch đầu dòng thứ 3', 'section II.4 dash 3'],
    ['where', 'văn bản khác', 'another document'],
    ['documents', '2 văn bản đã có', 'the 2 documents held'],
    ['period', 'kỳ năm 2024', 'for 2024'],
    ['period', 'kỳ 6 tháng năm 2024', 'for 6 months of 2024'],
    ['period', 'kỳ quý IV/2025', 'for quarter IV/2025'],
    ['period', 'việc thực hiện Công điện số 1/CĐ-TTg, ngày 01/02/2025', 'on Telegram 1/CĐ-TTg of 01/02/2025'],
    ['period', 'kết quả mở sân tập', '“kết quả mở sân tập”'],
    ['product', 'kế hoạch mở sân tập', '“kế hoạch mở sân tập”'],
    ['document', 'Kế hoạch hành động số 3-KH/TU, ngày 24/04/2025', 'Plan 3-KH/TU of 24/04/2025'],
    ['where', 'PHỤ LỤC.6', 'Annex.6'],
    ['task', '2.g gạch đầu dòng thứ 1. Mở sân tập.', '2.g dash 1. “Mở sân tập.”'],
    ['task', 'PHỤ LỤC II.4. Mở sân tập.', 'Annex II.4. “Mở sân tập.”'],
    ['asked', '60% số xã có sân tập', '“60% số xã có sân tập”'],
    ['upperTerm', 'năm 2026', '2026'],
    ['upperTerm', 'từ tháng 5/2025 đến quý I/2026', 'from 5/2025 to quarter I/2026'],
    ['lowerTerm', '30/06/2026; từ nay đến hết tháng 10/2026', '30/06/2026; until 10/2026'],
    ['ended', 'ngày 30/06/2025', 'on 30/06/2025'],
    ['missing', 'số, ngày, người ký, nơi nhận, phần cuối', 'its number, its date, its signer, its recipients, its end'],
    ['words', '“đạt tỷ lên” (thiếu chữ), 2 lần', '“đạt tỷ lên” (a word is missing), 2 times'],
  ])('%s “%s”', (name, said, english) => {
    expect(englishFact(name, said)).toBe(english);
  });

  it.each([
    ['organ', 'Phòng Tài chính - Kế hoạch thành phố mẫu'],
    ['document', 'Đề án của ngành'],
  ])('%s “%s” stays, but for a kind', (name, said) => {
    expect(englishFact(name, said)).toBe(said.replace('Đề án của', 'Scheme of'));
  });
});
