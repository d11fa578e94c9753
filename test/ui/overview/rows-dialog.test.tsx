// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { RowsDialog } from '../../../ui/overview/rows-dialog.tsx';
import { saidExempt } from '../decisions.ts';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const plan = { ...directiveName('kh', { symbol: '31/KH-UBND' }), source: { edition: 'CONDENSED' } };
const ROW = {
  key: 'expect|kh|o|issue',
  organ: { id: 'o' },
  organName: 'UBND phường An Khê',
  heirs: [],
  endedOn: null,
  state: 'EXEMPT',
  time: null,
  daysLate: null,
  dueOn: null,
  where: 'III.2',
  origin: 'WORDS',
  evidence: [{ quote: 'các phường xây dựng kế hoạch', start: 4, end: 30 }],
  note: 'Đã giao nơi khác',
  directive: plan,
  decisions: [saidExempt('Đã giao nơi khác')],
  metBy: [],
};

const show = (): void => {
  const around = { asOf: null, scope: null };
  const asked = { rootId: 'kl', state: 'EXEMPT', time: null, placeId: null } as const;
  draw(<RowsDialog asked={asked} around={around} about="Kết luận 92" today="2026-11-22" within={null} onClose={() => {}} />);
};

beforeEach(() => {
  blankPage('/');
  rememberActor('Nguyễn Thị Hòa');
});

describe('the rows behind a number', () => {
  it('name the document their words stand in, with what there is of its text, and open the words there', async () => {
    serve({ standingRows: () => ({ expectations: { shared: [], rows: page() } }) });
    show();
    const row = await screen.findByRole('listitem');
    expect(within(row).getByRole('link', { name: '31/KH-UBND' }).getAttribute('href')).toBe('/directives/kh');
    expect(within(row).getByRole('link', { name: 'Xem trong văn bản' }).getAttribute('href')).toBe('/directives/kh?at=4-30');
    expect(within(row).getByText(/^bản tóm lược$/i)).toBeTruthy();
  });

  it('say once above them what the rule is by which they owe, not in each', async () => {
    const byRule = (key: string) => ({
      node: { ...ROW, key, organName: key, state: 'AWAITED', origin: 'RULE', from: ['central-party-to-committees'], evidence: [], decisions: [] },
    });
    const rows = { ...page(), totalCount: 2, edges: [byRule('Tỉnh ủy A'), byRule('Tỉnh ủy B')] };
    serve({ standingRows: () => ({ expectations: { shared: [], rows } }) });
    show();
    await screen.findByText(/theo quy tắc về loại văn bản và cơ quan ban hành: nghị quyết, chỉ thị, kết luận của Trung ương/);
    expect(screen.getAllByText(/theo quy tắc/)).toHaveLength(1);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('say who took one off, when and why, with the way back', async () => {
    const asked = serve({ standingRows: () => ({ expectations: { shared: [], rows: page() } }), takeBackDecision: () => ({ takeBackDecision: { id: 'b' } }) });
    show();
    const row = await screen.findByRole('listitem');
    expect(within(row).getByText('Lan, 20/11/2026', { exact: false })).toBeTruthy();
    expect(
      within(row)
        .getAllByText(/Đã giao nơi khác/)
        .map(({ textContent }) => textContent),
    ).toEqual(['Lý do: Đã giao nơi khác']);
    fireEvent.click(within(row).getByRole('button', { name: /^Hoàn tác/ }));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'takeBackDecision')?.variables).toMatchObject({ id: 'x1' }));
    await waitFor(() => expect(asked.filter(({ operation }) => operation === 'standingRows')).toHaveLength(2));
  });
});

const page = () => ({ totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: ROW }] });
