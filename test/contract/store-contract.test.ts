import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { OpenStore } from './opened-store.ts';
import { storeContract } from './store-contract.ts';

const inFile =
  (thread: boolean): OpenStore =>
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    const open = () => openSqliteStore({ path: join(folder, 'graph.db'), thread });
    return {
      store: await open(),
      another: open,
      bytes: async () => Buffer.concat(await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))),
      cleanup: () => rm(folder, { recursive: true, force: true }),
    };
  };

storeContract('the reference in memory', async () => ({ store: createMemoryStore(), cleanup: async () => {} }));

storeContract('SQLite in this thread', inFile(false));

const built = existsSync(new URL('../../dist/api/store/sqlite/thread.js', import.meta.url));
if (!built) console.warn('Skipped: SQLite in its own thread (dist/ is not built; run `npm run build` first).');
describe.skipIf(!built)(built ? 'built' : 'not built: run `npm run build` first', () => {
  storeContract('SQLite in its own thread', inFile(true));
});
