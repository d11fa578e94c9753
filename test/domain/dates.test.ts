import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestDay, isOnOrBefore, isPlainDate, latestDay, plainDate, printDate, yearOf } from '../../api/domain/dates.ts';

describe('plain dates', () => {
  it('refuses days that no calendar has', () => {
    expect(plainDate(2024, 2, 29)).toBe('2024-02-29');
    expect([plainDate(2023, 2, 29), plainDate(2024, 4, 31), plainDate(2024, 13), plainDate(24, 1, 1), plainDate(2024, 0, 3)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(['2024', '2024-04', '2024-04-05'].every(isPlainDate)).toBe(true);
    expect(['2024-4-5', '05/04/2024', '2024-02-30', '', '2024-04-05T00:00'].some(isPlainDate)).toBe(false);
  });

  it('keeps a blank day blank and says between which days it lies', () => {
    expect([earliestDay('2024-02'), latestDay('2024-02'), latestDay('2023')]).toEqual(['2024-02-01', '2024-02-29', '2023-12-31']);
    expect(printDate('2024-04')).toBe('04/2024');
  });

  it('counts a partial date by its last day when it has to lie before another', () => {
    expect(isOnOrBefore('2024-04', '2024-04-30')).toBe(true);
    expect(isOnOrBefore('2024-04', '2024-04-29')).toBe(false);
    expect(isOnOrBefore('2024', '2024')).toBe(true);
  });

  it('agrees with the calendar of the machine (any day)', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(plainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(text);
        expect(yearOf(text)).toBe(date.getUTCFullYear());
        expect(printDate(text).split('/').reverse().join('-')).toBe(text);
      }),
    );
  });
});
