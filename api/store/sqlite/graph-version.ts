import type { StoreCounts } from '../port.ts';
import type { CorePart } from './core.ts';
import { REPORTS, type Sql } from './sql.ts';

/** Counts one more change, inside the transaction that makes it; gives the new version. */
export function nextVersion(sql: Sql): number {
  return sql.get<{ version: number }>('UPDATE graph SET version = version + 1 RETURNING version')?.version ?? 0;
}

const COUNTS = `SELECT
  (SELECT count(*) FROM directives WHERE held = 1 AND withdrawn = 0) AS held,
  (SELECT count(*) FROM directives WHERE held = 0 AND withdrawn = 0 AND (outcome IS NULL OR outcome NOT IN ${REPORTS})) AS citedNotHeld,
  (SELECT count(*) FROM directives WHERE held = 0 AND withdrawn = 0 AND (outcome IS NULL OR outcome NOT IN ${REPORTS})
    AND id IN (SELECT directive_id FROM sources)) AS excerpts,
  (SELECT count(*) FROM directives WHERE held = 0 AND withdrawn = 0 AND outcome IN ${REPORTS}) AS reports,
  (SELECT count(*) FROM directives WHERE withdrawn = 1) AS withdrawn,
  (SELECT count(*) FROM edges WHERE rejected = 0) AS edges,
  (SELECT count(*) FROM mentions) AS mentions,
  (SELECT count(*) FROM organs WHERE resolved = 0) AS unresolvedOrgans,
  (SELECT count(*) FROM tasks WHERE numbered = 1) AS tasks,
  (SELECT count(DISTINCT bytes_hash) FROM sources WHERE directive_id NOT IN (SELECT id FROM directives WHERE withdrawn = 1)) AS files,
  (SELECT count(*) FROM sources WHERE directive_id NOT IN (SELECT id FROM directives WHERE withdrawn = 1)) AS texts`;

const NOTHING: StoreCounts = {
  held: 0,
  citedNotHeld: 0,
  excerpts: 0,
  reports: 0,
  withdrawn: 0,
  edges: 0,
  mentions: 0,
  unresolvedOrgans: 0,
  tasks: 0,
  files: 0,
  texts: 0,
};

/** How far the graph has come and how much is in it. */
export function versionQuestions(sql: Sql): CorePart<'graphVersion' | 'counts'> {
  return {
    graphVersion: () => sql.get<{ version: number }>('SELECT version FROM graph')?.version ?? 0,
    counts: () => ({ ...NOTHING, ...sql.get<StoreCounts>(COUNTS) }),
  };
}
