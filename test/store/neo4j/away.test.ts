import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../../api/domain/errors.ts';
import { openNeo4jStore } from '../../../api/store/neo4j/open-neo4j-store.ts';
import { ACTOR } from '../../contract/fixtures.ts';
import { freePort } from '../../support/free-port.ts';

const SOON = { connectTimeoutMs: 300, acquireTimeoutMs: 300, retryMs: 100, readTimeoutMs: 300, writeTimeoutMs: 300 } as const;
const as = { user: 'neo4j', password: 'not-the-password' };

describe('a server that is not there', () => {
  let silent: Server | null = null;
  const sockets = new Set<Socket>();
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    silent?.close();
    silent = null;
  });

  it('lets the store open; it says so, fails in bounded time, and closes', async () => {
    const store = await openNeo4jStore({ uri: `bolt://127.0.0.1:${await freePort()}`, ...as, ...SOON });
    const health = await store.health();
    expect(health).toMatchObject({ kind: 'neo4j', ready: false, schemaVersion: null, problem: expect.stringContaining('Neo4j') });
    for (const call of [() => store.graphVersion(ACTOR), () => store.acquireLease(ACTOR, 0), () => store.note(ACTOR, {})]) {
      const failure = await call().then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(StoreUnavailableError);
      expect(failure).toMatchObject({ details: { reason: 'connection', retryable: true } });
    }
    await store.close();
    expect(await store.health()).toMatchObject({ ready: false, problem: expect.stringMatching(/\S/) });
  });

  it('does not hold a call up for ever when it takes the connection and says nothing', async () => {
    const port = await freePort();
    const server = createServer((socket) => sockets.add(socket));
    silent = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const store = await openNeo4jStore({ uri: `bolt://127.0.0.1:${port}`, ...as, ...SOON });
    expect(await store.health()).toMatchObject({ ready: false });
    await expect(store.counts(ACTOR)).rejects.toBeInstanceOf(StoreUnavailableError);
    await store.close();
  });

  it('is a clear failure at once when its address is none', async () => {
    await expect(openNeo4jStore({ uri: 'http://localhost:7474', ...as })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', details: { reason: 'address' } });
  });
});
