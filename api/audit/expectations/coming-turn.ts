import type { Expectation } from '../../domain/coverage.ts';
import { isOwed } from './open-expectation.ts';

/**
 * The coming turn of what returns as a row of its own, beside the one that stands for an earlier turn: awaited and in its term,
 * with the turns before it that have not come either. Null where nothing comes, and where the row stands for that turn itself.
 */
export function comingTurn(row: Expectation): Expectation | null {
  const { nextDue, dueOn, laterDue } = row;
  if (nextDue === null) return null;
  const owed = isOwed(row);
  if (owed && dueOn === nextDue) return null;
  const passed = owed && row.time === 'overdue' && dueOn !== null ? [dueOn, ...laterDue] : [];
  return {
    ...row,
    dueOn: nextDue,
    laterDue: [],
    earlierDue: passed,
    state: 'awaited',
    time: 'in-term',
    daysLate: null,
    metBy: [],
    unreviewed: false,
    note: null,
  };
}
