import { CARD, HANDLE } from './card-size.ts';
import type { TextCache } from './card-text.ts';
import type { CanvasNode, CanvasTheme, CardBadge, HiddenHoles } from './model.ts';
import type { Point } from './route.ts';

const BAR = { width: 52, height: 6 } as const;

/** The bar of task coverage with its figures behind it; without letters where there is no room for them. `y`: its middle. Gives where it ends. */
export function paintBar(
  context: CanvasRenderingContext2D,
  bar: NonNullable<CanvasNode['bar']>,
  x: number,
  y: number,
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
): number {
  const width = letters === 0 ? 110 : BAR.width;
  const height = letters === 0 ? BAR.height + 4 : BAR.height;
  context.beginPath();
  context.roundRect(x, y - height / 2, width, height, height / 2);
  context.fillStyle = theme.barGround;
  context.fill();
  // What is there at all is seen, however little it is.
  const share = bar.share === 0 ? 0 : Math.max(0.08, Math.min(1, bar.share));
  if (share > 0) {
    context.beginPath();
    context.roundRect(x, y - height / 2, width * share, height, height / 2);
    context.fillStyle = theme.bar;
    context.fill();
  }
  if (letters === 0) return x + width;
  const font = `500 ${Math.min(letters, 14) - 1}px ${theme.font}`;
  context.font = font;
  context.fillStyle = theme.muted;
  const words = texts.line(bar.text, font, 60);
  context.fillText(words, x + width + 6, y + (Math.min(letters, 14) - 1) * 0.36);
  return x + width + 6 + texts.width(words, font);
}

/** That a document lies outside of what is followed, in the place of the bar, for nothing is counted there. Gives where the words end. */
export function paintOutside(
  context: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
): number {
  const most = letters === 0 ? FAR_LETTERS : Math.min(letters, 14);
  const share = Math.min(1, BESIDE / texts.width(words, `400 ${most}px ${theme.font}`));
  const size = letters === 0 ? most : Math.floor(most * share * 4) / 4;
  const font = `400 ${size}px ${theme.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.font = font;
  context.fillStyle = theme.muted;
  context.fillText(words, x, y + size * 0.36);
  return x + texts.width(words, font);
}

/** Seen from far: as large as the organ. */
const FAR_LETTERS = 22;

/** Right of the card's inset, left of its handle. */
const BESIDE = CARD.width - CARD.inset - HANDLE.width - HANDLE.right - 7;
/** A dashed slip: its width, and the room to its number. */
const SLIP = { width: 13, gap: 4 } as const;

/**
 * What hides further down, in words beside the handle: what was not received first, documents that are only cited after it,
 * never added up. Where the bar takes the first line there is one line left: the cited ones are then a dashed slip and
 * their number beside the bar. `bar`: where it ends, and its middle; null without one.
 */
export function paintHidden(
  context: CanvasRenderingContext2D,
  hidden: HiddenHoles,
  { left, top, bar }: { readonly left: number; readonly top: number; readonly bar: Point | null },
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const { awaited, cited } = hidden;
  const both = awaited.count > 0 && cited.count > 0;
  const inWords = both && bar === null ? [awaited.words, cited.words] : [awaited.count > 0 ? awaited.words : cited.words];
  const most = Math.min(letters, inWords.length === 2 ? 13.5 : 14.5);
  const lines = bar !== null ? [LINE.second] : inWords.length === 2 ? [LINE.first, LINE.second] : [LINE.only];
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = theme.text;
  for (const [at, words] of inWords.entries()) {
    const room = BESIDE / texts.width(words, `500 ${most}px ${theme.font}`);
    const font = `500 ${Math.floor(most * Math.min(1, room) * 4) / 4}px ${theme.font}`;
    context.font = font;
    context.fillText(texts.line(words, font, BESIDE), left, top + (lines[at] ?? LINE.second));
  }
  if (both && bar !== null) paintSlip(context, String(cited.count), bar.x + 8, bar.y, Math.min(letters, 14) - 1, theme);
}

/** Base lines of words beside the handle, from the card's top. */
const LINE = { first: CARD.height - 24, second: CARD.height - 8, only: CARD.height - 13 } as const;

function paintSlip(context: CanvasRenderingContext2D, words: string, x: number, y: number, letters: number, theme: CanvasTheme): void {
  context.lineWidth = 1.4;
  context.strokeStyle = theme.holeLine;
  context.setLineDash([3, 2]);
  context.strokeRect(x, y - 4.5, SLIP.width, 9);
  context.setLineDash([]);
  context.font = `500 ${letters}px ${theme.font}`;
  context.fillStyle = theme.muted;
  context.fillText(words, x + SLIP.width + SLIP.gap, y + letters * 0.36);
}

/** How much of a plate stands above the edge of its card. */
const ABOVE = 0.66;
/** The same where words begin right below the edge, with accents on their capitals. */
export const ABOVE_WORDS = 0.86;

/** One small plate for each list with open items, side by side on the upper edge of the card. Gives where they end. */
export function paintBadges(
  context: CanvasRenderingContext2D,
  badges: readonly CardBadge[],
  left: number,
  top: number,
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
  above: number = ABOVE,
): number {
  if (badges.length === 0) return left;
  const size = Math.min(letters, 14) - 1;
  const font = `600 ${size}px ${theme.font}`;
  const height = size + 6;
  const y = top - height * above;
  let x = left;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const badge of badges) {
    const words = `${badge.list} ${badge.count > 999 ? '999+' : badge.count}`;
    const width = texts.width(words, font) + 10;
    const { ground, ink, line } = theme.badges[badge.list];
    context.beginPath();
    context.roundRect(x, y, width, height, 4);
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = line;
    context.stroke();
    context.font = font;
    context.fillStyle = ink;
    context.fillText(words, x + 5, y + height / 2 + size * 0.36);
    x += width + 3;
  }
  return x;
}
