import { describe, expect, it } from 'vitest';
import { dateOf, readPlaceAndDate } from '../../api/reading/recognisers/date.ts';

describe('dates', () => {
  it.each([
    ['31/01/2024', '2024-01-31'],
    ['1-2-2023', '2023-02-01'],
    ['05 tháng 4 năm 2022', '2022-04-05'],
    ['31/02/2024', null],
  ])('reads "%s" as %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ['Sông Lam, ngày 05 tháng 01 năm 2026', 'Sông Lam', '2026-01-05'],
    ['Sông Lam, ngày    tháng 4 năm 2024', 'Sông Lam', '2024-04'],
    ['TP. Sông Lam, ngày ... tháng ... năm 2024', 'Sông Lam', '2024'],
  ])('never fills a blank: "%s"', (text, place, date) => {
    expect(readPlaceAndDate(text)).toMatchObject({ place, date });
  });

  it('reads the day in figures where place and day are a line of their own, and no day of another document', () => {
    expect(readPlaceAndDate('Sông Lam, ngày 20/10/2024')).toMatchObject({ place: 'Sông Lam', date: '2024-10-20' });
    expect(readPlaceAndDate('Căn cứ quyết định của Ủy ban nhân dân Sông Lam, ngày 20/10/2024')).toBeNull();
    expect(readPlaceAndDate('Sông Lam, ngày 20/10/2024 của Ủy ban')).toBeNull();
  });
});
