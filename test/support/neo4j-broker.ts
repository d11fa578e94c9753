import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type RunningServer, startServer } from '../../scripts/neo4j/start-server.ts';
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
 * Community has one database, and test files run in processes of their own: this hands the database to one of them at
 * a time. A turn lasts as long as the connection that asked for it, so that a test file that dies gives it back.
 * The server starts with the first turn and ends with the run.
 */
let broker: Server | null = null;
let server: RunningServer | null = null;
let home: string | null = null;

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

async function own(): Promise<Neo4jAddress> {
  home ??= mkdtempSync(join(tmpdir(), 'neo4j-test-'));
  server ??= await startServer({ home, port: await freePort(), password: randomBytes(12).toString('hex'), shortLived: true });
  const { uri, user, password, database } = server;
  return { uri, user, password, database };
}

export async function setup(project: TestProject): Promise<void> {
  if (given() === null && process.env['REQUIRE_NEO4J'] !== '1') {
    project.provide('neo4jBroker', null);
    console.warn('Skipped: everything that needs a Neo4j. REQUIRE_NEO4J=1 starts one for the tests; NEO4J_TEST_URL names one that is empty.');
    return;
  }
  let last: Promise<void> = Promise.resolve();
  const answer = async (response: ServerResponse): Promise<void> => {
    try {
      const named = given();
      const turn: Turn = named === null ? { ...(await own()), throwaway: true } : { ...named, throwaway: false };
      if (response.destroyed) return;
      const over = new Promise<void>((resolve) => response.once('close', resolve));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(`${JSON.stringify(turn)}\n`);
      await over;
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  };
  broker = createServer((_request, response) => {
    last = last.then(() => answer(response));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => broker?.listen(port, '127.0.0.1', resolve));
  project.provide('neo4jBroker', `http://127.0.0.1:${port}`);
}

export async function teardown(): Promise<void> {
  broker?.closeAllConnections();
  await new Promise<void>((resolve) => (broker === null ? resolve() : broker.close(() => resolve())));
  // What it holds is thrown away: it need not put anything in order first.
  await server?.kill();
  if (home !== null) rmSync(home, { recursive: true, force: true });
}
