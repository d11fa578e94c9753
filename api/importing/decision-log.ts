import type { Actor } from '../domain/actor.ts';
import { groupBy } from '../domain/group-by.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { liveId, renamedDecision } from '../linking/merges.ts';
import { decidedLink } from '../linking/task-decisions.ts';
import type { GraphStore } from '../store/port.ts';
import { type Said, saidBy } from './said.ts';

const PAGE = 1_000;

/** What people decided, as far as linking needs it; kept up to date from where it was read last, since the log only grows. */
export type DecisionLog = {
  /** The decisions on task links, by the lower directive that answers now, under the ids that answer now. */
  linksOf(actor: Actor): Promise<ReadonlyMap<string, readonly DecisionRow[]>>;
  /** The merges and corrections, oldest first. */
  onFacts(actor: Actor): Promise<readonly DecisionRow[]>;
  /** What stands of them. */
  said(actor: Actor): Promise<Said>;
};

const ON_FACTS: ReadonlySet<DecisionRow['type']> = new Set(['merge', 'unmerge', 'correct-fact']);

export function createDecisionLog(store: GraphStore): DecisionLog {
  const links: DecisionRow[] = [];
  const facts: DecisionRow[] = [];
  let last = 0;
  let said: Said = saidBy([]);
  let byDirective: ReadonlyMap<string, readonly DecisionRow[]> = new Map();

  const sort = (): void => {
    said = saidBy(facts);
    byDirective = groupBy(
      links.map((row) => renamedDecision(said.merges, row)),
      (row) => liveId(said.merges, decidedLink(row)?.from.directiveId ?? ''),
    );
  };
  const readOn = async (actor: Actor): Promise<void> => {
    const before = links.length + facts.length;
    for (;;) {
      const rows = await store.decisionsSince(actor, last, PAGE);
      for (const row of rows) {
        if (row.sequence <= last) continue;
        last = row.sequence;
        if (ON_FACTS.has(row.type)) facts.push(row);
        else if (decidedLink(row) !== null) links.push(row);
      }
      if (rows.length < PAGE) break;
    }
    if (links.length + facts.length > before) sort();
  };
  return {
    linksOf: async (actor) => {
      await readOn(actor);
      return byDirective;
    },
    onFacts: async (actor) => {
      await readOn(actor);
      return facts;
    },
    said: async (actor) => {
      await readOn(actor);
      return said;
    },
  };
}
