import { byText } from '../domain/order.ts';
import type { DirectiveRow, MentionRow } from '../domain/rows.ts';

const byPlace = (a: MentionRow, b: MentionRow): number => byText(a.sourceId, b.sourceId) || a.evidence.start - b.evidence.start;

/** The lower bound of an undated text: the newest full date among the documents it cites, and which one gave it. */
export function notBefore(
  row: DirectiveRow,
  mentions: readonly MentionRow[],
  rowOf: (id: string) => DirectiveRow | undefined,
): Pick<DirectiveRow, 'notBefore' | 'notBeforeFrom'> {
  const none = { notBefore: null, notBeforeFrom: null };
  if (!row.held || row.issuedOn !== null) return none;
  const dated = mentions.flatMap((mention) => {
    if (mention.resolvesTo === null || mention.resolvesTo === row.id) return [];
    const day = mention.issuedOn?.length === 10 ? mention.issuedOn : (rowOf(mention.resolvesTo)?.issuedOn ?? null);
    return day?.length === 10 ? [{ day, id: mention.resolvesTo, mention }] : [];
  });
  // Of several of that day the one the text names first.
  const [newest] = dated.sort((a, b) => (a.day === b.day ? byPlace(a.mention, b.mention) : a.day < b.day ? 1 : -1));
  return newest ? { notBefore: newest.day, notBeforeFrom: newest.id } : none;
}
