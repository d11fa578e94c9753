import type { PlainDate } from '../../domain/dates.ts';
import type { Level } from '../../domain/lists.ts';
import { byText } from '../../domain/order.ts';
import type { Coverage } from './coverage-of.ts';
import type { DocumentUnder } from './documents-under.ts';
import { inScope } from './in-scope.ts';

/** Documents of one level that were issued on one day, and how many there were by then. */
export type CascadeStep = {
  readonly day: PlainDate;
  readonly level: Level | null;
  /** Issued that day. */
  readonly count: number;
  /** Issued until that day, that day included, at this level. */
  readonly total: number;
  readonly directiveIds: readonly string[];
};

export type Cascade = {
  /** By day, then level. Partial dates stand as they are ("2024-05"), after the days of their month. */
  readonly steps: readonly CascadeStep[];
  /** Documents whose date nobody knows; they are in no step. */
  readonly undatedIds: readonly string[];
};

/** How documents on the root came out over time, held or only cited, within the scope. */
export function cascadeOf(coverage: Coverage): Cascade {
  const meant = coverage.documents.filter(({ row }) => inScope(coverage.scope, row));
  const groups = new Map<string, DocumentUnder[]>();
  for (const document of meant) {
    if (document.row.issuedOn === null) continue;
    const key = `${document.row.issuedOn}|${document.row.level ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  const totals = new Map<Level | null, number>();
  const inTime = [...groups].sort(([a], [b]) => byText(a, b));
  const steps = inTime.flatMap(([, documents]): readonly CascadeStep[] => {
    const [first] = documents;
    if (!first || first.row.issuedOn === null) return [];
    const { level, issuedOn } = first.row;
    const total = (totals.get(level) ?? 0) + documents.length;
    totals.set(level, total);
    return [{ day: issuedOn, level, count: documents.length, total, directiveIds: documents.map(({ row }) => row.id).sort() }];
  });
  return {
    steps,
    undatedIds: meant
      .filter(({ row }) => row.issuedOn === null)
      .map(({ row }) => row.id)
      .sort(),
  };
}
