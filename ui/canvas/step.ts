import type { Layout } from './layout.ts';
import type { CanvasEdge } from './model.ts';

/** Heights are whole numbers: two cards as far away may differ by this much. */
const ROUNDING = 2;

export type StepKey = 'left' | 'right' | 'up' | 'down';

/**
 * The card an arrow key leads to: left and right walk along the edges (towards the centre, down to the
 * lower ones), up and down go to the neighbour in the sub-column. Null where there is none.
 * Among several the one at the nearest height wins; of two as near, the one higher up.
 */
export function stepFrom(id: string, key: StepKey, layout: Layout, edges: readonly CanvasEdge[]): string | null {
  if (key === 'up' || key === 'down') {
    const column = layout.columns.find((one) => one.ids.includes(id));
    const index = column?.ids.indexOf(id) ?? -1;
    return column?.ids[index + (key === 'up' ? -1 : 1)] ?? null;
  }
  const others = edges.flatMap((edge) => (key === 'left' && edge.from === id ? [edge.to] : key === 'right' && edge.to === id ? [edge.from] : []));
  const here = layout.boxes.get(id);
  if (!here) return null;
  let best: { readonly id: string; readonly distance: number; readonly y: number } | null = null;
  for (const other of others) {
    const box = layout.boxes.get(other);
    if (!box || other === id) continue;
    const distance = Math.abs(box.y - here.y);
    const asNear = best !== null && Math.abs(distance - best.distance) <= ROUNDING;
    if (!best || (asNear ? box.y < best.y : distance < best.distance)) best = { id: other, distance, y: box.y };
  }
  return best?.id ?? null;
}
