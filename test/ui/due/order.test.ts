import { expect, it } from 'vitest';
import { bandsOf } from '../../../ui/due/bands.ts';
import type { DueRow } from '../../../ui/due/due-query.ts';
import { drawnRows, groupDue } from '../../../ui/due/group-due.ts';
import { AS_OF, duty } from './duties.ts';

const named = (rows: readonly object[]): readonly string[] =>
  groupDue(rows as readonly DueRow[], bandsOf('all'), AS_OF)
    .flatMap(drawnRows)
    .map(({ organName, dueOn }) => `${organName} ${dueOn}`);

it('what is overdue longest stands first, whether one organ owes it or many alike; of one day by organ, words that name nobody last', () => {
  const alike = ['Cao Sơn', 'Đông Hà', 'Gia Lộc'].map((name) => duty(name, '2026-10-01'));
  const alone = duty('An Khê', '2026-03-01', { what: 'danh mục' });
  const later = duty('An Khê', '2026-11-01', { key: 'k2', what: 'kế hoạch' });
  const same = duty('Bình Minh', '2026-10-01', { what: 'danh mục' });
  const nobody = duty('Nhóm', '2025-01-01', { organId: null, organName: 'các đơn vị', what: 'danh mục' });
  expect(named([nobody, alone, same, ...alike, later])).toEqual([
    'UBND phường An Khê 2026-03-01',
    'UBND phường An Khê 2026-11-01',
    'UBND phường Bình Minh 2026-10-01',
    'UBND phường Cao Sơn 2026-10-01',
    'UBND phường Đông Hà 2026-10-01',
    'UBND phường Gia Lộc 2026-10-01',
    'các đơn vị 2025-01-01',
  ]);
});
