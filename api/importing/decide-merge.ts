import type { Actor } from '../domain/actor.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import { RELATIONS } from '../domain/lists.ts';
import type { DecisionRow, DirectiveRow, EdgeRow } from '../domain/rows.ts';
import { type Anchor, type Merge, type MergedGroup, mergedGroups } from '../linking/merges.ts';
import type { GraphStore } from '../store/port.ts';
import { NO_EDIT } from './graph-edit.ts';
import type { ImportSettings } from './import-one.ts';
import { linkTasks } from './link-tasks.ts';
import { mergeEffect } from './merge-effect.ts';
import { planChange } from './plan-change.ts';
import { type Said, saidBy } from './said.ts';

type Asked = readonly [reason: string | null, expectedVersion: number | null, requestId: string];

async function directiveOf(store: GraphStore, actor: Actor, id: string): Promise<DirectiveRow> {
  const [row] = await store.directives(actor, [id]);
  if (row === undefined) throw new NotFoundError('Không tìm thấy văn bản này. Có thể văn bản đã được gỡ khỏi sơ đồ.', { id });
  return row;
}

/** Whether this request was carried out before: then nothing is done again. */
async function wasDone(store: GraphStore, actor: Actor, subjectKey: string, requestId: string): Promise<boolean> {
  return (await store.decisions(actor, [subjectKey])).some((row) => row.requestId === requestId);
}

async function anchorOf(store: GraphStore, actor: Actor, row: DirectiveRow): Promise<Anchor> {
  const sources = await store.sourcesOf(actor, [row.id]);
  const { id, identityKey, symbolKey, symbol, partialSymbol } = row;
  const subject = [row.kindName, row.subject].filter((part) => part !== null).join(' ') || null;
  return { id, identityKey, symbolKey, sourceIds: sources.map((source) => source.id), symbol: symbol ?? partialSymbol, subject };
}

/** A decision as it will stand in the log, for planning with it before it is there. */
const pending = (decision: Pick<DecisionRow, 'subjectKey' | 'type' | 'value'>): DecisionRow => ({
  ...decision,
  id: '',
  sequence: Number.MAX_SAFE_INTEGER,
  reason: null,
  by: '',
  at: '',
  requestId: '',
});

async function edgesAt(store: GraphStore, actor: Actor, ids: readonly string[]): Promise<readonly EdgeRow[]> {
  return (await store.edgesOf(actor, ids)).filter((edge) => RELATIONS.includes(edge.relation));
}

/**
 * Two directives are one from now on: the texts, namings, edges, tasks, duties and decisions of `other` go with `kept`,
 * and both ids lead to it. Errors: NotFoundError; ConflictError; BadInputError where they are one already, or one of
 * them is withdrawn.
 */
export async function mergeDirectives(settings: ImportSettings, actor: Actor, kept: string, other: string, ...asked: Asked): Promise<void> {
  const { store, clock, decisionLog } = settings;
  const [reason, expectedVersion, requestId] = asked;
  const lease = await store.acquireLease(actor, settings.leaseWaitMs);
  try {
    const stays = await directiveOf(store, actor, kept);
    if (await wasDone(store, actor, stays.id, requestId)) return;
    const goes = await directiveOf(store, actor, other);
    if (stays.id === goes.id) throw new BadInputError('Hai mã này đã là một văn bản.', { kept, other });
    if (stays.withdrawn || goes.withdrawn) throw new BadInputError('Một trong hai văn bản đã được gỡ. Hãy khôi phục trước khi gộp.', { kept, other });
    const states = (await edgesAt(store, actor, [stays.id, goes.id])).map(({ key, state }) => ({ key, state }));
    const effect = await mergeEffect(store, actor, stays.id, goes.id);
    const value = { effect, kept: await anchorOf(store, actor, stays), gone: await anchorOf(store, actor, goes), states };
    const decision = { subjectKey: stays.id, type: 'merge' as const, value };
    const said = saidBy([...(await decisionLog.onFacts(actor)), pending(decision)]);
    const { change, touched } = await planChange(store, actor, { ...NO_EDIT, again: [stays.id, goes.id] }, settings.register, said);
    await store.decide(actor, { ...decision, reason, at: clock(), requestId, expectedVersion }, change);
    await linkTasks(settings, actor, lease, touched);
  } finally {
    await lease.release();
  }
}

/** The directives that a merge taken back leaves, each with the anchors that give it its id again. */
function partedGroups(rest: readonly Merge[], undone: Merge): readonly MergedGroup[] {
  const groups = mergedGroups(rest);
  const alone = [undone.kept, undone.gone].filter((anchor) => !groups.some((group) => group.id === anchor.id));
  return [...groups, ...alone.map((anchor) => ({ id: anchor.id, members: [anchor] }))];
}

/** States of edges as they were before a merge, unless somebody decided on them since. */
async function statesBefore(store: GraphStore, actor: Actor, undone: Merge, edges: readonly EdgeRow[]): Promise<Said['restated']> {
  const states = new Map(undone.states.map(({ key, state }) => [key, state]));
  const since = (
    await store.decisions(
      actor,
      edges.map((edge) => edge.key),
    )
  ).filter((row) => row.sequence > undone.sequence);
  for (const row of since) states.delete(row.subjectKey);
  return states;
}

/**
 * Takes a merge back: both directives are there again as they were, with what came to each since. Errors: NotFoundError;
 * ConflictError; BadInputError where `other` was not merged into anything.
 */
export async function partDirectives(settings: ImportSettings, actor: Actor, other: string, ...asked: Asked): Promise<void> {
  const { store, clock, decisionLog } = settings;
  const [reason, expectedVersion, requestId] = asked;
  const lease = await store.acquireLease(actor, settings.leaseWaitMs);
  try {
    const log = await decisionLog.onFacts(actor);
    if (log.some((row) => row.requestId === requestId)) return;
    const undone = saidBy(log).merges.find((merge) => merge.gone.id === other);
    if (undone === undefined) throw new BadInputError('Văn bản này không gộp vào văn bản nào.', { id: other });
    const row = await directiveOf(store, actor, undone.kept.id);
    if (row.withdrawn) throw new BadInputError('Văn bản này đã được gỡ. Hãy khôi phục trước khi tách.', { id: row.id });
    const decision = { subjectKey: undone.kept.id, type: 'unmerge' as const, value: { gone: other } };
    const after = saidBy([...log, pending(decision)]);
    const edges = await edgesAt(store, actor, [row.id]);
    const said: Said = {
      ...after,
      groups: partedGroups(after.merges, undone),
      restated: await statesBefore(store, actor, undone, edges),
    };
    const edit = { ...NO_EDIT, again: [row.id], edges: edges.map((edge) => edge.key) };
    const { change, touched } = await planChange(store, actor, edit, settings.register, said);
    await store.decide(actor, { ...decision, reason, at: clock(), requestId, expectedVersion }, change);
    await linkTasks(settings, actor, lease, [...new Set([...touched, row.id, other])]);
  } finally {
    await lease.release();
  }
}
