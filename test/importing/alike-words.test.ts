import { describe, expect, it } from 'vitest';
import { alikeTexts } from '../../api/importing/alike-words.ts';

const texts = (typed: string): readonly string[] => alikeTexts(typed).map(({ text }) => text);

describe('other words that say the same', () => {
  it('stand in the place of the longest phrase that has any, the other words as typed', () => {
    expect(texts('Từ Sơn thể thao trường học')).toContain('Từ Sơn giáo dục thể chất');
    expect(texts('bơi nhà trường')).toContain('bơi trường học');
    expect(alikeTexts('bơi nhà trường')[0]).toMatchObject({ phrase: 'nhà trường' });
  });

  it('have no marks where none were typed', () => {
    expect(texts('boi nha truong')).toContain('boi truong hoc');
  });

  it('are none of which one holds the other, and none for words that the table does not know', () => {
    expect(texts('trường học').filter((text) => text.includes('trường học'))).toEqual([]);
    expect(texts('Từ Sơn')).toEqual([]);
    expect(texts('')).toEqual([]);
  });
});
