import { filterPicture, NO_FILTERS } from '../../../ui/lineage/filters.ts';
import { holesOf } from '../../../ui/lineage/holes.ts';
import { LENSES } from '../../../ui/lineage/lens.ts';
import type { LineageAnswer, LineageEdge, LineageNode } from '../../../ui/lineage/lineage-query.ts';

import { type AwaitedOrgan, type LineageMark, type Marks, NO_MARKS } from '../../../ui/lineage/marks-query.ts';
import type { Drawn } from '../../../ui/lineage/to-model.ts';
import type { VisibleLineage } from '../../../ui/lineage/visible.ts';

type Directive = LineageNode['directive'];

export function node(id: string, level: Directive['level'], more: Partial<LineageNode> = {}, directive: Partial<Directive> = {}): LineageNode {
  return {
    id,
    depth: 1,
    column: 0,
    order: 0,
    lowerTotal: 0,
    lowerShown: 0,
    belowTotal: 0,
    belowHidden: 0,
    belowHiddenNotHeld: 0,
    upperTotal: 1,
    upperShown: 1,
    shortCuts: 0,
    undated: false,
    inCycle: false,
    ...more,
    directive: {
      id,
      held: true,
      outcome: 'DIRECTIVE',
      withdrawn: false,
      kind: 'PLAN',
      kindName: 'Kế hoạch',
      symbol: `${id}-KH/TU`,
      partialSymbol: null,
      subject: null,
      issuedOn: '2024-05-20',
      notBefore: null,
      issuerNames: [`Cơ quan ${id}`],
      level,
      line: 'PARTY',
      source: { edition: 'ORIGINAL' },
      ...directive,
    },
  };
}

export function edge(from: string, to: string, more: Partial<LineageEdge> = {}): LineageEdge {
  return { key: `${from}>${to}`, origin: 'STATED', state: 'STATED', shortCut: false, from: { id: from }, to: { id: to }, ...more };
}

/** kl ← p1 ← d1, d2 ; kl ← p2 (only cited) ← d3 ; d2 → p2 as well. */
export function answer(): LineageAnswer {
  const nodes = [
    node('kl', 'CENTRAL', { depth: 0, lowerTotal: 2, lowerShown: 2, belowTotal: 5 }),
    node('p1', 'PROVINCE', { lowerTotal: 2, lowerShown: 2, belowTotal: 2 }),
    node('p2', 'PROVINCE', { order: 1, lowerTotal: 3, lowerShown: 2, belowTotal: 3, belowHidden: 1, belowHiddenNotHeld: 1 }, { held: false, source: null }),
    node('d1', 'DISTRICT', { depth: 2 }),
    node('d2', 'DISTRICT', { depth: 2, order: 1 }),
    node('d3', 'BLOC', { depth: 2, order: 2, undated: true }, { held: false, source: null, issuedOn: null, symbol: null }),
  ];
  const root = nodes[0]?.directive;
  if (!root) throw new Error('no root');
  return {
    root,
    direction: 'DOWN',
    asOf: '2026-11-22',
    graphVersion: 7,
    nodes,
    edges: [
      edge('p1', 'kl'),
      edge('p2', 'kl', { origin: 'CHAIN' }),
      edge('d1', 'p1'),
      edge('d2', 'p1'),
      edge('d2', 'p2'),
      edge('d3', 'p2', { origin: 'SUGGESTED', state: 'SUGGESTED' }),
    ],
    totals: {
      nodes: 7,
      shown: 6,
      held: 4,
      citedNotHeld: 3,
      undated: 1,
      laterThanAsOf: 0,
      suggestedEdges: 1,
      shortCuts: 0,
      truncated: false,
      levels: [
        { level: 'CENTRAL', total: 1, shown: 1, held: 1 },
        { level: 'PROVINCE', total: 2, shown: 2, held: 1 },
        { level: 'DISTRICT', total: 3, shown: 2, held: 2 },
        { level: 'BLOC', total: 1, shown: 1, held: 0 },
      ],
    },
  };
}

/** What is drawn of an answer, before it becomes cards. */
export function drawn(data: LineageAnswer, visible: VisibleLineage = data, more: Partial<Drawn> & { readonly opened?: readonly string[] } = {}): Drawn {
  const marks = more.marks ?? NO_MARKS;
  const holes = holesOf(visible.nodes, marks, new Set(more.opened));
  return {
    answer: data,
    marks,
    picture: filterPicture(visible, holes, marks, data.root.id, NO_FILTERS),
    lens: LENSES.state,
    day: null,
    lanes: { whole: [], closed: [] },
    ...more,
  };
}

/** For a table twin of which neither the cards nor the day matter. */
export const NO_CARDS = { cards: [], day: null } as const;

export function awaited(under: string, organ: string, order: number, more: Partial<AwaitedOrgan> = {}): AwaitedOrgan {
  return {
    id: `${under}~${organ}`,
    organId: organ,
    organName: `Tỉnh ủy ${organ}`,
    line: 'PARTY',
    level: 'PROVINCE',
    column: 0,
    order,
    province: { id: `p:${organ}`, name: organ },
    expectations: [{ state: 'AWAITED', time: 'NO_DEADLINE', dueOn: null, daysLate: null }],
    items: [{ list: 'A', count: 1 }],
    ...more,
  };
}

export function mark(directiveId: string, more: Partial<LineageMark> = {}): LineageMark {
  const holes = more.awaited ?? [];
  return {
    directiveId,
    inScope: true,
    province: null,
    concrete: null,
    items: [],
    received: null,
    awaitedCount: holes.length,
    awaitedBelow: holes.length,
    unlisted: 0,
    daysAfterSuperior: null,
    awaited: [],
    ...more,
  };
}

export function marksOf(...marks: readonly LineageMark[]): Marks {
  return {
    scoped: false,
    onDay: false,
    of: new Map(marks.map((one) => [one.directiveId, one])),
    missing: [],
    groups: [],
    levels: [
      {
        level: 'PROVINCE',
        received: { count: 2, denominator: 9 },
        underRoot: { count: 2, denominator: 9 },
        undated: 0,
        shared: [],
      },
    ],
  };
}
