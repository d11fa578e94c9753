import { fold } from '../../domain/fold.ts';
import type { EdgeRow, GraphChange, ImportItemRow, SearchEntry } from '../../domain/rows.ts';
import { putPropagation } from './propagation.ts';
import { list, type Sql } from './sql.ts';

const OPEN: ReadonlySet<ImportItemRow['state']> = new Set(['waiting', 'reading', 'linking']);

function putEdge(sql: Sql, edge: EdgeRow): void {
  sql.run(
    `INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key)
     DO UPDATE SET from_id = excluded.from_id, to_id = excluded.to_id, relation = excluded.relation, rejected = excluded.rejected, row = excluded.row`,
    edge.key,
    edge.from,
    edge.to,
    edge.relation,
    Number(edge.state === 'rejected'),
    JSON.stringify(edge),
  );
}

const ENTRY = 'SELECT symbol_key AS symbolKey, date, folded, marked, row FROM search_entries WHERE kind = ? AND id = ?';
type KeptEntry = { readonly symbolKey: string | null; readonly date: string | null; readonly folded: string; readonly marked: string; readonly row: string };

/** An entry that is there as it is stays: taking it out of the index of words and putting it in again costs more than all else of a document. */
function putSearch(sql: Sql, entry: SearchEntry): void {
  const { folded, marked, ...rest } = entry;
  const around = entry.around ?? '';
  const now: KeptEntry = { symbolKey: entry.symbolKey, date: entry.date, folded, marked: ` ${marked} `, row: JSON.stringify(rest) };
  const before = sql.get<KeptEntry>(ENTRY, entry.kind, entry.id);
  if (before !== undefined) {
    const same = before.row === now.row && before.folded === now.folded && before.marked === now.marked;
    if (same && before.symbolKey === now.symbolKey && before.date === now.date) return;
    sql.run('DELETE FROM search_entries WHERE kind = ? AND id = ?', entry.kind, entry.id);
  }
  sql.run(
    'INSERT INTO search_entries (kind, id, symbol_key, date, folded, marked, around, around_marked, row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    entry.kind,
    entry.id,
    now.symbolKey,
    now.date,
    now.folded,
    now.marked,
    around === '' ? '' : ` ${fold(around)} `,
    around === '' ? '' : ` ${around} `,
    now.row,
  );
}

function putTexts(sql: Sql, change: GraphChange): void {
  for (const row of change.putSources ?? []) {
    sql.run('INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?)', row.id, row.directiveId, row.textId, row.bytesHash, row.jobId, JSON.stringify(row));
  }
  for (const row of change.putTexts ?? []) sql.run('INSERT OR REPLACE INTO texts VALUES (?, ?)', row.textId, JSON.stringify(row.text));
  for (const row of change.putOriginals ?? []) sql.run('INSERT OR REPLACE INTO originals VALUES (?, ?)', row.bytesHash, row.bytes);
  for (const row of change.putReadings ?? []) sql.run('INSERT OR REPLACE INTO readings VALUES (?, ?)', row.sourceId, JSON.stringify(row));
  for (const row of change.putMentions ?? []) {
    sql.run('INSERT OR REPLACE INTO mentions VALUES (?, ?, ?, ?, ?)', row.id, row.sourceId, row.symbolKey, row.resolvesTo, JSON.stringify(row));
  }
}

function putGraph(sql: Sql, change: GraphChange): void {
  for (const edge of change.putEdges ?? []) putEdge(sql, edge);
  for (const { edgeKey, proofs } of change.putProofs ?? []) {
    sql.run('DELETE FROM proofs WHERE edge_key = ?', edgeKey);
    for (const [position, proof] of proofs.entries()) {
      sql.run('INSERT INTO proofs VALUES (?, ?, ?, ?)', edgeKey, position, proof.sourceId, JSON.stringify(proof));
    }
  }
  const tasks = change.putTasks ?? [];
  if (tasks.length > 0) sql.run('DELETE FROM tasks WHERE directive_id IN (SELECT value FROM json_each(?))', list(tasks.map((entry) => entry.directiveId)));
  for (const { directiveId, tasks: rows } of new Map(tasks.map((entry) => [entry.directiveId, entry])).values()) {
    for (const row of rows) sql.run('INSERT OR REPLACE INTO tasks VALUES (?, ?, ?, ?)', row.id, directiveId, Number(row.numbered), JSON.stringify(row));
  }
}

function putRegister(sql: Sql, change: GraphChange): void {
  for (const row of change.putOrgans ?? []) {
    const words = ` ${fold(row.name)} `;
    sql.run(
      'INSERT OR REPLACE INTO organs VALUES (?, ?, ?, ?, ?, ?, ?)',
      row.id,
      row.name,
      words,
      row.line,
      row.level,
      Number(row.resolved),
      JSON.stringify(row),
    );
  }
  for (const row of change.putPlaces ?? []) sql.run('INSERT OR REPLACE INTO places VALUES (?, ?)', row.id, JSON.stringify(row));
  for (const entry of change.putSearch ?? []) putSearch(sql, entry);
}

function putImports(sql: Sql, change: GraphChange): void {
  for (const row of change.putJobs ?? []) sql.run('INSERT OR REPLACE INTO jobs VALUES (?, ?, ?)', row.id, row.createdAt, JSON.stringify(row));
  for (const row of change.putItems ?? []) {
    sql.run('INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)', row.jobId, row.index, Number(OPEN.has(row.state)), JSON.stringify(row));
  }
  for (const row of change.putTombstones ?? []) sql.run('INSERT OR REPLACE INTO tombstones VALUES (?, ?)', row.bytesHash, JSON.stringify(row));
}

/** Puts all rows of a change that are not directives or aliases; later rows with the same key replace earlier ones. */
export function putRows(sql: Sql, change: GraphChange): void {
  putTexts(sql, change);
  putGraph(sql, change);
  putPropagation(sql, change);
  putRegister(sql, change);
  putImports(sql, change);
}
