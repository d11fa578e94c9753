import type { ImportItemRow, ImportJobRow } from '../../domain/rows.ts';
import type { GraphStore } from '../port.ts';
import { type Ask, by } from './ask.ts';

const JOBS = 'MATCH (j:ImportJob) WITH j ORDER BY j.createdAt DESC, j.id SKIP $offset LIMIT $limit RETURN j.row AS row';
const ITEMS = 'MATCH (i:ImportItem) WHERE i.jobId IN $jobIds RETURN i.row AS row ORDER BY i.jobId, i.position';
const OPEN = `MATCH (i:ImportItem {open: true})
  MATCH ${by('j', 'ImportJob', 'id', 'i.jobId')}
  WITH i, j ORDER BY j.createdAt, j.id, i.position LIMIT $limit RETURN i.row AS row`;

/** Imports, and the bytes that were purged. */
export function jobQuestions(ask: Ask): Pick<GraphStore, 'job' | 'jobs' | 'items' | 'itemsOf' | 'openItems' | 'isPurged'> {
  const items = (jobIds: readonly string[]) => ask((cypher) => cypher.rows<ImportItemRow>(ITEMS, { jobIds }));
  return {
    job: (_, jobId) => ask(async (cypher) => (await cypher.rows<ImportJobRow>('MATCH (j:ImportJob {id: $jobId}) RETURN j.row AS row', { jobId }))[0] ?? null),
    jobs: (_, page) =>
      ask(async (cypher) => ({
        total: (await cypher.one<{ total: number }>('MATCH (:ImportJob) RETURN count(*) AS total'))?.total ?? 0,
        rows: await cypher.rows<ImportJobRow>(JOBS, page),
      })),
    items: (_, jobId) => items([jobId]),
    itemsOf: (_, jobIds) => items(jobIds),
    openItems: (_, limit) => ask((cypher) => cypher.rows<ImportItemRow>(OPEN, { limit })),
    isPurged: (_, hash) => ask(async (cypher) => (await cypher.one('MATCH (t:Tombstone {bytesHash: $hash}) RETURN 1 AS there', { hash })) !== undefined),
  };
}
