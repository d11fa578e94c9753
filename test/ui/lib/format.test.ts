import { describe, expect, it } from 'vitest';
import { formatBytes, formatDate, formatInstant, formatNumber, parseDate, todayInVietNam } from '../../../ui/lib/format.ts';

describe('dates', () => {
  it('are written day first, as far as they are known', () => {
    expect([formatDate('2024-04-05'), formatDate('2024-04'), formatDate('2024')]).toEqual(['05/04/2024', '04/2024', '2024']);
  });

  it('are read as people type them', () => {
    expect([parseDate('5/4/2024'), parseDate(' 05-04-2024 '), parseDate('4/2024'), parseDate('2024')]).toEqual(['2024-04-05', '2024-04-05', '2024-04', '2024']);
  });

  it('are refused where the calendar has no such day', () => {
    expect([parseDate('31/4/2024'), parseDate('29/2/2023'), parseDate('1/13/2024'), parseDate('mai'), parseDate('5/4/24')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(parseDate('29/2/2024')).toBe('2024-02-29');
  });

  it('of instants follow the clocks of Viet Nam', () => {
    expect(formatInstant('2026-11-21T18:05:00Z')).toBe('22/11/2026 01:05');
    expect([todayInVietNam(new Date('2026-11-21T16:59:00Z')), todayInVietNam(new Date('2026-11-21T17:00:00Z'))]).toEqual(['2026-11-21', '2026-11-22']);
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect([formatNumber(1234.5, 'vi'), formatNumber(1234.5, 'en')]).toEqual(['1.234,5', '1,234.5']);
    expect([formatBytes(812, 'vi'), formatBytes(24_400, 'vi'), formatBytes(1_500_000, 'vi')]).toEqual(['812 B', '24 KB', '1,5 MB']);
  });
});
