import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type ServerProcess, startProcess } from '../../scripts/neo4j/server-process.ts';
import { type RunningServer, serveIn } from '../../scripts/neo4j/start-server.ts';
import { freePort } from './free-port.ts';

/** Where a Neo4j answers and who may enter. */
export type Neo4jAddress = { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };

/** What a test file is told when its turn has come. */
export type Turn = Neo4jAddress & {
  /** Whether the database was made for the tests, so that what a test file left in it may be taken out unasked. */
  readonly throwaway: boolean;
};

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for their turn on the Neo4j of this run; null where there is none. */
    readonly neo4jBroker: string | null;
  }
}

/**
 * Community has one database, and test files run in processes of their own: this hands a database to one of them at
 * a time. A turn lasts as long as the connection that asked for it, so that a test file that dies gives it back.
 * There are as many servers as test files that CI runs side by side, so that none waits for another; each starts with
 * its first turn and ends with the run. They share one process: most of what a server costs is to get warm. A database
 * that was named is one.
 */
const OWN_SERVERS = 2;
const HEAP_MEGABYTES = 768;

type Place = { server: RunningServer | null; readonly home: string | null };

let broker: Server | null = null;
let host: ServerProcess | null = null;
let places: readonly Place[] = [];

function given(): Neo4jAddress | null {
  const uri = process.env['NEO4J_TEST_URL'];
  if (uri === undefined || uri === '') return null;
  return {
    uri,
    user: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
    password: process.env['NEO4J_TEST_PASSWORD'] ?? '',
    database: process.env['NEO4J_TEST_DATABASE'] ?? 'neo4j',
  };
}

async function own(place: Place): Promise<Neo4jAddress> {
  const home = place.home ?? tmpdir();
  host ??= startProcess({ password: randomBytes(12).toString('hex'), heapMegabytes: HEAP_MEGABYTES, shortLived: true });
  place.server ??= await serveIn(host, { home, port: await freePort() });
  const { uri, user, password, database } = place.server;
  return { uri, user, password, database };
}

export async function setup(project: TestProject): Promise<void> {
  if (given() === null && process.env['REQUIRE_NEO4J'] !== '1') {
    project.provide('neo4jBroker', null);
    console.warn('Skipped: everything that needs a Neo4j. REQUIRE_NEO4J=1 starts one for the tests; NEO4J_TEST_URL names one that is empty.');
    return;
  }
  const named = given();
  places =
    named === null
      ? Array.from({ length: OWN_SERVERS }, () => ({ server: null, home: mkdtempSync(join(tmpdir(), 'neo4j-test-')) }))
      : [{ server: null, home: null }];
  const free = [...places];
  const waiting: ServerResponse[] = [];
  const answer = async (response: ServerResponse, place: Place): Promise<void> => {
    try {
      const turn: Turn = named === null ? { ...(await own(place)), throwaway: true } : { ...named, throwaway: false };
      if (response.destroyed) return;
      const over = new Promise<void>((resolve) => response.once('close', resolve));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(`${JSON.stringify(turn)}\n`);
      await over;
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  };
  const next = (): void => {
    const [response, place] = [waiting[0], free[0]];
    if (response === undefined || place === undefined) return;
    waiting.shift();
    free.shift();
    void answer(response, place).finally(() => {
      // One that runs already goes before one that would have to start.
      free.unshift(place);
      next();
    });
    next();
  };
  broker = createServer((_request, response) => {
    waiting.push(response);
    next();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => broker?.listen(port, '127.0.0.1', resolve));
  project.provide('neo4jBroker', `http://127.0.0.1:${port}`);
}

export async function teardown(): Promise<void> {
  broker?.closeAllConnections();
  await new Promise<void>((resolve) => (broker === null ? resolve() : broker.close(() => resolve())));
  // What they hold is thrown away: they need not put anything in order first.
  await host?.kill();
  for (const { home } of places) {
    if (home !== null) rmSync(home, { recursive: true, force: true });
  }
}
