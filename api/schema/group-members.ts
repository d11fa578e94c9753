import type { PlainDate } from '../domain/dates.ts';
import type { GraphContext } from './context.ts';
import { loadAuditWithItems } from './load-audit.ts';
import { lineageMarks } from './mark-lineage.ts';

/** Whether a lower document belongs to one of the groups under a root, by their keys; keys that name none are passed over. */
export async function groupMembers(
  context: GraphContext,
  rootId: string,
  asOf: PlainDate,
  keys: readonly string[],
): Promise<(underId: string, row: { readonly id: string }) => boolean> {
  const marks = lineageMarks(await loadAuditWithItems(context, rootId, { asOf, scope: null, confirmedOnly: false }));
  const wanted = new Set(keys);
  const unders = [...new Set(keys.map((key) => key.slice(0, Math.max(0, key.lastIndexOf('@')))))];
  const members = new Map(
    unders.map((id) => [
      id,
      new Set(
        marks
          .groups(id, () => false)
          .filter((group) => wanted.has(group.key))
          .flatMap((group) => group.ids),
      ),
    ]),
  );
  return (underId, { id }) => members.get(underId)?.has(id) === true;
}
