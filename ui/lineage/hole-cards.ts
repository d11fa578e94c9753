import type { CanvasNode } from '../canvas/model.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { badgesOf } from './card-of.ts';
import { type Hole, isOverdue, type Pile } from './holes.ts';
import type { Lens } from './lens.ts';
import type { AwaitedOrgan } from './marks-query.ts';

/** What a card has that stands for no document. */
export const HOLLOW = {
  root: false,
  undated: false,
  bar: null,
  later: false,
  nearShown: 0,
  nearTotal: 0,
  nearText: '',
  hidden: null,
  handle: null,
  collapsible: false,
  tag: null,
} as const;

/** An organ of which nothing was received, as a hollow card. `treeLevel`: that of the document it is expected under; `followed`: only organs within the scope are awaited. */
export function holeCard({ id, lane, column, order, organ }: Hole, lens: Lens, treeLevel: number, followed: boolean, t: Translate): CanvasNode {
  const state = standing(organ, t);
  const badges = badgesOf(organ);
  return {
    ...HOLLOW,
    id,
    lane,
    column,
    order,
    form: 'expected',
    followed,
    state: isOverdue(organ) ? 'overdue' : 'awaited',
    tone: lens.id === 'line' ? lens.of({ kind: 'hole', id, under: '', lane, column, order, organ }) : null,
    title: organ.organName,
    organ: '',
    kind: '',
    date: shortStanding(organ, t),
    badges,
    name: t('lineage.card.holeName', {
      organ: organ.organName,
      level: organ.level === null ? t('common.level.none') : t(`common.level.${organ.level}`),
      state,
      items: badges.map(({ list, count }) => t(`lineage.card.items.${list}`, { n: count })).join(' '),
    }),
    treeLevel: treeLevel + 1,
  };
}

/** Several of them as one card. */
export function pileCard(pile: Pile, treeLevel: number, followed: boolean, t: Translate): CanvasNode {
  const { id, lane, column, order, holes, province, open } = pile;
  const overdue = holes.filter((hole) => isOverdue(hole.organ)).length;
  const title = t('lineage.pile.title', { n: holes.length });
  const where = province ?? t(`lineage.lane.${lane}`);
  const state = overdue === 0 ? t('lineage.pile.noneOverdue') : t('lineage.pile.overdue', { n: overdue });
  const items = ['A', 'B', 'C'].flatMap((list) => {
    const count = holes.reduce((sum, hole) => sum + (hole.organ.items.find((one) => one.list === list)?.count ?? 0), 0);
    return count > 0 && (list === 'A' || list === 'B' || list === 'C') ? [{ list, count } as const] : [];
  });
  return {
    ...HOLLOW,
    id,
    lane,
    column,
    order,
    form: 'pile',
    followed,
    state: overdue > 0 ? 'overdue' : 'awaited',
    tone: null,
    title,
    organ: where === '' ? t('lineage.lane.unknown') : where,
    kind: '',
    date: state,
    badges: items,
    nearShown: open ? holes.length : 0,
    nearTotal: holes.length,
    nearText: t('lineage.card.lower', { shown: open ? holes.length : 0, total: holes.length }),
    handle: open ? 'collapse' : 'expand',
    collapsible: open,
    name: [t('lineage.card.pileName', { title, where, state }), ...items.map(({ list, count }) => t(`lineage.card.items.${list}`, { n: count }))].join(' '),
    treeLevel: treeLevel + 1,
  };
}

/** On the card the form says that nothing was received: only the term is told. */
export function shortStanding(organ: AwaitedOrgan, t: Translate): string {
  const [first] = organ.expectations;
  if (first?.state !== 'AWAITED') return standing(organ, t);
  if (first.time === 'OVERDUE') return t('lineage.hole.short.overdue', { n: first.daysLate ?? 0 });
  if (first.time === 'IN_TERM' && first.dueOn !== null) return t('lineage.hole.short.inTerm', { date: formatDate(first.dueOn) });
  return t('lineage.hole.short.noDeadline');
}

/** How what is awaited stands to its term, in the words of the domain. */
export function standing({ expectations }: AwaitedOrgan, t: Translate): string {
  const [first] = expectations;
  if (!first) return '';
  const due = first.dueOn === null ? '' : formatDate(first.dueOn);
  if (first.state === 'EXTENDED') return t('lineage.hole.extended', { date: due });
  const none = first.state === 'CONFIRMED_NONE';
  if (first.time === 'OVERDUE') return t(none ? 'lineage.hole.noneOverdue' : 'lineage.hole.overdue', { n: first.daysLate ?? 0 });
  if (first.time === 'IN_TERM') return t(none ? 'lineage.hole.none' : 'lineage.hole.inTerm', { date: due });
  return t(none ? 'lineage.hole.none' : 'lineage.hole.noDeadline');
}
