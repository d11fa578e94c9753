// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { MayBeOne } from '../../../ui/components/may-be-one.tsx';
import { blankPage, draw, serve } from '../screen.tsx';

beforeEach(() => blankPage('/'));

/** The notice, pressed. */
async function opened(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: /cặp văn bản có thể là một$/ }));
}

const pair = (id: string, held: boolean) => ({
  node: { id, subject: { __typename: 'ProposedDuplicate', kept: { id: `${id}-a`, held: true }, other: { id: `${id}-b`, held } } },
});

it('says beside figures that two texts may be one document, and leads to the question; what is only cited is counted nowhere', async () => {
  serve({ pairsThatMayBeOne: () => ({ review: { totalCount: 2, edges: [pair('one', true), pair('two', false)] } }) });
  draw(<MayBeOne />);
  await opened();
  await screen.findByText(/^Có 1 cặp văn bản có thể là một, chưa gộp: số văn bản, số liên kết có thể tính hai lần; cơ quan vẫn tính một\./);
  const link = screen.getByRole('link', { name: 'Trả lời ở Chờ xác nhận (2 cặp: 1 cặp này và 1 cặp có văn bản chỉ được viện dẫn)' });
  expect(link.getAttribute('href')).toBe('/review?kind=DUPLICATE');
  screen.getByText(/Khi chưa có câu trả lời, văn bản và nhiệm vụ của mỗi bản vẫn được tính riêng/);
});

it('speaks beside a picture of its own documents alone, and says that the queue holds more', async () => {
  serve({ pairsThatMayBeOne: () => ({ review: { totalCount: 2, edges: [pair('one', true), pair('two', true)] } }) });
  draw(<MayBeOne among={new Set(['two-b', 'x'])} />);
  await opened();
  await screen.findByText(/^1 cặp văn bản ở đây có thể là một, chưa gộp: số văn bản, số liên kết có thể tính hai lần; cơ quan vẫn tính một\./);
  screen.getByRole('link', { name: 'Trả lời ở Chờ xác nhận (2 cặp đang chờ)' });
  blankPage('/');
  serve({ pairsThatMayBeOne: () => ({ review: { totalCount: 1, edges: [pair('one', true)] } }) });
  draw(
    <>
      <MayBeOne among={new Set(['x'])} />
      <MayBeOne />
    </>,
  );
  await opened();
  await screen.findByText(/^Có \d+ cặp/);
  expect(screen.queryByText(/ở đây/)).toBeNull();
  screen.getByRole('link', { name: 'Trả lời ở Chờ xác nhận' });
});

it('adds up to what the queue shows beside a picture too', async () => {
  serve({ pairsThatMayBeOne: () => ({ review: { totalCount: 3, edges: [pair('one', true), pair('two', true), pair('three', false)] } }) });
  draw(<MayBeOne among={new Set(['two-b'])} />);
  await opened();
  await screen.findByRole('link', { name: 'Trả lời ở Chờ xác nhận (3 cặp đang chờ, trong đó 1 cặp có văn bản chỉ được viện dẫn)' });
});

it('speaks below one document of pairs that stand there with both, and of its own', async () => {
  serve({ pairsThatMayBeOne: () => ({ review: { totalCount: 3, edges: [pair('one', true), pair('two', true), pair('root', true)] } }) });
  draw(<MayBeOne among={new Set(['one-a', 'two-a', 'two-b', 'root-a'])} below="root-a" />);
  await opened();
  await screen.findByText(/^2 cặp văn bản ở đây có thể là một/);
});
