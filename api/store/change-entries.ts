import type { ChangeRow } from '../domain/propagation.ts';
import type { GraphChange } from '../domain/rows.ts';

export type ChangeEntry = Pick<ChangeRow, 'subject' | 'id' | 'change'>;

/**
 * What the feed of changes says of one change, the same for every store: what is removed first, then what is put,
 * each thing once and by what became of it last; at the end the decision, where it was one.
 */
export function changeEntries(change: GraphChange, decisionId: string | null): readonly ChangeEntry[] {
  const last = new Map<string, ChangeEntry>();
  const note = (subject: ChangeEntry['subject'], id: string, what: ChangeEntry['change']): void => {
    last.delete(`${subject} ${id}`);
    last.set(`${subject} ${id}`, { subject, id, change: what });
  };
  for (const id of change.removeEdges ?? []) note('edge', id, 'removed');
  for (const id of change.removeDirectives ?? []) note('directive', id, 'removed');
  for (const row of change.putDirectives ?? []) note('directive', row.id, 'put');
  // What a directive asks of others is its own: it changes with it.
  for (const { directiveId } of change.putDuties ?? []) if (!last.has(`directive ${directiveId}`)) note('directive', directiveId, 'put');
  for (const row of change.putEdges ?? []) note('edge', row.key, 'put');
  for (const row of change.putTaskLinkings ?? []) note('task-links', row.directiveId, 'put');
  if (decisionId !== null) note('decision', decisionId, 'put');
  return [...last.values()];
}
