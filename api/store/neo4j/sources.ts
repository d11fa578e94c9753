import type { MentionRow, ReadingRow, SourceRow, TaskRow } from '../../domain/rows.ts';
import type { GraphStore } from '../port.ts';
import { type Ask, by, LIVE } from './ask.ts';
import { bytesOf, textOf } from './chunks.ts';

type SourceQuestion =
  | 'sources'
  | 'sourcesOf'
  | 'sourceByHash'
  | 'sourcesOfJob'
  | 'text'
  | 'texts'
  | 'original'
  | 'readings'
  | 'mentionsBySymbol'
  | 'mentionsOfSources'
  | 'mentionsOf'
  | 'tasksOf';

type StoredText = { readonly id: string; readonly escaped: boolean | null; readonly chunks: readonly string[] };

const TEXTS = `MATCH (t:Text) WHERE t.id IN $ids
  MATCH (t)-[:HAS_CHUNK]->(c)
  WITH t, c ORDER BY t.id, c.position
  WITH t, collect(c.text) AS chunks
  RETURN t.id AS id, t.escaped AS escaped, chunks ORDER BY id`;

const ORIGINAL = `MATCH (:Original {bytesHash: $hash})-[:HAS_CHUNK]->(c)
  RETURN c.bytes AS bytes ORDER BY c.position`;

/** Sources with their texts and bytes, and what was read out of them. */
export function sourceQuestions(ask: Ask): Pick<GraphStore, SourceQuestion> {
  const sources = (text: string, parameters: Record<string, unknown>) => ask((cypher) => cypher.rows<SourceRow>(text, parameters));
  const mentions = (text: string, parameters: Record<string, unknown>) => ask((cypher) => cypher.rows<MentionRow>(text, parameters));
  const texts = async (ids: readonly string[]) =>
    (await ask((cypher) => cypher.all<StoredText>(TEXTS, { ids }))).map(({ id, escaped, chunks }) => ({ id, text: textOf(escaped === true, chunks) }));
  return {
    sources: (_, ids) => sources('MATCH (s:Source) WHERE s.id IN $ids RETURN s.row AS row ORDER BY s.id', { ids }),
    sourcesOf: (_, ids) => sources(`${LIVE} MATCH ${by('s', 'Source', 'directiveId', 'id')} RETURN s.row AS row ORDER BY s.id`, { ids }),
    sourceByHash: async (_, hash) => (await sources('MATCH (s:Source {bytesHash: $hash}) RETURN s.row AS row ORDER BY s.id LIMIT 1', { hash }))[0] ?? null,
    sourcesOfJob: (_, jobId) => sources('MATCH (s:Source {jobId: $jobId}) RETURN s.row AS row ORDER BY s.id', { jobId }),
    text: async (_, textId) => (await texts([textId]))[0]?.text ?? null,
    texts: (_, ids) => texts(ids),
    original: async (_, hash) => {
      const chunks = await ask((cypher) => cypher.all<{ bytes: Int8Array }>(ORIGINAL, { hash }));
      return chunks.length === 0 ? null : bytesOf(chunks.map((chunk) => chunk.bytes));
    },
    readings: (_, ids) =>
      ask((cypher) => cypher.rows<ReadingRow>('MATCH (r:Reading) WHERE r.sourceId IN $ids RETURN r.row AS row ORDER BY r.sourceId', { ids })),
    mentionsBySymbol: (_, keys) => mentions('MATCH (m:Mention) WHERE m.symbolKey IN $keys RETURN m.row AS row ORDER BY m.id', { keys }),
    mentionsOfSources: (_, ids) => mentions('MATCH (m:Mention) WHERE m.sourceId IN $ids RETURN m.row AS row ORDER BY m.id', { ids }),
    mentionsOf: (_, ids) => mentions(`${LIVE} MATCH ${by('m', 'Mention', 'resolvesTo', 'id')} RETURN m.row AS row ORDER BY m.id`, { ids }),
    tasksOf: (_, ids) =>
      ask((cypher) => cypher.rows<TaskRow>(`${LIVE} MATCH ${by('t', 'Task', 'directiveId', 'id')} RETURN t.row AS row ORDER BY t.id`, { ids })),
  };
}
