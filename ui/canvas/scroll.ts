import type { Viewport } from './viewport.ts';

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * What comes into sight when a picture slides from one viewport to another of the same zoom: at most two
 * strips of the canvas, in its own pixels. Null where sliding is no use: nothing of what was there stays,
 * or the way is no whole number of pixels, which would blur.
 */
export function exposedBy(
  before: Viewport,
  after: Viewport,
  ratio: number,
  canvas: { readonly width: number; readonly height: number },
): readonly Rect[] | null {
  const dx = (after.x - before.x) * ratio;
  const dy = (after.y - before.y) * ratio;
  if (Math.abs(dx - Math.round(dx)) > 0.01 || Math.abs(dy - Math.round(dy)) > 0.01) return null;
  const x = Math.round(dx);
  const y = Math.round(dy);
  if (Math.abs(x) >= canvas.width || Math.abs(y) >= canvas.height) return null;
  const strips: Rect[] = [];
  if (x !== 0) strips.push({ x: x > 0 ? 0 : canvas.width + x, y: 0, width: Math.abs(x), height: canvas.height });
  if (y !== 0) strips.push({ x: 0, y: y > 0 ? 0 : canvas.height + y, width: canvas.width, height: Math.abs(y) });
  return strips;
}
