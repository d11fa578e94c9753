import type { Detail } from './card.ts';
import { CARD } from './card-size.ts';
import type { TextCache } from './card-text.ts';
import type { CanvasNode, CanvasTheme } from './model.ts';

/** Ground, stripe and outline of a card; a text that is held and one that is only cited differ in form, line and ground. */
export function paintBody(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  left: number,
  top: number,
  selected: boolean,
  hovered: boolean,
  detail: Detail,
  theme: CanvasTheme,
): void {
  const held = node.form === 'held';
  if (detail === 'full' && held) {
    outline(context, node, left, top + 1.5);
    context.fillStyle = theme.shadow;
    context.fill();
  }
  outline(context, node, left, top);
  context.fillStyle = held ? theme.card : theme.hole;
  context.fill();
  context.fillStyle = theme.stripe[node.state];
  if (held) {
    context.beginPath();
    context.roundRect(left, top, node.root ? CARD.stripe + 4 : CARD.stripe, CARD.height, [CARD.radius, 0, 0, CARD.radius]);
    context.fill();
  } else if (detail !== 'sign') hatch(context, left, top, theme.stripe[node.state]);
  context.lineWidth = selected ? 3 : hovered || detail !== 'full' ? 2 : 1.4;
  context.strokeStyle = selected || hovered ? theme.accent : held ? theme.cardLine : theme.holeLine;
  if (!held) context.setLineDash([7, 5]);
  outline(context, node, left, top);
  context.stroke();
  if (!held) context.setLineDash([]);
}

/** Held: round corners. Cited only: two corners cut off, as on a slip that waits for its document. */
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

/** Slanted lines where a held text has its stripe: nothing is there yet. */
function hatch(context: CanvasRenderingContext2D, left: number, top: number, color: string): void {
  const width = CARD.stripe + 3;
  context.beginPath();
  for (let y = top + width; y < top + CARD.height - CARD.cut; y += 6) {
    context.moveTo(left, y);
    context.lineTo(left + width, y - width);
  }
  context.lineWidth = 1.3;
  context.strokeStyle = color;
  context.stroke();
}

/** A label on the upper edge, at the right. */
export function paintTag(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  tag: string,
  left: number,
  top: number,
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const font = `500 ${letters}px ${theme.font}`;
  const width = texts.width(tag, font) + 14;
  const height = letters + 7;
  const x = left + CARD.width - width - CARD.cut - 5;
  const y = top - height * 0.72;
  const held = node.form === 'held';
  context.beginPath();
  context.roundRect(x, y, width, height, 4);
  context.fillStyle = held ? theme.tag : theme.card;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = held ? theme.tagLine : theme.holeLine;
  context.setLineDash(held ? [] : [3, 3]);
  context.stroke();
  context.setLineDash([]);
  context.font = font;
  context.fillStyle = held ? theme.tagInk : theme.text;
  context.fillText(tag, x + 7, y + height / 2 + letters * 0.35);
}

export function paintFocus(context: CanvasRenderingContext2D, left: number, top: number, theme: CanvasTheme): void {
  context.beginPath();
  context.roundRect(left - 6, top - 6, CARD.width + 12, CARD.height + 12, CARD.radius + 4);
  context.lineWidth = 3;
  context.strokeStyle = theme.focus;
  context.stroke();
}
