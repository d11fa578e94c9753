import type { GraphContext } from './context.ts';
import { isEveryStep } from './outline-cache.ts';

/** Entries of the feed up to which looking at each is worth while. */
const MOST_CHANGES = 1_000;

type Known = { readonly graphVersion: number; readonly lastChange: number; readonly basis: number };

/**
 * Steps of cases make a new version of the graph and change nothing that coverage, duties and items are computed from.
 * So that one step does not make all of it anew, versions that differ in such steps alone share the first one's answer.
 */
export class AuditBasis {
  #last: Known | null = null;

  /** The version that this one's answers may be taken from: an earlier one since which only cases changed, or itself. */
  async of(context: GraphContext, graphVersion: number): Promise<number> {
    const { store, actor, lineages } = context;
    const { lastChange } = await lineages.outlines.at(store, actor, graphVersion);
    const basis = this.#last === null || !(await onlyCases(context, this.#last, graphVersion)) ? graphVersion : this.#last.basis;
    if (this.#last === null || this.#last.graphVersion <= graphVersion) this.#last = { graphVersion, lastChange, basis };
    return basis;
  }
}

async function onlyCases({ store, actor, loaders }: GraphContext, last: Known, graphVersion: number): Promise<boolean> {
  if (last.graphVersion === graphVersion) return true;
  const changes = await store.changes(actor, last.lastChange, MOST_CHANGES + 1);
  if (changes.length > MOST_CHANGES || !isEveryStep(changes, last, graphVersion) || changes.some((row) => row.subject !== 'decision')) return false;
  const decisions = await loaders.decision.loadMany(changes.map((row) => row.id));
  return decisions.every((row) => row !== null && !(row instanceof Error) && row.type === 'case');
}
