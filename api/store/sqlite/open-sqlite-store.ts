import { existsSync } from 'node:fs';
import type { GraphStore } from '../port.ts';
import type { CoreCall } from './core.ts';
import { createCore } from './create-core.ts';
import { storeFromCore } from './store-from-core.ts';
import { startThread } from './thread-call.ts';

export type SqliteStoreOptions = {
  /** The file; it and its folder are made where they are missing. `:memory:` for a store that is gone when closed. */
  readonly path: string;
  /** Whether the database has a thread of its own, so that long work in it holds up nothing else; default true. */
  readonly thread?: boolean;
  /** ISO instants, by which leases end. Only without a thread: a thread goes by the machine's clock. */
  readonly clock?: () => string;
};

/** The thread's built script. From sources it is the one under `dist/`, since a thread cannot load TypeScript. */
function threadScript(): URL | null {
  if (!import.meta.url.endsWith('.ts')) return new URL('./thread.js', import.meta.url);
  const built = new URL('../../../dist/api/store/sqlite/thread.js', import.meta.url);
  return existsSync(built) ? built : null;
}

function callHere(path: string, clock: (() => string) | undefined): CoreCall {
  const core = createCore(path, clock === undefined ? Date.now : () => Date.parse(clock()));
  return async (method, ...args) => {
    const answer = core[method] as (...given: typeof args) => ReturnType<(typeof core)[typeof method]>;
    return answer(...args);
  };
}

/**
 * Opens the embedded store. Run from sources without a build it falls back to no thread.
 * Errors: StoreUnavailableError, saying what to do, when the file cannot be opened or written, is damaged,
 * belongs to another program or was made by a newer version.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<GraphStore> {
  const script = (options.thread ?? true) ? threadScript() : null;
  return storeFromCore(script === null ? callHere(options.path, options.clock) : await startThread(script, options.path));
}
