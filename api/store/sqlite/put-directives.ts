import { earliestDay, latestDay } from '../../domain/dates.ts';
import type { DirectiveRow, GraphChange } from '../../domain/rows.ts';
import { identityTaken } from '../failures.ts';
import { directiveWords } from '../words.ts';
import { GIVEN, list, type Sql } from './sql.ts';
import { isTaken } from './sqlite-failure.ts';

const COLUMNS = [
  'identity_key',
  'symbol_key',
  'held',
  'outcome',
  'withdrawn',
  'kind',
  'line',
  'level',
  'place_id',
  'issued_on',
  'issued_first',
  'issued_last',
  'words',
  'row',
];

/** An upsert, never a replacement: a replaced directive would take its edges and tasks along. */
const PUT = `INSERT INTO directives (id, ${COLUMNS.join(', ')}) VALUES (?, ${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

function putOne(sql: Sql, row: DirectiveRow): void {
  sql.run(
    PUT,
    row.id,
    row.identityKey,
    row.symbolKey,
    Number(row.held),
    row.outcome,
    Number(row.withdrawn),
    row.kind,
    row.line,
    row.level,
    row.placeId,
    row.issuedOn,
    row.issuedOn === null ? null : earliestDay(row.issuedOn),
    row.issuedOn === null ? null : latestDay(row.issuedOn),
    ` ${directiveWords(row)} `,
    JSON.stringify(row),
  );
  sql.run('DELETE FROM issuers WHERE directive_id = ?', row.id);
  for (const organId of new Set(row.issuerIds)) sql.run('INSERT INTO issuers VALUES (?, ?)', organId, row.id);
}

/**
 * Puts directives; the last of several rows with one id counts, and two may exchange their identity keys.
 * Errors: ConflictError when another directive has the identity key.
 */
export function putDirectives(sql: Sql, given: readonly DirectiveRow[]): void {
  if (given.length === 0) return;
  const rows = new Map(given.map((row) => [row.id, row]));
  const ids = list(rows.keys());
  sql.run(`UPDATE directives SET identity_key = 'moving ' || id WHERE id IN (${GIVEN})`, ids);
  sql.run(`DELETE FROM aliases WHERE old_id IN (${GIVEN})`, ids);
  for (const row of rows.values()) {
    try {
      putOne(sql, row);
    } catch (error) {
      throw isTaken(error) ? identityTaken(row.identityKey) : error;
    }
  }
}

/** Aliases are kept one step long. An alias to itself lifts it; one that turns an older one round takes its place. */
export function putAliases(sql: Sql, aliases: NonNullable<GraphChange['putAliases']>): void {
  const answering = (id: string): string => sql.get<{ id: string }>('SELECT id FROM aliases WHERE old_id = ?', id)?.id ?? id;
  for (const { oldId, id } of aliases) {
    if (oldId === id) {
      sql.run('DELETE FROM aliases WHERE old_id = ?', oldId);
      continue;
    }
    if (answering(id) === oldId) sql.run('DELETE FROM aliases WHERE old_id = ?', id);
    const target = answering(id);
    sql.run('INSERT OR REPLACE INTO aliases VALUES (?, ?)', oldId, target);
    sql.run('UPDATE aliases SET id = ? WHERE id = ?', target, oldId);
  }
}
