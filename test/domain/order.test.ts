import { describe, expect, it } from 'vitest';
import { byNewest, byText } from '../../api/domain/order.ts';

describe('order of texts', () => {
  it('goes by code unit, so that every machine gives the same answer', () => {
    expect(['đ', 'z', 'a', 'Z', 'ă', ''].toSorted(byText)).toEqual(['', 'Z', 'a', 'z', 'ă', 'đ']);
  });

  it('calls the same text equal, so that a second key decides', () => {
    expect(byText('a', 'a')).toBe(0);
  });

  it('puts the newest first and what has no date last', () => {
    expect([null, '2024', '2024-05-01', null, '2023'].toSorted(byNewest)).toEqual(['2024-05-01', '2024', '2023', null, null]);
  });
});
