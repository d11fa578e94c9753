// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { TaskOrders } from '../../../ui/tasks/task-orders.tsx';
import type { TaskLineageAnswer } from '../../../ui/tasks/task-query.ts';
import { blankPage, draw } from '../screen.tsx';

type Given = Pick<TaskLineageAnswer, 'root' | 'leaves'>;
const task = (path: string, text: string, lead: string | null, due: string | null) => ({
  id: `c#${path}`,
  path,
  text,
  assignments: lead === null ? [] : [{ organ: lead, role: 'lead', inherited: false }],
  deadlines: due === null ? [] : [{ text: due }],
  targets: [],
});
const shown = (root: ReturnType<typeof task>, ...leaves: ReturnType<typeof task>[]): void => {
  draw(<TaskOrders {...({ root, leaves } as unknown as Given)} />);
};
const rows = (): readonly (string | null)[] => screen.getAllByRole('listitem').map((row) => row.textContent);

beforeEach(() => blankPage('/task/c'));

it('shows every order of a task with its own lead and deadline, and the words of the task only once', () => {
  shown(
    task('4', 'Sở Y tế rà soát các trạm, xong trong năm 2025.', 'Sở Y tế', 'năm 2025'),
    task('4.p1', 'Sở Y tế rà soát các trạm, xong trong năm 2025.', null, null),
    task('4.p2', 'Sở Nội vụ sắp xếp các trường trước ngày 31/12/2025.', 'Sở Nội vụ', '2025-12-31'),
  );
  screen.getByRole('heading', { name: 'Gồm 2 ý giao việc' });
  expect(screen.getAllByText(/rà soát các trạm/)).toHaveLength(1);
  expect(document.querySelector('details')).toBeNull();
  const [first, second] = rows();
  expect(first).toMatch(/mục 4 .*rà soát.*Chủ trì ?Sở Y tế.*Thời hạn ?năm 2025/);
  expect(second).toMatch(/sắp xếp.*Chủ trì ?Sở Nội vụ.*Thời hạn ?31\/12\/2025/);
});

it('leaves a task that is an order itself as it stands, and the opening words of a task above its orders', () => {
  const alone = task('1', 'Sở Y tế mở lớp.', 'Sở Y tế', null);
  shown(alone, alone);
  expect(screen.queryByRole('heading')).toBeNull();
  screen.getByText('Sở Y tế mở lớp.');

  blankPage('/task/c');
  shown(task('2', 'Các sở:', null, 'năm 2026'), task('2.a', 'Mở lớp.', 'Sở Y tế', null), task('2.b', 'Tuyển người.', 'Sở Nội vụ', null));
  screen.getByText('Các sở:');
  expect(rows()[0]).not.toContain('năm 2026');
});

it('folds the words of many orders, and says of each who leads it and by when', () => {
  shown(
    task('3', 'Các việc:', null, null),
    ...['a', 'b', 'c', 'd'].map((label) => task(`3.${label}`, `Việc ${label}: ${'mở lớp cho cán bộ các xã, '.repeat(5)}xong.`, `Sở ${label}`, '2026-06-30')),
  );
  const folds = [...document.querySelectorAll('details')];
  expect(folds.map(({ open }) => open)).toEqual([false, false, false, false]);
  const summary = folds[3]?.querySelector('summary');
  // Beside the fold, not within it: a press on either does one thing, and the facts stay in sight.
  expect(summary?.querySelector('a, button')).toBeNull();
  expect(within(screen.getAllByRole('listitem')[3] as HTMLElement).getByRole('link').textContent).toBe('mục 3.d');
  expect(rows()[3]).toMatch(/Chủ trì ?Sở d.*30\/06\/2026/);
  expect(summary?.textContent).toMatch(/Việc d: mở lớp.*…/);
  expect(summary?.textContent).not.toContain('xong.');
  within(folds[3] ?? document.body).getByText(/^Việc d: .*xong\.$/);
});
