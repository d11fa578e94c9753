import type { Actor } from '../domain/actor.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { decidedLink } from '../linking/task-decisions.ts';
import type { GraphStore } from '../store/port.ts';

const PAGE = 1_000;

/** The decisions on task links, by the lower directive; kept up to date from where it was read last, since the log only grows. */
export type DecisionLog = { linksOf(actor: Actor): Promise<ReadonlyMap<string, readonly DecisionRow[]>> };

export function createDecisionLog(store: GraphStore): DecisionLog {
  const byDirective = new Map<string, DecisionRow[]>();
  let last = 0;
  return {
    linksOf: async (actor) => {
      for (;;) {
        const rows = await store.decisionsSince(actor, last, PAGE);
        for (const row of rows) {
          if (row.sequence <= last) continue;
          last = row.sequence;
          const lower = decidedLink(row)?.from.directiveId;
          if (lower !== undefined) byDirective.set(lower, [...(byDirective.get(lower) ?? []), row]);
        }
        if (rows.length < PAGE) return byDirective;
      }
    },
  };
}
