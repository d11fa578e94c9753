import type { Core } from 'cytoscape';
import { HEAD_HEIGHT } from './lane-layer.ts';
import type { Layout } from './layout.ts';
import { type Place, placeIn, viewAt } from './place.ts';
import type { Point } from './route.ts';
import { type Area, fitInto, READABLE, type Viewport } from './viewport.ts';

/** Which part of the picture is in sight, and whether a person chose it. */
export type Sight = {
  readonly size: () => Area;
  readonly view: () => Viewport;
  /** The point of the picture in the middle of the screen. */
  readonly middle: () => Point;
  readonly look: (next: Viewport) => void;
  readonly fit: (layout: Layout, middle: string | null, least?: number) => void;
  /** Where to look once the card is drawn, until a person moves the picture; null for nowhere. */
  readonly seek: (place: Place | null) => void;
  /** After a change of what is drawn or of the size: looks where it was told to. False where nothing was told or its card is not drawn. */
  readonly seen: (layout: Layout) => boolean;
  /** The person moves the picture: from now on it stays where they put it. */
  readonly moved: () => void;
  /** While nobody has moved the picture, what comes later may place it anew. */
  readonly isUntouched: () => boolean;
  readonly destroy: () => void;
};

const REST_MS = 400;

/** `tell`: where the picture came to rest; null where it is as it opens by itself. */
export function createSight(cy: Core, host: HTMLElement, layoutNow: () => Layout, tell: (place: Place | null) => void): Sight {
  let untouched = true;
  /** As a picture opens by itself. */
  let opened: Viewport | null = null;
  let sought: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const size = (): Area => ({ width: host.clientWidth, height: host.clientHeight, top: HEAD_HEIGHT });
  const view = (): Viewport => ({ zoom: cy.zoom(), ...cy.pan() });
  const look = (next: Viewport): void => {
    cy.viewport({ zoom: next.zoom, pan: { x: Math.round(next.x), y: Math.round(next.y) } });
  };
  const rest = (): void => {
    const now = view();
    const asOpened = opened !== null && Math.abs(opened.zoom - now.zoom) < 0.001 && Math.hypot(opened.x - now.x, opened.y - now.y) < 2;
    tell(asOpened ? null : placeIn(now, layoutNow(), size()));
  };
  cy.on('viewport', () => {
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  });

  return {
    size,
    view,
    middle: () => ({ x: (host.clientWidth / 2 - cy.pan().x) / cy.zoom(), y: (host.clientHeight / 2 - cy.pan().y) / cy.zoom() }),
    look,
    fit(layout, middle, least) {
      look(fitInto(layout, size(), middle, least));
      opened = fitInto(layout, size(), middle, READABLE);
      untouched = true;
    },
    seek(place) {
      sought = place;
    },
    seen(layout) {
      const next = sought === null ? null : viewAt(sought, layout, size());
      if (next === null) return false;
      look(next);
      return true;
    },
    moved() {
      untouched = false;
      sought = null;
    },
    isUntouched: () => untouched,
    destroy: () => clearTimeout(timer),
  };
}
