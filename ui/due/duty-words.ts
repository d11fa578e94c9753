import type { DueRow } from './due-query.ts';

/** The key of the words for how it stands. */
export function stateWords({ state }: Pick<DueRow, 'state'>): 'due.extended' | 'due.confirmedNone' | 'due.awaited' {
  return state === 'EXTENDED' ? 'due.extended' : state === 'CONFIRMED_NONE' ? 'due.confirmedNone' : 'due.awaited';
}
