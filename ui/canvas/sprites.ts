import { type CardLook, type Detail, paintCard } from './card.ts';
import { CARD } from './card-size.ts';
import type { TextCache } from './card-text.ts';
import type { Box } from './layout.ts';
import type { CanvasNode, CanvasTheme } from './model.ts';

/** A card that is to be painted. */
export type Seen = { readonly id: string; readonly node: CanvasNode; readonly box: Box; readonly dimmed: boolean };

/** Where the picture stands on the canvas: device pixels for one unit of it, and of its origin. */
export type Stand = { readonly scale: number; readonly x: number; readonly y: number };

export type Sprites = {
  /**
   * Copies these cards onto the canvas. Exactly: each as it would be painted at this scale. Otherwise with what was
   * painted at another scale, as long as new ones would take more than a moment. Gives whether all are exact.
   */
  readonly paint: (context: CanvasRenderingContext2D, cards: readonly Seen[], stand: Stand, detail: Detail, theme: CanvasTheme, exactly: boolean) => boolean;
  /** How many device pixels the canvas has: as many are kept some times over. */
  readonly resize: (pixels: number) => void;
  readonly forget: () => void;
};

/** A painted card, on one of the sheets. */
type Sprite = {
  readonly sheet: Sheet;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly node: CanvasNode;
  readonly scale: number;
  readonly detail: Detail;
};
/** Cards side by side in rows; `x`, `y`: where the next one goes. */
type Sheet = { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D; x: number; y: number; row: number };

/** Small sheets: one that was copied from is copied itself before it is written to again. */
const SHEET = { width: 1024, height: 512 } as const;
/** Room around a card for its labels and the cards behind it, in units of the picture. */
const AROUND = 20;
/** A moment, in milliseconds. */
const MOMENT = 6;
/** How far a copy may be stretched while there is no time for a better one. */
const STRETCH = 1.6;
/** So many times the canvas is kept in painted cards. */
const TIMES = 3;
const PLAIN: CardLook = { selected: false, focused: false, hovered: false, onHandle: false, dimmed: false };
const DIMMED: CardLook = { ...PLAIN, dimmed: true };

/** Cards as small pictures: painted once for a scale, then only copied, which is many times faster than letters and curves. */
export function createSprites(document: Document, texts: TextCache): Sprites {
  let sheets: Sheet[] = [];
  let kept = new Map<string, Sprite>();
  let most = 4;
  let colours: CanvasTheme | null = null;

  const forget = (): void => {
    sheets = [];
    kept = new Map();
  };
  const roomFor = (width: number, height: number): Sheet | null => {
    const last = sheets.at(-1);
    if (last && last.x + width > SHEET.width) {
      last.x = 0;
      last.y += last.row;
      last.row = 0;
    }
    if (last && last.y + height <= SHEET.height) return last;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(SHEET.width, width);
    canvas.height = Math.max(SHEET.height, height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    const sheet = { canvas, context, x: 0, y: 0, row: 0 };
    sheets.push(sheet);
    return sheet;
  };
  const make = ({ node, box, dimmed }: Seen, scale: number, detail: Detail, theme: CanvasTheme): Sprite | null => {
    const width = Math.ceil((CARD.width + 2 * AROUND) * scale);
    const height = Math.ceil((box.height + 2 * AROUND) * scale);
    const sheet = roomFor(width, height);
    if (!sheet) return null;
    const { x, y } = sheet;
    sheet.x += width;
    sheet.row = Math.max(sheet.row, height);
    sheet.context.setTransform(scale, 0, 0, scale, x, y);
    const centre = { x: AROUND + CARD.width / 2, y: AROUND + box.height / 2, height: box.height };
    paintCard(sheet.context, node, centre, dimmed ? DIMMED : PLAIN, detail, theme, texts);
    return { sheet, x, y, width, height, node, scale, detail };
  };
  const keyOf = ({ id, dimmed }: Seen): string => (dimmed ? `~${id}` : id);

  return {
    paint(context, cards, stand, detail, theme, exactly) {
      if (colours !== theme || sheets.length > most) forget();
      colours = theme;
      const { scale } = stand;
      const until = performance.now() + MOMENT;
      let exact = true;
      // First all that is to be painted, then all that is to be copied: a sheet is copied from once for each time it was written to.
      for (const card of cards) {
        const there = kept.get(keyOf(card));
        if (there && there.node === card.node && there.scale === scale && there.detail === detail) continue;
        const stretch =
          there && there.node === card.node && there.detail === detail ? Math.max(scale / there.scale, there.scale / scale) : Number.POSITIVE_INFINITY;
        if (!exactly && (stretch <= STRETCH || performance.now() > until)) {
          exact = false;
          continue;
        }
        const made = make(card, scale, detail, theme);
        if (made) kept.set(keyOf(card), made);
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.imageSmoothingEnabled = exactly;
      for (const card of cards) {
        const { box } = card;
        const x = Math.round((box.x - CARD.width / 2 - AROUND) * scale + stand.x);
        const y = Math.round((box.y - box.height / 2 - AROUND) * scale + stand.y);
        const sprite = kept.get(keyOf(card));
        if (!sprite) {
          context.fillStyle = theme.card;
          context.fillRect(x + AROUND * scale, y + AROUND * scale, CARD.width * scale, box.height * scale);
          continue;
        }
        const by = scale / sprite.scale;
        context.drawImage(sprite.sheet.canvas, sprite.x, sprite.y, sprite.width, sprite.height, x, y, sprite.width * by, sprite.height * by);
      }
      return exact;
    },
    resize(pixels) {
      most = 4 + Math.ceil((TIMES * pixels) / (SHEET.width * SHEET.height));
    },
    forget,
  };
}
