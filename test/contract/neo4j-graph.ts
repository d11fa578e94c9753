import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4jStore } from '../../api/store/neo4j/open-neo4j-store.ts';
import type { TestNeo4j } from '../support/neo4j-server.ts';
import type { OpenStore } from './opened-store.ts';

/** What the store keeps for itself: the schema stays, the counters begin anew. */
const WIPE = `MATCH (n) WHERE NOT (n:GraphSchema OR n:GraphVersion OR n:WriteLease)
  CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`;
const BEGIN = `OPTIONAL MATCH (g:GraphVersion) SET g.version = 0
  WITH 1 AS one OPTIONAL MATCH (l:WriteLease) SET l = {slot: 1, expiresAt: 0}`;

const PROPERTIES = 'MATCH (n) RETURN labels(n) AS what, properties(n) AS has UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS what, properties(r) AS has';

/** Everything that stands in the graph, bytes as the text they are. */
async function everything(driver: Driver, database: string): Promise<Uint8Array> {
  const { records } = await driver.executeQuery(PROPERTIES, {}, { database });
  const readable = (_: string, value: unknown): unknown => (value instanceof Int8Array ? Buffer.from(value).toString('utf8') : value);
  return Buffer.from(
    JSON.stringify(
      records.map((record) => record.toObject()),
      readable,
    ),
  );
}

/** Empties the graph and leaves its schema, which takes longer to make. */
export async function wipe(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run(WIPE);
    await session.run(BEGIN);
  } finally {
    await session.close();
  }
}

/** Stores on one server, for one test after the other: the graph is emptied in between, its schema stays. */
export function storesOn(server: TestNeo4j): { readonly open: OpenStore; readonly close: () => Promise<void> } {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
  const another = () => openNeo4jStore(server);
  return {
    open: async () => {
      await wipe(driver, server.database);
      return { store: await another(), another, bytes: () => everything(driver, server.database), cleanup: async () => {} };
    },
    close: () => driver.close(),
  };
}
