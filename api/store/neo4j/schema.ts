import { StoreUnavailableError } from '../../domain/errors.ts';
import { SCHEMA_STEPS } from './schema-steps.ts';
import type { Server } from './server.ts';

export const SCHEMA_VERSION = SCHEMA_STEPS.length;

/** Uniqueness constraints on relationships came with 5.7. */
const OLDEST = [5, 7] as const;

/** Waiting for the indexes of a step to be filled. */
const INDEX_SECONDS = 600;

/** Whether a server ("Neo4j/5.26.0", "Neo4j/2025.10.1") is one the store can work on; one that does not say is believed. */
export function isNewEnough(agent: string): boolean {
  const found = /\/(\d+)\.(\d+)/.exec(agent);
  if (found === null) return true;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function mustKnow(version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new StoreUnavailableError(
    `Kho dữ liệu do phiên bản mới hơn tạo ra (cấu trúc ${version}, chương trình biết đến ${SCHEMA_VERSION}). Cập nhật chương trình.`,
    { reason: 'newer', found: version, known: SCHEMA_VERSION },
  );
}

/** The nodes are counted first: between the two another process may begin. */
const STATE = `MATCH (n) WITH count(n) AS nodes
  OPTIONAL MATCH (s:GraphSchema {slot: 1})
  RETURN s.version AS version, nodes`;

type State = { readonly version: number | null; readonly nodes: number };

/** Brings the database from a step to the present one while holding the node that says how far it is: of two processes one does it, the other waits. */
async function migrate(server: Server): Promise<void> {
  await server.alone('CREATE CONSTRAINT GraphSchema_slot IF NOT EXISTS FOR (s:GraphSchema) REQUIRE s.slot IS UNIQUE');
  await server.writing((cypher) => cypher.run('MERGE (s:GraphSchema {slot: 1}) ON CREATE SET s.version = 0'));
  await server.writing(async (cypher) => {
    const locked = await cypher.one<{ version: number }>('MATCH (s:GraphSchema {slot: 1}) SET s.lock = randomUUID() RETURN s.version AS version');
    const version = locked?.version ?? 0;
    mustKnow(version);
    for (const statement of SCHEMA_STEPS.slice(version).flat()) await server.alone(statement);
    await server.alone(`CALL db.awaitIndexes(${INDEX_SECONDS})`);
    await cypher.run('MATCH (s:GraphSchema {slot: 1}) SET s.version = $version REMOVE s.lock', { version: SCHEMA_VERSION });
  }, INDEX_SECONDS * 1_000);
}

/**
 * Sees to it that the server and its database can be worked with: a server that is new enough, a database that
 * is ours or empty, the present schema. Errors: the driver's, and StoreUnavailableError with the reason
 * `old-server`, `foreign` or `newer`.
 */
export async function prepareDatabase(server: Server): Promise<void> {
  const agent = await server.version();
  if (!isNewEnough(agent)) {
    throw new StoreUnavailableError(`Máy chủ Neo4j quá cũ (${agent}). Cần Neo4j ${OLDEST.join('.')} trở lên; nên dùng 5.26.`, {
      reason: 'old-server',
      found: agent,
      needed: OLDEST.join('.'),
    });
  }
  const state = await server.reading((cypher) => cypher.one<State>(STATE));
  const version = state?.version ?? null;
  if (version === SCHEMA_VERSION) return;
  if (version === null && (state?.nodes ?? 0) > 0) {
    throw new StoreUnavailableError('Cơ sở dữ liệu Neo4j này đã có dữ liệu của chương trình khác. Dùng một cơ sở dữ liệu trống.', { reason: 'foreign' });
  }
  mustKnow(version ?? 0);
  await migrate(server);
}
