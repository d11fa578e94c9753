import { earliestDay, latestDay, type PlainDate } from '../../domain/dates.ts';
import type { DirectiveRow, EdgeRow } from '../../domain/rows.ts';
import { flatInSteps, type Steps } from '../../domain/steps.ts';
import type { AuditOptions } from '../snapshot.ts';
import type { AuditIndex } from './audit-index.ts';

/** A document that stands below the root on a day. */
export type DocumentUnder = {
  readonly row: DirectiveRow;
  /** Steps to the root along the shortest way. */
  readonly depth: number;
  /** Nothing stands between it and the root: no other document that it carries out leads there. */
  readonly direct: boolean;
  /** True where every way to the root uses a link that nobody reviewed. */
  readonly unreviewed: boolean;
};

/** Whether a document was there on a day: by its date of issue; an undated one by its lower bound, or always where it has none. */
export function existsAt(row: DirectiveRow, asOf: PlainDate): boolean {
  const date = row.issuedOn ?? row.notBefore;
  return date === null || earliestDay(date) <= latestDay(asOf);
}

/** Whether a link was read from words or stands by a person's word. */
export function isReviewed(edge: EdgeRow): boolean {
  return edge.state === 'stated' || edge.state === 'confirmed';
}

/**
 * The documents below the root as of a day, nearest first, then by id; the root is not among them. With
 * `confirmedOnly` suggested links do not count. Cycles end.
 */
export function* documentsInSteps(index: AuditIndex, options: AuditOptions): Steps<readonly DocumentUnder[]> {
  const { rootId } = index.snapshot;
  const sure = stepsDown(index, rootId, options.asOf, isReviewed);
  const all = options.confirmedOnly ? sure : stepsDown(index, rootId, options.asOf, () => true);
  const counts = (edge: EdgeRow): boolean => all.has(edge.to) && (!options.confirmedOnly || isReviewed(edge));
  yield;
  return yield* flatInSteps([...all], ([id, depth]) => {
    const row = index.directive(id);
    if (!row || id === rootId) return [];
    const upper = index.upwards(id).filter(counts);
    const direct = upper.some((edge) => edge.to === rootId) && upper.every((edge) => edge.to === rootId || leadsBack(index, edge.to, id));
    return [{ row, depth, direct, unreviewed: !sure.has(id) }];
  });
}

/** Least number of steps from the root down, the root at 0; nearest first, then by id. */
function stepsDown(index: AuditIndex, rootId: string, asOf: PlainDate, counts: (edge: EdgeRow) => boolean): ReadonlyMap<string, number> {
  const steps = new Map([[rootId, 0]]);
  let frontier = [rootId];
  for (let step = 1; frontier.length > 0; step += 1) {
    const next = new Set<string>();
    for (const id of frontier) {
      for (const edge of index.downwards(id)) {
        const row = index.directive(edge.from);
        if (row && !steps.has(edge.from) && counts(edge) && existsAt(row, asOf)) next.add(edge.from);
      }
    }
    frontier = [...next].sort();
    for (const id of frontier) steps.set(id, step);
  }
  return steps;
}

/** Whether an upper document itself carries out the lower one: a cycle, which puts nothing in between. */
function leadsBack(index: AuditIndex, upperId: string, lowerId: string): boolean {
  return index.upwards(upperId).some((edge) => edge.to === lowerId);
}
