import type { PlainDate } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import type { DirectiveOutline, EdgeRow } from '../domain/rows.ts';
import { type Adjacency, stepsFrom } from './adjacency.ts';
import { arrange } from './arrange.ts';
import { type Below, belowOf } from './below.ts';
import { isPresent } from './below-count.ts';
import { drawnIds } from './drawn.ts';
import { levelCounts } from './level-counts.ts';
import type { LineageInput, LineageOptions, LineagePicture, PictureNode } from './picture.ts';
import { type Reduction, reduction } from './reduction.ts';

/**
 * The picture that is asked for: as-of date, reduction, cut and counts, in this order. Lane, column
 * and order come from the whole lineage, so they stay when the cut changes. The root is always drawn.
 */
export function buildLineage(input: LineageInput, options: LineageOptions): LineagePicture {
  const { standing, places, ...whole } = wholeOf(input);
  const byId = new Map(input.directives.map((row) => [row.id, row]));
  byId.set(input.root.id, input.root);
  const there = presentAt(byId.values(), options.asOf).add(input.root.id);
  const edges = standing.filter((edge) => (options.suggested || edge.state !== 'suggested') && there.has(edge.from) && there.has(edge.to));
  const { component, redundant, reduced } = edges.length === standing.length ? whole : reduction(byId.keys(), edges);

  const down = options.direction === 'up' ? new Map<string, number>() : stepsFrom(input.root.id, reduced.lower);
  const up = options.direction === 'down' ? new Map<string, number>() : stepsFrom(input.root.id, reduced.upper);
  const members = new Set([input.root.id, ...down.keys(), ...up.keys()]);
  const shown = drawnIds({ root: input.root, byId, members, reduced, inOrder: inOrder(places) }, options);

  const inPicture = edges.filter((edge) => members.has(edge.from) && members.has(edge.to));
  const shortCutsOf = countBy(inPicture.filter((edge) => redundant.has(edge.key)));
  const loops = new Set(edges.filter((edge) => edge.from === edge.to).map((edge) => edge.from));
  const componentSizes = new Map<number, number>();
  for (const number of component.values()) componentSizes.set(number, (componentSizes.get(number) ?? 0) + 1);

  const below = belowOf(reduced, members, component, { isShown: (id) => shown.has(id), isHeld: (id) => byId.get(id)?.held !== false });
  const nodes = [...shown].map((id): PictureNode => {
    const row = byId.get(id) ?? input.root;
    const place = places.get(id) ?? { column: 0, order: 0 };
    return {
      id,
      depth: down.get(id) ?? -(up.get(id) ?? 0),
      ...place,
      ...countsOf(id, reduced, members, shown, below(id)),
      shortCuts: shortCutsOf.get(id) ?? 0,
      undated: row.issuedOn === null,
      inCycle: loops.has(id) || (componentSizes.get(component.get(id) ?? -1) ?? 0) > 1,
    };
  });
  nodes.sort((a, b) => a.depth - b.depth || a.column - b.column || a.order - b.order || byText(a.id, b.id));

  const drawn = inPicture
    .filter((edge) => shown.has(edge.from) && shown.has(edge.to) && (options.shortCuts || !redundant.has(edge.key)))
    .map((edge) => ({ key: edge.key, from: edge.from, to: edge.to, shortCut: redundant.has(edge.key) }))
    .sort((a, b) => byText(a.key, b.key));
  const rows = [...members].map((id) => byId.get(id)).filter((row) => row !== undefined);
  return {
    nodes,
    edges: drawn,
    totals: {
      nodes: rows.length,
      shown: shown.size,
      held: rows.filter((row) => row.held).length,
      citedNotHeld: rows.filter((row) => !row.held).length,
      undated: rows.filter((row) => row.issuedOn === null).length,
      laterThanAsOf: byId.size - there.size,
      suggestedEdges: inPicture.filter((edge) => edge.state === 'suggested').length,
      shortCuts: inPicture.filter((edge) => redundant.has(edge.key)).length,
      truncated: input.truncated,
      levels: levelCounts(rows, shown),
    },
  };
}

type Whole = Reduction & { readonly standing: readonly EdgeRow[]; readonly places: ReturnType<typeof arrange> };

/** What does not depend on the options, kept as long as the rows are: the next picture of the same rows is cheap. */
const wholes = new WeakMap<LineageInput, Whole>();

function wholeOf(input: LineageInput): Whole {
  const known = wholes.get(input);
  if (known) return known;
  const standing = input.edges.filter((edge) => edge.state !== 'rejected');
  const ids = new Set([input.root.id, ...input.directives.map((row) => row.id)]);
  const reduced = reduction(ids, standing);
  const whole = { standing, places: arrange(input.directives, reduced.reduced, reduced.component), ...reduced };
  wholes.set(input, whole);
  return whole;
}

function presentAt(rows: Iterable<DirectiveOutline>, asOf: PlainDate): Set<string> {
  const there = new Set<string>();
  for (const row of rows) if (isPresent(row, asOf)) there.add(row.id);
  return there;
}

function countsOf(
  id: string,
  graph: Adjacency,
  members: ReadonlySet<string>,
  shown: ReadonlySet<string>,
  below: Below,
): Pick<PictureNode, 'lowerTotal' | 'lowerShown' | 'belowTotal' | 'belowHidden' | 'belowHiddenNotHeld' | 'upperTotal' | 'upperShown'> {
  const [lowerTotal, lowerShown] = countAmong(graph.lower(id), id, members, shown);
  const [upperTotal, upperShown] = countAmong(graph.upper(id), id, members, shown);
  const { total, hidden, hiddenNotHeld } = below;
  return { lowerTotal, lowerShown, belowTotal: total, belowHidden: hidden, belowHiddenNotHeld: hiddenNotHeld, upperTotal, upperShown };
}

/** How many of these are members other than the one itself, and how many of them are drawn. */
function countAmong(ids: readonly string[], self: string, members: ReadonlySet<string>, shown: ReadonlySet<string>): readonly [number, number] {
  let total = 0;
  let drawn = 0;
  for (const id of ids) {
    if (id === self || !members.has(id)) continue;
    total += 1;
    if (shown.has(id)) drawn += 1;
  }
  return [total, drawn];
}

function inOrder(places: ReadonlyMap<string, { readonly column: number; readonly order: number }>): (a: string, b: string) => number {
  const key = (id: string): number => (places.get(id)?.column ?? 0) * 1_000_000 + (places.get(id)?.order ?? 0);
  return (a, b) => key(a) - key(b) || byText(a, b);
}

function countBy(edges: readonly EdgeRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(edge.from, (counts.get(edge.from) ?? 0) + 1);
  return counts;
}
