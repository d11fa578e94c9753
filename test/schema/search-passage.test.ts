import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAround } from '../../api/schema/search-passage.ts';

const FILL = 'Các cơ quan phối hợp tuyên truyền sâu rộng tới cơ sở. ';

describe('the words of a task around what was found', () => {
  it('gives a short task whole', () => {
    expect(passageAround('Mở lớp dạy bơi.', 'bơi')).toBe('Mở lớp dạy bơi.');
  });

  it('shows found words that stand far behind the beginning, cut between words', () => {
    const passage = passageAround(`${FILL.repeat(8)}Quan tâm người cao tuổi, người khuyết tật ở xã. ${FILL.repeat(4)}`, 'nguoi cao tuoi khuyet tat');
    expect(passage).toContain('Quan tâm người cao tuổi, người khuyết tật ở xã.');
    expect(passage).toMatch(/^…\p{L}.*\p{L}\.?…$/u);
    expect(passage.length).toBeLessThanOrEqual(202);
  });

  it('takes the stretch that holds most of the words, and those with their marks before others', () => {
    const text = `Người dân tham gia. ${FILL.repeat(5)}Vận động người cao tuổi. ${FILL.repeat(5)}`;
    expect(passageAround(text, 'nguoi cao tuoi')).toContain('người cao tuổi');
    const marks = `Chợ ở ${FILL.repeat(5)}dành cho trẻ em. ${FILL.repeat(5)}`;
    expect(passageAround(marks, 'cho')).toContain('cho trẻ em');
  });

  it('takes the last word half typed', () => {
    expect(passageAround(`${FILL.repeat(6)}Xây nhà thi đấu.`, 'nha thi đ')).toMatch(/nhà thi đấu\.$/);
  });

  it('gives the beginning where nothing of the words stands in it', () => {
    expect(passageAround(FILL.repeat(9), 'xyz')).toMatch(/^Các cơ quan .*…$/);
  });

  it('is never longer than it may be, and always a piece of the text', () => {
    const words = fc.array(fc.constantFrom('người', 'cao', 'tuổi', 'thể', 'thao', 'phường', 'ở'), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(words, fc.constantFrom('nguoi cao', 'phường', 'tuoi the thao', 'zzz', ''), (parts, typed) => {
        const text = parts.join(' ');
        const passage = passageAround(text, typed);
        expect(passage.length).toBeLessThanOrEqual(202);
        expect(` ${text} `).toContain(` ${passage.replace(/^…|…$/g, '')} `);
      }),
    );
  });
});
