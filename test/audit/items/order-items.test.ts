import { describe, expect, it } from 'vitest';
import { itemMessage } from '../../../api/audit/items/item-message.ts';
import { makeItem } from '../../../api/audit/items/make-item.ts';
import { orderItems } from '../../../api/audit/items/order-items.ts';
import type { Item } from '../../../api/domain/coverage.ts';

const item = (rule: string, name: string, patch: Partial<Item> = {}): Item => ({
  ...makeItem(rule, 'A', { subjects: [name], facts: {} }),
  organName: name,
  ...patch,
});
const names = (items: readonly Item[]) => items.map(({ organName }) => organName);

describe('items of several roots', () => {
  it('come by rule and term, those that say the same of one document side by side, otherwise as they came', () => {
    const found = [
      item('overdue', 'late', { dueOn: '2025-10-20', againstId: 'b' }),
      item('no-plan', 'a1', { againstId: 'a' }),
      item('no-plan', 'b1', { againstId: 'b' }),
      item('no-plan', 'dated', { againstId: 'z', dueOn: '2024-05-01' }),
      item('overdue', 'early', { dueOn: '2024-10-20', againstId: 'b' }),
      item('no-plan', 'a2', { againstId: 'a' }),
      item('no-plan', 'b2', { againstId: 'b' }),
    ];
    expect(names(orderItems(found))).toEqual(['early', 'late', 'dated', 'a1', 'a2', 'b1', 'b2']);
  });

  it('stand by where their words are said, and no other sentence parts those that say the same of several organs', () => {
    const said = (name: string, where: string, start: number): Item =>
      item('assignee-silent', name, {
        againstId: 'a',
        facts: { where },
        evidence: [{ evidence: { textId: 't', start, end: start + 5, quote: 'lập k' } as never, directiveId: 'a', where }],
      });
    const found = [said('x9', 'mục 9', 900), said('x1', 'mục 1', 100), said('x5', 'mục 5', 400), said('y1', 'mục 1', 700), said('y5', 'mục 5', 1500)];
    expect(names(orderItems(found))).toEqual(['x1', 'y1', 'x5', 'y5', 'x9']);
  });
});

describe('where something is said', () => {
  it('is worded in the language of the sentence', () => {
    const missing = { ...item('assignee-silent', 'x'), facts: { where: 'mục III.4 gạch đầu dòng thứ 1' } };
    expect(itemMessage(missing, 'vi')).toContain('tại mục III.4 gạch đầu dòng thứ 1;');
    expect(itemMessage(missing, 'en')).toContain('in section III.4 dash 1;');
    expect(itemMessage({ ...missing, facts: { where: 'văn bản' } }, 'en')).toContain('in the document;');
  });
});
