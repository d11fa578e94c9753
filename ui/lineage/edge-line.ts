import type { EdgeLine } from '../canvas/model.ts';
import type { LineageEdge } from './lineage-query.ts';

/** The line a link is drawn with: what people decided comes before where it was read. */
export function edgeLine(edge: Pick<LineageEdge, 'origin' | 'state' | 'shortCut'>): EdgeLine {
  if (edge.state === 'REJECTED') return 'rejected';
  if (edge.state === 'SUSPECT') return 'suspect';
  if (edge.shortCut) return 'shortCut';
  if (edge.state === 'CONFIRMED' || edge.origin === 'PERSON') return 'decided';
  if (edge.state === 'SUGGESTED' || edge.origin === 'SUGGESTED') return 'suggested';
  return edge.origin === 'CHAIN' ? 'chain' : 'stated';
}
