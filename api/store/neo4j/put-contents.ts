import type { GraphChange } from '../../domain/rows.ts';
import { by } from './ask.ts';
import { batches } from './batches.ts';
import { byteChunks, textChunks } from './chunks.ts';
import type { Cypher } from './cypher.ts';
import { lastOf, type Put, putNodes } from './put-nodes.ts';

const dropChunks = (label: string, key: string): string => `MATCH (:${label} {${key}: $key})-[:HAS_CHUNK]->(c:Chunk) DETACH DELETE c`;

const putChunk = (label: string, key: string, property: string): string =>
  `UNWIND $chunks AS chunk MATCH ${by('n', label, key, 'chunk.key')} CREATE (n)-[:HAS_CHUNK]->(:Chunk {position: chunk.position, ${property}: chunk.content})`;

type Chunk = { readonly key: string; readonly position: number; readonly content: string | Uint8Array };

async function putChunks(cypher: Cypher, put: Put, label: 'Text' | 'Original', key: string, property: string, chunks: readonly Chunk[]): Promise<void> {
  const fresh = put.fresh.get(label);
  const before = new Set(chunks.map((chunk) => chunk.key).filter((each) => !fresh?.has(each)));
  for (const each of before) await cypher.run(dropChunks(label, key), { key: each });
  for (const batch of batches(chunks, (chunk) => chunk.content.length)) await cypher.run(putChunk(label, key, property), { chunks: batch });
}

/** Texts and originals, in chunks. */
export async function putContents(cypher: Cypher, put: Put, change: GraphChange): Promise<void> {
  const texts = lastOf(change.putTexts, (row) => row.textId).map((row) => ({ id: row.textId, length: row.text.length, ...textChunks(row.text) }));
  await putNodes(
    cypher,
    put,
    'Text',
    texts.map(({ id, length, escaped }) => ({ id, length, escaped: escaped ? true : null })),
  );
  await putChunks(
    cypher,
    put,
    'Text',
    'id',
    'text',
    texts.flatMap(({ id, chunks }) => chunks.map((content, position) => ({ key: id, position, content }))),
  );
  const originals = lastOf(change.putOriginals, (row) => row.bytesHash);
  await putNodes(
    cypher,
    put,
    'Original',
    originals.map(({ bytesHash, bytes }) => ({ bytesHash, size: bytes.length })),
  );
  await putChunks(
    cypher,
    put,
    'Original',
    'bytesHash',
    'bytes',
    originals.flatMap(({ bytesHash, bytes }) => byteChunks(bytes).map((content, position) => ({ key: bytesHash, position, content }))),
  );
}
