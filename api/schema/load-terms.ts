import type { AuditOptions } from '../audit/snapshot.ts';
import { type TaskTerm, taskTermsInSteps } from '../audit/terms/task-terms.ts';
import { latestDay, type PlainDate } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import { breathe, inSlices } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { eachOnce, startsAt } from './load-items.ts';
import { rowsUnder } from './load-snapshot.ts';
import { steadily } from './steady.ts';

/** The terms of tasks that nobody is told to report on, up to a day, under one directive or all of them, each once; by day. Errors: BusyError while the graph keeps changing. */
export function loadTerms(context: GraphContext, rootId: string | null, options: AuditOptions, until: PlainDate): Promise<readonly TaskTerm[]> {
  const { store, actor, audits } = context;
  return steadily(store, actor, async (graphVersion) => {
    const now = await audits.changes.at(context, graphVersion);
    const parts: (readonly TaskTerm[])[] = [];
    for (const id of rootId === null ? await startsAt(context, graphVersion) : [rootId]) {
      const key = JSON.stringify([id, options.asOf, options.scope, options.confirmedOnly]);
      const { answer } = await audits.terms.of(key, now.answerStands, async () => {
        const { snapshot, ids } = await rowsUnder(context, id, now, rootId === null);
        return { at: now, ids, answer: await inSlices(taskTermsInSteps(snapshot, options)) };
      });
      parts.push(answer);
      await breathe();
    }
    const all = await inSlices(eachOnce(parts));
    return all.filter(({ dueOn }) => latestDay(dueOn) <= until).toSorted((a, b) => byText(a.dueOn, b.dueOn) || byText(a.key, b.key));
  });
}
