import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, it } from 'vitest';
import { countNodes } from './clear-neo4j.ts';
import { neo4jForTests } from './neo4j-server.ts';

const server = await neo4jForTests();

describe.skipIf(server === null)(server === null ? 'no Neo4j: set REQUIRE_NEO4J=1 or NEO4J_TEST_URL' : 'the Neo4j that tests share', () => {
  afterAll(() => server?.stop());

  it('is a server of the version that is supported, behind a password, and empty again when it is cleared', async () => {
    if (server === null) return;
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    try {
      const { records } = await driver.executeQuery('CALL dbms.components() YIELD versions RETURN versions[0] AS version', {}, { database: server.database });
      expect(records[0]?.get('version')).toMatch(/^5\./);
      await driver.executeQuery('CREATE CONSTRAINT probe IF NOT EXISTS FOR (n:Probe) REQUIRE n.id IS UNIQUE', {}, { database: server.database });
      await driver.executeQuery('CREATE (:Probe {id: 1})-[:PROBES]->(:Probe {id: 2})', {}, { database: server.database });
      expect(await countNodes(server)).toBe(2);
      await server.clear();
      expect(await countNodes(server)).toBe(0);
      const { records: left } = await driver.executeQuery('SHOW CONSTRAINTS YIELD name', {}, { database: server.database });
      expect(left).toEqual([]);
    } finally {
      await driver.close();
    }
    const stranger = neo4j.driver(server.uri, neo4j.auth.basic(server.user, 'not-the-password'));
    await expect(stranger.verifyAuthentication()).resolves.toBe(false);
    await stranger.close();
  });
});
