import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startProcess } from '../../scripts/neo4j/server-process.ts';
import { type RunningServer, serveIn } from '../../scripts/neo4j/start-server.ts';
import { freePort } from '../support/free-port.ts';
import { neo4jEnvironment } from '../support/neo4j-server.ts';
import type { Environment } from './processes.ts';

/** Whether tests may start servers, which are theirs to stop. */
export const ownServers = process.env['REQUIRE_NEO4J'] === '1';
if (!ownServers) console.warn('Skipped: what stops and starts a Neo4j. REQUIRE_NEO4J=1 runs it, on a server of its own.');

export type OwnNeo4j = {
  readonly uri: string;
  readonly password: string;
  /** What makes the product use it; a busy machine may be slow to answer. */
  readonly environment: Environment;
  readonly start: () => Promise<void>;
  /** Ends the server in good order; the process that ran it waits for the next start, warm. */
  readonly stop: () => Promise<void>;
  /** Pulls it away without warning. */
  readonly kill: () => Promise<void>;
  /** Ends it and throws away what it holds. */
  readonly discard: () => Promise<void>;
};

/** A server that can be taken away and brought back, at one address and with what it held. Not started yet. */
export async function ownNeo4j(): Promise<OwnNeo4j> {
  const [home, port, password] = [mkdtempSync(join(tmpdir(), 'neo4j-own-')), await freePort(), 'right-password'];
  const uri = `bolt://127.0.0.1:${port}`;
  let host: ServerProcess | null = null;
  let running: RunningServer | null = null;
  const kill = async (): Promise<void> => {
    await host?.kill();
    [host, running] = [null, null];
  };
  return {
    uri,
    password,
    environment: { ...neo4jEnvironment({ uri, user: 'neo4j', password, database: 'neo4j' }), NEO4J_CONNECT_SECONDS: '60' },
    start: async () => {
      host ??= startProcess({ password, shortLived: true });
      running ??= await serveIn(host, { home, port });
    },
    stop: async () => {
      await running?.stop();
      running = null;
    },
    kill,
    discard: async () => {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
