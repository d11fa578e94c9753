import type { Expectation, Receiver } from '../../domain/coverage.ts';
import type { DirectiveRow } from '../../domain/rows.ts';

/** To whom what is owed goes: whom its words name; of a report or a review else all who issued the document. Null where it is nobody's but the office's to ask for. */
export function goesTo({ receiver, kind }: Pick<Expectation, 'receiver' | 'kind'>, directive: DirectiveRow | null | undefined): Receiver | null {
  if (receiver !== null) return receiver;
  const issuers = kind === 'report' || kind === 'review' ? (directive?.issuerNames ?? []) : [];
  return issuers.length === 0 ? null : { organId: null, organName: issuers.join(', '), via: null, presentHolderIds: [] };
}
