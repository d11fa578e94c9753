import { describe, expect, it } from 'vitest';
import type { PageContent, PageItem, PageRule } from '../../api/files/page/page.ts';
import { pagesText } from '../../api/files/page/pages-text.ts';

/** A4 in points, letters of one width: half their size. */
const WIDTH = 595;
const at = (text: string, left: number, base: number, size = 14): PageItem => ({ text, left, right: left + text.length * size * 0.5, base, size });
const centred = (text: string, middle: number, base: number): PageItem => at(text, middle - text.length * 3.5, base);
const page = (items: readonly PageItem[], rules: readonly PageRule[] = []): PageContent => ({ width: WIDTH, height: 842, items, rules });
const linesOf = (...pages: readonly PageContent[]): string[] =>
  pagesText(pages)
    .text.split('\n')
    .filter((line) => line.trim() !== '');

/** Lines of justified text from the left edge to the right one; the first is set in, the last is short. */
const body = (words: string, top: number): PageItem[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const room = lines.length === 0 ? 63 : 67;
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text, index, all) => {
    const left = index === 0 ? 84 : 56;
    return { ...at(text, left, top + index * 19), ...(index < all.length - 1 ? { right: 530 } : {}) };
  });
};
const LONG =
  'Thực hiện nghị quyết của cấp trên về phát triển đô thị, Ban Thường vụ yêu cầu các cơ quan, đơn vị trong toàn thành phố tổ chức quán triệt đến từng cán bộ, đảng viên và xây dựng kế hoạch cụ thể.';

describe('a printed page', () => {
  it('gives the left half of a letterhead, then the right, then the text', () => {
    const head = [
      centred('ỦY BAN NHÂN DÂN', 160, 60),
      centred('TỈNH MẪU', 160, 78),
      centred('Số: 12/KH-UBND', 160, 102),
      centred('CỘNG HÒA XÃ HỘI', 420, 62),
      centred('Độc lập - Tự do', 420, 81),
      centred('Mẫu, ngày 02 tháng 4 năm 2024', 420, 106),
    ];
    expect(linesOf(page([...head, centred('KẾ HOẠCH', 297, 150), ...body(LONG, 190)]))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH MẪU',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập - Tự do',
      'Mẫu, ngày 02 tháng 4 năm 2024',
      'KẾ HOẠCH',
      LONG,
    ]);
  });

  it('joins the lines of a paragraph and parts paragraphs, also where the last line is nearly full', () => {
    expect(linesOf(page([...body(LONG, 60), ...body(LONG, 160)]))).toEqual([LONG, LONG]);
  });

  it('joins a symbol that the end of a line cut, and leaves a space where there was one', () => {
    const text = (first: string, second: string): string[] =>
      linesOf(page([...body(LONG, 60), { ...at(first, 84, 200), right: 530 }, at(second, 56, 219)])).slice(1);
    expect(text('Thực hiện Kết luận số 70-', 'KL/TW của Bộ Chính trị')).toEqual(['Thực hiện Kết luận số 70-KL/TW của Bộ Chính trị']);
    expect(text('phát triển kinh tế -', 'xã hội của tỉnh')).toEqual(['phát triển kinh tế - xã hội của tỉnh']);
  });

  it('leaves running heads and page numbers out of the text and goes on in the sentence over the page', () => {
    const first = page([at('Kế hoạch phát triển đô thị', 200, 30, 10), ...body(LONG, 60).slice(0, 2), centred('1', 297, 820)]);
    const second = page([at('Kế hoạch phát triển đô thị', 200, 30, 10), ...body(LONG, 22).slice(2), centred('2', 297, 820)]);
    const { text, apart } = pagesText([first, second]);
    expect(text.replace(' \f', ' ')).toBe(LONG);
    expect(text).toContain('\f');
    expect(apart.split('\n')).toEqual(['Kế hoạch phát triển đô thị', '1', 'Kế hoạch phát triển đô thị', '2']);
  });

  const grid = (xs: readonly number[], ys: readonly number[]): PageRule[] => [
    ...ys.map((y) => ({ x1: xs[0] ?? 0, y1: y, x2: xs[xs.length - 1] ?? 0, y2: y })),
    ...xs.map((x) => ({ x1: x, y1: ys[0] ?? 0, x2: x, y2: ys[ys.length - 1] ?? 0 })),
  ];

  it('gives a ruled table row by row, its cells joined, and goes on with it on the next page without its head', () => {
    const xs = [56, 90, 330, 530];
    const head = (base: number): PageItem[] => [at('TT', 60, base, 12), at('Nhiệm vụ', 100, base, 12), at('Chủ trì', 340, base, 12)];
    const one = page(
      [...head(75), at('1', 60, 105, 12), at('Xây dựng đề án phát triển thể', 100, 105, 12), at('thao học đường', 100, 120, 12), at('Sở A', 340, 105, 12)],
      grid(xs, [60, 85, 130]),
    );
    const two = page([...head(75), at('2', 60, 105, 12), at('Kiểm tra', 100, 105, 12), at('Sở B', 340, 105, 12)], grid(xs, [60, 85, 130]));
    expect(linesOf(one, two)).toEqual([
      '| TT | Nhiệm vụ | Chủ trì |',
      '| 1 | Xây dựng đề án phát triển thể thao học đường | Sở A |',
      '\f| 2 | Kiểm tra | Sở B |',
    ]);
  });

  it('joins a row that the end of the page cut', () => {
    const xs = [56, 90, 330, 530];
    const one = page(
      [
        at('TT', 60, 75, 12),
        at('Nhiệm vụ', 100, 75, 12),
        at('Chủ trì', 340, 75, 12),
        at('1', 60, 105, 12),
        at('Xây dựng đề án', 100, 105, 12),
        at('Sở A', 340, 105, 12),
      ],
      grid(xs, [60, 85, 130]),
    );
    const two = page(
      [at('phát triển thể thao', 100, 75, 12), at('2', 60, 105, 12), at('Kiểm tra', 100, 105, 12), at('Sở B', 340, 105, 12)],
      grid(xs, [60, 85, 130]),
    );
    expect(linesOf(one, two)).toEqual(['| TT | Nhiệm vụ | Chủ trì |', '| 1 | Xây dựng đề án phát triển thể thao | Sở A |', '\f| 2 | Kiểm tra | Sở B |']);
  });

  it('takes a row whose lines run on to the end of the page for the last of its table, and joins it with what the next page says of it', () => {
    const xs = [56, 90, 330, 530];
    const cut = (y1: number, y2: number): PageRule[] => xs.map((x) => ({ x1: x, y1, x2: x, y2 }));
    const one = page(
      [
        at('TT', 60, 75, 12),
        at('Nhiệm vụ', 100, 75, 12),
        at('Chủ trì', 340, 75, 12),
        at('1', 60, 780, 12),
        at('Xây dựng đề án của', 100, 780, 12),
        at('Sở A', 340, 780, 12),
      ],
      [...grid(xs, [60, 85, 760]), ...cut(760, 795)],
    );
    const two = page(
      [at('UBND tỉnh', 100, 65, 12), at('2', 60, 105, 12), at('Kiểm tra', 100, 105, 12), at('Sở B', 340, 105, 12)],
      [...cut(50, 85), ...grid(xs, [85, 130])],
    );
    expect(linesOf(one, two)).toEqual(['| TT | Nhiệm vụ | Chủ trì |', '| 1 | Xây dựng đề án của UBND tỉnh | Sở A |', '\f| 2 | Kiểm tra | Sở B |']);
  });

  it('reads recipients that go on over the end of the page before the signature beside them', () => {
    const foot = [
      at('Nơi nhận:', 56, 700, 11),
      at('- Thường trực Tỉnh ủy;', 56, 714, 11),
      at('- Các vụ: KTTH,', 56, 728, 11),
      centred('TM. ỦY BAN NHÂN DÂN', 430, 700),
      centred('Nguyễn Văn A', 430, 728),
    ];
    const rest = [
      at('NN, PL;', 56, 70, 11),
      at('- Lưu: VT.', 56, 84, 11),
      centred('PHỤ LỤC', 293, 130),
      centred('DANH MỤC VIỆC', 293, 149),
      ...body(LONG, 190),
    ];
    expect(linesOf(page([...body(LONG, 100), ...foot]), page(rest)).slice(1, -1)).toEqual([
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy;',
      '- Các vụ: KTTH,',
      'NN, PL;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'Nguyễn Văn A',
      '\fPHỤ LỤC',
      'DANH MỤC VIỆC',
    ]);
  });

  it('takes an underline and a box around one text for no table', () => {
    const rules = [...grid([50, 540], [100, 140]), { x1: 100, y1: 64, x2: 180, y2: 64 }];
    expect(linesOf(page([at('Gạch chân', 100, 62), at('Trong khung', 60, 125)], rules))).toEqual(['Gạch chân', 'Trong khung']);
  });

  it('marks a raised number as a note, not as part of a symbol, and a square metre as one', () => {
    const raised = (text: string, left: number): PageItem => ({ ...at(text, left, 95, 9) });
    expect(linesOf(page([at('Kết luận 70-KL/TW', 56, 100), raised('1', 56 + 17 * 7), at('và 25 m', 190, 100), raised('2', 190 + 7 * 7)]))).toEqual([
      'Kết luận 70-KL/TW[1] và 25 m²',
    ]);
  });

  it('stays linear enough on a page of very many pieces', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => at('chữ', (index % 20) * 29, 10 + Math.floor(index / 20) * 0.8, 8));
    expect(pagesText([page(many)]).text.length).toBeGreaterThan(1000);
  });
});
