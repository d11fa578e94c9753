import type { AuditOptions } from '../audit/snapshot.ts';
import { BadInputError } from '../domain/errors.ts';
import type { GraphContext } from './context.ts';
import { loadAuditWithItems } from './load-audit.ts';
import { lineageMarks } from './mark-lineage.ts';

/**
 * Keys of the open items that one card of a lineage counts: the card of a document, or of an awaited organ
 * (`AwaitedOrgan.id`); none for a card that is not in the picture. Null where no card is asked for.
 * Errors: BadInputError where no lineage is named, BusyError while the graph keeps changing.
 */
export async function itemsOnCard(
  context: GraphContext,
  rootId: string | null,
  cardId: string | null | undefined,
  options: AuditOptions,
): Promise<ReadonlySet<string> | null> {
  if (cardId === null || cardId === undefined) return null;
  if (rootId === null) throw new BadInputError('Cần nêu sơ đồ có thẻ này (of).', { argument: 'of' });
  const marks = lineageMarks(await loadAuditWithItems(context, rootId, options));
  const [documentId = cardId] = cardId.split('~');
  const mark = marks.of(documentId);
  const items = documentId === cardId ? mark?.items : mark?.awaited.find(({ id }) => id === cardId)?.items;
  return new Set((items ?? []).map(({ key }) => key));
}
