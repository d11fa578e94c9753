// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { TaskOrders } from '../../../ui/tasks/task-orders.tsx';
import type { TaskLineageAnswer } from '../../../ui/tasks/task-query.ts';
import { blankPage, draw } from '../screen.tsx';

type Given = Pick<TaskLineageAnswer, 'root' | 'leaves'>;
type GivenElsewhere = TaskLineageAnswer['root']['assignedElsewhere'];
const task = (path: string, text: string, lead: string | null, due: string | null) => ({
  id: `c#${path}`,
  path,
  text,
  assignments: lead === null ? [] : [{ organ: lead, role: 'lead', inherited: false }],
  deadlines: due === null ? [] : [{ text: due }],
  targets: [],
  assignedElsewhere: null as GivenElsewhere,
  gathers: { totalCount: 0, nodes: [] as { id: string; path: string }[] },
  directive: { id: 'c', statesDeadline: true },
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

const elsewhere = (nodes: NonNullable<GivenElsewhere>['nodes'], totalCount = nodes.length): GivenElsewhere => ({ nodes, totalCount, entries: 5 });
const entry = (path: string, organ: string, start: number, more: Partial<NonNullable<GivenElsewhere>['nodes'][number]> = {}) => ({
  item: { path },
  organs: [organ],
  leads: true,
  basis: 'WORDS' as const,
  evidence: { start, end: start + 50, quote: `${organ}\nChủ trì mở lớp.` },
  tasks: [{ path: 'II.3.-2' }],
  ...more,
});

it('says of a task that names nobody where the document may give it, leads to those words, and never calls it the lead', () => {
  const given = elsewhere([entry('IV.4', 'Phòng Giáo dục', 900), entry('IV.6', 'Huyện đoàn', 1200, { leads: false, basis: 'CITED' })], 4);
  const alone = { ...task('II.3.-2', 'Mở lớp bơi cho học sinh.', null, null), assignedElsewhere: given };
  shown(alone, alone);
  const lead = screen.getByText('Chủ trì').nextElementSibling;
  expect(lead?.textContent).toBe(
    'chưa thấy nêu trong mục này. Có thể giao tại IV.4: Phòng Giáo dục (máy đề xuất)Chủ trì mở lớp. ' +
      'IV.6: Huyện đoàn (nêu là phối hợp; nêu rõ số mục; máy đề xuất)Chủ trì mở lớp. và 2 mục khác',
  );
  expect(screen.getByRole('link', { name: 'IV.4: Phòng Giáo dục' }).getAttribute('href')).toBe('/directives/c?at=900-950');
});

it('names the part of a heading that an entry speaks of, and says where no entry speaks of it', () => {
  shown(
    { ...task('II.3', 'Các việc:', null, null), assignedElsewhere: elsewhere([entry('IV.4', 'Phòng Giáo dục', 900)]) },
    { ...task('II.3.-1', 'Đặt thùng rác.', null, null), assignedElsewhere: elsewhere([]) },
  );
  expect(screen.getAllByText('Chủ trì')[0]?.nextElementSibling?.textContent).toContain('IV.4: Phòng Giáo dục (về gạch đầu dòng thứ 2; máy đề xuất)');
  expect(rows()[0]).toContain('Máy không thấy mục phân công nào nói về việc này');
});

it('says that no term is stated, by the item or by the whole document, and what an entry gathers up', () => {
  const entryTask = { ...task('IV.4', 'Phòng Giáo dục', 'Phòng Giáo dục', null), gathers: { totalCount: 1, nodes: [{ id: 'c#2', path: 'II.3.-2' }] } };
  shown(entryTask, entryTask);
  screen.getByText('mục này không nêu hạn');
  expect(screen.getByRole('link', { name: 'II.3 gạch đầu dòng thứ 2' }).getAttribute('href')).toBe('/task/c%232');

  blankPage('/task/c');
  const without = { ...entryTask, directive: { id: 'c', statesDeadline: false } };
  shown(without, without);
  screen.getByText('văn bản không nêu hạn');
});
