import { afterAll, describe } from 'vitest';
import { neo4jForTests } from '../support/neo4j-server.ts';
import { storesOn } from './neo4j-graph.ts';
import type { OpenStore } from './opened-store.ts';
import { storeContract } from './store-contract.ts';

/** Every case of a property asks some two hundred questions over the wire; each run tries others. `NEO4J_CONTRACT_SHARE=1` tries as many as elsewhere. */
const SHARE = Number(process.env['NEO4J_CONTRACT_SHARE'] ?? 0.15);

const server = await neo4jForTests();
const stores = server === null ? null : storesOn(server);

describe.skipIf(server === null)(server === null ? 'no Neo4j: set REQUIRE_NEO4J=1 or NEO4J_TEST_URL' : 'on a real server', () => {
  afterAll(async () => {
    await stores?.close();
    await server?.stop();
  });
  const open: OpenStore = () => {
    if (stores === null) throw new Error('There is no server.');
    return stores.open();
  };
  storeContract('Neo4j', open, SHARE);
});
