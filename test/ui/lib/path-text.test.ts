import { describe, expect, it } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { pathText, placeText } from '../../../ui/lib/path-text.ts';

const vi = translator('vi');

describe('the path of a task', () => {
  it('says dashes, plus lines and paragraphs in words', () => {
    expect(pathText('III.4.-1', vi)).toBe('III.4 gạch đầu dòng thứ 1');
    expect(pathText('II.1.-2.+3', vi)).toBe('II.1 gạch đầu dòng thứ 2 dấu cộng thứ 3');
    expect(pathText('III.4.a', vi)).toBe('III.4.a');
  });

  it('names the section only where there is one', () => {
    expect(placeText('IV.8', vi)).toBe('mục IV.8');
    expect(placeText('2.p2', vi)).toBe('mục 2 đoạn thứ 2');
    expect(placeText('p3', vi)).toBe('đoạn thứ 3');
    expect(placeText('PHỤ LỤC.43', vi)).toBe('PHỤ LỤC.43');
  });
});
