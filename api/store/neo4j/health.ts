import { StoreUnavailableError } from '../../domain/errors.ts';
import type { StoreHealth } from '../port.ts';
import type { Gate } from './gate.ts';
import { storeFailure } from './neo4j-failure.ts';
import { SCHEMA_VERSION } from './schema.ts';
import type { Server } from './server.ts';

const QUESTION = 'OPTIONAL MATCH (s:GraphSchema {slot: 1}) RETURN s.version AS version';

const problemOf = (error: unknown): string => {
  const failure = storeFailure(error);
  return failure instanceof Error ? failure.message : String(failure);
};

/**
 * Whether the server answers at this moment and its schema is ours; asks in one try and never throws.
 * Where the schema is not there, not yet or no longer, it is made on the way that every call takes.
 */
export async function healthOf(server: Server, timeoutMs: number, gate: Gate): Promise<StoreHealth> {
  try {
    // Whether it is a server to work with at all is found out first: an old one does not understand the question.
    await gate.through(async () => {});
    const found = await server.asking<{ version: number | null }>(QUESTION, timeoutMs);
    if (found?.version !== SCHEMA_VERSION) {
      gate.doubt();
      await gate.through(async () => {});
    }
    return { kind: 'neo4j', ready: true, problem: null, schemaVersion: SCHEMA_VERSION };
  } catch (error) {
    const known = error instanceof StoreUnavailableError && typeof error.details['found'] === 'number' ? error.details['found'] : null;
    return { kind: 'neo4j', ready: false, problem: problemOf(error), schemaVersion: known };
  }
}
