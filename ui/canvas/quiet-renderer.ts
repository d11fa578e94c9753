import type { Core } from 'cytoscape';

const DRAWING = ['drawLayeredElements', 'drawCachedElements', 'drawCachedNodes', 'drawElements'] as const;

/**
 * Leaves Cytoscape's gestures, picking and viewport as they are, and takes its drawing away: lines and cards are
 * painted by the canvas's own layer, only where they are in sight. Its elements are without opacity besides, so that
 * nothing is painted twice should these functions be named otherwise one day.
 */
export function quietRenderer(cy: Core): void {
  const renderer = (cy as unknown as { readonly renderer?: () => Record<string, unknown> | undefined }).renderer?.();
  if (!renderer) return;
  for (const name of DRAWING) if (typeof renderer[name] === 'function') renderer[name] = () => undefined;
}
