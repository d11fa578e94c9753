import { isOnOrBefore, type PlainDate } from '../../domain/dates.ts';
import type { AuditIndex } from './audit-index.ts';
import { exemptValue, stateCompleteValue } from './values.ts';

/** What a person's word that an organ's documents on a directive are complete names. */
export function completeKey(rootId: string, organId: string): string {
  return `complete|${rootId}|${organId}`;
}

/** Whether the last decision on a subject exempts it. */
export function standsExempt(index: AuditIndex, key: string): boolean {
  const last = index.decisions(key).findLast((row) => row.type === 'exempt');
  const value = exemptValue.safeParse(last?.value);
  return last !== undefined && (!value.success || value.data.exempt);
}

/** The day as of which an organ's documents below the root were last stated to be complete, as far as it is not after `asOf`. */
export function statedComplete(index: AuditIndex, organId: string, asOf: PlainDate): PlainDate | null {
  const last = index.decisions(completeKey(index.snapshot.rootId, organId)).findLast((row) => row.type === 'state-complete');
  const value = stateCompleteValue.safeParse(last?.value);
  return value.success && value.data.asOf !== null && isOnOrBefore(value.data.asOf, asOf) ? value.data.asOf : null;
}
