import { ABOVE_WORDS, paintBadges, paintBar, paintHidden, paintOutside } from './card-marks.ts';
import { isOutside, paintBody, paintFocus, paintTag } from './card-shape.ts';
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
  /** Painted faintly: what lies on top of each other would shine through, so less is painted. */
  readonly dimmed: boolean;
};

/** How much is written on a card, by zoom: fewer words in larger letters the farther away. */
export type Detail = 'full' | 'near' | 'middle' | 'far' | 'sign';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.9) return 'full';
  if (zoom >= 0.74) return 'near';
  if (zoom >= 0.55) return 'middle';
  return zoom >= 0.26 ? 'far' : 'sign';
}

/** Sizes of letters, and the base lines of title, first line of the organ and date from the card's top. Units of the picture. */
type Setting = {
  readonly title: number;
  readonly organ: number;
  readonly meta: number;
  readonly rows: readonly [title: number, organ: number, meta: number];
  readonly leading: number;
};

/** Lines are a fifth farther apart than letters are high: Vietnamese has marks above and below them. */
const SETTINGS: Readonly<Record<Detail, Setting>> = {
  full: { title: 16, organ: 14, meta: 13, rows: [27, 50, 90], leading: 18 },
  near: { title: 18, organ: 15.5, meta: 14.5, rows: [28, 51, 92], leading: 19.5 },
  middle: { title: 20, organ: 17, meta: 15.5, rows: [29, 52, 95], leading: 21 },
  far: { title: 26, organ: 23, meta: 0, rows: [37, 69, 0], leading: 29 },
  sign: { title: 38, organ: 0, meta: 0, rows: [81, 0, 0], leading: 0 },
};

/** The bar's middle from the card's top, alone in the last line or with words below it. */
const BAR = { alone: CARD.height - 18, shared: CARD.height - 29 } as const;

/** A little higher: two lines have to stand below the date. */
function lifted(setting: Setting): Setting {
  const [title, organ, meta] = setting.rows;
  return { ...setting, rows: [title - 1, organ - 4, meta - 7] };
}

/** How far the letters of a long date, of a long title may shrink. */
const LEAST_META = 0.7;
const LEAST_TITLE = 0.82;

/** The font in which words have room: smaller letters before they are cut off, down to a share of the usual ones. */
function fitting(words: string, weight: number, letters: number, room: number, least: number, theme: CanvasTheme, texts: TextCache): string {
  const share = Math.min(1, room / texts.width(words, `${weight} ${letters}px ${theme.font}`));
  return `${weight} ${Math.floor(letters * Math.max(least, share) * 4) / 4}px ${theme.font}`;
}

/** Draws one card in units of the picture; `context` is already moved and scaled. */
export function paintCard(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  centre: Point & { readonly height: number },
  look: CardLook,
  detail: Detail,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const left = centre.x - CARD.width / 2;
  const top = centre.y - centre.height / 2;
  paintBody(context, node, { left, top, height: centre.height }, look.selected, look.hovered, detail, theme);
  if (look.focused) paintFocus(context, left, top, centre.height, theme);
  if (node.form === 'expected') {
    paintHole(context, node, left, top, look, detail, theme, texts);
    return;
  }
  const usual = SETTINGS[detail];
  const outside = node.outside ?? null;
  // Beside the handle: the bar, or that it lies outside of what is followed, and below it what hides further down.
  const shared = (node.bar !== null || outside !== null) && node.hidden !== null && usual.meta > 0;
  const twoLines = shared || (node.hidden !== null && node.hidden.awaited.count > 0 && node.hidden.cited.count > 0);
  // What a pile says of its terms stands above the handle, not beside it.
  const setting = twoLines || node.form === 'pile' ? lifted(usual) : usual;
  paintWords(context, node, left, top, setting, theme, texts);
  const barAt = { x: left + CARD.inset, y: top + (shared ? BAR.shared : BAR.alone) };
  let barEnds: number | null = null;
  if (detail !== 'sign') {
    if (node.bar !== null) barEnds = paintBar(context, node.bar, barAt.x, barAt.y, setting.meta, theme, texts);
    else if (outside !== null) barEnds = paintOutside(context, outside, barAt.x, barAt.y, setting.meta, theme, texts);
  }
  if (setting.meta > 0) {
    if (node.nearTotal > 0) paintHandle(context, node, centre, look, setting.meta, theme, texts);
    if (node.hidden !== null)
      paintHidden(
        context,
        node.hidden,
        { left: barAt.x, top, bar: shared && barEnds !== null ? { x: barEnds, y: barAt.y } : null },
        setting.meta,
        theme,
        texts,
      );
    if (!look.dimmed) {
      const taken = paintBadges(context, node.badges, left + 10, top, setting.meta, theme, texts);
      if (node.tag !== null) paintTag(context, node, node.tag, left, top, setting.meta - 1, taken + 2, theme, texts);
    }
  }
}

/** An organ of which nothing was received: its name, and how it stands to its term. */
function paintHole(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  left: number,
  top: number,
  look: CardLook,
  detail: Detail,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const x = left + CARD.inset;
  const width = CARD.width - CARD.inset - 10;
  const setting = SETTINGS[detail];
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  if (setting.meta === 0) {
    const letters = detail === 'sign' ? 30 : 23;
    const font = `500 ${letters}px ${theme.font}`;
    texts.lines(node.title, font, width, detail === 'sign' ? 1 : 2).forEach((line, at, all) => {
      write(context, line, x, top + CARD.hole / 2 + letters * 0.36 + (at - (all.length - 1) / 2) * 25, font, ink(node, theme.text, theme));
    });
    return;
  }
  if (!look.dimmed) paintBadges(context, node.badges, left + 10, top, setting.meta, theme, texts, ABOVE_WORDS);
  const title = `500 ${setting.organ}px ${theme.font}`;
  const words = texts.lines(node.title, title, width, 2);
  words.forEach((line, at) => {
    write(context, line, x, top + (words.length === 1 ? 34 : 25) + at * (setting.leading - 1), title, ink(node, theme.text, theme));
  });
  const meta = `400 ${setting.meta - 1}px ${theme.font}`;
  write(
    context,
    texts.line(node.date, meta, width),
    x,
    top + CARD.hole - 9,
    meta,
    node.state === 'overdue' && !node.later ? theme.stripe.overdue : theme.muted,
  );
}

/** What is not there yet, or outside of what is followed, is written in one grey. */
function ink(node: CanvasNode, color: string, theme: CanvasTheme): string {
  return node.later || isOutside(node) ? theme.muted : color;
}

function paintWords(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  left: number,
  top: number,
  setting: Setting,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const x = left + CARD.inset;
  const width = CARD.width - CARD.inset - 10;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const titleFont = fitting(node.title, isOutside(node) ? 500 : 600, setting.title, width, LEAST_TITLE, theme, texts);
  write(context, texts.line(node.title, titleFont, width), x, top + setting.rows[0], titleFont, ink(node, theme.text, theme));
  if (setting.organ > 0) {
    const font = `400 ${setting.organ}px ${theme.font}`;
    texts.lines(node.organ, font, width, 2).forEach((line, index) => {
      write(context, line, x, top + setting.rows[1] + index * setting.leading, font, ink(node, theme.text, theme));
    });
  }
  if (setting.meta === 0) return;
  const usual = `400 ${setting.meta}px ${theme.font}`;
  const room = width;
  const whole = node.kind === '' ? node.date : `${node.kind} · ${node.date}`;
  const words = texts.width(whole, usual) <= room ? whole : node.date;
  // A date that is cut off says nothing: it gets smaller letters instead.
  const font = fitting(words, 400, setting.meta, room, LEAST_META, theme, texts);
  write(context, texts.line(words, font, room), x, top + setting.rows[2], font, node.undated ? theme.undated : theme.muted);
}

/** The pill at the lower right: how many lower ones are drawn of how many, and what a click does. */
function paintHandle(
  context: CanvasRenderingContext2D,
  node: CanvasNode,
  centre: Point,
  look: CardLook,
  letters: number,
  theme: CanvasTheme,
  texts: TextCache,
): void {
  const corner = handleCorner(centre);
  const more = node.handle === 'expand';
  context.beginPath();
  context.roundRect(corner.x, corner.y, HANDLE.width, HANDLE.height, HANDLE.height / 2);
  context.fillStyle = look.onHandle ? theme.accent : theme.card;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = more ? theme.accent : theme.cardLine;
  context.stroke();
  const color = look.onHandle ? theme.onAccent : more ? theme.accent : theme.muted;
  // Large numbers get smaller letters rather than running over the edge; the sign needs its own room.
  const room = HANDLE.width - (node.handle === null ? 16 : 30);
  const fitting = Math.floor(letters * Math.min(1, room / texts.width(node.nearText, `600 ${letters}px ${theme.font}`)) * 2) / 2;
  const font = `600 ${fitting}px ${theme.font}`;
  const middle = corner.x + (node.handle === null ? HANDLE.width / 2 : 8 + room / 2);
  context.textAlign = 'center';
  write(context, node.nearText, middle, corner.y + HANDLE.height / 2 + fitting * 0.36, font, color);
  context.textAlign = 'left';
  if (node.handle === null) return;
  const x = corner.x + HANDLE.width - 15;
  const y = corner.y + HANDLE.height / 2;
  context.lineWidth = 1.8;
  context.strokeStyle = color;
  context.beginPath();
  context.moveTo(x - 4.5, y);
  context.lineTo(x + 4.5, y);
  if (more) {
    context.moveTo(x, y - 4.5);
    context.lineTo(x, y + 4.5);
  }
  context.stroke();
}

function write(context: CanvasRenderingContext2D, words: string, x: number, y: number, font: string, color: string): void {
  context.font = font;
  context.fillStyle = color;
  context.fillText(words, x, y);
}
