// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { IssuedDialog } from '../../../ui/overview/issued-dialog.tsx';
import type { OverviewRoot } from '../../../ui/overview/overview-query.ts';
import { RootCard } from '../../../ui/overview/root-card.tsx';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const AROUND = { asOf: null, scope: null };
const NONE = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };
const edgesOf = (nodes: readonly object[]) => ({ ...NONE, totalCount: nodes.length, edges: nodes.map((node) => ({ node })) });

const root = (below: number): OverviewRoot =>
  ({
    held: below,
    citedNotHeld: 0,
    latest: null,
    levels: below === 0 ? [] : [{ level: 'DISTRICT', total: below, held: below }],
    directive: { ...directiveName('qd', { symbol: '7/QĐ-TTg', kind: 'DECISION', kindName: 'Quyết định', level: 'CENTRAL' }), source: null },
  }) as unknown as OverviewRoot;

/** Nobody has answered but with `received`; one group of organs is asked, in a term that is over. */
const standing = (received: readonly object[]) => () => ({
  expectations: { asOf: '2026-03-01', graphVersion: 3, counts: [{ state: 'AWAITED', time: 'OVERDUE', count: 1 }], shared: [] },
  issued: { rows: NONE },
  awaited: { rows: edgesOf([{ key: 'k', organName: 'Các sở, ban, ngành', heirs: [], presentHolders: [] }]) },
  coverage: {
    issued: edgesOf(received),
    received: edgesOf(received),
    compared: true,
    organs: 1,
    organsFurther: 0,
    shallow: { count: 0, denominator: 0, excluded: 9 },
    deep: { count: 0, denominator: 9 },
    concrete: { count: 0, denominator: 9, unreviewed: 0, excluded: 0 },
    drifts: [],
    unlisted: [{ key: 'k', kind: 'ISSUE', organName: 'Các sở, ban, ngành', directive: { id: 'qd' } }],
  },
});

/** Two texts of one plan that wait for a word, and a third that is none of them. */
const TWINS = ['a', 'b', 'c'].map((id) => ({ ...directiveName(id, { symbol: id === 'c' ? '9/KH-UBND' : null }), source: null }));
const pairs = () => ({
  review: edgesOf([
    { id: 'one', subject: { __typename: 'ProposedDuplicate', kept: { id: 'a', held: true }, other: { id: 'b', held: true } } },
    { id: 'two', subject: { __typename: 'ProposedDuplicate', kept: { id: 'x', held: true }, other: { id: 'y', held: true } } },
  ]),
});

const nothing = () => undefined;
const card = (below: number) => <RootCard root={root(below)} around={AROUND} wide={below > 0} onRows={nothing} onLevel={nothing} onIssued={nothing} />;

beforeEach(() => {
  blankPage('/');
  vi.stubGlobal('IntersectionObserver', undefined);
});

it('says of a directive that nobody has answered who is awaited, and nothing of tasks done or not', async () => {
  serve({ standing: standing([]), pairsThatMayBeOne: pairs });
  draw(card(0));
  await screen.findByText('Có 9 mục nhiệm vụ; chưa nhận được văn bản triển khai nào để đối chiếu.');
  screen.getByRole('button', { name: '1 nhóm gọi chung' });
  screen.getByRole('button', { name: 'Chưa nhận được: 1. Xem danh sách' });
  screen.getByRole('button', { name: '1 Chưa nhận được, quá hạn' });
  expect(screen.queryByText('0 / 9')).toBeNull();
  expect(screen.queryByText('Văn bản theo cấp')).toBeNull();
});

it('says that two of the documents issued may be one, with the way to the question', async () => {
  serve({ standing: standing(TWINS), pairsThatMayBeOne: pairs });
  draw(card(3));
  await screen.findByText(/^Trong các văn bản đã ban hành có 1 cặp có thể là một/);
  expect(screen.getByRole('link', { name: 'Trả lời ở Chờ xác nhận' }).getAttribute('href')).toBe('/review?kind=DUPLICATE');
  screen.getByText('0 / 9');
});

it('opens that number on rows of which each of the two names the other', async () => {
  serve({ issuedBelow: () => ({ coverage: { issued: edgesOf(TWINS) } }), pairsThatMayBeOne: pairs });
  draw(<IssuedDialog asked={{ rootId: 'qd', which: 'others' }} around={AROUND} about="7/QĐ-TTg" today="2026-03-01" onClose={nothing} />);
  expect(await screen.findAllByText(/^Có thể là cùng một văn bản với /)).toHaveLength(2);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

it('says what a directive that asks nobody for a document asks for instead, with the way to its words', async () => {
  const bare = standing([])();
  const counts = (n: number) => ({ counts: n === 0 ? [] : [{ state: 'AWAITED', time: 'NO_DEADLINE', count: n }] });
  serve({
    standing: () => ({ ...bare, expectations: { ...bare.expectations, counts: [] }, coverage: { ...bare.coverage, unlisted: [] } }),
    otherDuties: () => ({ report: counts(34), review: counts(0), product: counts(2), inspect: counts(0), study: counts(0) }),
    pairsThatMayBeOne: pairs,
  });
  draw(card(0));
  await screen.findByText(/^Văn bản yêu cầu, tính theo từng cơ quan: 34 báo cáo; 2 sản phẩm phải giao\./);
  expect(screen.getByRole('link', { name: 'Xem trong văn bản' }).getAttribute('href')).toBe('/directives/qd?side=facts');
});
