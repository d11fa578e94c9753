import type { CanvasEdge, CanvasNode } from '../canvas/model.ts';
import type { Translate } from '../i18n/use-t.ts';
import { HOLLOW } from './hole-cards.ts';
import { PILE_ID } from './holes.ts';
import { laneOf } from './lanes.ts';
import type { LowerGroup } from './marks-query.ts';

/** A card that stands for a group of documents, told from a pile of what was not received. */
export const GROUP_ID = `${PILE_ID}@`;

/** Whose documents are in a group. */
export function groupPlace({ place, line }: LowerGroup, t: Translate): string {
  if (place !== null) return `${place.unit} ${place.name}`.trim();
  return line === null ? t('lineage.tone.none') : t(`common.line.${line}`);
}

/** Lower documents that are too many to draw, as one card for each group. */
export function groupCards(
  groups: readonly LowerGroup[],
  levelOf: (underId: string) => number,
  scoped: boolean,
  t: Translate,
): { readonly cards: readonly CanvasNode[]; readonly ties: readonly CanvasEdge[] } {
  const cards = groups.map((group): CanvasNode => {
    const where = groupPlace(group, t);
    const title = t('lineage.group.title', { n: group.hidden });
    const held = t('lineage.group.held', { n: group.held, total: group.count });
    const outside = scoped && group.hiddenInScope === 0;
    const state = outside ? `${held}, ${t('scope.outside')}` : held;
    return {
      ...HOLLOW,
      id: `${GROUP_ID}${group.key}`,
      lane: laneOf(group.level),
      column: group.column,
      order: group.order,
      form: 'pile',
      state: 'held',
      tone: null,
      title,
      organ: where,
      kind: '',
      date: held,
      outside: outside ? t('scope.outsideShort') : null,
      followed: scoped && !outside,
      badges: [],
      nearShown: group.count - group.hidden,
      nearTotal: group.count,
      nearText: t('lineage.card.lower', { shown: group.count - group.hidden, total: group.count }),
      handle: 'expand',
      name: t('lineage.card.pileName', { title, where, state }),
      treeLevel: levelOf(group.underId) + 1,
    };
  });
  return {
    cards,
    ties: groups.map((group) => ({ id: `awaited:${GROUP_ID}${group.key}`, from: `${GROUP_ID}${group.key}`, to: group.underId, line: 'expected' })),
  };
}
