import type { Core } from 'cytoscape';
import { edgeElementId } from './elements.ts';
import type { Picker } from './pick.ts';

const DRAWING = ['drawLayeredElements', 'drawCachedElements', 'drawCachedNodes', 'drawElements'] as const;
/** How far beside a card or a line a mouse and a finger may be, in pixels of the screen. */
const MOUSE = { card: 2, line: 9 } as const;
const FINGER = { card: 8, line: 22 } as const;

/**
 * Leaves Cytoscape's gestures and viewport as they are, and takes its drawing and its search for what is under the
 * pointer away: lines and cards are painted by the canvas's own layer, only where they are in sight, and found by
 * the same places. Its own search would work out the looks of everything first. Its elements are without opacity
 * besides, so that nothing is painted twice should these functions be named otherwise one day.
 */
export function quietRenderer(cy: Core, picker: () => Picker): void {
  const renderer = (cy as unknown as { readonly renderer?: () => Record<string, unknown> | undefined }).renderer?.();
  if (!renderer) return;
  for (const name of DRAWING) if (typeof renderer[name] === 'function') renderer[name] = () => undefined;
  if (typeof renderer['findNearestElements'] !== 'function') return;
  renderer['findNearestElements'] = (x: number, y: number, _interactive: boolean, isTouch: boolean): readonly unknown[] => {
    const reach = isTouch ? FINGER : MOUSE;
    const found = picker()({ x, y }, { card: reach.card / cy.zoom(), line: reach.line / cy.zoom() });
    if (found === null) return [];
    const element = cy.getElementById(found.kind === 'card' ? found.id : edgeElementId(found.id));
    return element.empty() ? [] : [element];
  };
}
