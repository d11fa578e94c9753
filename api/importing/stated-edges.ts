import type { Actor } from '../domain/actor.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { StatedEdge } from '../linking/derive-edges.ts';
import { edgeKey } from '../linking/relation-strength.ts';
import type { GraphStore } from '../store/port.ts';
import type { Said } from './said.ts';

/** What people said that a directive carries out, besides what its words say. */
export function statedEdgesOf(said: Said): readonly StatedEdge[] {
  return [...said.corrections].flatMap(([from, corrections]) =>
    corrections.flatMap(({ fact, to }) =>
      fact === 'implements'
        ? (to as readonly string[]).filter((id) => id !== from).map((id): StatedEdge => ({ key: edgeKey(from, 'IMPLEMENTS', id), from, to: id }))
        : [],
    ),
  );
}

/**
 * The stated edges between directives that are there, with their rows. `near` are directives that the edit itself
 * makes, changes or removes: edges at those are judged by the edit.
 */
export async function loadStatedEdges(
  store: GraphStore,
  actor: Actor,
  stated: readonly StatedEdge[],
  near: ReadonlySet<string>,
): Promise<{ readonly edges: readonly StatedEdge[]; readonly directives: readonly DirectiveRow[] }> {
  if (stated.length === 0) return { edges: [], directives: [] };
  const asked = [...new Set(stated.flatMap((edge) => [edge.from, edge.to]))];
  const directives = await store.directives(actor, asked);
  const byId = new Map(directives.map((row) => [row.id, row.id]));
  for (const id of asked) {
    if (byId.has(id) || near.has(id)) continue;
    const [row] = await store.directives(actor, [id]);
    if (row !== undefined) byId.set(id, row.id);
  }
  const live = (id: string): string | null => byId.get(id) ?? (near.has(id) ? id : null);
  const edges = stated.flatMap((edge): StatedEdge[] => {
    const [from, to] = [live(edge.from), live(edge.to)];
    return from === null || to === null || from === to ? [] : [{ key: edgeKey(from, 'IMPLEMENTS', to), from, to }];
  });
  return { edges, directives };
}
