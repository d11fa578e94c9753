import type { ImportItemRow, ImportJobRow } from '../../domain/rows.ts';
import type { CorePart } from './core.ts';
import { GIVEN, list, type Sql } from './sql.ts';

/** Imports, and the bytes that were purged. */
export function jobQuestions(sql: Sql): CorePart<'job' | 'jobs' | 'items' | 'itemsOf' | 'openItems' | 'isPurged'> {
  return {
    job: (_, jobId) => sql.rows<ImportJobRow>('SELECT row FROM jobs WHERE id = ?', jobId)[0] ?? null,
    jobs: (_, page) =>
      sql.reading(() => ({
        rows: sql.rows<ImportJobRow>('SELECT row FROM jobs ORDER BY created_at DESC, id LIMIT ? OFFSET ?', page.limit, page.offset),
        total: sql.get<{ total: number }>('SELECT count(*) AS total FROM jobs')?.total ?? 0,
      })),
    items: (_, jobId) => sql.rows<ImportItemRow>('SELECT row FROM items WHERE job_id = ? ORDER BY position', jobId),
    itemsOf: (_, jobIds) => sql.rows<ImportItemRow>(`SELECT row FROM items WHERE job_id IN (${GIVEN}) ORDER BY job_id, position`, list(jobIds)),
    openItems: (_, limit) =>
      sql.rows<ImportItemRow>(
        `SELECT i.row FROM items i JOIN jobs j ON j.id = i.job_id WHERE i.open = 1
         ORDER BY j.created_at, j.id, i.position LIMIT ?`,
        limit,
      ),
    isPurged: (_, hash) => sql.get('SELECT 1 FROM tombstones WHERE bytes_hash = ?', hash) !== undefined,
  };
}
