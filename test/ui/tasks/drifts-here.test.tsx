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

type Facts = { readonly targets?: readonly unknown[]; readonly deadlines?: readonly unknown[] };
const facts = ({ targets = [], deadlines = [] }: Facts) => ({ targets, deadlines });
const below = (id: string, upper: string, given: Facts) => ({
  task: { id, ...facts(given) },
  directive: directiveName(id),
  links: [{ drift: [], upper: { id: upper } }],
});
const whole = (own: Facts, ...steps: ReturnType<typeof below>[]): TaskLineageAnswer =>
  ({ root: { directive: directiveName('c'), ...facts(own) }, leaves: [{ id: 'c#1', ...facts(own) }], steps }) as unknown as TaskLineageAnswer;
const target = { text: '45 %', of: '' };
const year = { text: '2030', kind: 'year' };
const yearly = { text: 'hằng năm', kind: 'recurring' };
const said = (): string => document.querySelector('.tasks__no-drift')?.textContent?.trim() ?? '';

it('says that none is unlike only of what both sides state', () => {
  draw(
    <DriftsHere
      answer={whole({ targets: [target], deadlines: [year] }, below('a', 'c#1', { targets: [target] }), below('b', 'c#1', { deadlines: [yearly] }))}
    />,
  );
  expect(said()).toBe('Chỉ tiêu, thời hạn: không thấy nơi nào nêu khác cấp trên, trong 1 nội dung cũng nêu (loại khác nhau thì không so).');
});

it('says that the task states none, and of contents below it only where one answers the other', () => {
  draw(<DriftsHere answer={whole({}, below('a', 'c#1', { targets: [target] }))} />);
  expect(said()).toBe('Chỉ tiêu, thời hạn: không thấy nhiệm vụ này nêu, nên không có gì để so với bên dưới.');
  blankPage('/task/c');
  draw(<DriftsHere answer={whole({}, below('a', 'c#1', { targets: [target] }), below('b', 'a', { targets: [target] }))} />);
  expect(said()).toMatch(/không thấy nhiệm vụ này nêu\. Bên dưới có 1 nội dung/);
});

it('claims nothing where what the task states has nothing to be compared with', () => {
  draw(<DriftsHere answer={whole({ deadlines: [yearly] }, below('a', 'c#1', { deadlines: [yearly] }))} />);
  expect(said()).toBe('Chỉ tiêu, thời hạn: nhiệm vụ này có nêu; chưa có nội dung nào bên dưới so được.');
  blankPage('/task/c');
  draw(<DriftsHere answer={whole({ targets: [target] })} />);
  expect(said()).toBe('Chỉ tiêu, thời hạn: nhiệm vụ này có nêu; chưa có nội dung nào bên dưới để so.');
});
