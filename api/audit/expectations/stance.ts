import type { DecisionRow } from '../../domain/rows.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { exemptValue } from '../coverage/values.ts';
import { receiptKey, receiveValue, type StateExpectation, stateExpectationValue } from '../decisions.ts';
import { keptApart } from '../kept-apart.ts';

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

/** The day an organ received a directive, as a person told it of it, else of a text that may be one with it. */
export function receivedOn(index: AuditIndex, directiveId: string, organId: string | null): string | null {
  const twins = index.snapshot.mayBeOne.flatMap(({ keep, other }) => {
    const twin = keep === directiveId ? other : other === directiveId ? keep : null;
    return twin === null || keptApart(index, keep, other) ? [] : [twin];
  });
  return [directiveId, ...twins].map((id) => toldOn(index, id, organId)).find((day) => day !== null) ?? null;
}

/** The word on the organ before the word on all. */
function toldOn(index: AuditIndex, directiveId: string, organId: string | null): string | null {
  for (const key of [...(organId === null ? [] : [receiptKey(directiveId, organId)]), receiptKey(directiveId, null)]) {
    const last = index.decisions(key).findLast((row) => row.type === 'receive');
    const value = receiveValue.safeParse(last?.value);
    if (value.success && value.data.on !== null) return value.data.on;
  }
  return null;
}
