import { groupBy } from '../lib/group-by.ts';
import { type LaneId, laneOf } from './lanes.ts';
import type { LineageNode } from './lineage-query.ts';
import type { AwaitedOrgan, LineageMark, Marks } from './marks-query.ts';
import { isPileOpen } from './open-piles.ts';

/** An organ of which nothing was received, as a card. */
export type Hole = {
  readonly kind: 'hole';
  readonly id: string;
  /** The document it is expected under. */
  readonly under: string;
  readonly lane: LaneId;
  readonly column: number;
  readonly order: number;
  readonly organ: AwaitedOrgan;
};

/** Several of them as one card that opens. */
export type Pile = {
  readonly kind: 'pile';
  readonly id: string;
  readonly under: string;
  readonly lane: LaneId;
  readonly column: number;
  readonly order: number;
  readonly holes: readonly Hole[];
  /** The place they lie in; null for all of one level. */
  readonly province: string | null;
  readonly open: boolean;
};

export type HolePicture = {
  readonly holes: readonly Hole[];
  readonly piles: readonly Pile[];
  /** By document: how many of what is awaited right under it is drawn, one card each. */
  readonly drawn: ReadonlyMap<string, number>;
};

const NOTHING: HolePicture = { holes: [], piles: [], drawn: new Map() };

/** So many of one level stand beside the documents without a pile. */
export const FEW = 3;
/** More than this in one opened pile are grouped by province. */
export const MANY = 80;
const HAIR = 1e-10;
export const PILE_ID = 'pile:';

/** Whether what is below a document is meant to be seen: not shut by hand, and not at the end of the steps. */
export function isOpen(node: LineageNode, steps: number, open: ReadonlySet<string>, shut: ReadonlySet<string>): boolean {
  return !shut.has(node.id) && (open.has(node.id) || node.lowerShown > 0 || node.depth < steps) && node.depth >= 0;
}

/**
 * Cards for what was not received under the documents that are open: a few beside the documents, many as a pile;
 * an opened pile of too many as piles by province. Places are those the server gave: they stay whatever is drawn.
 */
export function holesOf(nodes: readonly LineageNode[], marks: Marks, opened: ReadonlySet<string>): HolePicture {
  if (marks.of.size === 0) return NOTHING;
  const holes: Hole[] = [];
  const piles: Pile[] = [];
  const drawn = new Map<string, number>();
  for (const node of nodes) {
    const mark = marks.of.get(node.id);
    if (!mark || mark.awaited.length === 0) continue;
    const before = holes.length;
    for (const group of byColumn(node.id, mark)) place(group, opened, holes, piles);
    drawn.set(node.id, holes.length - before);
  }
  return { holes, piles, drawn };
}

function byColumn(under: string, mark: LineageMark): readonly (readonly Hole[])[] {
  const holes = mark.awaited.map((organ): Hole => {
    const { id, level, column, order } = organ;
    return { kind: 'hole', id, under, lane: laneOf(level), column, order, organ };
  });
  return [...groupBy(holes, ({ lane, column }) => `${lane}/${column}`).values()].map((group) => group.toSorted((a, b) => a.order - b.order));
}

function place(group: readonly Hole[], opened: ReadonlySet<string>, holes: Hole[], piles: Pile[]): void {
  const [first] = group;
  if (!first) return;
  if (group.length <= FEW) {
    holes.push(...group);
    return;
  }
  const id = `${PILE_ID}${first.under}~${first.lane}.${first.column}`;
  const { under, lane, column } = first;
  const open = isPileOpen({ id, lane }, opened);
  const pile = { kind: 'pile', under, lane, column } as const;
  piles.push({ ...pile, id, order: first.order - 2 * HAIR, holes: group, province: null, open });
  if (!open) return;
  const provinces = byProvince(group);
  if (group.length <= MANY || provinces.length < 2) {
    holes.push(...group);
    return;
  }
  // By province, in places of their own within the stretch that all of them take.
  const last = group.at(-1)?.order ?? first.order;
  const step = (last - first.order) / group.length;
  let at = 0;
  for (const [province, own] of provinces) {
    const ordered = own.map((hole) => {
      at += 1;
      return { ...hole, order: first.order + step * at };
    });
    const part = `${id}~${own[0]?.organ.province?.id ?? ''}`;
    const partOpen = opened.has(part);
    piles.push({ ...pile, id: part, order: (ordered[0]?.order ?? first.order) - HAIR, holes: ordered, province, open: partOpen });
    if (partOpen) holes.push(...ordered);
  }
}

function byProvince(group: readonly Hole[]): readonly (readonly [string, readonly Hole[]])[] {
  return [...groupBy(group, (hole) => hole.organ.province?.name ?? '')].sort(([a], [b]) => a.localeCompare(b, 'vi'));
}

/** Only the holes that stay, in piles and by themselves; piles without any are gone. */
export function keepHoles({ holes, piles }: HolePicture, stays: (hole: Hole) => boolean): HolePicture {
  const kept = holes.filter(stays);
  const drawn = new Map<string, number>();
  for (const hole of kept) drawn.set(hole.under, (drawn.get(hole.under) ?? 0) + 1);
  return { holes: kept, piles: piles.map((pile) => ({ ...pile, holes: pile.holes.filter(stays) })).filter((pile) => pile.holes.length > 0), drawn };
}

/** Whether something it owes has passed its term. */
export function isOverdue({ expectations }: AwaitedOrgan): boolean {
  return expectations.some((one) => one.time === 'OVERDUE');
}
