import { describe, expect, it } from 'vitest';
import { fold } from '../../api/domain/fold.ts';
import { searchLoosely } from '../../api/schema/search-loosely.ts';
import type { SearchAnswer } from '../../api/store/port.ts';

const TEXTS = ['dạy bơi trong trường học', 'xây bể bơi ở thành phố', 'đón khách ở thành phố Hồ Chí Minh', 'kế hoạch của trường', 'nâng cao thể lực'];

/** Counts the texts that hold every word, as a store does. */
const totalOf = (words: string): number =>
  TEXTS.filter((text) =>
    fold(words)
      .split(' ')
      .every((word) => fold(text).split(' ').includes(word)),
  ).length;

/** Looks with a store that notes down each question; the counts of several texts are one. */
function looking(asked: unknown[], text: string) {
  const search = async (words: string): Promise<SearchAnswer> => {
    asked.push(words);
    return { hits: [], total: totalOf(words) };
  };
  const totals = async (texts: readonly string[]): Promise<readonly number[]> => {
    asked.push(texts);
    return texts.map(totalOf);
  };
  return searchLoosely(search, totals, text);
}
const loosely = async (text: string): Promise<string> => {
  const { answer, without } = await looking([], text);
  return `${answer.total} without ${without.join(', ')}`.trim();
};

describe('searching where nothing holds all the words', () => {
  it('asks once and leaves nothing out where something does', async () => {
    const asked: string[] = [];
    expect((await looking(asked, 'bơi trường')).without).toEqual([]);
    expect(asked).toEqual(['bơi trường']);
  });

  it('leaves out words that only join, then the one that lets the fewest be found', async () => {
    expect(await loosely('văn bản về kế hoạch của trường')).toBe('1 without văn, bản, về, của');
    expect(await loosely('thể lực của trẻ')).toBe('1 without của, trẻ');
    expect(await loosely('trường học về bơi')).toBe('1 without về');
    expect(await loosely('bể bơi trường học')).toBe('1 without bể');
  });

  it('leaves out two where one is not enough, or the longest run of a long question', async () => {
    expect(await loosely('bể bơi xyz uvw')).toBe('1 without xyz, uvw');
    expect(await loosely('bể bơi a1 b2 c3 d4 e5')).toBe('1 without a1, b2, c3, d4, e5');
  });

  it('asks three times at most, however many words there are, and finds nothing in words that stand nowhere', async () => {
    const asked: string[] = [];
    const { answer, without } = await looking(asked, 'm n p q r');
    expect({ total: answer.total, without }).toEqual({ total: 0, without: [] });
    expect(asked).toHaveLength(2);
    const found: string[] = [];
    await looking(found, 'bể bơi a1 b2 c3 d4 e5');
    expect(found).toHaveLength(3);
  });
});
