import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'process-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

type Run = { readonly child: ChildProcess; readonly output: () => string; readonly ended: Promise<number | null> };

function run(settings: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], { cwd: root, env: { DATA_DIR: dataDir, ...settings } });
  let output = '';
  const take = (part: Buffer): void => {
    output += part.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

async function untilReady(url: string, started: Run): Promise<void> {
  for (let tries = 0; tries < 300 && started.child.exitCode === null; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The server did not become ready:\n${started.output()}`);
}

describe('the server process', () => {
  it('loads the starting collection, answers, tells a second one that the port is taken, and stops when told to', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const first = run({ PORT: String(port) });
    await untilReady(url, first);
    expect(first.output()).toContain('Starting collection loaded');
    expect(first.output()).toContain(`Open ${url} in a browser`);
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ lineage(of: "70-KL/TW") { root { held } totals { held citedNotHeld } } }' }),
    });
    expect(await answer.json()).toEqual({ data: { lineage: { root: { held: true }, totals: { held: 6, citedNotHeld: 6 } } } });

    const second = run({ PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`PORT=${port + 1}`);
    expect(second.output()).not.toContain('    at ');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.output()).not.toMatch(/error/i);
  });

  it('names every setting that is wrong and does not start', async () => {
    const started = run({ PORT: '0', HOST: '0.0.0.0' });
    expect(await started.ended).toBe(1);
    expect(started.output()).toMatch(/PORT: .*\n.*HOST: /);
    expect(started.output()).not.toContain('    at ');
  });
});
