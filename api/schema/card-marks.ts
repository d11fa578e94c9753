import type { AuditOptions } from '../audit/snapshot.ts';
import type { Expectation } from '../domain/coverage.ts';
import type { AuditNow } from './audit-now.ts';
import { breathe } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { driftsAt, expectationsAt } from './load-audit.ts';

/**
 * What a card of Tổng quan tells beyond counts: documents owed under it, those of them that are overdue, all that is asked of
 * somebody under it or below it, and cells of its comparison that state a target or deadline unlike the one above.
 */
export type CardMarks = { readonly owed: number; readonly overdue: number; readonly asked: number; readonly drifts: number };

export const NO_MARKS: CardMarks = { owed: 0, overdue: 0, asked: 0, drifts: 0 };

/** `compared`: other targets and deadlines are to be counted, and may be there: its text is held and something below may state otherwise. */
type Start = { readonly id: string; readonly compared: boolean };

/** The marks of starts of lineages, by id; of each what was found stands until a change concerns it. */
export async function cardMarksAt(
  context: GraphContext,
  graphVersion: number,
  starts: readonly Start[],
  options: AuditOptions,
): Promise<ReadonlyMap<string, CardMarks>> {
  if (starts.length === 0) return new Map();
  const now = await context.audits.changes.at(context, graphVersion);
  const marks = new Map<string, CardMarks>();
  for (const { id, compared } of starts) {
    const drifts = compared ? (await driftsAt(context, id, options, now)).answer : 0;
    const { answer } = await expectationsAt(context, id, options, now, true);
    const owed = answer.filter(isOwedUnder(id));
    marks.set(id, { owed: owed.length, overdue: owed.filter((row) => row.time === 'overdue').length, asked: answer.length, drifts });
    await breathe();
  }
  return marks;
}

const isOwedUnder =
  (rootId: string) =>
  ({ directiveId, kind }: Expectation): boolean =>
    directiveId === rootId && kind === 'issue';

/** Those that the card's own bar shows: documents owed under the directive itself. */
export async function owedUnder(context: GraphContext, rootId: string, options: AuditOptions, now: AuditNow): Promise<readonly Expectation[]> {
  const { answer } = await expectationsAt(context, rootId, options, now, true);
  return answer.filter(isOwedUnder(rootId));
}
