import { describe, expect, it } from 'vitest';
import { readLabel } from '../../api/reading/recognisers/label.ts';

describe('labels', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I', 'MỤC ĐÍCH'],
    ['II-NHIỆM VỤ', 'roman', 'II', 'NHIỆM VỤ'],
    ['IV/ TỔ CHỨC', 'roman', 'IV', 'TỔ CHỨC'],
    ['1. Mở lớp học bơi', 'number', '1', 'Mở lớp học bơi'],
    ['2.1. Sân bãi', 'number', '2.1', 'Sân bãi'],
    ['1.3 Xây cầu', 'number', '1.3', 'Xây cầu'],
    ['3) Thu gom rác', 'number', '3', 'Thu gom rác'],
    ['1.1- Mở kho sách', 'number', '1.1', 'Mở kho sách'],
    ['Bước 2: Dán nhãn', 'step', '2', 'Dán nhãn'],
    ['Nhiệm vụ 1. Mở cửa', 'step', '1', 'Mở cửa'],
    ['đ) Trồng cây', 'letter', 'đ', 'Trồng cây'],
    ['(2) Họp dân', 'paren', '2', 'Họp dân'],
    ['- Quét dọn', 'dash', '-', 'Quét dọn'],
    ['+ Sơn lại', 'plus', '+', 'Sơn lại'],
    ['* Phấn đấu', 'star', '*', 'Phấn đấu'],
    ['Điều 4. Hiệu lực', 'article', 'Điều 4', 'Hiệu lực'],
    ['PHỤ LỤC II', 'annex', 'PHỤ LỤC II', ''],
  ])('reads "%s"', (text, kind, label, body) => {
    const found = readLabel(text);
    expect(found).toMatchObject({ kind, label });
    expect(text.slice(found?.bodyAt)).toBe(body);
  });

  it.each([
    'V/v mượn hội trường',
    '2025 là năm bản lề',
    '5,5 triệu lượt khách',
    '1.200 hộ dân',
    '30/11/2026',
    '49/QC-UBND về cho mượn',
    'Nội dung cho mượn',
    'Mở lớp học bơi',
  ])('finds none in "%s"', (text) => {
    expect(readLabel(text)).toBeNull();
  });
});
