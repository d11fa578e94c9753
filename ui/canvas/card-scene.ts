import type { CardScene } from './card-layer.ts';
import { cardSize } from './card-size.ts';
import type { Layout, LayoutNode } from './layout.ts';
import type { Lines } from './lines.ts';
import type { CanvasModel, CanvasNode } from './model.ts';
import type { Hovered } from './pointer.ts';
import type { Lit } from './ways.ts';

/** What a scene is made of: what is drawn, and where. */
export type Drawn = {
  readonly model: CanvasModel;
  readonly nodes: ReadonlyMap<string, CanvasNode>;
  readonly layout: Layout;
  readonly lines: Lines;
  readonly lit: Lit | null;
};

/** What a person points at, by keyboard and by pointer; nulls for a picture that is kept. */
export type PointedAt = { readonly focused: string | null; readonly hovered: Hovered | null };

/** A card as the layout takes it. Of what is followed, documents draw those above beside them before organs of which nothing was received do. */
export function placeOf(node: CanvasNode): LayoutNode {
  const { id, lane, column, order } = node;
  return { id, lane, column, order, size: cardSize(node), pull: !node.followed ? 0 : node.form === 'expected' ? 1 : 2 };
}

/** How every card and line looks: what is selected, pointed at, and on the lit way. */
export function cardScene({ model, nodes, layout, lines, lit }: Drawn, { focused, hovered }: PointedAt): CardScene {
  const { selected, theme } = model;
  return {
    nodes,
    layout,
    theme,
    lit: lit?.nodes ?? null,
    look: (id) => ({
      selected: selected?.kind === 'node' && selected.id === id,
      focused: focused === id,
      hovered: hovered?.card === id,
      onHandle: hovered?.card === id && hovered.onHandle,
      dimmed: lit !== null && !lit.nodes.has(id),
    }),
    lines,
    lineLook: (id) => {
      if ((selected?.kind === 'edge' && selected.id === id) || hovered?.edge === id) return 'marked';
      return lit === null ? 'plain' : lit.edges.has(id) ? 'lit' : 'dim';
    },
  };
}

/** What the figures of a card mean where the pointer is, one sentence a line; empty elsewhere. */
export function hintAt(at: Hovered | null, nodes: ReadonlyMap<string, CanvasNode>): string {
  const node = at?.card === undefined || at.card === null ? undefined : nodes.get(at.card);
  if (!node) return '';
  const words = at?.onHandle === true && node.nearHint ? node.nearHint : node.name;
  return words.replace(/\. +/gu, '.\n');
}
