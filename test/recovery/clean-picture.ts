import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import { createImporter } from '../../api/importing/importer.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { graphPicture, looseEnds } from '../../bench/graph-picture.ts';
import { loadStartingCollection } from '../../seed/load.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import type { PlanFile } from './plans.ts';

/** The graph of the starting collection and these files, imported once by one process that nobody disturbed. */
export async function cleanPicture(files: readonly PlanFile[]): Promise<readonly string[]> {
  const store = createMemoryStore();
  const importer = createImporter({ store, clock: () => new Date().toISOString() });
  await loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR });
  await importer.importFiles(SYSTEM_ACTOR, files);
  await importer.idle();
  return graphPicture(store);
}

export type Outcome = {
  /** Lines of the graph's picture that it should not have, or lacks. */
  readonly differences: readonly string[];
  readonly looseEnds: readonly string[];
  /** Files that nobody finished. */
  readonly open: number;
  /** Texts that are there more than once, by the hash of their bytes. */
  readonly twice: readonly string[];
};

export const SOUND: Outcome = { differences: [], looseEnds: [], open: 0, twice: [] };

/** How a graph compares with a clean one. */
export async function outcomeOf(store: GraphStore, expected: readonly string[]): Promise<Outcome> {
  const found = await graphPicture(store);
  const { rows } = await store.listDirectives(SYSTEM_ACTOR, { withWithdrawn: true }, { offset: 0, limit: 1_000_000 });
  const sources = await store.sourcesOf(
    SYSTEM_ACTOR,
    rows.map((row) => row.id),
  );
  const hashes = sources.map((source) => source.bytesHash);
  return {
    differences: [
      ...found.filter((line) => !expected.includes(line)).map((line) => `too much: ${line}`),
      ...expected.filter((line) => !found.includes(line)).map((line) => `missing: ${line}`),
    ],
    looseEnds: await looseEnds(store),
    open: (await store.openItems(SYSTEM_ACTOR, 1_000)).length,
    twice: hashes.filter((hash, index) => hashes.indexOf(hash) !== index),
  };
}
