// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import type { TaskLineageAnswer, TaskStep } from '../../../ui/tasks/task-query.ts';
import { TaskTitle } from '../../../ui/tasks/task-title.tsx';
import { TaskTree } from '../../../ui/tasks/task-tree.tsx';
import { blankPage, directiveName, draw } from '../screen.tsx';

type Directive = TaskStep['directive'];
const document_ = (id: string, symbol: string, level: Directive['level']): Directive =>
  ({ ...directiveName(id, { symbol, level, issuerNames: [`Cơ quan ${id}`] }), source: { edition: 'ORIGINAL' } }) as unknown as Directive;
const centre = document_('c', '7-CT/TW', 'CENTRAL');
const north = document_('n', '10-KH/TU', 'PROVINCE');
const south = document_('s', '20-KH/TU', 'PROVINCE');
const n1 = document_('n1', '11-KH/HU', 'DISTRICT');
const alone = document_('a', '30-KH/HU', 'DISTRICT');
const end = (directive: Directive) => ({ id: `${directive.id}#1`, path: 'I.1', directive });

function step(directive: Directive, upper: Directive, more: Partial<TaskStep> = {}): TaskStep {
  const link = {
    key: `${directive.id}#1>${upper.id}#1`,
    state: 'SUGGESTED',
    byPerson: false,
    degree: 'FULL',
    strength: 'DIRECT',
    reason: 'same-work',
    reasonWords: [],
    copied: false,
    lowerWords: 'mở thư viện',
    upperWords: 'mở thư viện',
    shared: [],
    specifics: [],
    drift: directive.id === 'n1' ? [{ about: 'target', upper: '45 %', lower: '30 %', turn: 'WEAKER' }] : [],
    bridged: [],
    decisions: [],
    lower: { ...end(directive), evidence: { start: 0, end: 1 } },
    upper: { ...end(upper), evidence: { start: 0, end: 1 } },
  };
  const task = { ...end(directive), text: 'mở thư viện', assignments: [], deadlines: [], targets: [] };
  return { depth: 1, inScope: true, unknownLevels: [], under: end(upper), between: [], task, directive, links: [link], ...more } as unknown as TaskStep;
}

const answer = {
  asOf: '2026-01-01',
  graphVersion: 1,
  links: 4,
  unreviewed: 4,
  laterThanAsOf: 0,
  root: { ...end(centre), text: 'mở thư viện' },
  leaves: [{ id: 'c#1', path: 'I.1', text: 'mở thư viện' }],
  steps: [
    step(north, centre),
    step(south, centre),
    step(n1, north),
    step(alone, centre, { between: [document_('x', '99-KH/TU', 'PROVINCE')].map((row) => ({ ...row, held: false })), unknownLevels: [] }),
  ],
} as unknown as TaskLineageAnswer;

function Tree({ whole = true, given = answer }: { readonly whole?: boolean; readonly given?: TaskLineageAnswer }) {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <>
      <TaskTitle>Nhiệm vụ</TaskTitle>
      <TaskTree answer={given} whole={whole} chosen={chosen} onChoose={choose} />
    </>
  );
}

const stepOf = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-step="${id}#1"]`);
  if (found === null) throw new Error(`No step ${id}`);
  return found;
};

beforeEach(() => blankPage('/task/c'));

it('draws a district’s task inside the list of the province whose task it answers, and says so to a screen reader', () => {
  draw(<Tree />);
  expect(stepOf('n1').closest('ul[data-nested="true"]')?.closest('li')?.contains(stepOf('n'))).toBe(true);
  expect(stepOf('a').closest('ul[data-nested="true"]')).toBeNull();
  expect(stepOf('n1').getAttribute('aria-label')).toBe('11-KH/HU · Cơ quan n1 · 05/04/2024, mục I.1, cấp: Huyện; theo 10-KH/TU mục I.1');
});

it('says of a step outside the scope that it is, to the eye and to a screen reader, and of no other', () => {
  draw(<Tree given={{ ...answer, steps: answer.steps.map((one) => ({ ...one, inScope: one.directive.id !== 's' })) }} />);
  within(stepOf('s')).getByText('Ngoài phạm vi theo dõi');
  expect(stepOf('s').getAttribute('aria-label')).toMatch(/; Ngoài phạm vi theo dõi$/);
  expect(document.querySelectorAll('[data-outside="true"]')).toHaveLength(1);
});

it('goes up to the task above and down to the one below, by button and by arrows', () => {
  draw(<Tree />);
  fireEvent.click(within(stepOf('n1')).getByRole('button', { name: '10-KH/TU · mục I.1' }));
  expect(document.activeElement?.closest('[data-step]')).toBe(stepOf('n'));
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
  expect(document.activeElement?.closest('[data-step]')).toBe(stepOf('n1'));
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' });
  expect(document.activeElement?.textContent).toBe('Nhiệm vụ');
  for (const key of ['ArrowDown', 'ArrowRight']) {
    screen.getByRole('heading', { name: 'Nhiệm vụ' }).focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect(document.activeElement?.closest('[data-step]')).toBe(stepOf('n'));
  }
});

it('lights the whole way of a task, says how long it is, and puts it out on Escape', () => {
  draw(<Tree />);
  fireEvent.keyDown(within(stepOf('n1')).getByRole('button', { name: 'Làm nổi đường lên, xuống' }), { key: 'd' });
  expect(['n', 's', 'n1', 'a'].map((id) => stepOf(id).getAttribute('data-way'))).toEqual(['up', 'off', 'self', 'off']);
  screen.getByText(/Đang làm nổi đường của 11-KH\/HU · mục I\.1: lên trên 1 nội dung rồi đến nhiệm vụ này, xuống dưới 0 nội dung/);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(stepOf('s').getAttribute('data-way')).toBeNull();
});

it('says what the way passes over: documents without text, and a level of which none is known', () => {
  draw(<Tree />);
  expect(stepOf('a').textContent).toContain('Ở giữa còn văn bản chưa có toàn văn để đối chiếu: 99-KH/TU');
  const skipped = { ...answer, steps: [step(alone, centre, { unknownLevels: ['PROVINCE'] })] };
  blankPage('/task/c');
  draw(<Tree given={skipped} />);
  screen.getByText('Theo thẳng 7-CT/TW; chưa xác định văn bản cấp tỉnh ở giữa.');
});

it('keeps what changes against the task above where only the way is shown', () => {
  draw(<Tree whole={false} />);
  expect(stepOf('n1').textContent).toContain('So với 10-KH/TU · mục I.1:');
  within(stepOf('n1')).getByText('45 % → 30 %');
  expect(screen.queryByRole('button', { name: /Xác nhận/ })).toBeNull();
});
