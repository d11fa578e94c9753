import type { Layout } from './layout.ts';

/** Screen = picture × zoom + pan, in CSS pixels of the canvas. */
export type Viewport = { readonly zoom: number; readonly x: number; readonly y: number };

export type Area = { readonly width: number; readonly height: number; readonly top: number };

/** Fitting never goes below this: words must stay readable. */
export const LEAST_FIT = 0.35;
/** A picture that nobody asked to see whole opens no smaller: symbol, organ and date are about 11 px high. */
export const READABLE = 0.66;
const MOST_FIT = 1;
/** Where not everything fits anyway: near enough to read every card. */
const READING = 0.72;
const MARGIN = 14;
/** Above the uppermost cards, whose labels stand on their edges. */
const TAGS = 12;

/**
 * Everything in sight. Where that would be too small to read, all lanes side by side if they fit at a
 * readable size (never below the least zoom), with `middle` in the middle: a card's id.
 */
export function fitInto(layout: Layout, area: Area, middle: string | null, least = LEAST_FIT): Viewport {
  const { bounds } = layout;
  const free = { width: Math.max(1, area.width), height: Math.max(1, area.height - area.top - TAGS - 2 * MARGIN) };
  const across = free.width / Math.max(1, bounds.width);
  const whole = Math.min(across, free.height / Math.max(1, bounds.height), MOST_FIT);
  const zoom = whole >= least ? whole : Math.max(least, Math.min(across, READING));
  const box = middle === null ? undefined : layout.boxes.get(middle);
  const fitsAcross = bounds.width * zoom <= free.width + 1;
  const fitsDown = bounds.height * zoom <= free.height + 1;
  const centre = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const at = { x: fitsAcross || !box ? centre.x : box.x, y: fitsDown || !box ? centre.y : box.y };
  const x = free.width / 2 - at.x * zoom;
  return {
    zoom,
    // A picture wider than the screen starts at its left or right edge rather than beyond it.
    x: fitsAcross ? x : Math.min(-bounds.x * zoom, Math.max(free.width - (bounds.x + bounds.width) * zoom, x)),
    y: fitsDown ? area.top + TAGS + MARGIN + free.height / 2 - at.y * zoom : startDown(layout, area, zoom, box ?? { y: centre.y, height: 0 }),
  };
}

/**
 * Where a picture that is taller than the screen begins: at its top where `middle` is in sight from there, else
 * with `middle` in the middle. Never with a row of cards that the heads of the lanes cut, as far as the rows allow.
 */
function startDown(layout: Layout, area: Area, zoom: number, middle: { readonly y: number; readonly height: number }): number {
  const { bounds } = layout;
  const line = area.top + TAGS + MARGIN;
  const highest = line - bounds.y * zoom;
  if ((middle.y + middle.height / 2) * zoom + highest <= area.height - MARGIN) return highest;
  const lowest = area.height - MARGIN - (bounds.y + bounds.height) * zoom;
  const wished = Math.min(highest, Math.max(lowest, line + (area.height - line - MARGIN) / 2 - middle.y * zoom));
  const boxes = [...layout.boxes.values()];
  const cut = (y: number): number =>
    boxes.filter((box) => (box.y - box.height / 2) * zoom + y < area.top + TAGS - 0.5 && (box.y + box.height / 2) * zoom + y > area.top).length;
  const step = Math.max(0, ...boxes.map(({ height }) => height)) * zoom;
  const near = new Set(boxes.map((box) => area.top + TAGS - (box.y - box.height / 2) * zoom).filter((y) => Math.abs(y - wished) <= step && y <= highest));
  const starts = [wished, ...near].map((y) => ({ y, cut: cut(y), away: Math.abs(y - wished) }));
  return starts.reduce((best, one) => (one.cut < best.cut || (one.cut === best.cut && one.away < best.away) ? one : best)).y;
}

/** The viewport that keeps a card where it is on the screen though its place in the picture changed. */
export function keepInPlace(view: Viewport, before: { readonly x: number; readonly y: number }, after: { readonly x: number; readonly y: number }): Viewport {
  return { zoom: view.zoom, x: view.x + (before.x - after.x) * view.zoom, y: view.y + (before.y - after.y) * view.zoom };
}

/** Moves as little as needed to bring a card into sight. */
export function reveal(view: Viewport, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, area: Area): Viewport {
  const left = (box.x - box.width / 2) * view.zoom + view.x;
  const right = (box.x + box.width / 2) * view.zoom + view.x;
  const top = (box.y - box.height / 2) * view.zoom + view.y;
  const bottom = (box.y + box.height / 2) * view.zoom + view.y;
  const shift = (low: number, high: number, from: number, to: number): number => (low < from ? from - low : high > to ? Math.max(to - high, from - low) : 0);
  return {
    zoom: view.zoom,
    x: view.x + shift(left, right, MARGIN, area.width - MARGIN),
    y: view.y + shift(top, bottom, area.top + MARGIN, area.height - MARGIN),
  };
}

/** Moves sideways as little as needed to bring a lane into sight; of one that is wider than the screen, its beginning. */
export function revealLane(view: Viewport, lane: { readonly x: number; readonly width: number }, width: number): Viewport {
  const left = lane.x * view.zoom + view.x;
  const right = left + lane.width * view.zoom;
  const shift = left < 0 ? -left : right > width ? Math.max(width - right, -left) : 0;
  return { ...view, x: view.x + shift };
}
