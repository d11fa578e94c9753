import { type CardLook, detailAt, paintCard } from './card.ts';
import { CARD } from './card-size.ts';
import { TextCache } from './card-text.ts';
import type { Layout } from './layout.ts';
import type { LineLook, Lines } from './lines.ts';
import type { CanvasNode, CanvasTheme } from './model.ts';
import { exposedBy, type Rect } from './scroll.ts';
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
  let ratio = 1;
  let painted: Viewport | null = null;

  /** Paints the cards that touch a part of the canvas, given in its own pixels. */
  const paintPart = (context: CanvasRenderingContext2D, scene: CardScene, view: Viewport, part: Rect): void => {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    context.clearRect(part.x, part.y, part.width, part.height);
    const scale = view.zoom * ratio;
    context.setTransform(scale, 0, 0, scale, view.x * ratio, view.y * ratio);
    const sight = {
      x: (part.x / ratio - view.x) / view.zoom,
      y: (part.y / ratio - view.y) / view.zoom,
      width: part.width / scale,
      height: part.height / scale,
    };
    scene.lines.paint(context, scene.theme, scene.lineLook, sight);
    paintCards(context, scene, view.zoom, texts, sight);
    context.restore();
  };
  const paint = (scene: CardScene, view: Viewport): void => {
    if (!context) return;
    painted = view;
    paintPart(context, scene, view, { x: 0, y: 0, width: canvas.width, height: canvas.height });
  };

  return {
    paint,
    move(scene, view) {
      const parts = context && painted && painted.zoom === view.zoom ? exposedBy(painted, view, ratio, canvas) : null;
      if (!context || !painted || !parts) {
        paint(scene, view);
        return;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalCompositeOperation = 'copy';
      context.drawImage(canvas, Math.round((view.x - painted.x) * ratio), Math.round((view.y - painted.y) * ratio));
      context.globalCompositeOperation = 'source-over';
      painted = view;
      for (const part of parts) paintPart(context, scene, view, part);
    },
    resize(width, height) {
      ratio = host.ownerDocument.defaultView?.devicePixelRatio ?? 1;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      painted = null;
    },
    forgetTexts: () => texts.forget(),
    destroy: () => canvas.remove(),
  };
}

export function createTextCache(context: CanvasRenderingContext2D | null): TextCache {
  return new TextCache((text, font) => {
    if (!context) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  });
}

/** Room around a card for its focus ring and label. */
const AROUND = 20;

/** Paints all cards that touch `sight`, in units of the picture; dimmed ones first, so that lit ones lie above. */
export function paintCards(context: CanvasRenderingContext2D, scene: CardScene, zoom: number, texts: TextCache, sight: Rect): void {
  const detail = detailAt(zoom);
  for (const bright of scene.lit === null ? [true] : [false, true]) {
    context.globalAlpha = bright ? 1 : DIM;
    for (const [id, box] of scene.layout.boxes) {
      if (scene.lit !== null && scene.lit.has(id) !== bright) continue;
      if (box.x + CARD.width / 2 + AROUND < sight.x || box.x - CARD.width / 2 - AROUND > sight.x + sight.width) continue;
      if (box.y + CARD.height / 2 + AROUND < sight.y || box.y - CARD.height / 2 - AROUND > sight.y + sight.height) continue;
      const node = scene.nodes.get(id);
      if (node) paintCard(context, node, box, scene.look(id), detail, scene.theme, texts);
    }
  }
  context.globalAlpha = 1;
}
