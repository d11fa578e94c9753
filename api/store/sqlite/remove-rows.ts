import type { GraphChange } from '../../domain/rows.ts';
import { GIVEN, list, type Sql } from './sql.ts';

type Used = { readonly texts: readonly string[]; readonly originals: readonly string[] };

/** The texts and originals that these sources have now. */
export function usedBySources(sql: Sql, sourceIds: readonly string[]): Used {
  if (sourceIds.length === 0) return { texts: [], originals: [] };
  const rows = sql.all<{ text: string; original: string }>(
    `SELECT text_id AS text, bytes_hash AS original FROM sources WHERE id IN (${GIVEN})`,
    list(sourceIds),
  );
  return { texts: rows.map((row) => row.text), originals: rows.map((row) => row.original) };
}

/** Removes those texts and originals that no source holds now. */
export function releaseUnused(sql: Sql, used: Used): void {
  if (used.texts.length > 0) {
    sql.run(`DELETE FROM texts WHERE id IN (${GIVEN}) AND NOT EXISTS (SELECT 1 FROM sources WHERE text_id = texts.id)`, list(used.texts));
  }
  if (used.originals.length > 0) {
    sql.run(
      `DELETE FROM originals WHERE bytes_hash IN (${GIVEN}) AND NOT EXISTS (SELECT 1 FROM sources WHERE bytes_hash = originals.bytes_hash)`,
      list(used.originals),
    );
  }
}

/** The removals of a change. Proofs go with their edge, edges and tasks with their directive. */
export function removeRows(sql: Sql, change: GraphChange): void {
  if (change.removeSources?.length) {
    const gone = list(change.removeSources);
    sql.run(`DELETE FROM readings WHERE source_id IN (${GIVEN})`, gone);
    sql.run(`DELETE FROM mentions WHERE source_id IN (${GIVEN})`, gone);
    sql.run(`DELETE FROM proofs WHERE source_id IN (${GIVEN})`, gone);
    sql.run(`DELETE FROM sources WHERE id IN (${GIVEN})`, gone);
  }
  if (change.removeMentions?.length) sql.run(`DELETE FROM mentions WHERE id IN (${GIVEN})`, list(change.removeMentions));
  if (change.removeEdges?.length) sql.run(`DELETE FROM edges WHERE key IN (${GIVEN})`, list(change.removeEdges));
  if (change.removeDirectives?.length) sql.run(`DELETE FROM directives WHERE id IN (${GIVEN})`, list(change.removeDirectives));
  for (const { kind, id } of change.removeSearch ?? []) sql.run('DELETE FROM search_entries WHERE kind = ? AND id = ?', kind, id);
}
