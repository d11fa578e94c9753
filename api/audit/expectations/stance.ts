import type { DecisionRow } from '../../domain/rows.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { exemptValue } from '../coverage/values.ts';
import { receiptKey, receiveValue, type StateExpectation, stateExpectationValue } from '../decisions.ts';

type Stated = Exclude<StateExpectation, { state: 'expected' | 'not-expected' | 'open' }>;

/** What persons said of one expectation, the last word of each kind. */
export type Stance = {
  readonly exempt: DecisionRow | null;
  readonly said: { readonly value: Stated; readonly decision: DecisionRow } | null;
};

const NOTHING: Stance = { exempt: null, said: null };

export function stanceOn(index: AuditIndex, key: string): Stance {
  const rows = index.decisions(key);
  if (rows.length === 0) return NOTHING;
  const last = rows.findLast((row) => row.type === 'exempt');
  const exempt = exemptValue.safeParse(last?.value);
  let said: Stance['said'] = null;
  for (const decision of rows) {
    const value = decision.type === 'state-expectation' ? stateExpectationValue.safeParse(decision.value) : null;
    if (value?.success !== true) continue;
    const { data } = value;
    if (data.state === 'open') said = null;
    else if (data.state !== 'expected' && data.state !== 'not-expected') said = { value: data, decision };
  }
  return { exempt: last !== undefined && exempt.success && exempt.data.exempt ? last : null, said };
}

/** The day an organ received a directive, as a person told it; the word on the organ before the word on all. */
export function receivedOn(index: AuditIndex, directiveId: string, organId: string | null): string | null {
  for (const key of [...(organId === null ? [] : [receiptKey(directiveId, organId)]), receiptKey(directiveId, null)]) {
    const last = index.decisions(key).findLast((row) => row.type === 'receive');
    const value = receiveValue.safeParse(last?.value);
    if (value.success && value.data.on !== null) return value.data.on;
  }
  return null;
}
