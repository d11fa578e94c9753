import { driftFigures } from '../audit/coverage/cell-figures.ts';
import { type Coverage, coverageInSteps } from '../audit/coverage/coverage-of.ts';
import { expectationsInSteps } from '../audit/expectations/expectations-of.ts';
import { itemsInSteps } from '../audit/items/items-of.ts';
import type { AuditOptions, AuditSnapshot } from '../audit/snapshot.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import type { ForRoot } from './audit-cache.ts';
import type { AuditNow } from './audit-now.ts';
import { breathe, inSlices } from './breathe.ts';
import { confirmedNow } from './confirmed-now.ts';
import type { GraphContext } from './context.ts';
import type { KeptRoots } from './kept-roots.ts';
import { type RootRows, rowsUnder, rowsWithTexts, snapshotNow } from './load-snapshot.ts';
import { steadily } from './steady.ts';

/** All that is computed for one root under one set of options, from one snapshot: every number and its rows come from here. */
export type Audit = {
  readonly snapshot: AuditSnapshot;
  readonly options: AuditOptions;
  readonly expectations: readonly Expectation[];
  readonly coverage: Coverage;
};

export type AuditWithItems = Audit & { readonly items: readonly Item[] };

const keyOf = (rootId: string, { asOf, scope, confirmedOnly }: AuditOptions): string => JSON.stringify([rootId, asOf, scope, confirmedOnly]);

/** The audit of a directive; kept until a change concerns it. Errors: BusyError while the graph keeps changing. */
export function loadAudit(context: GraphContext, rootId: string, options: AuditOptions): Promise<Audit> {
  const { store, actor, audits } = context;
  return steadily(store, actor, async (graphVersion) => auditAt(context, rootId, options, await audits.changes.at(context, graphVersion), false));
}

/** The same with what is to be handled under it. */
export function loadAuditWithItems(context: GraphContext, rootId: string, options: AuditOptions): Promise<AuditWithItems> {
  const { store, actor, audits } = context;
  return steadily(store, actor, async (graphVersion) => {
    const now = await audits.changes.at(context, graphVersion);
    const items = await confirmedNow((await itemsAt(context, rootId, options, now, false)).answer, now.decisions);
    return withItems(await auditAt(context, rootId, options, now, false), items);
  });
}

const together = new WeakMap<Audit, AuditWithItems>();

/** The same pair is the same object, so that what is made of it is made once. */
function withItems(audit: Audit, items: readonly Item[]): AuditWithItems {
  const there = together.get(audit);
  if (there?.items === items) return there;
  const pair = { ...audit, items };
  together.set(audit, pair);
  return pair;
}

/** What is owed under one root as of now. `passing`: on the way over many roots; `known`: its rows, where they are at hand. */
export function expectationsAt(
  context: GraphContext,
  rootId: string,
  options: AuditOptions,
  now: AuditNow,
  passing: boolean,
  known?: RootRows,
): Promise<ForRoot<readonly Expectation[]>> {
  return context.audits.expectations.of(keyOf(rootId, options), now.answerStands, async () => {
    const { snapshot, ids } = known ?? (await rowsUnder(context, rootId, now, passing));
    return { at: now, ids, answer: await inSlices(expectationsInSteps(snapshot, options)) };
  });
}

async function auditAt(context: GraphContext, rootId: string, options: AuditOptions, now: AuditNow, passing: boolean): Promise<Audit> {
  const { audits } = context.audits;
  const key = keyOf(rootId, options);
  const make = async (): Promise<ForRoot<Audit>> => {
    const rows = await rowsWithTexts(context, rootId, now, passing);
    const { snapshot, ids } = rows;
    const { answer: expectations } = await expectationsAt(context, rootId, options, now, passing, rows);
    await breathe();
    return { at: now, ids, answer: { snapshot, options, expectations, coverage: await inSlices(coverageInSteps(snapshot, expectations, options)) } };
  };
  const { answer, ids, at } = await audits.of(key, now.answerStands, make, () => !passing);
  if (!passing) context.audits.rows.offer(rootId, { at, ids, snapshot: answer.snapshot, looked: true, linked: null });
  const snapshot = await snapshotNow(answer, now);
  if (snapshot === answer.snapshot) return answer;
  const audit: Audit = { ...answer, snapshot, coverage: { ...answer.coverage, graphVersion: now.graphVersion } };
  audits.replace(key, { at: now, ids, answer: audit });
  return audit;
}

/** What is made of the comparison of one root and kept without it; on the way over many. */
export function ofComparison<Answer>(
  context: GraphContext,
  kept: KeptRoots<ForRoot<Answer>>,
  rootId: string,
  options: AuditOptions,
  now: AuditNow,
  made: (audit: Audit) => Answer,
): Promise<ForRoot<Answer>> {
  return kept.of(keyOf(rootId, options), now.answerStands, async () => {
    const audit = await auditAt(context, rootId, options, now, true);
    return { at: now, ids: idsIn(audit.snapshot), answer: made(audit) };
  });
}

/** The directives whose rows something was made from. */
const idsIn = ({ directives, rootId, mayBeOne }: AuditSnapshot): ReadonlySet<string> =>
  new Set([...directives.map((row) => row.id), rootId, ...mayBeOne.flatMap(({ keep, other }) => [keep, other])]);

/** What is to be handled under one root; whether items of list B are confirmed is as of when they were found. */
export function itemsAt(context: GraphContext, rootId: string, options: AuditOptions, now: AuditNow, passing: boolean): Promise<ForRoot<readonly Item[]>> {
  return context.audits.items.of(keyOf(rootId, options), now.answerStands, async () => {
    const { snapshot, expectations, coverage } = await auditAt(context, rootId, options, now, passing);
    return { at: now, ids: idsIn(snapshot), answer: await inSlices(itemsInSteps(snapshot, expectations, coverage, options)) };
  });
}

/** In how many cells of the comparison of one root both sides state it, each otherwise; on the way over many. Where no link tells of any, nothing is compared. */
export function driftsAt(context: GraphContext, rootId: string, options: AuditOptions, now: AuditNow): Promise<ForRoot<number>> {
  return context.audits.drifts.of(keyOf(rootId, options), now.answerStands, async () => {
    const { snapshot, ids } = await rowsUnder(context, rootId, now, true);
    if (snapshot.taskLinks.every(({ drift }) => drift.length === 0)) return { at: now, ids, answer: 0 };
    const { coverage } = await auditAt(context, rootId, options, now, true);
    return { at: now, ids, answer: driftFigures(coverage).find(({ drift }) => drift === 'changed')?.figure.count ?? 0 };
  });
}
