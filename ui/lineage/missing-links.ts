import type { CanvasEdge, CanvasNode } from '../canvas/model.ts';
import type { Translate } from '../i18n/use-t.ts';
import { HOLLOW } from './hole-cards.ts';
import { LANE_IDS, laneOf } from './lanes.ts';
import type { LineageNode } from './lineage-query.ts';
import type { MissingLink } from './marks-query.ts';

/** Behind all documents of a sub-column. */
const LAST = 1_000_000;

/**
 * The missing links of the way up as hollow cards with their ties. In the lane of the one below a link stands a
 * sub-column before it; in another lane in its first one.
 */
export function missingLinks(
  missing: readonly MissingLink[],
  nodes: readonly LineageNode[],
  t: Translate,
): { readonly cards: readonly CanvasNode[]; readonly ties: readonly CanvasEdge[] } {
  const place = new Map(nodes.map((node) => [node.id, { lane: laneOf(node.directive.level), column: node.column, level: node.depth }]));
  const cards: CanvasNode[] = [];
  const ties: CanvasEdge[] = [];
  const drawn = new Set([...place.keys(), ...missing.map((one) => one.id)]);
  const topDepth = Math.min(0, ...nodes.map((node) => node.depth));
  missing.forEach((one, at) => {
    const lane = laneOf(one.level);
    const below = one.belowIds.flatMap((id) => place.get(id) ?? []);
    const beside = below.filter((other) => other.lane === lane).map((other) => other.column - 1);
    const column = beside.length > 0 ? Math.min(...beside) : 0;
    place.set(one.id, { lane, column, level: (below[0]?.level ?? 0) - 1 });
    const told = t(`lineage.missing.${one.kind}`);
    cards.push({
      ...HOLLOW,
      id: one.id,
      lane,
      column,
      order: LAST + at,
      form: 'expected',
      state: 'awaited',
      tone: null,
      title: one.organName,
      organ: '',
      kind: '',
      date: told,
      badges: [],
      name: t('lineage.card.holeName', {
        organ: one.organName,
        level: one.level === null ? t('common.level.none') : t(`common.level.${one.level}`),
        state: t('lineage.missing.state'),
        items: told,
      }),
      treeLevel: Math.max(1, (below[0]?.level ?? 0) - topDepth),
    });
    for (const id of one.belowIds) if (drawn.has(id)) ties.push({ id: `awaited:${id}>${one.id}`, from: id, to: one.id, line: 'expected' });
    for (const id of one.aboveIds)
      if (place.has(id) && !missing.some((other) => other.id === id)) ties.push({ id: `awaited:${one.id}>${id}`, from: one.id, to: id, line: 'expected' });
  });
  return { cards: cards.filter((card) => LANE_IDS.some((lane) => lane === card.lane)), ties };
}
