import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadStartingCollection } from '../seed/load.ts';
import { createApp } from './app.ts';
import { refuseUnfinished } from './archive/unfinished.ts';
import { SYSTEM_ACTOR } from './domain/actor.ts';
import { BusyError, DomainError, StoreUnavailableError } from './domain/errors.ts';
import { listen, PortBusyError } from './http/listen.ts';
import { createImporter } from './importing/importer.ts';
import { keepWorking } from './keep-working.ts';
import { openStore, whereKept } from './open-store.ts';
import { readSettings, SettingsError } from './settings.ts';

/** The server process: settings, store, importer, app, then listen; on SIGTERM or SIGINT the same way back. */

const FINISH_MS = 10_000;

/** `dist/ui`, from the source as from the built code. */
function builtPages(): string {
  const above = dirname(dirname(fileURLToPath(import.meta.url)));
  return basename(above) === 'dist' ? join(above, 'ui') : join(above, 'dist', 'ui');
}

function notLoaded(error: unknown): { readonly imported: 0 } {
  if (error instanceof StoreUnavailableError || error instanceof BusyError) throw error;
  console.error('The starting collection could not be loaded; everything else works.', error);
  return { imported: 0 };
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const clock = (): string => new Date().toISOString();
  const store = await openStore(settings);
  let lost = (): void => {};
  const report = (error: unknown): void => (error instanceof StoreUnavailableError ? lost() : console.error(error));
  const importer = createImporter({ store, clock, report });
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
  let told = false;
  const tellAddress = (): void => {
    if (!told) console.log(`${whereKept(settings)}\nOpen ${listening.address} in a browser. Ctrl+C stops.`);
    told = true;
  };
  // Told to stop meanwhile: what is not loaded yet stays open in the store, and the next start goes on with it.
  const begin = async (): Promise<void> => {
    await refuseUnfinished(store, SYSTEM_ACTOR);
    await importer.resume(SYSTEM_ACTOR);
    const loaded = await loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR }).catch(notLoaded);
    if (loaded.imported > 0) console.log(`Starting collection loaded: ${loaded.imported} documents.`);
    starting = false;
    tellAddress();
  };
  const say = (line: string): void => {
    console.error(line);
    tellAddress();
  };
  const keeper = keepWorking({ store, importer, begin, say });
  lost = keeper.lost;
  await stopped;
  console.log('Stopping …');
  keeper.stop();
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
