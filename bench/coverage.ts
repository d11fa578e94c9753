import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../api/app.ts';
import { coverageOf } from '../api/audit/coverage/coverage-of.ts';
import { expectationsOf } from '../api/audit/expectations/expectations-of.ts';
import { itemsOf } from '../api/audit/items/items-of.ts';
import type { AuditOptions, AuditSnapshot } from '../api/audit/snapshot.ts';
import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import { createImporter } from '../api/importing/importer.ts';
import { createRegister } from '../api/registry/register.ts';
import { openNeo4jStore } from '../api/store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from '../api/store/port.ts';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';
import { startServer } from '../scripts/neo4j/start-server.ts';
import { type Cost, costOf, milliseconds, percentile, tableHead, tableRow } from './cost.ts';
import { generateCountry } from './coverage-country.ts';
import { OPENED, OVER_ALL, QUESTIONS } from './coverage-questions.ts';
import { fillCountry, readingsOf } from './coverage-store.ts';

/**
 * Prints, as tables for docs/operations.md, what expectations, coverage and items of one root cost over a generated
 * country (1 centre, 63 provinces, 705 districts, its communes): from rows in memory, and over GraphQL on each store.
 * Usage: npm run bench:coverage -- [documents, 10000] [tasks, 100000] [neo4j]. Nothing here passes or fails.
 */
const NUMBERS = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const DOCUMENTS = Number(NUMBERS[0] ?? 10_000);
const TASKS = Number(NUMBERS[1] ?? 100_000);
const ROUNDS = 9;
const OPTIONS: AuditOptions = { asOf: '2026-03-01', scope: null, confirmedOnly: false };
const NOW = '2026-03-01T02:00:00.000Z';

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_048_576);
const row = (name: string, { wall, cpu }: Cost, more: string | number = ''): void => console.log(tableRow([name, milliseconds(wall), milliseconds(cpu), more]));

async function fromMemory(country: AuditSnapshot): Promise<void> {
  console.log(`\n${tableHead(['from rows in memory', 'ms', 'ms of processor', 'rows'])}`);
  const [first, expectations] = await costOf(() => expectationsOf(country, OPTIONS));
  row('expectations', first, expectations.length);
  const [second, coverage] = await costOf(() => coverageOf(country, expectations, OPTIONS));
  row('coverage', second, coverage.rows.length * coverage.columns.length);
  const [third, items] = await costOf(() => itemsOf(country, expectations, coverage, OPTIONS));
  row('items', third, items.length);
  row('one root in full', { wall: first.wall + second.wall + third.wall, cpu: first.cpu + second.cpu + third.cpu });
}

/** A plan of our own that carries out the root, as it would be dropped in. */
const PLAN = (number: number): string =>
  [
    'TỈNH ỦY BẮC KẠN',
    `Số ${500 + number}-KH/TU`,
    'Bắc Kạn, ngày 20/10/2024',
    '',
    'KẾ HOẠCH',
    'thực hiện Kết luận số 1-KL/TW, ngày 01/3/2024 của Bộ Chính trị về cấp nước',
    '',
    'Thực hiện Kết luận số 1-KL/TW, ngày 01/3/2024 của Bộ Chính trị về cấp nước, Ban Thường vụ Tỉnh ủy ban hành kế hoạch như sau:',
    '',
    'I. NHIỆM VỤ',
    ...Array.from({ length: 10 }, (_, at) => `${at + 1}. Rà soát mạng lưới cấp nước ở cụm xã thứ ${at + 1}, lập danh mục trạm bơm cần sửa trong năm 2025.`),
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng Tỉnh ủy theo dõi việc thực hiện Kế hoạch này./.',
    '',
    'T/M BAN THƯỜNG VỤ',
    'Nguyễn Văn Mẫu',
  ].join('\n');

type Ask = (query: string) => Promise<never>;
const worst = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** The longest stretch, of processor, for which nobody else had a turn, and the longest that a document took to open, while `work` went on. */
async function beside<T>(ask: Ask, work: () => Promise<T>): Promise<readonly [T, block: number, opened: number]> {
  const [turns, opened]: [number[], number[]] = [[], []];
  let [going, last] = [true, process.cpuUsage()];
  const turn = (): void => {
    const { user, system } = process.cpuUsage(last);
    turns.push((user + system) / 1_000);
    last = process.cpuUsage();
    if (going) setTimeout(turn, 1);
  };
  turn();
  const opening = (async () => {
    while (going) {
      const from = performance.now();
      await ask(OPENED);
      opened.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const answer = await work();
  going = false;
  await opening;
  return [answer, worst(turns), worst(opened)];
}

/** The lists over everything: first, again, and after one word of a person on a link and on a duty; `store` writes the words. */
async function overAll(name: string, store: GraphStore, ask: Ask, country: AuditSnapshot): Promise<void> {
  console.log(
    `\n${tableHead([`${name}, over all`, 'ms', 'ms of processor', 'longest block, ms of processor', 'slowest document opened meanwhile, ms', 'rows'])}`,
  );
  const line = async (question: (typeof OVER_ALL)[number], when: string): Promise<void> => {
    const [[cost, data], block, opened] = await beside(ask, () => costOf(() => ask(question.query)));
    console.log(
      tableRow([`${question.name}: ${when}`, milliseconds(cost.wall), milliseconds(cost.cpu), milliseconds(block), milliseconds(opened), question.rows(data)]),
    );
  };
  const said = { reason: null, at: NOW, expectedVersion: null } as const;
  const [link] = country.taskLinks.filter(({ state }) => state === 'suggested');
  if (link === undefined) throw new Error('the generated country has no suggested links');
  const links = country.taskLinks
    .filter((row) => row.fromDirectiveId === link.fromDirectiveId)
    .map((row) => (row.key === link.key ? { ...row, state: 'confirmed' as const } : row));
  for (const question of OVER_ALL) await line(question, 'first');
  for (const question of OVER_ALL) await line(question, 'again');
  const receipt = { subjectKey: `receipt|${country.rootId}`, type: 'receive', value: { on: '2024-03-05' }, requestId: 'bench-1', ...said } as const;
  await store.decide(SYSTEM_ACTOR, receipt, {});
  for (const question of OVER_ALL) await line(question, 'after a word on a duty');
  await store.decide(SYSTEM_ACTOR, { subjectKey: link.key, type: 'confirm-task-link', value: null, requestId: 'bench-2', ...said }, {});
  const lease = await store.acquireLease(SYSTEM_ACTOR, 10_000);
  await store.commit(SYSTEM_ACTOR, lease, { putTaskLinkings: [{ directiveId: link.fromDirectiveId, basis: 'generated', links }] });
  await lease.release();
  for (const question of OVER_ALL) await line(question, 'after a confirmed link');
}

async function overApi(name: string, store: GraphStore, country: AuditSnapshot): Promise<void> {
  const [filled] = await costOf(() => fillCountry(store, country));
  const clock = (): string => NOW;
  const importer = createImporter({ store, clock });
  const settings = { port: 4000, tokens: [], allowedHosts: [], environment: 'test', maxUploadBytes: 1_000_000 } as const;
  const app = createApp({ store, importer, clock, settings });
  const ask = async (query: string): Promise<never> => {
    const body = JSON.stringify({ query, variables: { of: country.rootId } });
    const response = await app.fetch(new Request('http://localhost:4000/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
    const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  console.log(
    `\n${name}: ${country.directives.length} documents, ${country.tasks.length} tasks, ${country.taskLinks.length} links, filled in ${(filled.wall / 1_000).toFixed(1)} s`,
  );
  await overAll(name, store, ask, country);
  console.log(`\n${tableHead([name, 'ms', 'ms of processor', 'rows'])}`);
  for (const question of QUESTIONS) {
    const [first, data] = await costOf(() => ask(question.query));
    row(`${question.name}: first`, first, question.rows(data));
    const again: Cost[] = [];
    for (let round = 0; round < ROUNDS; round += 1) again.push((await costOf(() => ask(question.query)))[0]);
    const median = (of: (cost: Cost) => number): number => percentile(again.map(of), 0.5);
    row(`${question.name}: again (median of ${ROUNDS})`, { wall: median(({ wall }) => wall), cpu: median(({ cpu }) => cpu) });
  }
  const imports: Cost[] = [];
  for (let number = 0; number < 3; number += 1) {
    const file = { name: `${number}.txt`, bytes: new TextEncoder().encode(PLAN(number)) };
    const [cost] = await costOf(() => importer.importFiles(SYSTEM_ACTOR, [file]).then(() => importer.idle()));
    imports.push(cost);
  }
  row('one import (median of 3)', {
    wall: percentile(
      imports.map(({ wall }) => wall),
      0.5,
    ),
    cpu: percentile(
      imports.map(({ cpu }) => cpu),
      0.5,
    ),
  });
  const [anew] = await costOf(() => ask(QUESTIONS[0]?.query ?? ''));
  row('comparison table after an import', anew);
  console.log(`\nmemory of this process: ${megabytes()} MB`);
  await importer.close();
}

console.log(`${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}`);
createRegister();
const country = generateCountry(DOCUMENTS, TASKS);
await fromMemory({ ...country, ...readingsOf(country) });

const folder = mkdtempSync(join(tmpdir(), 'bench-coverage-'));
const sqlite = await openSqliteStore({ path: join(folder, 'graph.db') });
try {
  await overApi('SQLite', sqlite, country);
} finally {
  await sqlite.close();
  rmSync(folder, { recursive: true, force: true });
}
if (process.argv.includes('neo4j')) {
  const home = mkdtempSync(join(tmpdir(), 'bench-neo4j-'));
  const server = await startServer({ home, port: 17_692, password: 'measured-once', heapMegabytes: 1_536, pageCacheMegabytes: 512 });
  const neo4j = await openNeo4jStore({ uri: server.uri, user: server.user, password: server.password });
  try {
    await overApi('Neo4j', neo4j, country);
  } finally {
    await neo4j.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
} else console.log('\nNeo4j: not asked for (add “neo4j”; it needs Java and, the first time, Maven)');
