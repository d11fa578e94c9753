import { afterAll, describe } from 'vitest';
import { neo4jForTests } from '../support/neo4j-server.ts';
import { storesOn } from './neo4j-graph.ts';
import { storeContract } from './store-contract.ts';

const server = await neo4jForTests();
const stores = server === null ? null : storesOn(server);

describe.skipIf(server === null)(server === null ? 'no Neo4j: set REQUIRE_NEO4J=1 or NEO4J_TEST_URL' : 'on a real server', () => {
  afterAll(async () => {
    await stores?.close();
    await server?.stop();
  });
  storeContract('Neo4j', () => {
    if (stores === null) throw new Error('There is no server.');
    return stores.open();
  });
});
