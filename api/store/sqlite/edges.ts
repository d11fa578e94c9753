import type { EdgeProofRow, EdgeRow } from '../../domain/rows.ts';
import type { CorePart } from './core.ts';
import { GIVEN, LIVE, list, type Sql } from './sql.ts';

/** Edges by their ends and keys, and the words that prove them. */
export function edgeQuestions(sql: Sql): CorePart<'edgesAmong' | 'edgesOf' | 'edges' | 'proofs'> {
  return {
    edgesAmong: (_, ids, relations) =>
      sql.rows<EdgeRow>(
        `WITH live (id) AS MATERIALIZED (${LIVE})
         SELECT row FROM edges WHERE from_id IN (SELECT id FROM live) AND to_id IN (SELECT id FROM live) AND relation IN (${GIVEN}) ORDER BY key`,
        list(ids),
        list(relations),
      ),
    edgesOf: (_, ids) =>
      sql.rows<EdgeRow>(
        `WITH live (id) AS MATERIALIZED (${LIVE}), touched (key) AS (
           SELECT key FROM edges WHERE from_id IN (SELECT id FROM live) UNION SELECT key FROM edges WHERE to_id IN (SELECT id FROM live)
         )
         SELECT row FROM edges WHERE key IN (SELECT key FROM touched) ORDER BY key`,
        list(ids),
      ),
    edges: (_, keys) => sql.rows<EdgeRow>(`SELECT row FROM edges WHERE key IN (${GIVEN}) ORDER BY key`, list(keys)),
    proofs: (_, keys) => sql.rows<EdgeProofRow>(`SELECT row FROM proofs WHERE edge_key IN (${GIVEN}) ORDER BY edge_key, position`, list(keys)),
  };
}
