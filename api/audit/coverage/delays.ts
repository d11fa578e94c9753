import type { PlainDate } from '../../domain/dates.ts';
import { LEVELS, type Level } from '../../domain/lists.ts';
import { byNewest, byText } from '../../domain/order.ts';
import type { AuditSnapshot } from '../snapshot.ts';
import { auditIndex } from './audit-index.ts';
import type { Coverage } from './coverage-of.ts';
import { daysBetween } from './day-number.ts';
import { isReviewed } from './documents-under.ts';
import { type Figure, figureOf } from './figure.ts';
import { inScope } from './in-scope.ts';

/** How long after a superior's document a lower one came. */
export type Delay = {
  readonly directiveId: string;
  readonly level: Level | null;
  readonly issuedOn: PlainDate;
  /** The newest document it carries out that was issued on or before its own day. */
  readonly superiorId: string;
  readonly days: number;
};

export type LevelDelays = {
  readonly level: Level | null;
  readonly documents: number;
  /** Middle value; the mean of the two middle ones where they are even in number. */
  readonly medianDays: number;
  readonly first: Delay;
  readonly last: Delay;
  /** Each document once; by days, then id. */
  readonly rows: readonly Delay[];
};

export type Delays = { readonly all: Figure<Delay | { readonly directiveId: string; readonly days: null }>; readonly levels: readonly LevelDelays[] };

type Row = Delay | { readonly directiveId: string; readonly days: null };

/** Days between the documents of a chain, by level. They are figures, not faults, and are in the order of the levels: organs are never ranked. */
export function delaysOf(snapshot: AuditSnapshot, coverage: Coverage): Delays {
  const index = auditIndex(snapshot);
  const rows = coverage.documents
    .filter(({ row }) => inScope(coverage.scope, row))
    .map(({ row }): Row => {
      const uppers = index.upwards(row.id).filter((edge) => !coverage.confirmedOnly || isReviewed(edge));
      const issued = uppers
        .flatMap((edge) => index.directive(edge.to) ?? [])
        .filter((upper) => isDay(upper.issuedOn) && isDay(row.issuedOn) && (upper.issuedOn ?? '') <= (row.issuedOn ?? ''));
      const superior = issued.toSorted((a, b) => byNewest(a.issuedOn, b.issuedOn) || byText(a.id, b.id))[0];
      if (!superior || superior.issuedOn === null || row.issuedOn === null) return { directiveId: row.id, days: null };
      return { directiveId: row.id, level: row.level, issuedOn: row.issuedOn, superiorId: superior.id, days: daysBetween(superior.issuedOn, row.issuedOn) };
    });
  const known = (row: Row): row is Delay => row.days !== null;
  const all = figureOf(coverage, 'days-after-superior', rows, { within: known, counts: () => true, unreviewed: () => false });
  const delays = rows.filter(known);
  const levels = [...LEVELS, null].flatMap((level): readonly LevelDelays[] => {
    const own = delays.filter((delay) => delay.level === level).toSorted((a, b) => a.days - b.days || byText(a.directiveId, b.directiveId));
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ level, documents: own.length, medianDays: median(own.map((delay) => delay.days)), first, last, rows: own }] : [];
  });
  return { all, levels };
}

function isDay(date: PlainDate | null): boolean {
  return date !== null && date.length === 10;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
