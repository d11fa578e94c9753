import type { Expectation, Receiver } from '../../domain/coverage.ts';
import type { DirectiveRow } from '../../domain/rows.ts';

/** To whom what is owed goes: whom its words name; of a report or a review else all who issued the document. Null where it is nobody's but the office's to ask for, and where the issuer told itself. */
export function goesTo(
  { receiver, kind, organId }: Pick<Expectation, 'receiver' | 'kind' | 'organId'>,
  directive: DirectiveRow | null | undefined,
): Receiver | null {
  if (receiver !== null) return receiver;
  if (organId !== null && directive?.issuerIds.includes(organId) === true) return null;
  const issuers = kind === 'report' || kind === 'review' ? (directive?.issuerNames ?? []) : [];
  return issuers.length === 0 ? null : { organId: null, organName: issuers.join(', '), via: null, presentHolderIds: [] };
}
