import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverParts } from './parts.ts';

const LAUNCHER = fileURLToPath(new URL('./Server.java', import.meta.url));
/** A machine that is busy with other things takes its time to start a server; beyond this something is wrong. */
const READY_MS = 180_000;

export type ServerOptions = {
  /** Folder of its data; a folder that was used before goes on with what it holds. */
  readonly home: string;
  /** Port for Bolt, on loopback. */
  readonly port: number;
  /** Of the user `neo4j`, eight characters at least; on a folder that was used before, the one it was made with. */
  readonly password: string;
  readonly heapMegabytes?: number;
  readonly pageCacheMegabytes?: number;
  /** True for a server that lives for minutes: it starts with half the work, keeps the plans it has made, and answers more slowly once it is warm. */
  readonly shortLived?: boolean;
};

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

const configuration = ({ port, pageCacheMegabytes = 64, shortLived = false }: ServerOptions): string =>
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
 * Starts a Neo4j Community server as a process of its own, reached from this machine alone, and waits until it answers.
 * It ends with this process, however that ends. Errors: NoServerPartsError, and what the server said when it did not start.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { home, port, password, heapMegabytes = 512, shortLived = false } = options;
  const parts = serverParts();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'neo4j.conf'), configuration(options));
  const opened = ['java.base/java.nio', 'java.base/sun.nio.ch'].flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]);
  const quick = shortLived ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : [];
  const child = spawn('java', [`-Xmx${heapMegabytes}m`, ...quick, ...opened, '-cp', join(parts, '*'), LAUNCHER, home], {
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilReady(child);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    database: 'neo4j',
    pid: child.pid ?? 0,
    stop: async () => {
      child.stdin.end();
      await gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), READY_MS);
    const hear = (part: Buffer): void => {
      // After the start nobody asks what it says; what came before is told when it did not start.
      if (said.length < 20_000) said += part.toString();
      if (!/^ready$/m.test(said)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`The Neo4j server did not start:\n${said}`));
    });
  });
}
