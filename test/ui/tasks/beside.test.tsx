// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Beside, type BesideProps } from '../../../ui/tasks/beside.tsx';
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
  node: { organId, organName: `Cơ quan ${organId}`, cells: [{ taskId: 'kl#1', linkKeys: [], issuedBy: [], ...cell }] },
});
const shown = (given: object, ...organs: ReturnType<typeof organ>[]): void => {
  serve({
    coverageBeside: () => ({ coverage: { asOf: '2026-11-22', columns: [column(given)] } }),
    coverageBesideOrgans: () => ({ coverage: { rows: { pageInfo: { hasNextPage: false, endCursor: null }, edges: organs } } }),
  });
  draw(<Beside directive={root} taskId="kl#1" leafIds={['kl#1']} asOf={null} confirmedOnly={false} />);
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
  const title = screen.getByRole('heading', { name: 'Nơi chưa có nội dung tương ứng' });
  expect(title.compareDocumentPosition(linked) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  expect(title.compareDocumentPosition(without) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('names organs that answer the task by the very document they issued', async () => {
  shown(
    { states: [of('COVERED', 1), of('NO_TEXT', 1)], issued: { count: 1 } },
    organ('a', { state: 'COVERED', issuedBy: ['kh'] }),
    organ('b', { state: 'NO_TEXT' }),
  );
  const issued = await group('Bằng chính văn bản đã ban hành');
  await within(issued).findByRole('link', { name: 'Cơ quan a' });
  expect(within(issued).getAllByRole('link')).toHaveLength(1);
});
