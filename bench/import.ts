import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import { findFiles } from '../api/importing/find-files.ts';
import { createImporter, type ImportFile } from '../api/importing/importer.ts';
import { openNeo4jStore } from '../api/store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from '../api/store/port.ts';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';
import { startServer } from '../scripts/neo4j/start-server.ts';
import { costOf, milliseconds, tableHead, tableRow } from './cost.ts';
import { planText } from './reading-texts.ts';

/**
 * Prints, as a table for docs/operations.md, how many documents a second each store takes in, from bytes to links: all texts of ../shared/corpus where they
 * are there, and generated plans. Usage: npm run bench:import -- [plans, 2000] [neo4j]. Nothing here passes or fails.
 */
const PLANS = Number(process.argv[2] ?? 2_000);
const CORPUS = fileURLToPath(new URL('../../shared/corpus', import.meta.url));

async function corpus(): Promise<readonly ImportFile[]> {
  if (!existsSync(CORPUS)) return [];
  const { files } = await findFiles([CORPUS]);
  return files.filter((path) => path.endsWith('.txt')).map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
}

const generated = (): readonly ImportFile[] =>
  Array.from({ length: PLANS }, (_, number) => ({ name: `plan-${number}.txt`, bytes: new TextEncoder().encode(planText(number)) }));

async function importAll(name: string, store: GraphStore, what: string, files: readonly ImportFile[]): Promise<void> {
  const importer = createImporter({ store, clock: () => new Date().toISOString() });
  const [{ wall, cpu }] = await costOf(async () => {
    await importer.importFiles(SYSTEM_ACTOR, files);
    await importer.idle();
  });
  const { held, edges, tasks } = await store.counts(SYSTEM_ACTOR);
  const [seconds, each] = [(wall / 1_000).toFixed(0), milliseconds(cpu / files.length)];
  console.log(tableRow([name, what, files.length, seconds, ((files.length / wall) * 1_000).toFixed(1), each, held, edges, tasks]));
  await importer.close();
}

type Opened = { readonly store: GraphStore; readonly done: () => Promise<void> };

async function sqlite(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const store = await openSqliteStore({ path: join(folder, 'graph.db'), thread: false });
  return { store, done: () => store.close().then(() => rmSync(folder, { recursive: true, force: true })) };
}

async function neo4j(): Promise<Opened> {
  const home = mkdtempSync(join(tmpdir(), 'bench-neo4j-'));
  const server = await startServer({ home, port: 17_691, password: 'measured-once', heapMegabytes: 1_536, pageCacheMegabytes: 512 });
  const store = await openNeo4jStore({ uri: server.uri, user: server.user, password: server.password });
  const done = async (): Promise<void> => {
    await store.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { store, done };
}

const texts = await corpus();
if (texts.length === 0) console.warn('the real texts of ../shared/corpus are not here; only generated plans are measured');
console.log(`Measured on ${new Date().toISOString().slice(0, 10)}. “Processor” is milliseconds of this process for one document.\n`);
console.log(tableHead(['store', 'what', 'files', 'seconds', 'documents a second', 'processor', 'held', 'edges', 'tasks']));
const stores = [['SQLite', sqlite], ...(process.argv.includes('neo4j') ? [['Neo4j', neo4j] as const] : [])] as const;
for (const [name, open] of stores) {
  for (const [what, files] of [
    ['real texts', texts],
    ['generated plans', generated()],
  ] as const) {
    if (files.length === 0) continue;
    const { store, done } = await open();
    try {
      await importAll(name, store, what, files);
    } finally {
      await done();
    }
  }
}
