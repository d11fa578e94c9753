import type { ChangeRow, DutyRow, TaskLinkRow } from '../../domain/propagation.ts';
import type { DecisionRow, EdgeProofRow, GraphChange, SearchEntry, TaskRow } from '../../domain/rows.ts';
import type { DumpPage, DumpPart, DumpRows } from '../dump.ts';
import { applyChange } from './apply-change.ts';
import { putChange } from './changes.ts';
import type { CorePart } from './core.ts';
import { GIVEN, list, type Sql } from './sql.ts';

type Page<T> = { readonly rows: readonly T[]; readonly next: string | null };

/** One more row than asked for tells whether there is a next page. */
function pageOf<T extends { readonly k: string }>(found: readonly T[], limit: number): Page<T> {
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.k ?? null) : null };
}

const NUMBER = "printf('%012d', sequence)";

/** Rows of one table by a text key, as columns `k` and whatever is asked for. */
function keyed<T>(sql: Sql, table: string, key: string, columns: string, after: string | null, limit: number): Page<T & { readonly k: string }> {
  const found = sql.all<T & { readonly k: string }>(
    `SELECT ${key} AS k, ${columns} FROM ${table} WHERE ?1 IS NULL OR ${key} > ?1 ORDER BY k LIMIT ?2`,
    after,
    limit + 1,
  );
  return pageOf(found, limit);
}

/** Rows of a table that belong together by a key, for one page of keys. */
function grouped<T>(
  sql: Sql,
  table: string,
  key: string,
  order: string,
  after: string | null,
  limit: number,
): Page<{ readonly k: string; readonly rows: readonly T[] }> {
  const keys = pageOf(
    sql.all<{ k: string }>(`SELECT DISTINCT ${key} AS k FROM ${table} WHERE ?1 IS NULL OR ${key} > ?1 ORDER BY k LIMIT ?2`, after, limit + 1),
    limit,
  );
  const rows = sql.all<{ k: string; row: string }>(
    `SELECT ${key} AS k, row FROM ${table} WHERE ${key} IN (${GIVEN}) ORDER BY ${order}`,
    list(keys.rows.map((each) => each.k)),
  );
  const groups = new Map<string, T[]>(keys.rows.map(({ k }) => [k, []]));
  for (const { k, row } of rows) groups.get(k)?.push(JSON.parse(row));
  return { rows: [...groups].map(([k, members]) => ({ k, rows: members })), next: keys.next };
}

type JsonRow = { readonly row: string };

function page(sql: Sql, part: DumpPart, after: string | null, limit: number): DumpPage {
  const simple = <T>(table: string, key: string, wrap: (rows: readonly T[]) => DumpRows): DumpPage => {
    const { rows, next } = keyed<JsonRow>(sql, table, key, 'row', after, limit);
    return { rows: wrap(rows.map(({ row }) => JSON.parse(row))), next };
  };
  switch (part) {
    case 'directives':
      return simple<never>('directives', 'id', (rows) => ({ putDirectives: rows }));
    case 'sources':
      return simple<never>('sources', 'id', (rows) => ({ putSources: rows }));
    case 'readings':
      return simple<never>('readings', 'source_id', (rows) => ({ putReadings: rows }));
    case 'mentions':
      return simple<never>('mentions', 'id', (rows) => ({ putMentions: rows }));
    case 'edges':
      return simple<never>('edges', 'key', (rows) => ({ putEdges: rows }));
    case 'organs':
      return simple<never>('organs', 'id', (rows) => ({ putOrgans: rows }));
    case 'places':
      return simple<never>('places', 'id', (rows) => ({ putPlaces: rows }));
    case 'jobs':
      return simple<never>('jobs', 'id', (rows) => ({ putJobs: rows }));
    case 'items':
      return simple<never>('items', "job_id || ' ' || printf('%012d', position)", (rows) => ({ putItems: rows }));
    case 'tombstones':
      return simple<never>('tombstones', 'bytes_hash', (rows) => ({ putTombstones: rows }));
    case 'changes':
      return simple<ChangeRow>('changes', NUMBER, (rows) => ({ putChanges: rows }));
    case 'aliases': {
      const { rows, next } = keyed<{ id: string }>(sql, 'aliases', 'old_id', 'id', after, limit);
      return { rows: { putAliases: rows.map(({ k, id }) => ({ oldId: k, id })) }, next };
    }
    case 'texts': {
      const { rows, next } = keyed<JsonRow>(sql, 'texts', 'id', 'row', after, limit);
      return { rows: { putTexts: rows.map(({ k, row }) => ({ textId: k, text: JSON.parse(row) })) }, next };
    }
    case 'originals': {
      const { rows, next } = keyed<{ bytes: Uint8Array }>(sql, 'originals', 'bytes_hash', 'bytes', after, limit);
      return { rows: { putOriginals: rows.map(({ k, bytes }) => ({ bytesHash: k, bytes })) }, next };
    }
    case 'proofs': {
      const { rows, next } = grouped<EdgeProofRow>(sql, 'proofs', 'edge_key', 'edge_key, position', after, limit);
      return { rows: { putProofs: rows.map(({ k, rows: proofs }) => ({ edgeKey: k, proofs })) }, next };
    }
    case 'tasks': {
      const { rows, next } = grouped<TaskRow>(sql, 'tasks', 'directive_id', 'id', after, limit);
      return { rows: { putTasks: rows.map(({ k, rows: tasks }) => ({ directiveId: k, tasks })) }, next };
    }
    case 'duties': {
      const { rows, next } = grouped<DutyRow>(sql, 'duties', 'directive_id', 'id', after, limit);
      return { rows: { putDuties: rows.map(({ k, rows: duties }) => ({ directiveId: k, duties })) }, next };
    }
    case 'taskLinkings': {
      const linkings = keyed<{ basis: string }>(sql, 'task_linkings', 'directive_id', 'basis', after, limit);
      const ids = list(linkings.rows.map(({ k }) => k));
      const links = sql.rows<TaskLinkRow>(`SELECT row FROM task_links WHERE directive_id IN (${GIVEN}) ORDER BY key`, ids);
      const rows = linkings.rows.map(({ k, basis }) => ({ directiveId: k, basis, links: links.filter((link) => link.fromDirectiveId === k) }));
      return { rows: { putTaskLinkings: rows }, next: linkings.next };
    }
    case 'search': {
      const { rows, next } = keyed<JsonRow & { folded: string; marked: string }>(
        sql,
        'search_entries',
        "kind || ' ' || id",
        'row, folded, marked',
        after,
        limit,
      );
      const entries = rows.map(({ row, folded, marked }): SearchEntry => ({ ...JSON.parse(row), folded, marked: marked.slice(1, -1) }));
      return { rows: { putSearch: entries }, next };
    }
    case 'decisions': {
      const { rows, next } = keyed<JsonRow & { version: number }>(sql, 'decisions', NUMBER, 'row, version', after, limit);
      return { rows: { putDecisions: rows.map(({ row, version }) => ({ row: JSON.parse(row), version })) }, next };
    }
    case 'version':
      return { rows: { setVersion: sql.get<{ version: number }>('SELECT version FROM graph')?.version ?? 0 }, next: null };
  }
}

function putDecision(sql: Sql, row: DecisionRow, version: number): void {
  sql.run('INSERT INTO decisions VALUES (?, ?, ?, ?, ?)', row.sequence, row.subjectKey, row.requestId, version, JSON.stringify(row));
}

/** Puts dumped rows, inside the caller's transaction. */
export function loadRows(sql: Sql, rows: DumpRows): void {
  const { putDecisions = [], putChanges = [], setVersion, ...change } = rows;
  applyChange(sql, change satisfies GraphChange);
  for (const { row, version } of putDecisions) putDecision(sql, row, version);
  for (const row of putChanges) putChange(sql, row);
  if (setVersion !== undefined) sql.run('UPDATE graph SET version = ?', setVersion);
}

/** All rows, part by part. */
export function dumpQuestion(sql: Sql): CorePart<'dump'> {
  return { dump: (_, part, after, limit) => sql.reading(() => page(sql, part, after, limit)) };
}
