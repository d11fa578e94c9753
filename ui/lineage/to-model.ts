import type { CanvasModel, CanvasTheme } from '../canvas/model.ts';
import { symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { cardOf } from './card-of.ts';
import { edgeLine } from './edge-line.ts';
import { type LaneId, laneOf, lanesOf } from './lanes.ts';
import type { LineageSelection } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';
import type { VisibleLineage } from './visible.ts';

/** The answer as the canvas draws it. */
export function toModel(answer: LineageAnswer, visible: VisibleLineage, selected: LineageSelection | null, theme: CanvasTheme, t: Translate): CanvasModel {
  const topDepth = Math.min(0, ...visible.nodes.map((node) => node.depth));
  const shownIn = new Map<LaneId, number>();
  for (const node of visible.nodes) {
    const lane = laneOf(node.directive.level);
    shownIn.set(lane, (shownIn.get(lane) ?? 0) + 1);
  }
  return {
    lanes: lanesOf(answer.totals.levels, shownIn, t),
    nodes: visible.nodes.map((node) => cardOf(node, answer.root.id, answer.direction, topDepth, t)),
    edges: visible.edges.map((edge) => ({ id: edge.key, from: edge.from.id, to: edge.to.id, line: edgeLine(edge) })),
    selected,
    theme,
    name: t('lineage.card.picture', { symbol: symbolText(answer.root, t), n: visible.nodes.length }),
  };
}
