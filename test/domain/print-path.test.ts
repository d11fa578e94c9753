import { describe, expect, it } from 'vitest';
import { printPath, printPlace, printPlaces } from '../../api/domain/print-path.ts';

describe('the path of a task', () => {
  it('says dashes, plus lines and paragraphs in words, and leaves labels as they are', () => {
    expect(printPath('III.4.-1')).toBe('III.4 gạch đầu dòng thứ 1');
    expect(printPath('II.1.-2.+3')).toBe('II.1 gạch đầu dòng thứ 2 dấu cộng thứ 3');
    expect(printPath('2.p2')).toBe('2 đoạn thứ 2');
    expect(printPath('III.4.a')).toBe('III.4.a');
    expect(printPath('PHỤ LỤC.43')).toBe('PHỤ LỤC.43');
    expect(printPath('')).toBe('');
  });

  it('names the section only where there is one', () => {
    expect(printPlace('IV.8')).toBe('mục IV.8');
    expect(printPlace('IV.8.-9')).toBe('mục IV.8 gạch đầu dòng thứ 9');
    expect(printPlace('PHỤ LỤC.43')).toBe('PHỤ LỤC.43');
    expect(printPlace('-1')).toBe('gạch đầu dòng thứ 1');
    expect(printPlace('p3.-1')).toBe('đoạn thứ 3 gạch đầu dòng thứ 1');
  });

  it('says once what several places share', () => {
    expect(printPlaces(['III.1.-1', 'III.1.-2', 'III.2.-1', 'IV.a', 'IV.b', 'IV.b.p2', 'PHỤ LỤC.3'])).toBe(
      'mục III.1 gạch đầu dòng thứ 1, 2; mục III.2 gạch đầu dòng thứ 1; mục IV.a, IV.b; mục IV.b đoạn thứ 2; PHỤ LỤC.3',
    );
    expect(printPlaces(['III.3.a.-3.+1', 'III.3.a.-3.+2', '-1', '-2'])).toBe('mục III.3.a gạch đầu dòng thứ 3 dấu cộng thứ 1, 2; gạch đầu dòng thứ 1, 2');
    expect(printPlaces([])).toBe('');
  });
});
