// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Beside, type BesideProps } from '../../../ui/tasks/beside.tsx';
import { TaskAnswer } from '../../../ui/tasks/task-answer.tsx';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const root = directiveName('kl', { symbol: '70-KL/TW' }) as unknown as BesideProps['directive'];
const column = (more: object) => ({
  taskId: 'kl#1',
  path: '1.d',
  text: 'cổ vũ tập luyện',
  leafIds: ['kl#1'],
  concrete: { count: 3, denominator: 5 },
  states: [],
  answeredOutside: [],
  issued: { count: 0 },
  ...more,
});
const organ = (organId: string, cell: object) => ({
  node: { organId, organName: `Cơ quan ${organId}`, cells: [{ taskId: 'kl#1', unsure: false, linkKeys: [], issuedBy: [], ...cell }] },
});
type Steps = BesideProps['steps'];
const step = (id: string, unsure = false): Steps[number] => ({ task: { id }, links: [{ key: `${id}>kl#1`, unsure }] }) as unknown as Steps[number];
const shown = (given: object, ...organs: ReturnType<typeof organ>[]): void => shownWith([], given, ...organs);
const shownWith = (steps: Steps, given: object, ...organs: ReturnType<typeof organ>[]): void => {
  serve({
    coverageBeside: () => ({ coverage: { asOf: '2026-11-22', columns: [column(given)] } }),
    coverageBesideOrgans: () => ({ coverage: { rows: { pageInfo: { hasNextPage: false, endCursor: null }, edges: organs } } }),
  });
  draw(<Beside directive={root} taskId="kl#1" leafIds={['kl#1']} asOf={null} confirmedOnly={false} steps={steps} />);
};
const group = async (words: string): Promise<HTMLElement> => (await screen.findByText(words)).closest('details') as HTMLElement;
const of = (state: string, count: number) => ({ state, figure: { count } });

beforeEach(() => blankPage('/task/kl'));

it('takes organs outside the count whose document answers the task apart from those of which nothing came', async () => {
  shown(
    { states: [of('NOT_APPLICABLE', 3)], answeredOutside: [of('NOT_APPLICABLE', 2)] },
    organ('a', { state: 'NOT_APPLICABLE', linkKeys: ['x>kl#1'] }),
    organ('b', { state: 'NOT_APPLICABLE', linkKeys: ['y>kl#1'] }),
    organ('c', { state: 'NOT_APPLICABLE' }),
  );
  await screen.findByText('Ngoài ra, 2 cơ quan có nội dung tương ứng nhưng nằm ngoài tổng số.');
  const linked = await group('Có nội dung tương ứng, không thuộc chức năng');
  await within(linked).findByRole('link', { name: 'Cơ quan a' });
  expect(within(linked).getAllByRole('link')).toHaveLength(2);
  const without = await group('Không thuộc chức năng');
  within(without).getByText('1');
  const title = screen.getByRole('heading', { name: 'Nơi chưa có nội dung tương ứng (0)' });
  expect(title.compareDocumentPosition(linked) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  expect(title.compareDocumentPosition(without) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('sets those outside the count apart from those counted of which nothing came', async () => {
  shown({ states: [of('NO_TEXT', 2), of('NOT_APPLICABLE', 3), of('EXEMPT', 1)] });
  const outside = await screen.findByRole('heading', { name: 'Ngoài tổng số, chưa có nội dung (4)' });
  screen.getByRole('heading', { name: 'Nơi chưa có nội dung tương ứng (2)' });
  expect(outside.compareDocumentPosition(await group('Chưa có văn bản để đối chiếu')) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  for (const words of ['Không thuộc chức năng', 'Không phải thực hiện']) {
    expect(outside.compareDocumentPosition(await group(words)) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  }
});

it('names at once who made it concrete and who only mentions it, what is unsure marked, each the way to its surest words on the page', async () => {
  shownWith(
    [step('a#2', true), step('a#1'), step('c#1', true)],
    { concrete: { count: 2, denominator: 4 }, states: [of('COVERED', 1), of('PARTIAL', 1), of('COPIED', 1), of('MISSING', 1)] },
    organ('a', { state: 'COVERED', linkKeys: ['a#2>kl#1', 'a#1>kl#1'] }),
    organ('b', { state: 'PARTIAL', linkKeys: ['b#1>other'] }),
    organ('c', { state: 'COPIED', linkKeys: ['c#1>kl#1'], unsure: true }),
    organ('d', { state: 'MISSING' }),
  );
  for (const id of ['a#1', 'a#2', 'c#1']) document.body.insertAdjacentHTML('beforeend', `<article data-step="${id}" tabindex="-1"></article>`);
  fireEvent.click(await screen.findByRole('button', { name: 'Cơ quan a' }));
  expect(document.activeElement?.getAttribute('data-step')).toBe('a#1');
  expect((await group('Đã cụ thể hóa')).textContent).toContain('Cơ quan a · 2 nội dung');
  within(await group('Cụ thể hóa một phần')).getByRole('link', { name: 'Cơ quan b' });
  const mentions = await group('Có nêu, chưa thấy nội dung riêng');
  within(mentions).getByText('chưa chắc');
  fireEvent.click(within(mentions).getByRole('button', { name: 'Cơ quan c' }));
  expect(document.activeElement?.getAttribute('data-step')).toBe('c#1');
  const without = screen.getByRole('heading', { name: 'Nơi chưa có nội dung tương ứng (1)' });
  expect(without.compareDocumentPosition(mentions) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  expect(screen.getAllByText('chưa chắc')).toHaveLength(1);
});

it('says of organs that answer the task by the very document they issued that they do', async () => {
  shown(
    { states: [of('COVERED', 1), of('NO_TEXT', 1)], issued: { count: 1 } },
    organ('a', { state: 'COVERED', issuedBy: ['kh'] }),
    organ('b', { state: 'NO_TEXT' }),
  );
  const found = await group('Đã cụ thể hóa');
  await within(found).findByRole('link', { name: 'Cơ quan a' });
  within(found).getByText(/bằng chính văn bản đã ban hành/);
  expect(within(found).getAllByRole('link')).toHaveLength(1);
});

it('answers at the head of the page what became of the task, in numbers that make up the whole', async () => {
  const states = [of('PARTIAL', 2), of('COPIED', 1), of('MISSING', 1), of('NO_TEXT', 82), of('NOT_APPLICABLE', 3)];
  serve({
    coverageBeside: () => ({
      coverage: {
        asOf: '2026-11-22',
        columns: [column({ concrete: { count: 2, denominator: 86 }, states, answeredOutside: [of('NOT_APPLICABLE', 1)] })],
      },
    }),
  });
  const { container } = draw(<TaskAnswer directive={root} taskId="kl#1" leafIds={['kl#1']} asOf={null} confirmedOnly={false} />);
  await screen.findByText('2 / 86 cơ quan đã cụ thể hóa');
  expect([...container.querySelectorAll('.figures-line__part')].map((part) => part.textContent)).toEqual([
    'Cụ thể hóa một phần: 2',
    'Có nêu, chưa thấy nội dung riêng: 1',
    'Chưa tìm thấy nội dung tương ứng: 1',
    'Chưa có văn bản để đối chiếu: 82',
    'Có nội dung tương ứng, không thuộc chức năng: 1',
  ]);
});
