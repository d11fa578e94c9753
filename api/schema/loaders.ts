import DataLoader from 'dataloader';
import type { Actor } from '../domain/actor.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';
import { manyLoader, oneLoader } from './grouping.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Batching over the store for one request: what a list asks for row by row becomes one call. */
export function createLoaders(store: GraphStore, actor: Actor) {
  const loaders = {
    /** By id; an id of a merged directive gives the one that answers for it. */
    directive: new DataLoader((ids: readonly string[]) => directivesFor(store, actor, ids)),
    organ: oneLoader(
      (ids) => store.organs(actor, ids),
      (row) => row.id,
    ),
    place: oneLoader(
      (ids) => store.places(actor, ids),
      (row) => row.id,
    ),
    source: oneLoader(
      (ids) => store.sources(actor, ids),
      (row) => row.id,
    ),
    sourcesOf: manyLoader(
      (ids) => store.sourcesOf(actor, ids),
      (row) => [row.directiveId],
    ),
    text: oneLoader(
      (ids) => store.texts(actor, ids),
      (row) => row.id,
    ),
    reading: oneLoader(
      (ids) => store.readings(actor, ids),
      (row) => row.sourceId,
    ),
    mentionsOf: manyLoader(
      (ids) => store.mentionsOfSources(actor, ids),
      (row) => [row.sourceId],
    ),
    tasksOf: manyLoader(
      (ids) => store.tasksOf(actor, ids),
      (row) => [row.directiveId],
    ),
    edge: oneLoader(
      (keys) => store.edges(actor, keys),
      (row) => row.key,
    ),
    edgesOf: manyLoader(
      (ids) => store.edgesOf(actor, ids),
      (row) => [row.from, row.to],
    ),
    proofsOf: manyLoader(
      (keys) => store.proofs(actor, keys),
      (row) => [row.edgeKey],
    ),
    decisionsOf: manyLoader(
      (keys) => store.decisions(actor, keys),
      (row) => [row.subjectKey],
    ),
    itemsOf: manyLoader(
      (jobIds) => store.itemsOf(actor, jobIds),
      (row) => [row.jobId],
    ),
  };
  return {
    ...loaders,
    /** Forgets everything: what follows a change is read anew. */
    clear: (): void => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

async function directivesFor(store: GraphStore, actor: Actor, ids: readonly string[]): Promise<readonly (DirectiveRow | null)[]> {
  const byId = new Map((await store.directives(actor, ids)).map((row) => [row.id, row]));
  return Promise.all(ids.map(async (id) => byId.get(id) ?? (await store.directives(actor, [id])).at(0) ?? null));
}
