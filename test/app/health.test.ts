import { describe, expect, it } from 'vitest';
import type { createApp } from '../../api/app.ts';
import { StoreUnavailableError } from '../../api/domain/errors.ts';
import type { GraphStore, StoreHealth } from '../../api/store/port.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { ask, testServer } from '../schema/server.ts';

type App = ReturnType<typeof createApp>;

const PROBLEM = 'Không kết nối được với Neo4j.';
const AWAY: StoreHealth = { kind: 'neo4j', ready: false, problem: PROBLEM, schemaVersion: null };

/** A store whose server is away. */
function away(): GraphStore {
  const gone = async (): Promise<never> => {
    throw new StoreUnavailableError(PROBLEM, { reason: 'connection' });
  };
  return { ...createMemoryStore(), health: async () => AWAY, graphVersion: gone, counts: gone, jobs: gone };
}

async function asked(app: App, path: string): Promise<readonly [number, unknown]> {
  const answer = await app.fetch(new Request(`http://localhost:4000${path}`));
  return [answer.status, await answer.json()];
}

describe('health', () => {
  it('is good when the store answers', async () => {
    const { app } = testServer();
    expect(await asked(app, '/health/live')).toEqual([200, { live: true }]);
    const [status, answer] = await asked(app, '/health/ready');
    expect(status).toBe(200);
    expect(answer).toMatchObject({ ready: true, starting: false, store: 'memory', problem: null });
  });

  it('is not good while the first data is being loaded', async () => {
    let starting = true;
    const { app } = testServer({ isStarting: () => starting });
    expect(await asked(app, '/health/ready')).toEqual([
      503,
      expect.objectContaining({ ready: false, starting: true, problem: expect.objectContaining({ code: 'STARTING' }) }),
    ]);
    starting = false;
    expect((await asked(app, '/health/ready'))[0]).toBe(200);
  });

  it('says that a store is away, and nothing of what it says itself, while the process lives', async () => {
    const { app } = testServer({ store: away() });
    expect(await asked(app, '/health/live')).toEqual([200, { live: true }]);
    expect(await asked(app, '/health/ready')).toEqual([
      503,
      {
        ready: false,
        starting: false,
        store: 'neo4j',
        schemaVersion: null,
        problem: { code: 'STORE_UNAVAILABLE', message: expect.not.stringContaining(PROBLEM) },
      },
    ]);
  });

  it('needs neither a token nor a known host name: a container asks it as well', async () => {
    const { app } = testServer({ settings: { tokens: [{ token: 'x'.repeat(30), actor: { id: 'a', name: 'A', role: 'reader', organ: null, scope: null } }] } });
    const answer = await app.fetch(new Request('http://10.0.0.7:4000/health/ready'));
    expect(answer.status).toBe(200);
  });

  it('is told apart from questions, which are answered with the code of the store that is away', async () => {
    const { app, logged } = testServer({ store: away() });
    const answer = await ask(app, '{ viewer { graphVersion } }');
    expect(answer.errors?.[0]).toMatchObject({ message: PROBLEM, extensions: { code: 'STORE_UNAVAILABLE' } });
    expect(logged).toEqual([]);
  });
});
