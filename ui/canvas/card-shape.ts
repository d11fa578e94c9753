import type { Detail } from './card.ts';
import { CARD } from './card-size.ts';
import type { TextCache } from './card-text.ts';
import type { CanvasNode, CanvasTheme } from './model.ts';

/** Where a card stands: its left and upper edge and its height. */
export type Frame = { readonly left: number; readonly top: number; readonly height: number };

/** How far the second card of a pile looks out. */
const PILE = 6;

/** Outside of what is followed: without a ground of its own, with an empty stripe. */
export const isOutside = ({ outside = null }: CanvasNode): boolean => outside !== null;

/** Ground, stripe and outline of a card; what is held, only cited, or not received differs in form, line and ground. */
export function paintBody(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  frame: Frame,
  selected: boolean,
  hovered: boolean,
  detail: Detail,
  theme: CanvasTheme,
): void {
  const { left, top, height } = frame;
  const held = node.form === 'held' || (node.form === 'pile' && node.state === 'held');
  // A pile of documents that are there is no hole, though it is drawn as a pile.
  const documents = node.form === 'pile' && node.state === 'held';
  const hollow = !documents && (node.form === 'expected' || node.form === 'pile');
  const stripe = node.later ? theme.holeLine : node.tone === null ? theme.stripe[node.state] : (theme.tones[node.tone] ?? theme.stripe[node.state]);
  if (node.form === 'pile') paintPile(context, frame, documents ? theme.cardLine : stripe, documents ? [] : [2, 4], theme);
  const outside = isOutside(node);
  if (detail === 'full' && held && !outside) {
    outline(context, node, { ...frame, top: top + 1.5 });
    context.fillStyle = theme.shadow;
    context.fill();
  }
  outline(context, node, frame);
  context.fillStyle = hollow || (outside && !node.later) ? theme.paper : held && !node.later ? theme.card : theme.hole;
  context.fill();
  context.fillStyle = stripe;
  if (held && outside) {
    context.beginPath();
    context.rect(left + 1, top + 8, CARD.stripe + (node.tone === null ? 0 : 3), height - 16);
    context.lineWidth = 1.4;
    context.strokeStyle = stripe;
    context.stroke();
  } else if (held) {
    context.beginPath();
    context.roundRect(left, top, CARD.stripe + (node.root ? 4 : 0) + (node.tone === null ? 0 : 3), height, [CARD.radius, 0, 0, CARD.radius]);
    context.fill();
  } else if (hollow) {
    // A thin stripe inside a thin frame: there is nothing behind it.
    context.beginPath();
    context.roundRect(left + 6, top + 10, node.tone === null ? 3 : 6, height - 20, 1.5);
    context.fill();
  } else if (detail !== 'sign') hatch(context, frame, stripe, node.tone === null ? 3 : 6);
  context.lineWidth = selected ? 3 : hovered || detail !== 'full' ? 2 : 1.4;
  context.strokeStyle = selected || hovered ? theme.accent : hollow ? stripe : held && !node.later ? theme.cardLine : theme.holeLine;
  const dash = hollow ? [2, 4] : held ? [] : [7, 5];
  context.setLineDash(dash);
  outline(context, node, frame);
  context.stroke();
  if (dash.length > 0) context.setLineDash([]);
}

/** Held: round corners. Cited only: two corners cut off, as on a slip that waits for its document. Not received: an empty frame with square corners. */
function outline(context: CanvasRenderingContext2D, node: CanvasNode, { left, top, height }: Frame): void {
  const right = left + CARD.width;
  const bottom = top + height;
  context.beginPath();
  if (node.form !== 'cited') {
    context.roundRect(left, top, CARD.width, height, node.form === 'held' ? CARD.radius : 2);
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

/** The edges of the cards behind the first one. */
function paintPile(context: CanvasRenderingContext2D, { left, top, height }: Frame, color: string, dash: readonly number[], theme: CanvasTheme): void {
  context.setLineDash([...dash]);
  context.lineWidth = 1.4;
  context.strokeStyle = color;
  for (const shift of [2 * PILE, PILE]) {
    context.beginPath();
    context.roundRect(left + shift, top + shift, CARD.width, height - shift / 2, 2);
    context.fillStyle = theme.paper;
    context.fill();
    context.stroke();
  }
  context.setLineDash([]);
}

/** Slanted lines where a held text has its stripe: nothing is there yet. */
function hatch(context: CanvasRenderingContext2D, { left, top, height }: Frame, color: string, more: number): void {
  const width = CARD.stripe + more;
  context.beginPath();
  for (let y = top + width; y < top + height - CARD.cut; y += 6) {
    context.moveTo(left, y);
    context.lineTo(left + width, y - width);
  }
  context.lineWidth = 1.3;
  context.strokeStyle = color;
  context.stroke();
}

/** A label on the upper edge, at the right; of the lens where one is on. */
export function paintTag(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  tag: string,
  left: number,
  top: number,
  letters: number,
  /** Where the room for it begins. */
  from: number,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const font = `500 ${letters}px ${theme.font}`;
  const width = texts.width(tag, font) + 14;
  const height = letters + 7;
  const x = Math.max(left + CARD.width - width - CARD.cut - 5, from);
  const y = top - height * 0.72;
  const solid = node.form === 'held';
  const lens = node.tone === null ? null : (theme.tones[node.tone] ?? null);
  context.beginPath();
  context.roundRect(x, y, width, height, 4);
  context.fillStyle = lens === null && solid ? theme.tag : theme.card;
  context.fill();
  context.lineWidth = lens === null ? 1 : 1.6;
  context.strokeStyle = lens ?? (solid ? theme.tagLine : theme.holeLine);
  context.setLineDash(solid ? [] : [3, 3]);
  context.stroke();
  context.setLineDash([]);
  context.font = font;
  context.fillStyle = lens === null && solid ? theme.tagInk : theme.text;
  context.fillText(tag, x + 7, y + height / 2 + letters * 0.35);
}

export function paintFocus(context: CanvasRenderingContext2D, left: number, top: number, height: number, theme: CanvasTheme): void {
  context.beginPath();
  context.roundRect(left - 6, top - 6, CARD.width + 12, height + 12, CARD.radius + 4);
  context.lineWidth = 3;
  context.strokeStyle = theme.focus;
  context.stroke();
}
