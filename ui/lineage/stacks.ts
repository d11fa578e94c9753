import { type LaneId, laneOf } from './lanes.ts';
import type { LowerGroup } from './marks-query.ts';
import type { VisibleLineage } from './visible.ts';

/** The stacks of lower documents that stand in the picture: below documents that are open, in lanes that are not closed. */
export function drawnStacks(groups: readonly LowerGroup[], visible: VisibleLineage, closed: ReadonlySet<LaneId>): readonly LowerGroup[] {
  const open = new Set(visible.nodes.filter((node) => node.lowerShown > 0).map((node) => node.id));
  return groups.filter((group) => open.has(group.underId) && !closed.has(laneOf(group.level)));
}
