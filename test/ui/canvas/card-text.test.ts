import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, handleCorner, isOnHandle } from '../../../ui/canvas/card-size.ts';
import { clip, TextCache, wrap } from '../../../ui/canvas/card-text.ts';

/** Every letter is ten units wide. */
const measure = (text: string): number => text.length * 10;

describe('words on a card', () => {
  it('stay whole when they fit and end in an ellipsis when they do not', () => {
    expect(clip('241-KH/TU', '', 90, measure)).toBe('241-KH/TU');
    expect(clip('474/KH-MTTQ-BTT', '', 90, measure)).toBe('474/KH-M…');
  });

  it('break at spaces into at most the given lines; of a long name the end stays, which tells the place', () => {
    expect(wrap('Ban Thường trực Mặt trận', '', 110, 2, measure)).toEqual(['Ban Thường', '… Mặt trận']);
    expect(wrap('Ban Thường trực Mặt trận', '', 110, 1, measure)).toEqual(['Ban Thường…']);
    expect(wrap('Đảng ủy Kontumbanahay', '', 110, 2, measure)).toEqual(['Đảng ủy', 'Kontumbana…']);
    expect(wrap('Tỉnh ủy Lai Châu', '', 1000, 2, measure)).toEqual(['Tỉnh ủy Lai Châu']);
  });

  it('stand in two lines about as long, and tear no name of a place or an organ where it can be helped', () => {
    expect(wrap('Ban Thường vụ Tỉnh ủy Bắc Kạn', '', 260, 2, measure)).toEqual(['Ban Thường vụ', 'Tỉnh ủy Bắc Kạn']);
    expect(wrap('Ban chấp hành Đảng bộ tỉnh Nghệ An', '', 300, 2, measure)).toEqual(['Ban chấp hành', 'Đảng bộ tỉnh Nghệ An']);
    expect(wrap('Đảng ủy Công an Trung ương', '', 220, 2, measure)).toEqual(['Đảng ủy Công an', 'Trung ương']);
    expect(wrap('Ủy ban nhân dân thành phố Hà Nội', '', 290, 2, measure)).toEqual(['Ủy ban nhân dân', 'thành phố Hà Nội']);
  });

  it('never run over the width, and lose no word that fits', async () => {
    const words = fc.array(fc.constantFrom('Đảng', 'ủy', 'Khối', 'các', 'cơ', 'quan', 'và', 'doanh', 'nghiệp'), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.property(words, fc.integer({ min: 80, max: 400 }), fc.integer({ min: 1, max: 3 }), (list, width, most) => {
        const text = list.join(' ');
        const lines = wrap(text, '', width, most, measure);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        if (!lines.some((line) => line.includes('…'))) expect(lines.join(' ')).toBe(text);
      }),
    );
  });

  it('are measured again once a font has arrived', () => {
    let width = 10;
    const texts = new TextCache((text) => text.length * width);
    expect(texts.line('241-KH/TU', 'f', 90)).toBe('241-KH/TU');
    width = 20;
    expect(texts.line('241-KH/TU', 'f', 90)).toBe('241-KH/TU');
    texts.forget();
    expect(texts.line('241-KH/TU', 'f', 90)).toBe('241…');
  });
});

describe('the handle on a card', () => {
  it('lies inside the card and is hit only there', () => {
    const centre = { x: 1000, y: -200 };
    const corner = handleCorner(centre);
    expect(isOnHandle({ x: corner.x + 10, y: corner.y + 10 }, centre)).toBe(true);
    expect(isOnHandle(centre, centre)).toBe(false);
    expect(corner.x).toBeGreaterThan(centre.x - CARD.width / 2);
    expect(corner.y).toBeGreaterThan(centre.y - CARD.height / 2);
  });
});
