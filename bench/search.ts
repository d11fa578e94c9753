import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import type { SearchEntry } from '../api/domain/rows.ts';
import { searchAsTyped } from '../api/schema/search-as-typed.ts';
import { searchLoosely } from '../api/schema/search-loosely.ts';
import { searchWays } from '../api/schema/search-ways.ts';
import { openNeo4jStore } from '../api/store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from '../api/store/port.ts';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';
import { startServer } from '../scripts/neo4j/start-server.ts';

/**
 * Prints how long typed questions take, as the search box asks them, over the entries of a data folder told so often that they are
 * those of many documents. Usage: npm run bench:search -- <data folder> [documents, 10000] [neo4j]. Nothing here passes or fails.
 */
const [FOLDER = 'data', DOCUMENTS = '10000', SERVER] = process.argv.slice(2);
const ROUNDS = 5;
const AT_ONCE = 2_000;
const KINDS = ['directive', 'organ', 'place', 'task'] as const;
const QUESTIONS = [
  'KL70',
  '70-KL/TW',
  '241-KH/TU Bắc Kạn',
  'ke hoach 154 ubnd bac ninh',
  'nguoi cao tuoi khuyet tat',
  'Từ Sơn thể thao trường học',
  'UBND thành phố Từ Sơn',
  'Bắc Ninh người cao tuổi',
  'Phòng Giáo dục và Đào tạo thể thao',
  'thể thao',
  'the thao',
  'th',
  'Sở GD&ĐT bể bơi',
  'bể bơi trong trường học của xã không có thật',
];

/** The entries of a data folder, as those of so many documents: each copy with ids and names of its own, so that no word finds all of one. */
async function entriesOf(folder: string, documents: number): Promise<{ readonly own: readonly SearchEntry[]; readonly copies: number }> {
  const store = await openSqliteStore({ path: join(folder, 'graph.sqlite') });
  const own: SearchEntry[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.dump(SYSTEM_ACTOR, 'search', after, AT_ONCE);
    own.push(...(page.rows.putSearch ?? []));
    if (page.next === null) break;
    after = page.next;
  }
  await store.close();
  const held = new Set(own.flatMap(({ kind, directiveId }) => (kind === 'task' ? [directiveId] : []))).size;
  return { own, copies: Math.max(1, Math.ceil(documents / Math.max(1, held))) };
}

async function fill(store: GraphStore, { own, copies }: { readonly own: readonly SearchEntry[]; readonly copies: number }): Promise<void> {
  const lease = await store.acquireLease(SYSTEM_ACTOR, 10_000);
  for (let copy = 0; copy < copies; copy += 1) {
    const place = copy === 0 ? '' : ` xa so ${copy}`;
    const named = own.map(
      (entry): SearchEntry => ({ ...entry, id: `${entry.id}:${copy}`, ...(entry.around === undefined ? {} : { around: `${entry.around}${place}` }) }),
    );
    for (let at = 0; at < named.length; at += AT_ONCE) await store.commit(SYSTEM_ACTOR, lease, { putSearch: named.slice(at, at + AT_ONCE) });
  }
  await lease.release();
}

/** All that the search box asks for typed words; how often it asked the store. */
async function typed(store: GraphStore, text: string): Promise<{ readonly total: number; readonly calls: number }> {
  let calls = 0;
  const counting = <Asked extends readonly unknown[], Answer>(ask: (...asked: Asked) => Answer): ((...asked: Asked) => Answer) => {
    return (...asked) => {
      calls += 1;
      return ask(...asked);
    };
  };
  const { search, totals } = searchWays({ search: counting(store.search), searchTotals: counting(store.searchTotals) }, SYSTEM_ACTOR);
  const request = {};
  const found = await Promise.all(KINDS.map((kind) => searchAsTyped(search, { text, kinds: [kind], limit: 20 }, request)));
  const total = found.reduce((sum, { answer }) => sum + answer.total, 0);
  if (total > 0) return { total, calls };
  const { answer } = await searchLoosely((one) => search({ text: one, limit: 20 }), totals, text);
  return { total: answer.total, calls };
}

async function measure(name: string, store: GraphStore): Promise<void> {
  console.log(`\n${name}\n${'question'.padEnd(48)}${'p50 ms'.padStart(9)}${'worst'.padStart(9)}${'asked'.padStart(7)}${'found'.padStart(9)}`);
  for (const text of QUESTIONS) {
    const times: number[] = [];
    let told = { total: 0, calls: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      told = await typed(store, text);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const ms = (at: number): string => (times[at] ?? Number.NaN).toFixed(0).padStart(9);
    console.log(`${text.padEnd(48)}${ms(ROUNDS >> 1)}${ms(ROUNDS - 1)}${String(told.calls).padStart(7)}${String(told.total).padStart(9)}`);
  }
}

const entries = await entriesOf(FOLDER, Number(DOCUMENTS));
console.log(`${entries.own.length * entries.copies} entries: ${entries.copies} times those of ${FOLDER}`);
const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  const store = await openSqliteStore({ path: join(folder, 'graph.sqlite') });
  await fill(store, entries);
  await measure('SQLite', store);
  await store.close();
  if (SERVER === 'neo4j') {
    const password = 'bench-search';
    const server = await startServer({ home: join(folder, 'neo4j'), port: 17_691, password, heapMegabytes: 1_536, pageCacheMegabytes: 512 });
    const graph = await openNeo4jStore({ uri: server.uri, user: server.user, password });
    await fill(graph, entries);
    await measure('Neo4j', graph);
    await graph.close();
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
