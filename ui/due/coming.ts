import type { DueRow } from './due-query.ts';

/** Whether a row stands for the coming turn of a returning duty alone: what persons say of the duty stands with its open turn. */
export function isComing({ earlierDue }: Pick<DueRow, 'earlierDue'>): boolean {
  return earlierDue !== null;
}

/** Tells rows apart: a returning duty stands in two of them, by its oldest open turn and by the one that comes. */
export function rowId(row: Pick<DueRow, 'key' | 'dueOn' | 'earlierDue'>): string {
  return isComing(row) ? `${row.key} ${row.dueOn}` : row.key;
}
