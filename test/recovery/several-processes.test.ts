import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../api/store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { hasNeo4j, neo4jEnvironment, neo4jForTests, type TestNeo4j } from '../support/neo4j-server.ts';
import { cleanPicture, outcomeOf, SOUND } from './clean-picture.ts';
import { plans } from './plans.ts';
import { type Environment, type ServerRun, startImport, startServerProcess, until } from './processes.ts';

const LONG_MS = 30 * 60_000;
const FILES = plans(24);

type Jobs = {
  readonly importJobs: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly state: string; readonly total: number } }[] };
};
type Seen = { readonly viewer: { readonly graphVersion: number; readonly counts: { readonly held: number; readonly edges: number; readonly tasks: number } } };

/** A folder that goes away with what was done in it. */
async function within(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'several-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two servers that start together on one empty store, and a command line import beside them, all with overlapping files. */
async function together(environment: Environment, folder: string, open: () => Promise<GraphStore>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of FILES.slice(14)) await writeFile(join(folder, name), bytes);
  const servers: ServerRun[] = await Promise.all([startServerProcess(environment), startServerProcess(environment)]);
  try {
    await until(async () => (await Promise.all(servers.map((server) => server.health()))).every(({ ready }) => ready));
    const [first, second] = servers;
    if (first === undefined || second === undefined) throw new Error('two servers were started');
    const run = startImport(environment, folder);
    await Promise.all([first.bring(FILES.slice(0, 12)), second.bring(FILES.slice(6, 20))]);
    expect(await run.ended, run.output()).toBe(0);

    const jobs = async (server: ServerRun) =>
      (await server.ask<Jobs>('{ importJobs(first: 10) { totalCount edges { node { state total } } } }')).data?.importJobs;
    await until(async () => (await jobs(first))?.edges.every(({ node }) => node.state === 'FINISHED') === true);
    // The starting collection came in once, though both found the store empty; each server sees what all have done.
    expect((await jobs(first))?.edges.map(({ node }) => node.total).sort((a, b) => a - b)).toEqual([6, 10, 12, 14]);
    expect(await jobs(second)).toEqual(await jobs(first));
    const seen = async (server: ServerRun) => (await server.ask<Seen>('{ viewer { graphVersion counts { held edges tasks } } }')).data;
    expect(await seen(second)).toEqual(await seen(first));
    expect((await seen(first))?.viewer.counts.held).toBe(6 + FILES.length);
    for (const server of servers) expect(server.output()).not.toMatch(/ {4}at /);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  const store = await open();
  expect(await outcomeOf(store, await cleanPicture(FILES))).toEqual(SOUND);
  await store.close();
}

it(
  'two servers and a command line on one file of SQLite are one queue, double nothing and see the work of each other',
  async () => {
    await within((folder) => {
      const dataDir = join(folder, 'data');
      return together({ DATA_DIR: dataDir }, join(folder, 'plans'), () => openSqliteStore({ path: join(dataDir, 'graph.sqlite'), thread: false }));
    });
  },
  LONG_MS,
);

describe.skipIf(!hasNeo4j())(hasNeo4j() ? 'on Neo4j' : 'on Neo4j (left out: none here)', () => {
  let neo4j: TestNeo4j | null = null;
  beforeAll(async () => {
    neo4j = await neo4jForTests();
  }, LONG_MS);
  afterAll(() => neo4j?.stop(), LONG_MS);

  it(
    'two servers and a command line are one queue, double nothing and see the work of each other',
    async () => {
      if (neo4j === null) return;
      const { uri, user, password, database } = neo4j;
      const environment = { ...neo4jEnvironment(neo4j), NEO4J_CONNECT_SECONDS: '60' };
      await within((folder) => together(environment, join(folder, 'plans'), () => openNeo4jStore({ uri, user, password, database })));
    },
    LONG_MS,
  );
});
