import type { Expectation } from '../../domain/coverage.ts';

/** Whether something is still owed by an organ that is known. Words that name nobody who could be asked are never urged. */
export function isOpen(row: Expectation): boolean {
  return row.organId !== null && (row.state === 'awaited' || row.state === 'confirmed-none' || row.state === 'extended');
}
