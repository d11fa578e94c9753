import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../ui/canvas/settle.ts';

const row = fc.array(fc.record({ wish: fc.integer({ min: -500, max: 500 }), weight: fc.constantFrom(0.1, 1), gap: fc.integer({ min: 1, max: 200 }) }), {
  minLength: 1,
  maxLength: 30,
});

describe('settling things in a row', () => {
  it('grants every wish that leaves room for the others', () => {
    expect(settle([0, 100, 250], [1, 1, 1], [100, 100])).toEqual([0, 100, 250]);
  });

  it('shares the push evenly among those that crowd', () => {
    expect(settle([0, 0, 0], [1, 1, 1], [100, 100])).toEqual([-100, 0, 100]);
  });

  it('lets those without a wish of their own give way', () => {
    const [first, second] = settle([0, 0], [1, 0.1], [110]);
    expect(first).toBe(-10);
    expect(second).toBe(100);
  });

  it('keeps order and separations for any wishes, in whole numbers', async () => {
    await fc.assert(
      fc.property(row, (items) => {
        const gaps = items.slice(1).map((item) => item.gap);
        const placed = settle(
          items.map((item) => item.wish),
          items.map((item) => item.weight),
          gaps,
        );
        expect(placed).toHaveLength(items.length);
        expect(placed.every(Number.isInteger)).toBe(true);
        placed.slice(1).forEach((value, index) => {
          expect(value - (placed[index] ?? 0)).toBeGreaterThanOrEqual(gaps[index] ?? 0);
        });
      }),
    );
  });
});
