import type { Actor } from '../api/domain/actor.ts';
import type { ImportJobRow } from '../api/domain/rows.ts';
import type { Importer } from '../api/importing/importer.ts';
import type { GraphStore } from '../api/store/port.ts';
import { readCollection, readDocument } from './collection.ts';

/** The same door that any user's file goes through. */
export type StartingImporter = Pick<Importer, 'importFiles' | 'idle'>;

/** The few questions the loader has for the store. */
export type StartingStore = Pick<GraphStore, 'graphVersion' | 'jobs' | 'items' | 'acquireLease'>;

export type StartingCollection = {
  readonly store: StartingStore;
  readonly importer: StartingImporter;
  readonly actor: Actor;
};

/** A store that nothing was ever put into. One whose import was undone is not empty: what a person took out stays out. */
async function isUntouched(store: StartingStore, actor: Actor): Promise<boolean> {
  if ((await store.graphVersion(actor)) !== 0) return false;
  return (await store.jobs(actor, { offset: 0, limit: 1 })).total === 0;
}

/** How long another process may write meanwhile. */
const TURN_MS = 60_000;

/**
 * Imports the starting collection into an untouched store and waits until it is done; a store with anything in it is left alone.
 * Of several processes that find one store untouched, one imports. `imported` counts the documents that were taken in.
 * Errors: those of the store, and of a damaged collection.
 */
export async function loadStartingCollection({ store, importer, actor }: StartingCollection): Promise<{ readonly imported: number }> {
  if (!(await isUntouched(store, actor))) return { imported: 0 };
  const entries = await readCollection();
  const files = await Promise.all(
    entries.map(async (entry) => ({ name: entry.file, bytes: await readDocument(entry), mediaType: 'text/plain', edition: entry.edition })),
  );
  const turn = await store.acquireLease(actor, TURN_MS);
  let job: ImportJobRow;
  try {
    if (!(await isUntouched(store, actor))) return { imported: 0 };
    job = await importer.importFiles(actor, files);
  } finally {
    await turn.release();
  }
  await importer.idle();
  const items = await store.items(actor, job.id);
  return { imported: items.filter((item) => item.state === 'done').length };
}
