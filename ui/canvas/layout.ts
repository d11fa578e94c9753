import { settle } from './settle.ts';

export type Size = { readonly width: number; readonly height: number };

export type LayoutNode = {
  readonly id: string;
  readonly lane: string;
  readonly column: number;
  readonly order: number;
  readonly size: Size;
  /** How much those above it want to stand beside it rather than in the middle of all below them; 0 where left out. */
  readonly pull?: number;
};

/** From the lower document to the one it carries out. */
export type LayoutEdge = { readonly from: string; readonly to: string };

/** Centre and size, in units of the picture. */
export type Box = Size & { readonly x: number; readonly y: number };

export type LaneBand = { readonly id: string; readonly x: number; readonly width: number };

export type LayoutColumn = {
  readonly lane: string;
  readonly column: number;
  /** Left edge and width. */
  readonly x: number;
  readonly width: number;
  /** From top to bottom. */
  readonly ids: readonly string[];
};

export type Layout = {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lanes: readonly LaneBand[];
  /** From left to right; only those with cards. */
  readonly columns: readonly LayoutColumn[];
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

export type LayoutInput = { readonly lanes: readonly string[]; readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] };

/** Distances, in units of the picture. */
export const SPACING = {
  /** Between cards that carry out the same document. */
  row: 28,
  /** More between groups. */
  group: 4,
  /** How far below a card a passing line runs; above a card its label needs the room. */
  passing: 7,
  /** Between sub-columns of a lane. */
  column: 56,
  /** From a lane's edge to its first and last sub-column. */
  lane: 24,
  /** Of a lane without cards: room for its head. */
  emptyLane: 236,
} as const;

const ROUNDS = 6;
/** What is followed, and what leads there, has its wish among all those that have to make room in its column. */
const HEAVY = 1_000;
/** How much a tie to the upper document weighs where no lower one is drawn: less the farther it reaches. */
const AFAR = 0.5;

/**
 * Where everything stands. Lane, sub-column and the order inside it are taken as given; only heights
 * are chosen, each card as near as possible to those it is tied to. The same input, in whatever order,
 * gives the same picture.
 */
export function layoutLineage(input: LayoutInput): Layout {
  const { columns, lanes } = placeColumns(input);
  const heights = chooseHeights(columns, input);
  const sizes = new Map(input.nodes.map((node) => [node.id, node.size]));
  const boxes = new Map<string, Box>();
  for (const column of columns) {
    for (const id of column.ids) {
      const size = sizes.get(id) ?? { width: 0, height: 0 };
      boxes.set(id, { x: column.x + column.width / 2, y: heights.get(id) ?? 0, ...size });
    }
  }
  return { boxes, lanes, columns, bounds: boundsOf(boxes, lanes) };
}

function placeColumns(input: LayoutInput): { columns: LayoutColumn[]; lanes: LaneBand[] } {
  const columns: LayoutColumn[] = [];
  const lanes: LaneBand[] = [];
  let x = 0;
  for (const lane of input.lanes) {
    const own = input.nodes.filter((node) => node.lane === lane);
    const indexes = [...new Set(own.map((node) => node.column))].sort((a, b) => a - b);
    const start = x;
    if (indexes.length === 0) x += SPACING.emptyLane;
    else {
      x += SPACING.lane;
      for (const index of indexes) {
        const nodes = own.filter((node) => node.column === index).sort(byOrder);
        const width = Math.max(...nodes.map((node) => node.size.width));
        columns.push({ lane, column: index, x, width, ids: nodes.map((node) => node.id) });
        x += width + SPACING.column;
      }
      x += SPACING.lane - SPACING.column;
    }
    lanes.push({ id: lane, x: start, width: x - start });
  }
  return { columns, lanes };
}

function byOrder(a: LayoutNode, b: LayoutNode): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

function chooseHeights(columns: readonly LayoutColumn[], input: LayoutInput): ReadonlyMap<string, number> {
  const columnOf = new Map(columns.flatMap((column, index) => column.ids.map((id) => [id, index] as const)));
  const left = new Map<string, Tie[]>();
  const right = new Map<string, Tie[]>();
  for (const { from, to } of sortedEdges(input.edges)) {
    const a = columnOf.get(from);
    const b = columnOf.get(to);
    if (a === undefined || b === undefined || a === b) continue;
    const weight = AFAR ** (Math.abs(a - b) - 1);
    put(left, a < b ? to : from, { id: a < b ? from : to, weight });
    put(right, a < b ? from : to, { id: a < b ? to : from, weight });
  }
  const pulling = keepPulling(columns, right, input.nodes);
  const separations = columns.map((column) => separationsOf(column, input.nodes, left));
  const heights = new Map<string, number>();
  columns.forEach((column, index) => {
    const zeros = column.ids.map(() => 0);
    assign(
      heights,
      column.ids,
      settle(
        zeros,
        zeros.map(() => 1),
        separations[index] ?? [],
      ),
    );
  });
  /** Every card beside those it is tied to on the first side; where there are none, on the second. */
  const settleColumn = (index: number, first: Ties, second: Ties): void => {
    const ids = columns[index]?.ids ?? [];
    const wishes = ids.map((id) => wishOf(first.get(id), heights) ?? wishOf(second.get(id), heights) ?? { y: heights.get(id) ?? 0, weight: 0.1 });
    assign(
      heights,
      ids,
      settle(
        wishes.map((wish) => wish.y),
        wishes.map((wish, at) => wish.weight * HEAVY ** (pulling.get(ids[at] ?? '') ?? 0)),
        separations[index] ?? [],
      ),
    );
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let index = columns.length - 1; index >= 0; index -= 1) settleColumn(index, right, left);
    if (round < ROUNDS - 1) for (let index = 1; index < columns.length; index += 1) settleColumn(index, left, right);
  }
  return heights;
}

/**
 * Of the lower ones of each card only one is left to stand beside: of those that pull most, or on which most pulls
 * further down, and are nearest to it, the middle one. All are left where nothing pulls. Gives how much each card pulls, by itself or by what it leads to.
 */
function keepPulling(columns: readonly LayoutColumn[], right: Map<string, readonly Tie[]>, nodes: readonly LayoutNode[]): ReadonlyMap<string, number> {
  const pulls = new Map(nodes.flatMap(({ id, pull = 0 }) => (pull > 0 ? [[id, pull] as const] : [])));
  if (pulls.size === 0) return pulls;
  const place = new Map(columns.flatMap(({ ids }) => ids.map((id, at) => [id, at] as const)));
  for (const id of columns.toReversed().flatMap((column) => column.ids)) {
    const ties = right.get(id) ?? [];
    const most = Math.max(0, ...ties.map((tie) => pulls.get(tie.id) ?? 0));
    if (most === 0) continue;
    const pulling = ties.filter((tie) => pulls.get(tie.id) === most);
    const nearest = Math.max(...pulling.map((tie) => tie.weight));
    const beside = pulling.filter((tie) => tie.weight === nearest).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    right.set(id, beside.slice((beside.length - 1) >> 1, ((beside.length - 1) >> 1) + 1));
    pulls.set(id, Math.max(most, pulls.get(id) ?? 0));
  }
  return pulls;
}

/** Distances between the centres of neighbours; more where one group ends and the next begins. */
function separationsOf(column: LayoutColumn, nodes: readonly LayoutNode[], left: Ties): number[] {
  const heightOf = new Map(nodes.map((node) => [node.id, node.size.height]));
  return column.ids.slice(1).map((id, index) => {
    const before = column.ids[index] ?? id;
    const half = ((heightOf.get(before) ?? 0) + (heightOf.get(id) ?? 0)) / 2;
    return Math.ceil(half) + SPACING.row + (left.get(before)?.[0]?.id === left.get(id)?.[0]?.id ? 0 : SPACING.group);
  });
}

function sortedEdges(edges: readonly LayoutEdge[]): readonly LayoutEdge[] {
  return [...edges].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}

/** A card in another column that this one is tied to. */
type Tie = { readonly id: string; readonly weight: number };
type Ties = ReadonlyMap<string, readonly Tie[]>;

function put(map: Map<string, Tie[]>, key: string, value: Tie): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function assign(heights: Map<string, number>, ids: readonly string[], values: readonly number[]): void {
  ids.forEach((id, index) => {
    heights.set(id, values[index] ?? 0);
  });
}

/** The middle of what a card is tied to, and how much that counts; null where it is tied to nothing. */
function wishOf(ties: readonly Tie[] | undefined, heights: ReadonlyMap<string, number>): { readonly y: number; readonly weight: number } | null {
  if (!ties || ties.length === 0) return null;
  const total = ties.reduce((sum, tie) => sum + tie.weight, 0);
  const y = ties.reduce((sum, tie) => sum + tie.weight * (heights.get(tie.id) ?? 0), 0) / total;
  return { y, weight: Math.min(1, total) };
}

function boundsOf(boxes: ReadonlyMap<string, Box>, lanes: readonly LaneBand[]): Layout['bounds'] {
  const last = lanes.at(-1);
  const width = last ? last.x + last.width : 0;
  if (boxes.size === 0) return { x: 0, y: 0, width, height: 0 };
  const tops = [...boxes.values()].map((box) => box.y - box.height / 2);
  const bottoms = [...boxes.values()].map((box) => box.y + box.height / 2);
  const y = Math.min(...tops);
  return { x: 0, y, width, height: Math.max(...bottoms) - y };
}
