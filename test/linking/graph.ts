import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import { RELATIONS } from '../../api/domain/lists.ts';
import { type GraphEdit, NO_EDIT } from '../../api/importing/graph-edit.ts';
import { planChange } from '../../api/importing/plan-change.ts';
import { placeRegister } from '../../api/linking/place-register.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { type Told, told } from './reading.ts';

export const REGISTER = placeRegister();

/** Plans and commits an edit, as the importer does. */
export async function edit(store: GraphStore, asked: Partial<GraphEdit>): Promise<void> {
  const lease = await store.acquireLease(SYSTEM_ACTOR, 1_000);
  const { change } = await planChange(store, SYSTEM_ACTOR, { ...NO_EDIT, ...asked }, REGISTER);
  await store.commit(SYSTEM_ACTOR, lease, change);
  await lease.release();
}

export async function add(store: GraphStore, ...documents: readonly Told[]): Promise<void> {
  for (const document of documents) await edit(store, { add: [told(document)] });
}

export async function graphOf(...documents: readonly Told[]): Promise<GraphStore> {
  const store = createMemoryStore();
  await add(store, ...documents);
  return store;
}

/** The graph without ids: directives by identity, edges and mentions between them. What must not depend on the order. */
export async function picture(store: GraphStore) {
  const { rows } = await store.listDirectives(SYSTEM_ACTOR, { withWithdrawn: true }, { offset: 0, limit: 100_000 });
  const nameOf = new Map(rows.map((row) => [row.id, row.identityKey]));
  const name = (id: string | null): string | null => (id === null ? null : (nameOf.get(id) ?? `?${id}`));
  const ids = rows.map((row) => row.id);
  const edges = await store.edgesAmong(SYSTEM_ACTOR, ids, RELATIONS);
  const touching = await store.edgesOf(SYSTEM_ACTOR, ids);
  const proofs = await store.proofs(
    SYSTEM_ACTOR,
    edges.map((edge) => edge.key),
  );
  const sources = await store.sourcesOf(SYSTEM_ACTOR, ids);
  const mentions = await store.mentionsOfSources(
    SYSTEM_ACTOR,
    sources.map((source) => source.id),
  );
  const sorted = <T>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    directives: sorted(rows.map(({ id: _, notBeforeFrom, ...row }) => ({ ...row, notBeforeFrom: name(notBeforeFrom) }))),
    edges: sorted(edges.map((edge) => [name(edge.from), edge.relation, name(edge.to), edge.origin, edge.state, edge.reason])),
    loose: touching.length - edges.length,
    proofs: sorted(
      proofs.map((proof) => {
        const edge = edges.find((candidate) => candidate.key === proof.edgeKey);
        return [name(edge?.from ?? null), edge?.relation, name(edge?.to ?? null), proof.sourceId, proof.evidence.start, proof.evidence.quote];
      }),
    ),
    mentions: sorted(mentions.map((mention) => [mention.id, name(mention.inDirectiveId), name(mention.resolvesTo)])),
    sources: sorted(sources.map((source) => [source.id, name(source.directiveId)])),
  };
}

/** "symbol of from > relation > symbol of to" for every edge. */
export async function edgeNames(store: GraphStore): Promise<readonly string[]> {
  const { rows } = await store.listDirectives(SYSTEM_ACTOR, {}, { offset: 0, limit: 1_000 });
  const names = new Map(rows.map((row) => [row.id, row.symbol ?? row.subject ?? row.identityKey]));
  const edges = await store.edgesOf(
    SYSTEM_ACTOR,
    rows.map((row) => row.id),
  );
  return edges.map((edge) => `${names.get(edge.from)} > ${edge.relation} > ${names.get(edge.to)} (${edge.origin})`).sort();
}
