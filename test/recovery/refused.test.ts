import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { hasNeo4j, neo4jEnvironment, neo4jForTests, type TestNeo4j } from '../support/neo4j-server.ts';
import { type FakeServer, fakeServer } from './fake-neo4j.ts';
import { type ServerRun, startImport, startServerProcess, until } from './processes.ts';

const LONG_MS = 20 * 60_000;
/** A busy machine may be slow to answer. */
const at = (uri: string) => ({ NEO4J_URI: uri, NEO4J_PASSWORD: 'right-password', NEO4J_CONNECT_SECONDS: '60' });

/** A server over a Neo4j it cannot use stays up and tells its operator why. */
async function staysUp(server: ServerRun, why: RegExp): Promise<void> {
  await until(() => why.test(server.output()));
  expect(server.output()).toContain('The store does not answer');
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
  expect((await server.ask('{ viewer { graphVersion } }')).errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
  expect(server.output()).not.toMatch(/ {4}at |right-password/);
}

describe('a Neo4j that cannot be used', () => {
  let server: ServerRun | null = null;
  let fake: FakeServer | null = null;
  afterAll(async () => {
    await server?.stop();
    await fake?.close();
  });

  it(
    'at an address where nobody listens: told by the server and by the command line',
    async () => {
      const environment = at(`bolt://127.0.0.1:${await freePort()}`);
      server = await startServerProcess(environment);
      await staysUp(server, /Không kết nối được với Neo4j/);
      await server.stop();
      const run = startImport(environment, 'seed/documents');
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain('Không kết nối được với Neo4j');
      expect(run.output()).not.toContain('    at ');
    },
    LONG_MS,
  );

  it(
    'of a version that is too old',
    async () => {
      fake = await fakeServer('Neo4j/5.3.0');
      server = await startServerProcess(at(fake.uri));
      await staysUp(server, /quá cũ.*5\.3\.0/);
      await server.stop();
    },
    LONG_MS,
  );
});

describe.skipIf(!hasNeo4j())(hasNeo4j() ? 'a Neo4j with another password' : 'a Neo4j with another password (left out: no Neo4j)', () => {
  let turn: TestNeo4j | null = null;
  let server: ServerRun | null = null;
  beforeAll(async () => {
    turn = await neo4jForTests();
  }, LONG_MS);
  afterAll(async () => {
    await server?.stop();
    await turn?.stop();
  }, LONG_MS);

  /** Whether somebody with the right password gets in; the server keeps an account shut for five seconds after three wrong ones. */
  const letsIn = async ({ uri, user, password }: TestNeo4j): Promise<boolean> => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    try {
      return await driver.verifyAuthentication();
    } catch {
      return false;
    } finally {
      await driver.close();
    }
  };

  it(
    'is told, and the account stays open to those who know the password, however often the product is asked',
    async () => {
      if (turn === null) return;
      server = await startServerProcess({ ...neo4jEnvironment(turn), NEO4J_CONNECT_SECONDS: '60', NEO4J_PASSWORD: 'not-the-right-one' });
      await staysUp(server, /không nhận tên đăng nhập hoặc mật khẩu/);
      expect(server.output()).not.toContain('not-the-right-one');
      const entries: boolean[] = [];
      for (let round = 0; round < 10; round += 1) {
        await Promise.all([server.health(), server.ask('{ viewer { graphVersion } }'), server.ask('{ viewer { counts { held } } }')]);
        entries.push(await letsIn(turn));
      }
      expect(entries).toEqual(Array(10).fill(true));
    },
    LONG_MS,
  );
});
