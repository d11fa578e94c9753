import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { isRetryableError, type Session } from 'neo4j-driver';
import type { Neo4jAddress } from './neo4j-broker.ts';

async function within<T>({ uri, user, password, database }: Neo4jAddress, work: (session: Session) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session({ database });
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** How often it is tried where the last work of a server that has just ended still holds a row. */
const TRIES = 10;

async function empty(session: Session): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
      return;
    } catch (error) {
      if (tried === TRIES || !(error instanceof Error) || !isRetryableError(error)) throw error;
      await pause(200);
    }
  }
}

/** How many nodes a database holds. */
export const countNodes = (address: Neo4jAddress): Promise<number> =>
  within(address, async (session) => Number((await session.run('MATCH (n) RETURN count(n) AS nodes')).records[0]?.get('nodes')));

/** Takes the nodes out of a database, and leaves its constraints and indexes: the plans of its server stay good. */
export const emptyNeo4j = (address: Neo4jAddress): Promise<void> => within(address, empty);

/** Takes everything out of a database: nodes, constraints, indexes. */
export const clearNeo4j = (address: Neo4jAddress): Promise<void> =>
  within(address, async (session) => {
    await empty(session);
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records) await session.run(`DROP CONSTRAINT \`${record.get('name')}\` IF EXISTS`);
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await session.run(`DROP INDEX \`${record.get('name')}\` IF EXISTS`);
  });
