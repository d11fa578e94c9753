import { type CardLook, detailAt, paintCard } from './card.ts';
import { CARD } from './card-size.ts';
import { TextCache } from './card-text.ts';
import type { Layout } from './layout.ts';
import type { LineLook, Lines } from './lines.ts';
import type { CanvasNode, CanvasTheme } from './model.ts';
import { exposedBy, type Rect } from './scroll.ts';
import { createSprites, type Seen, type Sprites, type Stand } from './sprites.ts';
import type { Viewport } from './viewport.ts';

export type CardScene = {
  readonly nodes: ReadonlyMap<string, CanvasNode>;
  readonly layout: Layout;
  readonly theme: CanvasTheme;
  /** Cards that stay bright; null when nothing is dimmed. */
  readonly lit: ReadonlySet<string> | null;
  readonly look: (id: string) => CardLook;
  readonly lines: Lines;
  readonly lineLook: (id: string) => LineLook;
};

/** How bright a card beside the lit way stays. */
export const DIM = 0.3;

/** So long after the last step of a zoom it has come to rest, in milliseconds. */
const SETTLED = 140;

/** The canvas that lines and cards are painted on; only what is in sight. */
export type CardLayer = {
  /** Paints everything anew. */
  readonly paint: (scene: CardScene, view: Viewport) => void;
  /** The same scene from elsewhere: where it only slid, what was painted slides along and the rest is added. */
  readonly move: (scene: CardScene, view: Viewport) => void;
  readonly resize: (width: number, height: number) => void;
  readonly forgetTexts: () => void;
  readonly destroy: () => void;
};

export function createCardLayer(host: HTMLElement): CardLayer {
  const canvas = host.ownerDocument.createElement('canvas');
  canvas.className = 'lineage-cards';
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const context = canvas.getContext('2d');
  const texts = createTextCache(context);
  const sprites = createSprites(host.ownerDocument, texts);
  let ratio = 1;
  let painted: Viewport | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  /** Paints what touches a part of the canvas, given in its own pixels. Gives whether it is as good as can be. */
  const paintPart = (context: CanvasRenderingContext2D, scene: CardScene, view: Viewport, part: Rect, exactly: boolean): boolean => {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    const stand = { scale: view.zoom * ratio, x: view.x * ratio, y: view.y * ratio };
    paintBands(context, scene, stand, part);
    context.setTransform(stand.scale, 0, 0, stand.scale, stand.x, stand.y);
    const sight = {
      x: (part.x / ratio - view.x) / view.zoom,
      y: (part.y / ratio - view.y) / view.zoom,
      width: part.width / stand.scale,
      height: part.height / stand.scale,
    };
    scene.lines.paint(context, scene.theme, scene.lineLook, sight, view.zoom);
    const exact = paintCards(context, scene, view.zoom, texts, sight, { sprites, stand, exactly });
    context.restore();
    return exact;
  };
  const whole = (): Rect => ({ x: 0, y: 0, width: canvas.width, height: canvas.height });
  const paint = (scene: CardScene, view: Viewport): void => {
    clearTimeout(settling);
    if (!context) return;
    painted = view;
    paintPart(context, scene, view, whole(), true);
  };

  return {
    paint,
    move(scene, view) {
      if (!context) return;
      const parts = painted && painted.zoom === view.zoom ? exposedBy(painted, view, ratio, canvas) : null;
      if (!painted || !parts) {
        painted = view;
        clearTimeout(settling);
        // While it grows or shrinks the cards may be stretched; where it comes to rest they are painted anew.
        if (!paintPart(context, scene, view, whole(), false)) settling = setTimeout(() => paint(scene, painted ?? view), SETTLED);
        return;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalCompositeOperation = 'copy';
      context.drawImage(canvas, Math.round((view.x - painted.x) * ratio), Math.round((view.y - painted.y) * ratio));
      context.globalCompositeOperation = 'source-over';
      painted = view;
      for (const part of parts) paintPart(context, scene, view, part, true);
    },
    resize(width, height) {
      ratio = host.ownerDocument.defaultView?.devicePixelRatio ?? 1;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      sprites.resize(canvas.width * canvas.height);
      painted = null;
    },
    forgetTexts() {
      texts.forget();
      sprites.forget();
    },
    destroy() {
      clearTimeout(settling);
      canvas.remove();
    },
  };
}

export function createTextCache(context: CanvasRenderingContext2D | null): TextCache {
  return new TextCache((text, font) => {
    if (!context) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  });
}

/** The ground of the lanes, from edge to edge; part of the one picture, so that nothing else has to be drawn while it moves. */
function paintBands(context: CanvasRenderingContext2D, { layout, theme }: CardScene, stand: Stand, part: Rect): void {
  context.fillStyle = theme.paper;
  context.fillRect(part.x, part.y, part.width, part.height);
  layout.lanes.forEach((lane, at) => {
    const left = at === 0 ? part.x : Math.round(lane.x * stand.scale + stand.x);
    const right = at === layout.lanes.length - 1 ? part.x + part.width : Math.round((lane.x + lane.width) * stand.scale + stand.x);
    if (at % 2 === 0) {
      context.fillStyle = theme.band;
      context.fillRect(left, part.y, right - left, part.height);
    }
    if (at === layout.lanes.length - 1) return;
    context.fillStyle = theme.bandLine;
    context.fillRect(right - 1, part.y, 1, part.height);
  });
}

/** Room around a card for its focus ring and label. */
const AROUND = 20;

/** Cards as small pictures, where the canvas stands, and whether each has to be as sharp as can be. */
type Copying = { readonly sprites: Sprites; readonly stand: Stand; readonly exactly: boolean };

/**
 * Paints all cards that touch `sight`, in units of the picture; dimmed ones first, so that lit ones lie above. From
 * far, where many are in sight, all but the few that look otherwise at the moment are copied. Gives whether all are
 * as sharp as can be.
 */
export function paintCards(context: CanvasRenderingContext2D, scene: CardScene, zoom: number, texts: TextCache, sight: Rect, copying?: Copying): boolean {
  const detail = detailAt(zoom);
  const copied = copying !== undefined && (detail === 'far' || detail === 'sign') ? copying : null;
  let exact = true;
  for (const bright of scene.lit === null ? [true] : [false, true]) {
    context.globalAlpha = bright ? 1 : DIM;
    const plain: Seen[] = [];
    const special: Seen[] = [];
    for (const [id, box] of scene.layout.boxes) {
      if (scene.lit !== null && scene.lit.has(id) !== bright) continue;
      if (box.x + CARD.width / 2 + AROUND < sight.x || box.x - CARD.width / 2 - AROUND > sight.x + sight.width) continue;
      if (box.y + CARD.height / 2 + AROUND < sight.y || box.y - CARD.height / 2 - AROUND > sight.y + sight.height) continue;
      const node = scene.nodes.get(id);
      if (!node) continue;
      const look = scene.look(id);
      const seen = { id, node, box, dimmed: look.dimmed };
      if (copied && !look.selected && !look.focused && !look.hovered) plain.push(seen);
      else special.push(seen);
    }
    if (copied && plain.length > 0) {
      exact = copied.sprites.paint(context, plain, copied.stand, detail, scene.theme, copied.exactly) && exact;
      context.setTransform(copied.stand.scale, 0, 0, copied.stand.scale, copied.stand.x, copied.stand.y);
    }
    for (const { id, node, box } of special) paintCard(context, node, box, scene.look(id), detail, scene.theme, texts);
  }
  context.globalAlpha = 1;
  return exact;
}
