import type { Layout } from './layout.ts';
import type { Area, Viewport } from './viewport.ts';

/** Where a picture is looked at: how near, and how far from which card the middle of the screen is, in the picture's own measure. Holds in a window of another size. */
export type Place = { readonly zoom: number; readonly card: string; readonly dx: number; readonly dy: number };

/** By the card nearest to the middle; null where nothing is drawn. */
export function placeIn(view: Viewport, layout: Layout, area: Area): Place | null {
  if (area.width === 0) return null;
  const middle = { x: (area.width / 2 - view.x) / view.zoom, y: (area.top + (area.height - area.top) / 2 - view.y) / view.zoom };
  let nearest: Place | null = null;
  for (const [card, box] of layout.boxes) {
    const dx = Math.round(middle.x - box.x);
    const dy = Math.round(middle.y - box.y);
    if (nearest === null || Math.hypot(dx, dy) < Math.hypot(nearest.dx, nearest.dy)) nearest = { zoom: Math.round(view.zoom * 100) / 100, card, dx, dy };
  }
  return nearest;
}

/** Null while the card is not drawn, or the picture has no size. */
export function viewAt({ zoom, card, dx, dy }: Place, layout: Layout, area: Area): Viewport | null {
  const box = layout.boxes.get(card);
  if (!box || area.width === 0) return null;
  return { zoom, x: area.width / 2 - (box.x + dx) * zoom, y: area.top + (area.height - area.top) / 2 - (box.y + dy) * zoom };
}
