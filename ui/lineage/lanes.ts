import type { CanvasLane } from '../canvas/model.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { LineageAnswer, LineageNode } from './lineage-query.ts';
import type { MarksAnswer } from './marks-query.ts';

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
export function lanesOf(
  levels: LineageAnswer['totals']['levels'],
  shownIn: ReadonlyMap<LaneId, number>,
  received: MarksAnswer['levels'],
  unknownHoles: boolean,
  t: Translate,
): readonly CanvasLane[] {
  return LANE_IDS.flatMap((id) => {
    const own = levels.filter((level) => laneOf(level.level) === id);
    const total = own.reduce((sum, level) => sum + level.total, 0);
    if (id === 'unknown' && total === 0 && !unknownHoles) return [];
    const held = own.reduce((sum, level) => sum + level.held, 0);
    const shown = shownIn.get(id) ?? 0;
    const note =
      total === 0 ? t('lineage.lane.none') : shown < total ? t('lineage.lane.noteHidden', { held, total, shown }) : t('lineage.lane.note', { held, total });
    const owed = received.filter((level) => laneOf(level.level) === id).map((level) => level.received);
    const expected = owed.reduce((sum, figure) => sum + figure.denominator, 0);
    const counts = { n: owed.reduce((sum, figure) => sum + figure.count, 0), total: expected };
    return [
      {
        id,
        label: t(`lineage.lane.${id}`),
        received: expected === 0 ? '' : t('lineage.lane.received', counts),
        note,
        hint: expected === 0 ? note : t('lineage.lane.receivedHint', counts),
      },
    ];
  });
}
