import type { CanvasModel, CanvasTheme } from './model.ts';
import type { PictureWords } from './picture.ts';
import type { Place } from './place.ts';
import type { Positions } from './positions.ts';

/** The picture, as the screen around it steers it. */
export type LineageCanvas = {
  /** Shows a model; the same model twice changes nothing. The card that was acted on stays where it is on the screen. */
  readonly update: (model: CanvasModel) => void;
  /** Moves the keyboard's place to a card and brings it into sight. */
  readonly focus: (id: string) => void;
  /** Gives the keyboard to the picture. */
  readonly takeFocus: () => void;
  /** Everything in sight. */
  readonly fit: () => void;
  /** As much in sight as stays readable. */
  readonly show: () => void;
  /** Looks where a link points, as soon as its card is drawn and until the person moves the picture; null: nowhere. */
  readonly lookAt: (place: Place | null) => void;
  /** Zooms about the middle; 1.25 is one step closer. */
  readonly zoomBy: (factor: number) => void;
  /** In the colours given, whatever those on the screen are. */
  readonly toPng: (words: PictureWords, theme: CanvasTheme) => Promise<Blob>;
  readonly positions: () => Positions;
  /** Removes everything it made from the page and stops listening. */
  readonly destroy: () => void;
};
