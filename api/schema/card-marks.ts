import type { AuditOptions } from '../audit/snapshot.ts';
import type { AuditNow } from './audit-now.ts';
import { breathe } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { driftsAt, expectationsAt } from './load-audit.ts';

/** What a card of Tổng quan tells beyond counts: documents that are overdue under it, and cells of its comparison that state a target or deadline unlike the one above. */
export type CardMarks = { readonly overdue: number; readonly drifts: number };

export const NO_MARKS: CardMarks = { overdue: 0, drifts: 0 };

/** `compared`: its text is held and something below may state otherwise. */
type Start = { readonly id: string; readonly compared: boolean };

/** The marks of starts of lineages, by id; of each what was found stands until a change concerns it. */
export async function cardMarksAt(
  context: GraphContext,
  graphVersion: number,
  starts: readonly Start[],
  options: AuditOptions,
): Promise<ReadonlyMap<string, CardMarks>> {
  const now = await context.audits.changes.at(context, graphVersion);
  const marks = new Map<string, CardMarks>();
  for (const { id, compared } of starts) {
    const drifts = compared ? (await driftsAt(context, id, options, now)).answer : 0;
    marks.set(id, { overdue: await overdueUnder(context, id, options, now), drifts });
    await breathe();
  }
  return marks;
}

/** As many as the card's own bar shows: documents owed under the directive itself. */
async function overdueUnder(context: GraphContext, rootId: string, options: AuditOptions, now: AuditNow): Promise<number> {
  const { answer } = await expectationsAt(context, rootId, options, now, true);
  return answer.filter((row) => row.directiveId === rootId && row.kind === 'issue' && row.time === 'overdue').length;
}
