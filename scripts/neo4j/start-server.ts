import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProcessOptions, type ServerProcess, startProcess } from './server-process.ts';

export type ServerPlace = {
  /** Folder of its data; a folder that was used before goes on with what it holds. */
  readonly home: string;
  /** Port for Bolt, on loopback. */
  readonly port: number;
  readonly pageCacheMegabytes?: number;
};

export type ServerOptions = ServerPlace & ProcessOptions;

export type RunningServer = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly pid: number;
  /** Ends it in good order and waits until it is gone; twice is once. */
  stop(): Promise<void>;
  /** Pulls it away without warning. */
  kill(): Promise<void>;
};

const configuration = ({ port, pageCacheMegabytes = 64 }: ServerPlace, shortLived: boolean): string =>
  [
    'dbms.usage_report.enabled=false',
    'dbms.security.auth_enabled=true',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    `server.memory.pagecache.size=${pageCacheMegabytes}m`,
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    'db.tx_log.rotation.retention_policy=keep_none',
    ...(shortLived ? ['dbms.cypher.min_replan_interval=1h'] : []),
    '',
  ].join('\n');

/**
 * Starts a Neo4j Community server in a process that is there, reached from this machine alone, and waits until it answers. Its
 * `stop` leaves the process and what else runs in it alone; its `kill` does not. Errors: what the server said when it did not start.
 */
export async function serveIn(host: ServerProcess, place: ServerPlace): Promise<RunningServer> {
  mkdirSync(place.home, { recursive: true });
  writeFileSync(join(place.home, 'neo4j.conf'), configuration(place, host.shortLived));
  await host.order('start', place.home);
  let stopping: Promise<void> | null = null;
  return {
    uri: `bolt://127.0.0.1:${place.port}`,
    user: 'neo4j',
    password: host.password,
    database: 'neo4j',
    pid: host.pid,
    stop: () => {
      stopping ??= host.order('stop', place.home);
      return stopping;
    },
    kill: host.kill,
  };
}

/**
 * Starts a Neo4j Community server as a process of its own, which ends with this process, however that ends. Errors:
 * NoServerPartsError, and what the server said when it did not start.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = startProcess(options);
  try {
    return { ...(await serveIn(host, options)), stop: host.end };
  } catch (error) {
    await host.kill();
    throw error;
  }
}
