import type { Layout } from './layout.ts';
import type { Point } from './route.ts';

/**
 * The card that must not move on the screen while the picture changes: the first of `wanted` (the one
 * acted on, the selected, the focused) that is in both pictures, otherwise the one that was nearest to
 * the middle of what is in sight. Null when nothing stays.
 */
export function anchorOf(before: Layout, after: Layout, wanted: readonly (string | null)[], middle: Point): string | null {
  const stays = (id: string): boolean => before.boxes.has(id) && after.boxes.has(id);
  for (const id of wanted) if (id !== null && stays(id)) return id;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, box] of before.boxes) {
    const distance = Math.hypot(box.x - middle.x, box.y - middle.y);
    if (distance < least && stays(id)) {
      best = id;
      least = distance;
    }
  }
  return best;
}
