import type { CanvasLane } from '../canvas/model.ts';
import { namesText, symbolText } from '../components/directive-name.ts';
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

/** The levels that stand in a lane; empty for the lane of unknown level. */
export const LEVELS_OF: Readonly<Record<LaneId, readonly NonNullable<Level>[]>> = {
  central: ['CENTRAL'],
  province: ['PROVINCE'],
  district: ['DISTRICT', 'BLOC'],
  commune: ['COMMUNE', 'UNIT'],
  unknown: [],
};

export function laneOf(level: Level): LaneId {
  return level === null ? 'unknown' : LANE_OF[level];
}

/** What stands in a lane now. */
export type LaneNow = {
  /** Documents that are drawn, and that a click could take away: all but the root. */
  readonly shown: number;
  readonly movable: number;
  /** Cards of what was not received, and whether some of it lies in a pile that is shut. */
  readonly hollow: number;
  readonly pileShut: boolean;
};
const NOTHING: LaneNow = { shown: 0, movable: 0, hollow: 0, pileShut: false };

/** What is known to be issued, level by level: under which root, and whether a day was asked for. */
export type Received = { readonly levels: MarksAnswer['levels']; readonly root: string; readonly onDay: boolean };

export type LaneChoices = { readonly whole: readonly LaneId[]; readonly closed: readonly LaneId[] };

/** The lanes from left to right; the one of unknown level only when something is in it. Counts are of the whole lineage. */
export function lanesOf(
  levels: LineageAnswer['totals']['levels'],
  now: ReadonlyMap<LaneId, LaneNow>,
  received: Received,
  choices: LaneChoices,
  t: Translate,
): readonly CanvasLane[] {
  return LANE_IDS.flatMap((id) => {
    const own = levels.filter((level) => laneOf(level.level) === id);
    const total = own.reduce((sum, level) => sum + level.total, 0);
    const { shown, movable, hollow, pileShut } = now.get(id) ?? NOTHING;
    if (id === 'unknown' && total === 0 && hollow === 0) return [];
    const held = own.reduce((sum, level) => sum + level.held, 0);
    const note =
      total === 0 ? t('lineage.lane.none') : shown < total ? t('lineage.lane.noteHidden', { held, total, shown }) : t('lineage.lane.note', { held, total });
    const said = receivedWords(
      received.levels.filter((level) => laneOf(level.level) === id),
      received,
      t,
    );
    const label = t(`lineage.lane.${id}`);
    const closed = choices.closed.includes(id);
    const more = pileShut || (shown < total && id !== 'unknown' && !choices.whole.includes(id));
    return [
      {
        id,
        label,
        received: said.received,
        receivedShort: said.receivedShort,
        bring: t('lineage.lane.bring', { lane: label }),
        note: [said.shared, note].filter((part) => part !== '').join(' · '),
        hint: said.hint === '' ? note : said.hint,
        grow: closed ? t('lineage.lane.reopen', { lane: label }) : more ? t('lineage.lane.grow', { lane: label }) : null,
        shrink: !closed && movable + hollow > 0 ? t('lineage.lane.shrink', { lane: label }) : null,
      },
    ];
  });
}

/** How much of what the organs of a lane have to issue is known to be issued; empty where nothing is expected of them. */
function receivedWords(own: MarksAnswer['levels'], { root, onDay }: Received, t: Translate) {
  const sum = (of: (level: MarksAnswer['levels'][number]) => number): number => own.reduce((all, level) => all + of(level), 0);
  const total = sum((level) => level.received.denominator);
  if (total === 0) return { received: '', receivedShort: '', shared: '', hint: '' };
  const direct = sum((level) => level.underRoot.denominator);
  const undated = onDay ? sum((level) => level.undated) : 0;
  const counts = { n: sum((level) => level.received.count), total };
  const among = undated === 0 ? '' : t('lineage.lane.undated', { n: undated });
  const shared = own.flatMap((level) => level.shared);
  const organs = shared.reduce((all, { keys }) => all + keys.length, 0);
  const hint = [
    t('lineage.lane.receivedHint', counts),
    direct === total ? '' : t('lineage.lane.receivedSplit', { total, direct, lower: total - direct, symbol: root }),
    undated === 0 ? '' : t('lineage.lane.undatedHint', { n: undated }),
    ...shared.map(({ documents, organNames }) =>
      t('lineage.lane.sharedHint', { documents: documents.map((one) => symbolText(one, t)).join(', '), organs: namesText(organNames, t) }),
    ),
  ];
  return {
    received: t('lineage.lane.received', counts) + among,
    receivedShort: t('lineage.lane.receivedShort', counts) + among,
    shared: shared.length === 0 ? '' : t('lineage.lane.shared', { n: shared.reduce((all, { documents }) => all + documents.length, 0), organs }),
    hint: hint.filter((part) => part !== '').join('\n'),
  };
}
