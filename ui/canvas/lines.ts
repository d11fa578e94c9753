import { DIM } from './card-layer.ts';
import type { CanvasEdge, CanvasTheme, EdgeStyle } from './model.ts';
import type { Point, Route } from './route.ts';
import type { Rect } from './scroll.ts';

/** A line as it is painted: its curve, its head, and the room that both take. */
type Drawable = { readonly edge: CanvasEdge; readonly curve: Path2D; readonly head: Path2D; readonly sign: Point; readonly room: Rect };

/** How a line looks at the moment. */
export type LineLook = 'plain' | 'dim' | 'lit' | 'marked';

export type Lines = {
  /**
   * Paints what touches `sight`, in units of the picture; dimmed ones first, marked ones last. From far without dashes
   * and heads, which nobody could tell there.
   */
  readonly paint: (context: CanvasRenderingContext2D, theme: CanvasTheme, look: (id: string) => LineLook, sight: Rect, zoom: number) => void;
};

/** Head at the upper end, in units of the picture. */
const HEAD = { length: 10, half: 4.6 } as const;
const MARKED_WIDTH = 4;
/** Below this zoom a dash and a head are smaller than a dot. */
const FAR = 0.26;
const DIMMED = DIM * 0.7;
const ORDER: readonly LineLook[] = ['dim', 'plain', 'lit', 'marked'];

/** The lines of a picture; curves are made when they are first painted. */
export function createLines(edges: readonly CanvasEdge[], routes: ReadonlyMap<string, Route>): Lines {
  let made: readonly Drawable[] | null = null;
  return {
    paint(context, theme, look, sight, zoom) {
      const far = zoom < FAR;
      made ??= edges.flatMap((edge) => {
        const route = routes.get(edge.id);
        return route ? [drawable(edge, route)] : [];
      });
      const shown = made.filter(({ room }) => touches(room, sight)).map((one) => ({ one, how: look(one.edge.id) }));
      for (const part of ORDER) for (const { one, how } of shown) if (how === part) paintOne(context, one, how, theme, far);
      context.globalAlpha = 1;
      context.setLineDash([]);
    },
  };
}

function paintOne(context: CanvasRenderingContext2D, { edge, curve, head, sign }: Drawable, how: LineLook, theme: CanvasTheme, far: boolean): void {
  const style: EdgeStyle = theme.edges[edge.line];
  const marked = how === 'marked';
  const color = marked ? theme.accent : style.color;
  context.globalAlpha = how === 'dim' ? DIMMED : 1;
  context.lineWidth = marked ? MARKED_WIDTH : style.width;
  context.strokeStyle = color;
  if (far) {
    context.stroke(curve);
    return;
  }
  context.setLineDash(style.dash as number[]);
  context.stroke(curve);
  context.setLineDash([]);
  context.fillStyle = style.hollowArrow ? theme.paper : color;
  context.fill(head);
  if (style.hollowArrow) {
    context.lineWidth = Math.min(1.6, style.width + 0.3);
    context.stroke(head);
  }
  if (style.sign === undefined) return;
  context.fillStyle = theme.paper;
  context.fillRect(sign.x - 9, sign.y - 12, 18, 24);
  context.fillStyle = color;
  context.font = `700 18px ${theme.font}`;
  context.textAlign = 'center';
  context.fillText(style.sign, sign.x, sign.y + 6.5);
  context.textAlign = 'left';
}

function drawable(edge: CanvasEdge, { start, end, corners }: Route): Drawable {
  const last = corners.at(-1) ?? start;
  const towards = Math.sign(end.x - last.x) || 1;
  const curve = new Path2D();
  const foot = { x: end.x - towards * (HEAD.length - 1), y: end.y };
  curve.moveTo(start.x, start.y);
  corners.forEach((corner, at) => {
    const next = corners[at + 1];
    const to = next ? { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 } : foot;
    curve.quadraticCurveTo(corner.x, corner.y, to.x, to.y);
  });
  if (corners.length === 0) curve.lineTo(foot.x, foot.y);
  const head = new Path2D();
  head.moveTo(end.x, end.y);
  head.lineTo(end.x - towards * HEAD.length, end.y - HEAD.half);
  head.lineTo(end.x - towards * HEAD.length, end.y + HEAD.half);
  head.closePath();
  const half = Math.floor(corners.length / 2);
  const [before, after] = [corners[half - 1] ?? start, corners[half] ?? end];
  return { edge, curve, head, sign: { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 }, room: roomOf([start, end, ...corners]) };
}

function roomOf(points: readonly Point[]): Rect {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, top] = [Math.min(...xs) - 12, Math.min(...ys) - 14];
  return { x: left, y: top, width: Math.max(...xs) + 12 - left, height: Math.max(...ys) + 14 - top };
}

function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && a.x + a.width >= b.x && a.y <= b.y + b.height && a.y + a.height >= b.y;
}
