import { describe, expect, it } from 'vitest';
import { groupItems, ORGAN_SLOT } from '../../../ui/items/group-items.ts';
import { itemRow } from './rows.ts';

describe('lines of the worklist', () => {
  it('say once what holds for many organs, in either language', () => {
    const rows = [itemRow('An Khê'), itemRow('Bình Minh'), itemRow('Cao Sơn')];
    for (const language of ['vi', 'en'] as const) {
      const [group, ...others] = groupItems(rows, language);
      expect(others).toEqual([]);
      expect(group?.lines.map((line) => line.items.map((item) => item.key))).toEqual([['An Khê', 'Bình Minh', 'Cao Sơn']]);
      expect(group?.lines[0]?.sentence).toContain(ORGAN_SLOT);
      expect(group?.lines[0]?.sentence).not.toContain('An Khê');
    }
  });

  it('part where the document, the day or the words differ', () => {
    const rows = [
      itemRow('a'),
      itemRow('b', { dueOn: '2026-12-01' }),
      itemRow('c', { against: null }),
      itemRow('d', { message: 'Hạn 01/10/2026; chưa nhận được.' }),
    ];
    expect(groupItems(rows, 'vi').flatMap(({ lines }) => lines.map(({ items }) => items.length))).toEqual([1, 1, 1, 1]);
  });

  it('never join items without an organ, and keep rules apart in their order', () => {
    const own = { organName: null, message: 'Bản trong hệ thống chưa có số.' };
    const groups = groupItems(
      [itemRow('x', { ...own, rule: 'incomplete-document' }), itemRow('y', { ...own, rule: 'incomplete-document' }), itemRow('z')],
      'vi',
    );
    expect(groups.map(({ rule, lines }) => [rule, lines.length])).toEqual([
      ['incomplete-document', 2],
      ['no-plan', 1],
    ]);
  });
});
