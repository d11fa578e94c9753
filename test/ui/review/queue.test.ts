import { describe, expect, it } from 'vitest';
import { sharedWords } from '../../../ui/components/shared-words.ts';
import { NEW_SITTING, waiting, withAnswer, withLater, withLaterAgain, withReturn } from '../../../ui/review/queue.ts';

const ENTRIES = ['a', 'b', 'c'].map((id) => ({ id }));
const order = (sitting: typeof NEW_SITTING): string =>
  waiting(ENTRIES, sitting)
    .map(({ id }) => id)
    .join('');

describe('one sitting at the queue', () => {
  it('leaves out what was answered and what was put off', () => {
    expect(order(NEW_SITTING)).toBe('abc');
    expect(order(withAnswer(NEW_SITTING, 'a'))).toBe('bc');
    expect(order(withLater(withAnswer(NEW_SITTING, 'a'), 'b'))).toBe('c');
  });

  it('shows again first what was taken back or not recorded', () => {
    const sitting = withAnswer(withAnswer(NEW_SITTING, 'a'), 'b');
    expect(order(withReturn(sitting, 'b'))).toBe('bc');
    expect(withReturn(sitting, 'b').answered).toEqual(['a']);
    expect(order(withAnswer(withReturn(sitting, 'b'), 'b'))).toBe('c');
  });

  it('gives those put off once more, the first of them first', () => {
    const sitting = withLater(withLater(NEW_SITTING, 'b'), 'a');
    expect(order(sitting)).toBe('c');
    expect(order(withLaterAgain(sitting))).toBe('bac');
  });
});

describe('what two texts share', () => {
  const marked = (text: string, other: string): readonly string[] => sharedWords(text, other).map(({ start, end }) => text.slice(start, end));

  it('is two words in a row or more, or a word with a number in it', () => {
    expect(marked('Mở thêm sân tập ở khu dân cư', 'Có thêm sân tập cho dân')).toEqual(['thêm sân tập']);
    expect(marked('Căn cứ Kế hoạch 241-KH/TU của tỉnh', 'số 241-KH/TU')).toEqual(['241-KH/TU']);
    expect(marked('một hai ba', 'ba hai một')).toEqual([]);
    expect(marked('', 'một hai')).toEqual([]);
  });

  it('does not mind capitals, and marks every place', () => {
    expect(marked('Sân Tập và sân tập', 'SÂN TẬP')).toEqual(['Sân Tập', 'sân tập']);
  });
});
