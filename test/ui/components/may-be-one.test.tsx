// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { MayBeOne } from '../../../ui/components/may-be-one.tsx';
import { blankPage, draw, serve } from '../screen.tsx';

beforeEach(() => blankPage('/'));

const pair = (id: string, held: boolean) => ({
  node: { id, subject: { __typename: 'ProposedDuplicate', kept: { id: `${id}-a`, held: true }, other: { id: `${id}-b`, held } } },
});

it('says beside figures that two texts may be one document, and leads to the question; what is only cited is counted nowhere', async () => {
  serve({ pairsThatMayBeOne: () => ({ review: { edges: [pair('one', true), pair('two', false)] } }) });
  draw(<MayBeOne />);
  await screen.findByText(/^1 cặp văn bản có thể là một văn bản\./);
  expect(screen.getByRole('link', { name: 'Trả lời ở Chờ xác nhận' }).getAttribute('href')).toBe('/review?kind=DUPLICATE');
});
