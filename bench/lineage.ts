import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import neo4j from 'neo4j-driver';
import { createApp } from '../api/app.ts';
import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import { fold, foldMarked } from '../api/domain/fold.ts';
import type { DirectiveRow, EdgeRow, SearchEntry } from '../api/domain/rows.ts';
import { createImporter } from '../api/importing/importer.ts';
import { openNeo4jStore } from '../api/store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from '../api/store/port.ts';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';
import { startServer } from '../scripts/neo4j/start-server.ts';
import { generateCountry } from './coverage-country.ts';

/**
 * Prints what the lineage of a whole country costs over GraphQL, and the same rows straight through the driver, on
 * both stores. Usage: npm run bench:lineage -- [copies of the country, 1] [neo4j]. Nothing here passes or fails.
 */
const COPIES = Number(process.argv[2] ?? 1);
const ROUNDS = 15;
const PLANS = 11_367;
const BATCH = 2_000;

type Country = { readonly directives: readonly DirectiveRow[]; readonly edges: readonly EdgeRow[]; readonly root: string; readonly lowest: string };

function country(): Country {
  const made = generateCountry(PLANS, 0);
  const copies = Array.from({ length: COPIES }, (_, copy) => (id: string) => (copy === 0 ? id : `${id}_${copy}`));
  const directives = copies.flatMap((named) => made.directives.map((row) => ({ ...row, id: named(row.id), identityKey: named(row.identityKey) })));
  const edges = copies.flatMap((named) =>
    made.edges.map((edge) => ({ ...edge, from: named(edge.from), to: named(edge.to), key: `${named(edge.from)}>IMPLEMENTS>${named(edge.to)}` })),
  );
  return { directives, edges, root: made.rootId, lowest: made.directives.findLast((row) => row.level === 'commune')?.id ?? made.rootId };
}

function entryOf(row: DirectiveRow): SearchEntry {
  const label = `Kế hoạch ${row.symbol} ${row.subject} ${row.issuerNames.join(' ')}`;
  return {
    kind: 'directive',
    id: row.id,
    directiveId: null,
    label,
    detail: null,
    folded: fold(label),
    marked: foldMarked(label),
    symbolKey: row.symbolKey,
    date: row.issuedOn,
  };
}

async function fill(store: GraphStore, { directives, edges }: Country): Promise<number> {
  const began = performance.now();
  const lease = await store.acquireLease(SYSTEM_ACTOR, 10_000);
  for (let at = 0; at < directives.length; at += BATCH) {
    const rows = directives.slice(at, at + BATCH);
    await store.commit(SYSTEM_ACTOR, lease, { putDirectives: rows, putSearch: rows.map(entryOf) });
  }
  for (let at = 0; at < edges.length; at += BATCH) await store.commit(SYSTEM_ACTOR, lease, { putEdges: edges.slice(at, at + BATCH) });
  await lease.release();
  return performance.now() - began;
}

const NODE = 'id directive { id symbol subject issuedOn held level issuerNames } lowerTotal belowTotal belowHidden';
const LINEAGE = `query($of: ID!, $depth: Int!, $direction: LineageDirection!) { lineage(of: $of, depth: $depth, direction: $direction, perParent: 200) { totals { nodes shown } nodes { ${NODE} } edges { key state } } }`;

type Question = {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly rows: (data: never) => number;
  readonly depth: number | null;
  readonly up?: boolean;
};

const questions = ({ root, lowest }: Country): readonly Question[] => [
  ...[1, 2, 4].map((depth) => ({
    name: `lineage down, depth ${depth}`,
    query: LINEAGE,
    variables: { of: root, depth, direction: 'DOWN' },
    rows: (data: { lineage: { nodes: unknown[] } }) => data.lineage.nodes.length,
    depth,
  })),
  {
    name: 'lineage up from a commune',
    query: LINEAGE,
    variables: { of: lowest, depth: 10, direction: 'UP' },
    rows: (data: { lineage: { nodes: unknown[] } }) => data.lineage.nodes.length,
    depth: 10,
    up: true,
  },
  {
    name: 'search',
    query: '{ search(text: "ke hoach cap nuoc") { totalCount hits { label } } }',
    variables: {},
    rows: (data: { search: { hits: unknown[] } }) => data.search.hits.length,
    depth: null,
  },
  {
    name: 'page of 50 directives',
    query: '{ directives(first: 50) { totalCount edges { node { id symbol subject issuedOn issuerNames lowerCount } } } }',
    variables: {},
    rows: (data: { directives: { edges: unknown[] } }) => data.directives.edges.length,
    depth: null,
  },
];

type Driver = (question: Question, country: Country) => Promise<number>;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(7);

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const began = performance.now();
  const answer = await work();
  return [performance.now() - began, answer];
}

async function measure(name: string, store: GraphStore, driver: Driver, made: Country): Promise<void> {
  const clock = (): string => '2026-01-01T00:00:00.000Z';
  const settings = { port: 4000, tokens: [], allowedHosts: [], environment: 'test', maxUploadBytes: 1_000_000 } as const;
  const app = createApp({ store, importer: createImporter({ store, clock }), clock, settings });
  const ask = async ({ query, variables }: Question) => {
    const request = new Request('http://localhost:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await (await app.fetch(request)).json()) as { data: never; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  console.log(`${name}: filled ${made.directives.length} directives, ${made.edges.length} edges in ${((await fill(store, made)) / 1000).toFixed(1)} s`);
  console.log('question                        rows   first     p50     p95  driver p50     p95   ratio (p50)  ms');
  for (const question of questions(made)) {
    const [first, data] = await timed(() => ask(question));
    const rows = question.rows(data);
    const own: number[] = [];
    const straight: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      own.push((await timed(() => ask(question)))[0]);
      if (question.depth !== null) straight.push((await timed(() => driver(question, made)))[0]);
    }
    const ratio = straight.length === 0 ? '' : (percentile(own, 0.5) / percentile(straight, 0.5)).toFixed(2);
    console.log(
      `${question.name.padEnd(28)} ${String(rows).padStart(7)} ${ms(first)} ${ms(percentile(own, 0.5))} ${ms(percentile(own, 0.95))} ${straight.length === 0 ? '' : `${ms(percentile(straight, 0.5))}     ${ms(percentile(straight, 0.95))} ${ratio.padStart(8)}`}`,
    );
  }
  console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB\n`);
}

const WALK = (up: boolean): string => `WITH RECURSIVE walk (id, depth) AS (
  SELECT ?, 0 UNION SELECT ${up ? 'e.to_id' : 'e.from_id'}, w.depth + 1 FROM walk w JOIN edges e ON ${up ? 'e.from_id' : 'e.to_id'} = w.id WHERE w.depth < ?
) SELECT d.row FROM directives d WHERE d.id IN (SELECT id FROM walk)`;

async function onSqlite(made: Country): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lineage-'));
  const path = join(folder, 'graph.db');
  const store = await openSqliteStore({ path, thread: false });
  try {
    let db: InstanceType<typeof DatabaseSync> | null = null;
    await measure(
      'SQLite',
      store,
      async ({ variables, depth, up = false }) => {
        db ??= new DatabaseSync(path, { readOnly: true });
        const found = db
          .prepare(WALK(up))
          .all(String(variables['of']), Number(depth))
          .map((each) => JSON.parse(String(each['row'])));
        return found.length;
      },
      made,
    );
    (db as InstanceType<typeof DatabaseSync> | null)?.close();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onNeo4j(made: Country): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'bench-neo4j-'));
  const server = await startServer({ home, port: 17_690, password: 'measured-once', heapMegabytes: 1_536, pageCacheMegabytes: 512 });
  const store = await openNeo4jStore({ uri: server.uri, user: server.user, password: server.password });
  const plain = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
  try {
    await measure(
      'Neo4j',
      store,
      async ({ variables, depth, up = false }) => {
        const arrow = up ? `-[:IMPLEMENTS*0..${depth}]->` : `<-[:IMPLEMENTS*0..${depth}]-`;
        const { records } = await plain.executeQuery(
          `MATCH (r:Directive {id: $of})${arrow}(d:Directive) WITH DISTINCT d RETURN d.row AS row`,
          { of: variables['of'] },
          { routing: 'READ' },
        );
        return records.map((record) => JSON.parse(record.get('row'))).length;
      },
      made,
    );
  } finally {
    await plain.close();
    await store.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

const made = country();
await onSqlite(made);
if (process.argv.includes('neo4j')) await onNeo4j(made);
else console.log('Neo4j: not asked for (add “neo4j”; it needs Java and, the first time, Maven)');
