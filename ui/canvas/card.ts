import { CARD, HANDLE, handleCorner } from './card-size.ts';
import type { TextCache } from './card-text.ts';
import type { CanvasNode, CanvasTheme } from './model.ts';
import type { Point } from './route.ts';

/** How a card looks at the moment. */
export type CardLook = {
  readonly selected: boolean;
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly onHandle: boolean;
};

/** How much is written on a card, by zoom: fewer words in larger letters the farther away. */
export type Detail = 'full' | 'short' | 'far' | 'sign';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.66) return 'full';
  if (zoom >= 0.46) return 'short';
  return zoom >= 0.26 ? 'far' : 'sign';
}

/** Draws one card in units of the picture; `context` is already moved and scaled. */
export function paintCard(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  centre: Point,
  look: CardLook,
  detail: Detail,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const left = centre.x - CARD.width / 2;
  const top = centre.y - CARD.height / 2;
  paintBody(context, node, left, top, look, detail, theme);
  if (detail === 'full') paintFull(context, node, centre, look, theme, texts);
  else paintShort(context, node, left, top, detail, theme, texts);
  if (look.focused) paintFocus(context, left, top, theme);
}

function paintBody(context: CanvasRenderingContext2D, node: CanvasNode, left: number, top: number, look: CardLook, detail: Detail, theme: CanvasTheme): void {
  const held = node.form === 'held';
  if (detail === 'full' && held) {
    outline(context, node, left, top + 1.5);
    context.fillStyle = theme.shadow;
    context.fill();
  }
  outline(context, node, left, top);
  context.fillStyle = held ? theme.card : theme.hole;
  context.fill();
  // The stripe: full height for a text that is held, three short bars for one that is only cited.
  context.save();
  context.clip();
  context.fillStyle = theme.stripe[node.state];
  if (held) context.fillRect(left, top, node.root ? CARD.stripe + 4 : CARD.stripe, CARD.height);
  else for (const share of [0.08, 0.41, 0.74]) context.fillRect(left, top + CARD.height * share, CARD.stripe - 1, CARD.height * 0.18);
  context.restore();
  const strong = look.selected || look.hovered;
  context.lineWidth = look.selected ? 3 : strong || detail !== 'full' ? 2 : 1.4;
  context.strokeStyle = strong ? theme.accent : held ? theme.cardLine : theme.holeLine;
  context.setLineDash(held ? [] : [7, 5]);
  outline(context, node, left, top);
  context.stroke();
  context.setLineDash([]);
}

/** Held: round corners. Cited only: corners cut off, as on a slip that waits for its document. */
function outline(context: CanvasRenderingContext2D, node: CanvasNode, left: number, top: number): void {
  const right = left + CARD.width;
  const bottom = top + CARD.height;
  context.beginPath();
  if (node.form === 'held') {
    context.roundRect(left, top, CARD.width, CARD.height, CARD.radius);
    return;
  }
  context.moveTo(left, top);
  context.lineTo(right - CARD.cut, top);
  context.lineTo(right, top + CARD.cut);
  context.lineTo(right, bottom);
  context.lineTo(left + CARD.cut, bottom);
  context.lineTo(left, bottom - CARD.cut);
  context.closePath();
}

function paintFull(context: CanvasRenderingContext2D, node: CanvasNode, centre: Point, look: CardLook, theme: CanvasTheme, texts: TextCache): void {
  const left = centre.x - CARD.width / 2 + CARD.inset;
  const top = centre.y - CARD.height / 2;
  const right = centre.x + CARD.width / 2 - (node.form === 'held' ? 12 : 20);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const tagFont = `500 11px ${theme.font}`;
  const tagWidth = node.tag === null ? 0 : texts.width(node.tag, tagFont) + 14;
  const titleFont = `600 15px ${theme.font}`;
  text(context, texts.line(node.title, titleFont, right - left - (tagWidth === 0 ? 0 : tagWidth + 8)), left, top + 26, titleFont, theme.text);
  if (node.tag !== null) paintTag(context, node.tag, right - tagWidth, top + 11, tagWidth, tagFont, node, theme);
  const organFont = `400 13px ${theme.font}`;
  texts.lines(node.organ, organFont, right - left, 2).forEach((line, index) => {
    text(context, line, left, top + 47 + index * 17, organFont, theme.text);
  });
  const metaFont = `400 12px ${theme.font}`;
  const free = right - left - (node.lowerTotal > 0 ? HANDLE.width + 6 : 0);
  text(context, texts.line(node.meta, metaFont, free), left, top + 90, metaFont, node.undated ? theme.undated : theme.muted);
  if (node.lowerTotal > 0) paintHandle(context, node, centre, look, theme);
}

function paintTag(
  context: CanvasRenderingContext2D,
  tag: string,
  left: number,
  top: number,
  width: number,
  font: string,
  node: CanvasNode,
  theme: CanvasTheme,
): void {
  context.beginPath();
  context.roundRect(left, top, width, 20, 4);
  if (node.form === 'held') {
    context.fillStyle = theme.tag;
    context.fill();
  } else {
    context.strokeStyle = theme.holeLine;
    context.lineWidth = 1;
    context.setLineDash([3, 3]);
    context.stroke();
    context.setLineDash([]);
  }
  text(context, tag, left + 7, top + 14, font, node.form === 'held' ? theme.tagInk : theme.muted);
}

function paintHandle(context: CanvasRenderingContext2D, node: CanvasNode, centre: Point, look: CardLook, theme: CanvasTheme): void {
  const corner = handleCorner(centre);
  context.beginPath();
  context.roundRect(corner.x, corner.y, HANDLE.width, HANDLE.height, HANDLE.height / 2);
  context.fillStyle = look.onHandle ? theme.accent : theme.card;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = node.handle === 'expand' ? theme.accent : theme.cardLine;
  context.stroke();
  const ink = look.onHandle ? theme.onAccent : node.handle === 'expand' ? theme.accent : theme.muted;
  context.textAlign = 'center';
  text(context, node.lowerText, corner.x + (HANDLE.width - 20) / 2 + 2, corner.y + 17.5, `600 12px ${theme.font}`, ink);
  context.textAlign = 'left';
  const x = corner.x + HANDLE.width - 17;
  const y = corner.y + HANDLE.height / 2;
  context.lineWidth = 1.8;
  context.strokeStyle = ink;
  context.beginPath();
  context.moveTo(x - 4.5, y);
  context.lineTo(x + 4.5, y);
  if (node.handle === 'expand') {
    context.moveTo(x, y - 4.5);
    context.lineTo(x, y + 4.5);
  }
  context.stroke();
}

/** Sizes of letters by distance: title, organ, lines of the organ. */
const LETTERS: Readonly<Record<Exclude<Detail, 'full'>, { readonly title: number; readonly organ: number; readonly lines: number }>> = {
  short: { title: 21, organ: 18, lines: 2 },
  far: { title: 28, organ: 25, lines: 2 },
  sign: { title: 40, organ: 0, lines: 0 },
};

function paintShort(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  left: number,
  top: number,
  detail: Exclude<Detail, 'full'>,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const letters = LETTERS[detail];
  const x = left + CARD.inset - 2;
  const width = CARD.width - CARD.inset - 10;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const font = `600 ${letters.title}px ${theme.font}`;
  const count = node.lowerTotal > 0 && detail === 'short' ? node.lowerText : '';
  const countFont = `600 16px ${theme.font}`;
  const countWidth = count === '' ? 0 : texts.width(count, countFont) + 12;
  const titleAt = detail === 'sign' ? top + CARD.height / 2 + 14 : top + letters.title + 8;
  text(context, texts.line(node.title, font, width - countWidth), x, titleAt, font, theme.text);
  if (count !== '') text(context, count, x + width - countWidth + 8, titleAt - 1, countFont, node.handle === 'expand' ? theme.accent : theme.muted);
  if (letters.lines === 0) return;
  const organFont = `400 ${letters.organ}px ${theme.font}`;
  texts.lines(node.organ, organFont, width, letters.lines).forEach((line, index) => {
    text(context, line, x, titleAt + letters.organ * 1.18 * (index + 1) + 2, organFont, node.undated && detail === 'short' ? theme.text : theme.muted);
  });
}

function paintFocus(context: CanvasRenderingContext2D, left: number, top: number, theme: CanvasTheme): void {
  context.beginPath();
  context.roundRect(left - 6, top - 6, CARD.width + 12, CARD.height + 12, CARD.radius + 4);
  context.lineWidth = 3;
  context.strokeStyle = theme.focus;
  context.stroke();
}

function text(context: CanvasRenderingContext2D, words: string, x: number, y: number, font: string, color: string): void {
  context.font = font;
  context.fillStyle = color;
  context.fillText(words, x, y);
}
