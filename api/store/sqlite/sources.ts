import type { MentionRow, ReadingRow, SourceRow, TaskRow } from '../../domain/rows.ts';
import type { CorePart } from './core.ts';
import { GIVEN, LIVE, list, type Sql } from './sql.ts';

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

/** Sources with their texts and bytes, and what was read out of them. */
export function sourceQuestions(sql: Sql): CorePart<SourceQuestion> {
  return {
    sources: (_, ids) => sql.rows<SourceRow>(`SELECT row FROM sources WHERE id IN (${GIVEN}) ORDER BY id`, list(ids)),
    sourcesOf: (_, ids) => sql.rows<SourceRow>(`SELECT row FROM sources WHERE directive_id IN (${LIVE}) ORDER BY id`, list(ids)),
    sourceByHash: (_, hash) => sql.rows<SourceRow>('SELECT row FROM sources WHERE bytes_hash = ? ORDER BY id LIMIT 1', hash)[0] ?? null,
    sourcesOfJob: (_, jobId) => sql.rows<SourceRow>('SELECT row FROM sources WHERE job_id = ? ORDER BY id', jobId),
    text: (_, textId) => sql.rows<string>('SELECT row FROM texts WHERE id = ?', textId)[0] ?? null,
    texts: (_, ids) =>
      sql
        .all<{ id: string; row: string }>(`SELECT id, row FROM texts WHERE id IN (${GIVEN}) ORDER BY id`, list(ids))
        .map(({ id, row }) => ({ id, text: JSON.parse(row) })),
    original: (_, hash) => sql.get<{ bytes: Uint8Array }>('SELECT bytes FROM originals WHERE bytes_hash = ?', hash)?.bytes ?? null,
    readings: (_, ids) => sql.rows<ReadingRow>(`SELECT row FROM readings WHERE source_id IN (${GIVEN}) ORDER BY source_id`, list(ids)),
    mentionsBySymbol: (_, keys) => sql.rows<MentionRow>(`SELECT row FROM mentions WHERE symbol_key IN (${GIVEN}) ORDER BY id`, list(keys)),
    mentionsOfSources: (_, ids) => sql.rows<MentionRow>(`SELECT row FROM mentions WHERE source_id IN (${GIVEN}) ORDER BY id`, list(ids)),
    mentionsOf: (_, ids) => sql.rows<MentionRow>(`SELECT row FROM mentions WHERE resolves_to IN (${LIVE}) ORDER BY id`, list(ids)),
    tasksOf: (_, ids) => sql.rows<TaskRow>(`SELECT row FROM tasks WHERE directive_id IN (${LIVE}) ORDER BY id`, list(ids)),
  };
}
