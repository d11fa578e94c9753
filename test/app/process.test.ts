import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, startServerProcess, until } from '../recovery/processes.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'process-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('the server process', () => {
  it('loads the starting collection, answers, tells a second one that the port is taken, and stops when told to', async () => {
    const first = await startServerProcess({ DATA_DIR: dataDir });
    await until(() => first.output().includes(`Open ${first.url} in a browser`));
    expect(first.output()).toContain('Starting collection loaded');
    expect(await first.health()).toMatchObject({ ready: true });
    expect(await first.ask('{ lineage(of: "70-KL/TW") { root { held } totals { held citedNotHeld } } }')).toEqual({
      data: { lineage: { root: { held: true }, totals: { held: 6, citedNotHeld: 6 } } },
    });

    const port = Number(new URL(first.url).port);
    const second = run('api/main.ts', [], { DATA_DIR: dataDir, PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`PORT=${port + 1}`);
    expect(second.output()).not.toContain('    at ');

    expect(await first.stop()).toBe(0);
    expect(first.output()).not.toMatch(/error/i);
  }, 600_000);

  it('names every setting that is wrong and does not start', async () => {
    const started = run('api/main.ts', [], { DATA_DIR: dataDir, PORT: '0', HOST: '0.0.0.0' });
    expect(await started.ended).toBe(1);
    expect(started.output()).toMatch(/PORT: .*\n.*HOST: /);
    expect(started.output()).not.toContain('    at ');
  });
});
