import type { Actor } from '../domain/actor.ts';
import { groupBy } from '../domain/group-by.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { type MergeEffect, mergeValue } from '../linking/merges.ts';
import { inSourceOrder, readSource } from '../linking/preferred-source.ts';
import type { GraphStore } from '../store/port.ts';

/**
 * What making one directive of two changes, told before it is done: the tasks, targets and links of the text that comes
 * first stay, those of the other go. Null for links where they come out only when both are held against what is above.
 */
export async function mergeEffect(store: GraphStore, actor: Actor, kept: string, other: string): Promise<MergeEffect> {
  const ids = [kept, other];
  const [sources, tasks, near, edges] = await Promise.all([
    store.sourcesOf(actor, ids),
    store.tasksOf(actor, ids),
    store.taskLinksOf(actor, ids),
    store.edgesOf(actor, ids),
  ]);
  const tasksOf = groupBy(tasks, (task) => task.directiveId);
  const links = near.filter((link) => link.state !== 'rejected');
  const linksAt = (id: string) => links.filter((link) => link.fromDirectiveId === id || link.toDirectiveId === id).length;
  const targetsOf = (id: string) => (tasksOf.get(id) ?? []).reduce((sum, task) => sum + task.targets.length, 0);
  const readings = await store.readings(
    actor,
    sources.map(({ id }) => id),
  );
  const readOf = new Map(readings.map(({ sourceId, read }) => [sourceId, read]));
  const [first] = inSourceOrder(sources.map((source) => readSource(source, readOf.get(source.id) ?? null)));
  const stays = first?.directiveId === other ? other : kept;
  const goes = stays === kept ? other : kept;
  const above = (id: string) => edges.filter((edge) => edge.from === id && edge.relation === 'IMPLEMENTS' && edge.state !== 'rejected').map((edge) => edge.to);
  const known = new Set([...above(stays), stays]);
  const foreseen = above(goes).every((id) => known.has(id)) && !links.some((link) => link.toDirectiveId === goes);
  const counted = (of: (id: string) => number) => ({ kept: of(kept), other: of(other), after: of(stays) });
  return {
    sourceId: first?.id ?? null,
    tasks: counted((id) => tasksOf.get(id)?.length ?? 0),
    targets: counted(targetsOf),
    links: { ...counted(linksAt), after: foreseen ? linksAt(stays) : null },
  };
}

/** Which two directives an entry of the log makes one, and what that changed; null for an entry that does not. */
export function toldMerge({ type, value }: DecisionRow) {
  const { data } = mergeValue.safeParse(type === 'merge' ? value : null);
  return data === undefined ? null : { kept: data.kept, gone: data.gone, effect: data.effect ?? null };
}
