import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverParts } from './parts.ts';

const LAUNCHER = fileURLToPath(new URL('./Server.java', import.meta.url));
/** A machine that is busy with other things takes its time to start a server; beyond this something is wrong. */
const DONE_MS = 300_000;

export type ProcessOptions = {
  /** Of the user `neo4j`, eight characters at least; on a folder that was used before, the one it was made with. */
  readonly password: string;
  readonly heapMegabytes?: number;
  /** True for servers that live for minutes: they start with half the work, keep the plans they have made, and answer more slowly once they are warm. */
  readonly shortLived?: boolean;
};

/** A process that runs Neo4j servers, none at first. It ends with this process, however that ends. */
export type ServerProcess = {
  readonly pid: number;
  readonly password: string;
  readonly shortLived: boolean;
  /** Starts or stops the server on a folder and waits until that is done. Errors: what the server said when it could not. */
  order(what: 'start' | 'stop', home: string): Promise<void>;
  /** Ends it in good order, with all its servers, and waits until it is gone. */
  end(): Promise<void>;
  /** Pulls it away without warning. */
  kill(): Promise<void>;
};

/** Errors: NoServerPartsError. */
export function startProcess({ password, heapMegabytes = 512, shortLived = false }: ProcessOptions): ServerProcess {
  const parts = serverParts();
  const opened = ['java.base/java.nio', 'java.base/sun.nio.ch'].flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]);
  const quick = shortLived ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : [];
  const child = spawn('java', [`-Xmx${heapMegabytes}m`, ...quick, ...opened, '-cp', join(parts, '*'), LAUNCHER], {
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // An order to a process that has just gone is told by its end.
  child.stdin.on('error', () => {});
  let before: Promise<unknown> = Promise.resolve();
  return {
    pid: child.pid ?? 0,
    password,
    shortLived,
    order: (what, home) => {
      const done = before.then(() => ordered(child, what, home));
      before = done.catch(() => {});
      return done;
    },
    end: async () => {
      child.stdin.end();
      await gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const PAST = { start: 'started', stop: 'stopped' } as const;

function ordered(child: ChildProcess, what: keyof typeof PAST, home: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(late);
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', hear);
      child.off('error', reject).off('exit', fail);
    };
    const fail = (): void => {
      end();
      reject(new Error(`The Neo4j server could not be ${PAST[what]}:\n${said}`));
    };
    const hear = (part: Buffer): void => {
      said += part.toString();
      const lines = said.split('\n');
      if (lines.includes(`failed ${home}`)) fail();
      if (!lines.includes(`${PAST[what]} ${home}`)) return;
      end();
      resolve();
    };
    const late = setTimeout(() => child.kill('SIGKILL'), DONE_MS);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    child.once('error', reject).once('exit', fail);
    if (child.exitCode !== null || child.signalCode !== null) fail();
    else child.stdin?.write(`${what} ${home}\n`);
  });
}
