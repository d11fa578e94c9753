import type { Expectation, ExpectationTime } from '../../domain/coverage.ts';

/** Expectations of one group by what became of them. `total` is the sum of all others. */
export type StandingFigures = {
  readonly total: number;
  readonly issued: Readonly<Record<ExpectationTime, number>>;
  readonly awaited: Readonly<Record<ExpectationTime, number>>;
  /** Every other state: other form, outside, extended, passed on, ended, exempt, stated as not issued. */
  readonly other: number;
  /** Of the issued ones, those that rest on a link nobody reviewed. */
  readonly unreviewed: number;
};

const none = (): Record<ExpectationTime, number> => ({ 'in-term': 0, late: 0, overdue: 0, 'no-deadline': 0, 'date-unknown': 0 });

/** Counts what became of expectations. */
export function standingFigures(rows: readonly Expectation[]): StandingFigures {
  const issued = none();
  const awaited = none();
  let other = 0;
  let unreviewed = 0;
  for (const { state, time, unreviewed: unsure } of rows) {
    if (state === 'issued') issued[time ?? 'no-deadline'] += 1;
    else if (state === 'awaited') awaited[time ?? 'no-deadline'] += 1;
    else other += 1;
    if (state === 'issued' && unsure) unreviewed += 1;
  }
  return { total: rows.length, issued, awaited, other, unreviewed };
}

export const sumOf = (counts: Readonly<Record<ExpectationTime, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
