import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRule, type Mark, marksByParagraph, paragraphAt, paragraphsOf, segmentsOf, signsOf, withoutSigns } from '../../../ui/directives/segments.ts';

const mark = (factId: string, start: number, end: number, quiet = false): Mark => ({ factId, start, end, quiet });

describe('paragraphsOf', () => {
  it('takes the lines as they stand, blank ones left out', () => {
    const text = 'Một\n\n  \r\nHai ba\nBốn';
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Một', 'Hai ba', 'Bốn']);
  });

  it('puts lines together that a page width had cut, and nothing else', () => {
    const text = [
      'Các cơ quan phối hợp mở các lớp tập huấn cho cán bộ của',
      'Bắc Kạn và các huyện; báo cáo kết quả hằng năm.',
      'Sở Y tế chủ trì.',
      'a) Mở lớp;',
      '- Tuyên truyền trên báo, đài và trên mạng xã hội',
      '| STT | Nhiệm vụ |',
      'Nơi nhận',
    ].join('\n');
    expect(paragraphsOf(text).map(({ start, end, joined }) => [text.slice(start, end).split('\n').length, joined])).toEqual([
      [2, true],
      [1, false],
      [1, false],
      [1, false],
      [1, false],
      [1, false],
    ]);
  });

  it('leaves each line a paragraph where lines are wider than any page: a Word file cuts none', () => {
    const wide = `Căn cứ ${'Luật Thể dục, thể thao và các nghị định hướng dẫn thi hành '.repeat(4)};`;
    const text = ['Triển khai Kế hoạch của Tỉnh ủy về phát triển thể dục, thể thao', wide, wide, 'Ủy ban nhân dân tỉnh ban hành kế hoạch'].join('\n');
    expect(paragraphsOf(text).map(({ joined }) => joined)).toEqual([false, false, false, false]);
  });

  it('keeps a heading to itself, also one that runs over two lines', () => {
    const text = 'I. NHIỆM VỤ TRỌNG TÂM VÀ GIẢI PHÁP CỦA CÁC CẤP ỦY, CÁC\nCƠ QUAN TRONG TỈNH\nCÁC CẤP ỦY LÃNH ĐẠO';
    const end = text.indexOf('\nCÁC CẤP');
    expect(paragraphsOf(text, [{ start: 0, end }]).map((paragraph) => paragraph.end)).toEqual([end, text.length]);
  });

  it('gives none for an empty text', () => {
    expect(paragraphsOf('')).toEqual([]);
    expect(paragraphAt([], 3)).toBe(-1);
  });
});

describe('paragraphAt', () => {
  const paragraphs = paragraphsOf('Abc\n\nDef\nGhi');
  it('finds the paragraph of a position, or the next one', () => {
    expect([0, 2, 3, 4, 5, 7, 9, 99].map((position) => paragraphAt(paragraphs, position))).toEqual([0, 0, 1, 1, 1, 1, 2, 2]);
  });
});

describe('marksByParagraph', () => {
  it('hands evidence that runs over a line break to both paragraphs', () => {
    const paragraphs = paragraphsOf('Abc\nDef\nGhi');
    const found = marksByParagraph(paragraphs, [mark('over', 2, 6), mark('last', 8, 11)]);
    expect([...found].map(([index, marks]) => [index, marks.map(({ factId }) => factId)])).toEqual([
      [0, ['over']],
      [1, ['over']],
      [2, ['last']],
    ]);
  });
});

describe('segmentsOf', () => {
  it('puts the shortest evidence first where facts overlap, and underlines only what is not quiet', () => {
    const segments = segmentsOf({ start: 0, end: 10 }, [mark('task', 0, 10, true), mark('lead', 2, 5)], []);
    expect(segments.map(({ start, end, factIds, underlined }) => ({ start, end, factIds, underlined }))).toEqual([
      { start: 0, end: 2, factIds: ['task'], underlined: false },
      { start: 2, end: 5, factIds: ['lead', 'task'], underlined: true },
      { start: 5, end: 10, factIds: ['task'], underlined: false },
    ]);
  });

  it('lights exactly the words asked for, also without a fact', () => {
    const segments = segmentsOf({ start: 10, end: 20 }, [], [{ start: 13, end: 16 }]);
    expect(segments.map(({ start, end, lit }) => [start, end, lit])).toEqual([
      [10, 13, false],
      [13, 16, true],
      [16, 20, false],
    ]);
  });

  it('never loses or doubles a character, whatever overlaps', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([left, right]) => ({ start: Math.min(left, right), end: Math.max(left, right) + 1 }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), fc.array(range, { maxLength: 3 }), (marks, lit) => {
        const paragraph = { start: 7, end: 41 };
        const segments = segmentsOf(
          paragraph,
          marks.map((one, index) => mark(`f${index}`, one.start, one.end)),
          lit,
        );
        expect(segments[0]?.start).toBe(7);
        expect(segments.at(-1)?.end).toBe(41);
        for (let index = 1; index < segments.length; index += 1) expect(segments[index]?.start).toBe(segments[index - 1]?.end);
        for (const segment of segments) {
          const inside = lit.some((one) => one.start <= segment.start && segment.end <= one.end);
          expect(segment.lit).toBe(inside);
        }
      }),
    );
  });
});

describe('signs that only set the type', () => {
  const shown = (text: string): string =>
    withoutSigns({ start: 0, end: text.length }, signsOf(text, { start: 0, end: text.length }))
      .flatMap(({ start, end, sign }) => (sign ? [] : [text.slice(start, end)]))
      .join('');

  it('are taken from around words, while bullets and marks of notes stay', () => {
    expect(shown('**KẾ HOẠCH** và *Bắc Kạn, ngày 5 tháng 4*')).toBe('KẾ HOẠCH và Bắc Kạn, ngày 5 tháng 4');
    expect(shown('* Ghi chú: 3 * 4 (*)')).toBe('* Ghi chú: 3 * 4 (*)');
  });

  it('are cut by the stretch they stand in', () => {
    expect(withoutSigns({ start: 1, end: 4 }, [{ start: 0, end: 2 }])).toEqual([
      { start: 1, end: 2, sign: true },
      { start: 2, end: 4, sign: false },
    ]);
  });

  it('make a line that says nothing', () => {
    expect(['|', '-------', '| --- |', '- Bộ Y tế', ''].map(isRule)).toEqual([true, true, true, false, false]);
  });
});
