import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadStartingCollection } from '../seed/load.ts';
import { createApp } from './app.ts';
import { SYSTEM_ACTOR } from './domain/actor.ts';
import { DomainError } from './domain/errors.ts';
import { listen, PortBusyError } from './http/listen.ts';
import { createImporter } from './importing/importer.ts';
import { readSettings, SettingsError } from './settings.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';

/** The server process: settings, store, importer, app, then listen; on SIGTERM or SIGINT the same way back. */

const FINISH_MS = 10_000;

/** `dist/ui`, from the source as from the built code. */
function builtPages(): string {
  const above = dirname(dirname(fileURLToPath(import.meta.url)));
  return basename(above) === 'dist' ? join(above, 'ui') : join(above, 'dist', 'ui');
}

function notLoaded(error: unknown): { readonly imported: 0 } {
  console.error('The starting collection could not be loaded; everything else works.', error);
  return { imported: 0 };
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const clock = (): string => new Date().toISOString();
  const store = await openSqliteStore({ path: settings.graphFile });
  const importer = createImporter({ store, clock });
  let starting = true;
  const app = createApp({ store, importer, clock, settings, uiDir: builtPages(), isStarting: () => starting });
  const listening = await listen(app, settings.host, settings.port).catch(async (error: unknown) => {
    await importer.close();
    await store.close();
    throw error;
  });

  const stopped = new Promise<void>((stop) => {
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
  await importer.resume(SYSTEM_ACTOR);
  const ready = ({ imported }: { readonly imported: number }): void => {
    starting = false;
    if (imported > 0) console.log(`Starting collection loaded: ${imported} documents.`);
    console.log(`Data folder: ${settings.dataDir}`);
    console.log(`Open ${listening.address} in a browser. Ctrl+C stops.`);
  };
  // Told to stop meanwhile: what is not loaded yet stays open in the store, and the next start goes on with it.
  await Promise.race([stopped, loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR }).catch(notLoaded).then(ready)]);
  await stopped;
  console.log('Stopping …');
  await listening.close(FINISH_MS);
  await importer.close();
  await store.close();
}

try {
  await start();
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof PortBusyError || error instanceof DomainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
