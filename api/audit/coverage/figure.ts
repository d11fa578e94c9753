import type { Scope } from '../../domain/coverage.ts';
import type { PlainDate } from '../../domain/dates.ts';

/** What every figure of one answer has in common. */
export type Frame = {
  readonly asOf: PlainDate;
  readonly scope: Scope | null;
  readonly graphVersion: number;
  readonly confirmedOnly: boolean;
};

/** A number with all that is needed to trust it: what it is out of, by which rule, and the very rows it counts. */
export type Figure<Row> = Frame & {
  /** What is counted, as a code the screens put into words. */
  readonly rule: string;
  /** Always `rows.length`. */
  readonly count: number;
  /** Rows that could have counted; `rows` are among them. */
  readonly denominator: number;
  /** Rows counted that rest on a link nobody reviewed. */
  readonly unreviewed: number;
  /** Rows left outside the denominator. */
  readonly excluded: number;
  readonly rows: readonly Row[];
};

export type Counting<Row> = {
  /** Whether a row belongs to the denominator. */
  readonly within: (row: Row) => boolean;
  /** Whether a row of the denominator is counted. */
  readonly counts: (row: Row) => boolean;
  readonly unreviewed: (row: Row) => boolean;
};

/** Counts rows; the number and the rows come from here and from nowhere else. */
export function figureOf<Row>(frame: Frame, rule: string, all: readonly Row[], counting: Counting<Row>): Figure<Row> {
  const rows: Row[] = [];
  let denominator = 0;
  let unreviewed = 0;
  for (const row of all) {
    if (!counting.within(row)) continue;
    denominator += 1;
    if (!counting.counts(row)) continue;
    rows.push(row);
    if (counting.unreviewed(row)) unreviewed += 1;
  }
  const { asOf, scope, graphVersion, confirmedOnly } = frame;
  return {
    asOf,
    scope,
    graphVersion,
    confirmedOnly,
    rule,
    count: rows.length,
    denominator,
    unreviewed,
    excluded: all.length - denominator,
    rows,
  };
}
