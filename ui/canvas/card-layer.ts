import { type CardLook, detailAt, paintCard } from './card.ts';
import { CARD } from './card-size.ts';
import { TextCache } from './card-text.ts';
import type { Layout } from './layout.ts';
import type { CanvasNode, CanvasTheme } from './model.ts';
import type { Viewport } from './viewport.ts';

export type CardScene = {
  readonly nodes: ReadonlyMap<string, CanvasNode>;
  readonly layout: Layout;
  readonly theme: CanvasTheme;
  /** Cards that stay bright; null when nothing is dimmed. */
  readonly lit: ReadonlySet<string> | null;
  readonly look: (id: string) => CardLook;
};

/** How bright a card beside the lit way stays. */
export const DIM = 0.3;

/** The canvas that the cards are painted on, above the lines. It is painted anew for every frame, only with what is in sight. */
export type CardLayer = {
  readonly paint: (scene: CardScene, view: Viewport) => void;
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
  return {
    resize(width, height) {
      ratio = host.ownerDocument.defaultView?.devicePixelRatio ?? 1;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    },
    paint(scene, view) {
      if (!context) return;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      const sight = { left: -view.x / view.zoom, top: -view.y / view.zoom, width: canvas.width / ratio / view.zoom, height: canvas.height / ratio / view.zoom };
      context.setTransform(view.zoom * ratio, 0, 0, view.zoom * ratio, view.x * ratio, view.y * ratio);
      paintCards(context, scene, view.zoom, texts, sight);
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

type Sight = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Paints all cards that touch the sight, in units of the picture; dimmed ones first, so that lit ones lie above. */
export function paintCards(context: CanvasRenderingContext2D, scene: CardScene, zoom: number, texts: TextCache, sight: Sight): void {
  const detail = detailAt(zoom);
  const margin = 10;
  for (const bright of scene.lit === null ? [true] : [false, true]) {
    context.globalAlpha = bright ? 1 : DIM;
    for (const [id, box] of scene.layout.boxes) {
      if (scene.lit !== null && scene.lit.has(id) !== bright) continue;
      if (box.x + CARD.width / 2 + margin < sight.left || box.x - CARD.width / 2 - margin > sight.left + sight.width) continue;
      if (box.y + CARD.height / 2 + margin < sight.top || box.y - CARD.height / 2 - margin > sight.top + sight.height) continue;
      const node = scene.nodes.get(id);
      if (node) paintCard(context, node, box, scene.look(id), detail, scene.theme, texts);
    }
  }
  context.globalAlpha = 1;
}
