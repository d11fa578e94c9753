import { describe, expect, it } from 'vitest';
import { findSymbols, readOwnSymbol } from '../../api/reading/recognisers/symbol.ts';

const symbols = (text: string): string[] => findSymbols(text).map((found) => found.symbol);

describe('symbols in running text', () => {
  it.each([
    ['theo Kế hoạch số 31-KH/TU ngày 2/3/2023', ['31-KH/TU']],
    ['Kết luận số 12- KL/TW', ['12-KL/TW']],
    ['Kế hoạch số 88 /KH-MTTQ-BTT, ngày 1/2/2024', ['88/KH-MTTQ-BTT']],
    ['Nghị quyết số 55/NQ -CP', ['55/NQ-CP']],
    ['Kế hoạch số 45 KH/TWĐTN', ['45-KH/TWĐTN']],
    ['Quyết định số 09/2023/QĐ-TTg của Thủ tướng', ['09/2023/QĐ-TTg']],
    ['Luật Thư viện số 46/2019/QH14', ['46/2019/QH14']],
    ['Nghị quyết số 66.10/2025/NQ-CP', ['66.10/2025/NQ-CP']],
    ['Quyết định số 10/QĐ-UBND và Quyết định số 11/QĐ-UBND', ['10/QĐ-UBND', '11/QĐ-UBND']],
    ['theo TCVN 5678:2020', ['TCVN 5678:2020']],
  ])('reads "%s"', (text, expected) => {
    expect(symbols(text)).toEqual(expected);
  });

  it.each(['giai đoạn 2021-2030', 'phủ sóng 3G/4G/5G', 'trước ngày 30/11', 'theo Mẫu số 03/BC-HĐ', 'đạt 25 giải/năm', 'tốc độ 60 km/h'])(
    'finds none in "%s"',
    (text) => {
      expect(symbols(text)).toEqual([]);
    },
  );

  it('keeps the offsets of the printed form', () => {
    const text = 'xem Kết luận số 12- KL/TW, ngày 1/1/2024';
    const [found] = findSymbols(text);
    expect(text.slice(found?.start, found?.end)).toBe('12- KL/TW');
  });
});

describe('the own number', () => {
  it.each([
    ['Số 15-KH/ĐUK', '15-KH/ĐUK', null],
    ['Số: 0042/KH-UBND', '0042/KH-UBND', null],
    ['Số         -KH/HU', null, '-KH/HU'],
    ['Số: /KH-MTTQ-BTT TP. Sông Lam, ngày tháng 5 năm 2023', null, '/KH-MTTQ-BTT'],
  ])('reads "%s"', (line, symbol, partial) => {
    expect(readOwnSymbol(line)).toMatchObject({ symbol, partial });
  });
});
