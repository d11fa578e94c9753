import type { Expectation } from '../../domain/coverage.ts';

/** Whether something is still to be handed in, by whomever. */
export function isOwed({ state }: Pick<Expectation, 'state'>): boolean {
  return state === 'awaited' || state === 'confirmed-none' || state === 'extended';
}

/** Whether something is still owed by an organ that is known. Words that name nobody who could be asked are never urged. */
export function isOpen(row: Expectation): boolean {
  return row.organId !== null && isOwed(row);
}
