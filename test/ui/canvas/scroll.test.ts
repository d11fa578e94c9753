import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposedBy } from '../../../ui/canvas/scroll.ts';

const canvas = { width: 60, height: 40 };
const at = (x: number, y: number) => ({ zoom: 0.7, x, y });

describe('sliding the picture', () => {
  it('exposes exactly what was not in sight before', async () => {
    await fc.assert(
      fc.property(fc.integer({ min: -59, max: 59 }), fc.integer({ min: -39, max: 39 }), (dx, dy) => {
        const strips = exposedBy(at(10, 10), at(10 + dx, 10 + dy), 1, canvas) ?? [];
        for (let x = 0; x < canvas.width; x += 1) {
          for (let y = 0; y < canvas.height; y += 1) {
            const wasThere = x - dx >= 0 && x - dx < canvas.width && y - dy >= 0 && y - dy < canvas.height;
            const exposed = strips.some((strip) => x >= strip.x && x < strip.x + strip.width && y >= strip.y && y < strip.y + strip.height);
            expect(exposed).toBe(!wasThere);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is no use by parts of a pixel, nor when nothing stays in sight', () => {
    expect(exposedBy(at(0, 0), at(0.4, 0), 1, canvas)).toBeNull();
    expect(exposedBy(at(0, 0), at(60, 0), 1, canvas)).toBeNull();
    expect(exposedBy(at(0, 0), at(0.5, 0), 2, canvas)).toEqual([{ x: 0, y: 0, width: 1, height: 40 }]);
  });
});
