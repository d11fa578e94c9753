import type { CanvasLane } from '../canvas/model.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { LineageAnswer, LineageNode } from './lineage-query.ts';

export const LANE_IDS = ['central', 'province', 'district', 'commune', 'unknown'] as const;
export type LaneId = (typeof LANE_IDS)[number];

type Level = LineageNode['directive']['level'];

const LANE_OF: Readonly<Record<NonNullable<Level>, LaneId>> = {
  CENTRAL: 'central',
  PROVINCE: 'province',
  DISTRICT: 'district',
  BLOC: 'district',
  COMMUNE: 'commune',
  UNIT: 'commune',
};

export function laneOf(level: Level): LaneId {
  return level === null ? 'unknown' : LANE_OF[level];
}

/** The lanes from left to right; the one of unknown level only when something is in it. Counts are of the whole lineage. */
export function lanesOf(levels: LineageAnswer['totals']['levels'], shownIn: ReadonlyMap<LaneId, number>, t: Translate): readonly CanvasLane[] {
  return LANE_IDS.flatMap((id) => {
    const own = levels.filter((level) => laneOf(level.level) === id);
    const total = own.reduce((sum, level) => sum + level.total, 0);
    if (id === 'unknown' && total === 0) return [];
    const held = own.reduce((sum, level) => sum + level.held, 0);
    const shown = shownIn.get(id) ?? 0;
    const note =
      total === 0 ? t('lineage.lane.none') : shown < total ? t('lineage.lane.noteHidden', { held, total, shown }) : t('lineage.lane.note', { held, total });
    return [{ id, label: t(`lineage.lane.${id}`), note }];
  });
}
