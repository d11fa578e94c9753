import { LIMITS } from '../access/limits.ts';
import type { Actor } from '../domain/actor.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { buildLineage } from '../lineage/build-lineage.ts';
import type { LineageInput, LineageOptions } from '../lineage/picture.ts';
import type { GraphStore } from '../store/port.ts';
import type { GraphContext } from './context.ts';
import type { LineageShown } from './refs.ts';
import { steadily } from './steady.ts';

/** The lineage of a directive, of one version of the graph. At most six calls to the store, whatever its size. */
export function loadLineage({ store, actor, lineages }: GraphContext, root: DirectiveRow, options: LineageOptions): Promise<LineageShown> {
  return steadily(store, actor, (graphVersion) => {
    const of = `${graphVersion} ${options.direction} ${root.id}`;
    const asked = JSON.stringify([of, options.depth, options.perParent, [...options.expand].sort(), options.asOf, options.shortCuts, options.suggested]);
    return lineages.pictures.of(asked, async () => {
      const input = await lineages.rows.of(of, () => loadRows(store, actor, root, options.direction));
      const picture = buildLineage(input, options);
      const rows = new Map(input.edges.map((edge) => [edge.key, edge]));
      return {
        root: input.root,
        direction: options.direction,
        asOf: options.asOf,
        graphVersion,
        picture,
        edges: picture.edges.flatMap(({ key, shortCut }) => {
          const row = rows.get(key);
          return row === undefined ? [] : [{ row, shortCut }];
        }),
        directives: new Map(input.directives.map((row) => [row.id, row])),
      };
    });
  });
}

async function loadRows(store: GraphStore, actor: Actor, root: DirectiveRow, direction: LineageOptions['direction']): Promise<LineageInput> {
  const ways = direction === 'both' ? (['up', 'down'] as const) : [direction];
  const reaches = await Promise.all(
    ways.map((way) => store.reach(actor, { from: [root.id], direction: way, relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: LIMITS.lineageNodes })),
  );
  const ids = [...new Set([root.id, ...reaches.flatMap((reach) => reach.nodes.map((node) => node.id))])];
  const [directives, edges] = await Promise.all([store.directives(actor, ids), store.edgesAmong(actor, ids, ['IMPLEMENTS'])]);
  return { root: directives.find((row) => row.id === root.id) ?? root, directives, edges, truncated: reaches.some((reach) => reach.truncated) };
}
