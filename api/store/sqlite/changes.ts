import type { ChangeRow } from '../../domain/propagation.ts';
import type { GraphChange } from '../../domain/rows.ts';
import { changeEntries } from '../change-entries.ts';
import type { CorePart } from './core.ts';
import type { Sql } from './sql.ts';

type Made = { readonly version: number; readonly at: string | null; readonly by: string; readonly decisionId: string | null };

export function putChange(sql: Sql, row: ChangeRow): void {
  sql.run('INSERT INTO changes VALUES (?, ?, ?)', row.sequence, row.at, JSON.stringify(row));
}

/** Adds one change to the feed, inside the transaction that makes it. */
export function feed(sql: Sql, change: GraphChange, { decisionId, ...common }: Made): void {
  let sequence = sql.get<{ last: number | null }>('SELECT max(sequence) AS last FROM changes')?.last ?? 0;
  for (const entry of changeEntries(change, decisionId)) {
    sequence += 1;
    putChange(sql, { ...entry, ...common, sequence });
  }
}

/** The feed of changes for other systems. */
export function changeQuestions(sql: Sql): CorePart<'changes' | 'changesBefore'> {
  return {
    changes: (_, after, limit) => sql.rows<ChangeRow>('SELECT row FROM changes WHERE sequence > ? ORDER BY sequence LIMIT ?', after, limit),
    changesBefore: (_, at) => sql.get<{ last: number | null }>('SELECT max(sequence) AS last FROM changes WHERE at < ?', at)?.last ?? 0,
  };
}
