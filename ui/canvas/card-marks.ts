import type { TextCache } from './card-text.ts';
import type { CanvasNode, CanvasTheme, CardBadge } from './model.ts';

const BAR = { width: 52, height: 6 } as const;

/** The bar of task coverage with its figures behind it; without letters where there is no room for them. `y`: its middle. */
export function paintBar(
  context: CanvasRenderingContext2D,
  bar: NonNullable<CanvasNode['bar']>,
  x: number,
  y: number,
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
): void {
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
  if (letters === 0) return;
  const font = `500 ${Math.min(letters, 14) - 1}px ${theme.font}`;
  context.font = font;
  context.fillStyle = theme.muted;
  context.fillText(texts.line(bar.text, font, 60), x + width + 6, y + (Math.min(letters, 14) - 1) * 0.36);
}

/** One small plate for each list with open items, side by side on the upper edge of the card. Gives where they end. */
export function paintBadges(
  context: CanvasRenderingContext2D,
  badges: readonly CardBadge[],
  left: number,
  top: number,
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
): number {
  if (badges.length === 0) return left;
  const size = Math.min(letters, 14) - 1;
  const font = `600 ${size}px ${theme.font}`;
  const height = size + 6;
  const y = top - height * 0.66;
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
