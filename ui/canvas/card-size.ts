import type { CardForm } from './model.ts';
import type { Point } from './route.ts';

/** Documents have one size, holes another height: columns are straight. Units of the picture. */
export const CARD = { width: 264, height: 136, hole: 76, radius: 8, cut: 15, stripe: 6, inset: 18 } as const;

export function cardSize({ form }: { readonly form: CardForm }): { readonly width: number; readonly height: number } {
  return { width: CARD.width, height: form === 'expected' ? CARD.hole : CARD.height };
}

/** The handle that expands or collapses, from the card's centre. */
export const HANDLE = { width: 94, height: 24, right: 7, bottom: 6 } as const;

/** Left edge, top edge of the handle on a card with this centre. */
export function handleCorner(centre: Point): Point {
  return {
    x: centre.x + CARD.width / 2 - HANDLE.right - HANDLE.width,
    y: centre.y + CARD.height / 2 - HANDLE.bottom - HANDLE.height,
  };
}

/** Whether a point is on the handle, with a little tolerance around it. */
export function isOnHandle(point: Point, centre: Point): boolean {
  const corner = handleCorner(centre);
  const slack = 5;
  return (
    point.x >= corner.x - slack && point.x <= corner.x + HANDLE.width + slack && point.y >= corner.y - slack && point.y <= corner.y + HANDLE.height + slack
  );
}
