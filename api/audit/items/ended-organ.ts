import { latestDay, type PlainDate } from '../../domain/dates.ts';
import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { presentHoldersOf } from '../coverage/present-holders.ts';
import { endOfKind } from './ended-kinds.ts';
import { organKey, successorValue } from './successor-value.ts';

/** The day an organ ended, as of a day; null while it lives or where nothing is known. */
export function endOf(organId: string, organName: string, asOf: PlainDate): PlainDate | null {
  const until = organById(createRegister(), organId)?.until ?? placeEnd(organId) ?? endOfKind(organName);
  return until !== null && latestDay(until) < latestDay(asOf) ? until : null;
}

/** Whether somebody is known to have taken an ended organ's work over: by the register, or by a person's word. */
export function hasSuccessor(index: AuditIndex, organId: string): boolean {
  return presentHoldersOf(organId).some((id) => id !== organId) || named(index, organId);
}

function named(index: AuditIndex, organId: string): boolean {
  const last = index.decisions(organKey(organId)).findLast((row) => row.type === 'name-successor');
  const value = successorValue.safeParse(last?.value);
  return value.success && value.data.organIds.length > 0;
}

/** A department ends with its place. */
function placeEnd(organId: string): PlainDate | null {
  const placeId = /^o:[a-z]+:([^/]+)\//.exec(organId)?.[1];
  return placeId === undefined ? null : (createRegister().place(placeId)?.until ?? null);
}
