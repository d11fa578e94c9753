import type { Settings } from './settings.ts';
import { openNeo4jStore } from './store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from './store/port.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';

type Place = Pick<Settings, 'dataDir' | 'graphFile' | 'neo4j'>;

/**
 * The store the settings name: a Neo4j where there is one, else the file in the data folder. A Neo4j that is not there
 * yet is no error: the store says so and answers once it is. Errors: StoreUnavailableError for a file that cannot be used.
 */
export async function openStore({ graphFile, neo4j }: Place): Promise<GraphStore> {
  if (neo4j === null) return openSqliteStore({ path: graphFile });
  const { uri, user, password, database, poolSize, connectMs, queryMs, retryMs } = neo4j;
  return openNeo4jStore({ uri, user, password, database, maxConnections: poolSize, connectTimeoutMs: connectMs, readTimeoutMs: queryMs, retryMs });
}

/** Where the graph is kept, in one line for an operator. */
export function whereKept({ dataDir, neo4j }: Place): string {
  return neo4j === null ? `Data folder: ${dataDir}` : `Graph: Neo4j at ${neo4j.uri}, database ${neo4j.database}`;
}
