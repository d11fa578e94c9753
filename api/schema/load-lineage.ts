import { LIMITS } from '../access/limits.ts';
import { inScope } from '../audit/coverage/in-scope.ts';
import type { Actor } from '../domain/actor.ts';
import type { Scope } from '../domain/coverage.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { asGathered, lineageAround } from '../lineage/around.ts';
import { buildLineage } from '../lineage/build-lineage.ts';
import type { LineageInput, LineageOptions, LineagePicture } from '../lineage/picture.ts';
import type { GraphStore } from '../store/port.ts';
import type { GraphContext } from './context.ts';
import { type KeptOutline, rowsOf } from './outline-cache.ts';
import type { LineageShown } from './refs.ts';
import { steadily } from './steady.ts';

/**
 * The lineage of a directive, of one version of the graph. The walk and the counts are made from the outline that is kept;
 * the store is asked for what changed since and for the directives that are drawn, in a fixed number of calls.
 */
export function loadLineage(
  { store, actor, lineages }: GraphContext,
  root: DirectiveRow,
  { groups = [], scope = null, ...rest }: Omit<LineageOptions, 'first'> & { readonly groups?: readonly string[]; readonly scope?: Scope | null },
): Promise<LineageShown> {
  const options: LineageOptions = scope === null ? rest : { ...rest, first: (row) => inScope(scope, row) };
  return steadily(store, actor, (graphVersion) => {
    const whose = `${options.direction} ${root.id}`;
    const of = `${graphVersion} ${whose}`;
    const asked = JSON.stringify([
      of,
      options.depth,
      options.perParent,
      [...options.expand].sort(),
      [...(options.levels ?? [])].sort(),
      options.asOf,
      options.shortCuts,
      options.suggested,
      groups,
      scope,
    ]);
    return lineages.pictures.of(asked, async () => {
      const outline = await lineages.outlines.at(store, actor, graphVersion);
      const input = await lineages.rows.of(of, async () => {
        const now = asGathered(await lineages.gathered.known(whose), lineageAround(outline, root, options.direction, LIMITS.lineageNodes));
        lineages.gathered.put(whose, now);
        return now;
      });
      return shown(store, actor, outline, input, buildLineage(input, options), root, options);
    });
  });
}

async function shown(
  store: GraphStore,
  actor: Actor,
  outline: KeptOutline,
  input: LineageInput,
  { nodes, edges, totals }: LineagePicture,
  root: DirectiveRow,
  { direction, asOf }: LineageOptions,
): Promise<LineageShown> {
  const rows = await rowsOf(
    store,
    actor,
    outline,
    nodes.map((node) => node.id),
  );
  return {
    root: rows.get(input.root.id) ?? root,
    direction,
    asOf,
    graphVersion: outline.graphVersion,
    totals,
    nodes: nodes.map((node) => ({ ...node, directive: rows.get(node.id) ?? null })),
    edges: edges.flatMap(({ key, shortCut }) => {
      const row = outline.edges.get(key);
      return row === undefined ? [] : [{ row, shortCut, ends: rows }];
    }),
  };
}
