import { describe, expect, it } from 'vitest';
import { caseKeyOf, caseKeysOf } from '../../../api/audit/cases/case-key.ts';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { itemsOf } from '../../../api/audit/items/items-of.ts';
import { DUTY_KINDS } from '../../../api/domain/lists.ts';
import { expectation, LANG_SON, snapshotOf, TODAY } from '../coverage/rows.ts';
import { centre } from '../expectations/rows.ts';

describe('the case of something awaited', () => {
  it.each(DUTY_KINDS)('is, for %s, the case of the item that it becomes once its term has passed', (kind) => {
    const owed = expectation(LANG_SON.organId, { kind, origin: 'stated', where: 'IV.4', dueOn: '2026-02-01', time: 'overdue', daysLate: 28 });
    const snapshot = snapshotOf({ directives: [centre()] });
    const items = itemsOf(snapshot, [owed], coverageOf(snapshot, [owed], TODAY), TODAY).filter(({ list }) => list === 'A');
    expect(items.map(({ key }) => key)).toEqual([caseKeyOf(owed)]);
    expect(caseKeysOf(owed)).toContain(caseKeyOf(owed));
  });

  it.each(['issue', 'report', 'product'] as const)('is known by every item that it was or may become: %s without a day', (kind) => {
    const owed = expectation(LANG_SON.organId, { kind, origin: 'stated', where: 'IV.4', dueOn: null, time: 'no-deadline' });
    const snapshot = snapshotOf({ directives: [centre()] });
    const items = itemsOf(snapshot, [owed], coverageOf(snapshot, [owed], TODAY), TODAY).filter(({ list }) => list === 'A');
    expect(items.filter(({ key }) => !caseKeysOf(owed).includes(key))).toEqual([]);
  });
});
