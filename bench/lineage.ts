import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { createApp } from '../api/app.ts';
import { createImporter } from '../api/importing/importer.ts';
import { openNeo4jStore } from '../api/store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from '../api/store/port.ts';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';
import { startServer } from '../scripts/neo4j/start-server.ts';
import { type Cost, costOf, milliseconds, percentile, tableHead, tableRow } from './cost.ts';
import { addOnePlan, type Country, countryOf, fill } from './lineage-country.ts';
import { type StraightWalk, straightThroughNeo4j, straightThroughSqlite } from './lineage-drivers.ts';
import { timeSpentIn } from './time-spent.ts';

/**
 * Prints, as tables for docs/operations.md, what the lineage of a whole country costs over GraphQL, and the same rows
 * straight through the driver, on both stores; then where the time of the large answers goes.
 * Usage: npm run bench:lineage -- [times the country, 1] [neo4j]. Nothing here passes or fails.
 */
const TIMES = Number(process.argv[2] ?? 1);
const CHANGES = 7;
let plans = 0;
const ROUNDS = 15;

const NODE = 'id directive { id symbol subject issuedOn held level issuerNames } lowerTotal belowTotal belowHidden';
const LINEAGE = `query($of: ID!, $depth: Int!, $direction: LineageDirection!) { lineage(of: $of, depth: $depth, direction: $direction, perParent: 200) { totals { nodes shown } nodes { ${NODE} } edges { key state } } }`;

type Question = {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly rows: (data: never) => number;
  /** How the driver asks for the same rows; null where that would be no comparison. */
  readonly walk: { readonly of: string; readonly depth: number; readonly up: boolean } | null;
};

function lineage(name: string, of: string, depth: number, up: boolean): Question {
  return {
    name,
    query: LINEAGE,
    variables: { of, depth, direction: up ? 'UP' : 'DOWN' },
    rows: (data: { lineage: { nodes: unknown[]; edges: unknown[] } }) => data.lineage.nodes.length + data.lineage.edges.length,
    walk: { of, depth, up },
  };
}

const questions = ({ root, lowest }: Country): readonly Question[] => [
  lineage('two levels of a root', root, 2, false),
  lineage('one level', root, 1, false),
  lineage('four levels: all', root, 4, false),
  lineage('up from a commune', lowest.id, 10, true),
  {
    name: 'overview',
    query: '{ overview { totalRoots roots { directive { id symbol subject } held citedNotHeld levels { level total } } } }',
    variables: {},
    rows: (data: { overview: { roots: unknown[] } }) => data.overview.roots.length,
    walk: null,
  },
  {
    name: 'overview of a province',
    query: '{ overview(scope: { placeIds: ["p34:24"] }) { totalRoots roots { directive { id symbol subject } held citedNotHeld levels { level total } } } }',
    variables: {},
    rows: (data: { overview: { roots: unknown[] } }) => data.overview.roots.length,
    walk: null,
  },
  {
    name: 'search',
    query: '{ search(text: "ke hoach cap nuoc") { totalCount hits { label } } }',
    variables: {},
    rows: (data: { search: { hits: unknown[] } }) => data.search.hits.length,
    walk: null,
  },
  {
    name: 'page of 50 directives',
    query: '{ directives(first: 50) { totalCount edges { node { id symbol subject issuedOn issuerNames lowerCount } } } }',
    variables: {},
    rows: (data: { directives: { edges: unknown[] } }) => data.directives.edges.length,
    walk: null,
  },
];

type Ask = (question: Question) => Promise<string>;

/** The text of an answer, as it goes over the wire. */
function asking(store: GraphStore): Ask {
  const clock = (): string => '2026-01-01T00:00:00.000Z';
  const settings = { port: 4000, tokens: [], allowedHosts: [], environment: 'test', maxUploadBytes: 1_000_000 } as const;
  const app = createApp({ store, importer: createImporter({ store, clock }), clock, settings });
  return async ({ query, variables }) => {
    const request = new Request('http://localhost:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await app.fetch(request)).text();
  };
}

function rowsOf(question: Question, text: string): number {
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return question.rows(data as never);
}

async function several(count: number, work: (round: number) => Promise<unknown>): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (let round = 0; round < count; round += 1) costs.push((await costOf(() => work(round)))[0]);
  return costs;
}

async function afterChanges(store: GraphStore, made: Country, ask: () => Promise<unknown>): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (let round = 0; round < CHANGES; round += 1) {
    plans += 1;
    await addOnePlan(store, made, plans);
    costs.push((await costOf(ask))[0]);
  }
  return costs;
}

const wall = (costs: readonly Cost[], share = 0.5): string =>
  milliseconds(
    percentile(
      costs.map((cost) => cost.wall),
      share,
    ),
  );
const cpuOf = (costs: readonly Cost[]): number =>
  percentile(
    costs.map((cost) => cost.cpu),
    0.5,
  );
const ratio = (own: readonly Cost[], straight: readonly Cost[]): string => (cpuOf(own) / cpuOf(straight)).toFixed(2);

async function measure(name: string, store: GraphStore, straight: StraightWalk, made: Country): Promise<void> {
  const ask = asking(store);
  const [first] = await costOf(() => fill(store, made));
  console.log(
    `\n${tableHead([`${name} (filled in ${Math.round(first.wall / 1_000)} s)`, 'rows', 'first', 'after a change: p50', 'p95', 'processor', 'again: p50', 'p95', 'processor', 'driver: p50', 'p95', 'processor', 'ratio after a change', 'ratio again'])}`,
  );
  for (const question of questions(made)) {
    const [cold, text] = await costOf(() => ask(question));
    const changed = await afterChanges(store, made, () => ask(question));
    const again = await several(ROUNDS, () => ask(question));
    const { walk } = question;
    const driver = walk === null ? [] : await several(ROUNDS, () => straight(walk.of, walk.depth, walk.up));
    const figures = [wall(changed), wall(changed, 0.95), milliseconds(cpuOf(changed)), wall(again), wall(again, 0.95), milliseconds(cpuOf(again))];
    const compared =
      walk === null ? ['', '', '', '', ''] : [wall(driver), wall(driver, 0.95), milliseconds(cpuOf(driver)), ratio(changed, driver), ratio(again, driver)];
    console.log(tableRow([question.name, rowsOf(question, text).toLocaleString('en'), milliseconds(cold.wall), ...figures, ...compared]));
  }
  console.log(`\nMemory of this process: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB.`);
  await tellWhere(store, made, ask);
}

/** Where the time of two questions goes in this process, in milliseconds of one answer. */
async function tellWhere(store: GraphStore, made: Country, ask: Ask): Promise<void> {
  for (const question of questions(made).filter(({ walk }) => walk !== null && !walk.up && walk.depth !== 1)) {
    for (const [when, work] of [
      ['after a change', () => afterChanges(store, made, () => ask(question))],
      ['again', () => several(CHANGES, () => ask(question))],
    ] as const) {
      const spent = await timeSpentIn(work);
      const shown = spent.map(({ where, ms }) => ({ where, ms: ms / CHANGES })).filter(({ ms }) => ms >= 0.5);
      console.log(`\nWhere the time goes, ${question.name}, ${when}: ${shown.map(({ where, ms }) => `${where} ${milliseconds(ms)}`).join(', ')}.`);
    }
  }
}

async function onSqlite(made: Country): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lineage-'));
  const path = join(folder, 'graph.db');
  const store = await openSqliteStore({ path, thread: false });
  const driver = straightThroughSqlite(path);
  try {
    await measure('SQLite', store, driver.walk, made);
  } finally {
    driver.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onNeo4j(made: Country): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'bench-neo4j-'));
  const server = await startServer({ home, port: 17_690, password: 'measured-once', heapMegabytes: 1_536, pageCacheMegabytes: 512 });
  const store = await openNeo4jStore({ uri: server.uri, user: server.user, password: server.password });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
  try {
    await measure('Neo4j', store, straightThroughNeo4j(driver), made);
  } finally {
    await driver.close();
    await store.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

const made = countryOf(TIMES);
console.log(
  `Measured on ${new Date().toISOString().slice(0, 10)} with ${made.directives.length.toLocaleString('en')} directives and ${made.edges.length.toLocaleString('en')} links. Milliseconds; “processor” is time of this process alone, and the ratios are of it.`,
);
await onSqlite(made);
if (process.argv.includes('neo4j')) await onNeo4j(made);
else console.log('\nNeo4j: not asked for (add “neo4j”; it needs Java and, the first time, Maven).');
