// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { DriftsHere } from '../../../ui/tasks/drifts-here.tsx';
import type { TaskLineageAnswer } from '../../../ui/tasks/task-query.ts';
import { blankPage, directiveName, draw } from '../screen.tsx';

const step = (id: string, drift: readonly unknown[]) => ({ task: { id }, directive: directiveName(id, { symbol: `${id}/KH` }), links: [{ drift }] });
const lower = { about: 'target', upper: '60%', lower: '45%', turn: 'WEAKER' };
const given = (...steps: ReturnType<typeof step>[]): TaskLineageAnswer =>
  ({ root: { directive: directiveName('c', { symbol: '7-CT/TW' }) }, steps }) as unknown as TaskLineageAnswer;

beforeEach(() => blankPage('/task/c'));

it('goes from one content with another target to the next, in the order of the page, and leads to those of all tasks', () => {
  draw(
    <>
      <DriftsHere answer={given(step('b', [lower]), step('n', []), step('a', [lower]))} />
      {['a', 'n', 'b'].map((id) => (
        <article key={id} data-step={id} tabIndex={-1} />
      ))}
    </>,
  );
  const next = screen.getByRole('button', { name: '2 nội dung có chỉ tiêu, thời hạn khác cấp trên' });
  for (const id of ['a', 'b', 'a']) {
    fireEvent.click(next);
    expect(document.activeElement?.getAttribute('data-step')).toBe(id);
  }
  expect(screen.getByRole('link', { name: 'Xem ở mọi nhiệm vụ của 7-CT/TW' }).getAttribute('href')).toBe('/coverage/c?drift=1');
});

it('says from what to what and at whom, what both sides state first, each one press from its words', () => {
  const silent = { about: 'deadline', upper: '2025-12-31', lower: null, turn: 'MISSING' };
  const later = { about: 'deadline', upper: '2026', lower: '2027', turn: 'LATER' };
  draw(
    <>
      <DriftsHere answer={given(step('a', [silent]), step('b', [lower, later]), step('n', [{ ...later, lower: '2028' }]))} />
      {['a', 'n', 'b'].map((id) => (
        <article key={id} data-step={id} tabIndex={-1} />
      ))}
    </>,
  );
  const named = screen.getAllByTitle('Đến cặp nội dung này');
  expect(named.map(({ textContent }) => textContent)).toEqual([
    'Chỉ tiêu 60% → 45% tại b/KH (thấp hơn cấp trên)',
    'Thời hạn năm 2026 → năm 2027 tại b/KH (muộn hơn cấp trên)',
    'Thời hạn năm 2026 → năm 2028 tại n/KH (muộn hơn cấp trên)',
  ]);
  screen.getByText('và 1 chỗ nữa');
  fireEvent.click(screen.getByRole('button', { name: /năm 2028 tại n\/KH/ }));
  expect(document.activeElement?.getAttribute('data-step')).toBe('n');
});

it('does not call a deadline that only one side states another deadline', () => {
  draw(<DriftsHere answer={given(step('a', [{ ...lower, about: 'deadline', lower: null, turn: 'MISSING' }]))} />);
  screen.getByRole('button', { name: '1 nội dung có chỉ tiêu, thời hạn chỉ một bên nêu' });
});

it('says nothing where nothing is unlike', () => {
  draw(<DriftsHere answer={given(step('n', []))} />);
  expect(document.querySelector('.tasks__drifts')).toBeNull();
});
