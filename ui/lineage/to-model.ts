import type { CanvasEdge, CanvasModel, CanvasNode, CanvasTheme } from '../canvas/model.ts';
import { symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { groupBy } from '../lib/group-by.ts';
import { cardOf } from './card-of.ts';
import { edgeLine } from './edge-line.ts';
import { edgesAbove, type Filtered } from './filters.ts';
import { groupCards } from './group-cards.ts';
import { holeCard, pileCard } from './hole-cards.ts';
import { type LaneChoices, type LaneId, type LaneNow, laneOf, lanesOf } from './lanes.ts';
import type { Lens } from './lens.ts';
import type { LineageSelection } from './lineage-params.ts';
import type { LineageAnswer, LineageEdge, LineageNode } from './lineage-query.ts';
import type { Marks } from './marks-query.ts';
import { missingLinks } from './missing-links.ts';

export type Drawn = {
  readonly answer: LineageAnswer;
  readonly picture: Filtered;
  readonly marks: Marks;
  readonly lens: Lens;
  /** Documents issued after this day are drawn grey; null: all are there. */
  readonly day: string | null;
  readonly lanes: LaneChoices;
  /** Counts by level as of the day that is looked at; those of the answer where it is of that day. */
  readonly levels?: LineageAnswer['totals']['levels'];
};

/** The answer as the canvas draws it, but for what is selected and the colours: made anew only when what is drawn changes. */
export function cardsOf(
  { answer, picture, marks, lens, day, lanes, levels: counted }: Drawn,
  t: Translate,
): Pick<CanvasModel, 'lanes' | 'nodes' | 'edges' | 'name'> {
  const { nodes, edges, holes } = picture;
  const topDepth = Math.min(0, ...nodes.map((node) => node.depth));
  const above = edgesAbove(edges);
  const hidden = hiddenHoles(nodes, edges, marks, holes.drawn);
  const levels = new Map<string, number>();
  const documents = nodes.map((node): CanvasNode => {
    const mark = marks.of.get(node.id) ?? null;
    const root = node.id === answer.root.id;
    const card = cardOf(
      node,
      {
        root: answer.root.id,
        direction: answer.direction,
        topDepth,
        mark,
        lens,
        seen: { node, mark, above: above.get(node.id) ?? [], root },
        holesDrawn: holes.drawn.get(node.id) ?? 0,
        holesHidden: hidden.get(node.id) ?? 0,
        later: !root && isLater(node, day),
        scoped: marks.scoped,
        openable: picture.isOpenable(node.id),
      },
      t,
    );
    levels.set(node.id, card.treeLevel);
    return card;
  });
  const level = (under: string): number => levels.get(under) ?? 1;
  const more = groupCards(picture.groups, level, marks.scoped, t);
  const links = missingLinks(picture.missing, nodes, t);
  const cards = [
    ...documents,
    ...links.cards,
    ...more.cards,
    ...holes.piles.map((pile) => pileCard(pile, level(pile.under), marks.scoped, t)),
    ...holes.holes.map((hole) => holeCard(hole, lens, level(hole.under), marks.scoped, t)),
  ];
  const ties = [...holes.piles, ...holes.holes].map(({ id, under }): CanvasEdge => ({ id: `awaited:${id}`, from: id, to: under, line: 'expected' }));
  const received = { levels: answer.direction === 'UP' ? [] : marks.levels, root: symbolText(answer.root, t), onDay: marks.onDay };
  return {
    lanes: lanesOf(counted ?? answer.totals.levels, lanesNow(picture, answer.root.id, day), received, lanes, t),
    nodes: cards,
    edges: [...edges.map((edge) => ({ id: edge.key, from: edge.from.id, to: edge.to.id, line: edgeLine(edge) })), ...ties, ...links.ties, ...more.ties],
    name: t('lineage.card.picture', { symbol: symbolText(answer.root, t), n: nodes.length }),
  };
}

/** What stands in each lane. */
function lanesNow({ nodes, holes, missing }: Filtered, root: string, day: string | null): ReadonlyMap<LaneId, LaneNow> {
  const now = new Map<LaneId, LaneNow>();
  const add = (lane: LaneId, more: Partial<LaneNow>): void => {
    const { shown = 0, movable = 0, hollow = 0, pileShut = false } = now.get(lane) ?? {};
    now.set(lane, {
      shown: shown + (more.shown ?? 0),
      movable: movable + (more.movable ?? 0),
      hollow: hollow + (more.hollow ?? 0),
      pileShut: pileShut || more.pileShut === true,
    });
  };
  for (const node of nodes) add(laneOf(node.directive.level), { shown: node.id !== root && isLater(node, day) ? 0 : 1, movable: node.id === root ? 0 : 1 });
  for (const pile of holes.piles) add(pile.lane, { hollow: 1, pileShut: !pile.open });
  for (const hole of holes.holes) add(hole.lane, { hollow: 1 });
  for (const link of missing) add(laneOf(link.level), { hollow: 1 });
  return now;
}

export function toModel(cards: ReturnType<typeof cardsOf>, selected: LineageSelection | null, theme: CanvasTheme): CanvasModel {
  return { ...cards, selected, theme };
}

/** Issued after a day; what has no date is there, as everywhere. */
export function isLater({ directive }: LineageNode, day: string | null): boolean {
  const date = directive.issuedOn ?? directive.notBefore;
  return day !== null && date !== null && date > day;
}

/** By document: what is awaited below it without a card of its own. */
function hiddenHoles(
  nodes: readonly LineageNode[],
  edges: readonly LineageEdge[],
  marks: Marks,
  drawn: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const lower = groupBy(edges, (edge) => edge.to.id);
  const hidden = new Map<string, number>();
  for (const { id } of nodes) {
    const below = marks.of.get(id)?.awaitedBelow ?? 0;
    if (below === 0) continue;
    const seen = new Set([id]);
    const open = [id];
    let shown = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      shown += drawn.get(at) ?? 0;
      for (const { from } of lower.get(at) ?? []) {
        if (seen.has(from.id)) continue;
        seen.add(from.id);
        open.push(from.id);
      }
    }
    hidden.set(id, Math.max(0, below - shown));
  }
  return hidden;
}
