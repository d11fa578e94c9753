import { describe, expect, it } from 'vitest';
import { dutiesOfItems } from '../../../api/audit/items/duty-of-item.ts';
import { makeItem } from '../../../api/audit/items/make-item.ts';
import { expectation, LANG_SON } from '../coverage/rows.ts';

describe('the duty an item is about', () => {
  it('is found by the key of the item, with its turn or without, and is none where the item is about something else', () => {
    const row = { ...expectation(LANG_SON.organId), dueOn: '2026-02-20' };
    const plain = makeItem('overdue', 'A', { subjects: [row.key], facts: {}, dueOn: row.dueOn });
    const turn = makeItem('report-overdue', 'A', { subjects: [row.key, row.dueOn], facts: {}, dueOn: row.dueOn });
    const other = makeItem('organ-ended', 'A', { subjects: [LANG_SON.organId], facts: {} });
    expect([...dutiesOfItems([plain, turn, other], [row])]).toEqual([
      [plain.key, row],
      [turn.key, row],
    ]);
  });
});
