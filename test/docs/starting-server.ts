import { type App, createApp } from '../../api/app.ts';
import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import { createImporter } from '../../api/importing/importer.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { loadStartingCollection } from '../../seed/load.ts';
import { createMemoryStore } from '../contract/memory-store.ts';

const NOW = '2026-03-01T02:00:00.000Z';

/** A server with the starting collection, as a new user has it, on a clock that stands still. `port`: where it is asked for. */
export async function startingServer(port = 4000): Promise<{ readonly app: App; readonly store: GraphStore }> {
  const store = createMemoryStore();
  const clock = (): string => NOW;
  const importer = createImporter({ store, clock });
  await loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR });
  const app = createApp({ store, importer, clock, settings: { port, tokens: [], allowedHosts: [], environment: 'test', maxUploadBytes: 1_000_000 } });
  return { app, store };
}
