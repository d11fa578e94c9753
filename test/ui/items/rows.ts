import type { ItemRow } from '../../../ui/items/items-query.ts';
import { directiveName } from '../screen.tsx';

/** An item as the server gives it. */
export function itemRow(key: string, patch: Partial<Record<keyof ItemRow, unknown>> = {}): ItemRow {
  const organ = `UBND phường ${key}`;
  return {
    key,
    rule: 'no-plan',
    list: 'A',
    message: `Đến 22/11/2026, chưa nhận được văn bản của ${organ} triển khai Kế hoạch số 12-KH/TU.`,
    messageEn: `As of 22/11/2026, no document of ${organ} carrying out 12-KH/TU has been received.`,
    organName: organ,
    heirs: [],
    endedOn: null,
    level: 'COMMUNE',
    dueOn: null,
    confirmed: false,
    fingerprint: `f-${key}`,
    expectation: { key: `expect|${key}`, kind: 'ISSUE', what: null, state: 'AWAITED', dueOn: null, receiver: null, decisions: [] },
    directive: null,
    against: directiveName('d_1'),
    evidence: [],
    case: { state: null, reopened: false, steps: [] },
    ...patch,
  } as ItemRow;
}

/** A case with these steps, the last of which is its state. */
export function caseOf(...steps: readonly (readonly [string, Readonly<Record<string, unknown>>?])[]): ItemRow['case'] {
  const told = steps.map(([step, patch], at) => ({
    id: `decision-${at}`,
    step,
    by: 'Trần Văn An',
    at: `2026-11-2${at}T03:00:00Z`,
    note: null,
    to: null,
    letter: null,
    takenBack: false,
    ...patch,
  }));
  return { state: steps.at(-1)?.[0] ?? null, reopened: false, steps: told } as ItemRow['case'];
}
