import { get, type IncomingMessage } from 'node:http';
import { inject } from 'vitest';
import { clearNeo4j, countNodes, emptyNeo4j } from './clear-neo4j.ts';
import type { Neo4jAddress, Turn } from './neo4j-broker.ts';

export type TestNeo4j = Neo4jAddress & {
  /** Takes everything out: nodes, constraints, indexes. */
  readonly clear: () => Promise<void>;
  /** Gives the database back, without a node: the next test file has its turn. */
  readonly stop: () => Promise<void>;
};

/** Whether this run has a Neo4j at all. */
export const hasNeo4j = (): boolean => inject('neo4jBroker') !== null;

/** What makes the product use this Neo4j. */
export const neo4jEnvironment = ({ uri, user, password, database }: Neo4jAddress): Readonly<Record<string, string>> => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

/**
 * A Neo4j of this run, without a node, for this test file alone until `stop()`; waits for its turn. Ask at the top of the file
 * (`const neo4j = await neo4jForTests()`), where waiting has no limit. Null where the run has none, which it says once.
 * Errors: what keeps the server from starting, and a named database that is not empty.
 */
export async function neo4jForTests(): Promise<TestNeo4j | null> {
  const broker = inject('neo4jBroker');
  if (broker === null) return null;
  const { turn, giveBack } = await waitForTurn(broker);
  const { throwaway, ...address } = turn;
  try {
    if (throwaway) await emptyNeo4j(address);
    else await mustBeEmpty(address);
  } catch (error) {
    giveBack();
    throw error;
  }
  return {
    ...address,
    clear: () => clearNeo4j(address),
    stop: async () => {
      try {
        await (throwaway ? emptyNeo4j(address) : clearNeo4j(address));
      } finally {
        giveBack();
      }
    },
  };
}

async function mustBeEmpty(address: Neo4jAddress): Promise<void> {
  const nodes = await countNodes(address);
  if (nodes > 0)
    throw new Error(`NEO4J_TEST_URL: the database «${address.database}» holds ${nodes} nodes, and the tests would take them out. Name an empty one.`);
}

/** The turn lasts as long as the connection. */
function waitForTurn(broker: string): Promise<{ readonly turn: Turn; readonly giveBack: () => void }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (response: IncomingMessage): void => {
      response.on('data', (part: Buffer) => {
        said += part.toString();
        if (response.statusCode !== 200 || !said.endsWith('\n')) return;
        asking.socket?.unref();
        resolve({ turn: JSON.parse(said), giveBack: () => asking.destroy() });
      });
      response.on('error', reject);
      response.on('end', () => reject(new Error(said)));
    };
    const asking = get(broker, { agent: false }, hear).on('error', reject);
  });
}
