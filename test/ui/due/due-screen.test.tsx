// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { bandOf, bandsOf, daysUntil } from '../../../ui/due/bands.ts';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const AS_OF = '2026-11-22';
const duty = (key: string, dueOn: string, patch: Readonly<Record<string, unknown>> = {}) => ({
  key,
  organName: `UBND phường ${key}`,
  level: 'COMMUNE',
  kind: 'REPORT',
  what: 'kết quả thực hiện',
  where: 'mục V',
  dueOn,
  state: 'AWAITED',
  time: 'IN_TERM',
  daysLate: null,
  note: null,
  term: { kind: 'date', text: dueOn },
  evidence: [{ textId: 't_1', start: 5, end: 30, quote: 'báo cáo về Ban Tuyên giáo' }],
  directive: { ...directiveName('d_1'), sources: [{ id: 's_1', textId: 't_1', edition: 'ORIGINAL' }] },
  decisions: [],
  ...patch,
});
const answer = (rows: readonly object[]) => ({
  due: {
    asOf: AS_OF,
    until: '2026-12-22',
    graphVersion: 9,
    overdue: 1,
    rows: { totalCount: rows.length, edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
  },
});
const ROWS = [duty('An Khê', '2026-11-21'), duty('Bình Minh', '2026-11-29'), duty('Cao Sơn', '2026-12-07'), duty('Đông Hà', '2026-12')];
const bands = (): readonly (string | null)[] => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

beforeEach(() => {
  blankPage('/due');
  rememberActor('Nguyễn Thị Hòa');
});

describe('periods', () => {
  it.each([
    ['2026-11-21', 'overdue', -1],
    ['2026-11-22', 'week', 0],
    ['2026-11-29', 'week', 7],
    ['2026-11-30', 'fortnight', 8],
    ['2026-12-07', 'fortnight', 15],
    ['2026-12-08', 'month', 16],
    ['2026-11', 'fortnight', 8],
    ['2026', 'month', 39],
  ])('%s is %s, %i days away', (dueOn, band, days) => {
    expect([bandOf({ dueOn } as never, AS_OF), daysUntil(dueOn, AS_OF)]).toEqual([band, days]);
  });

  it('take in the shorter ones, and never what is overdue', () => {
    expect([bandsOf('week'), bandsOf('fortnight'), bandsOf('month')]).toEqual([['week'], ['week', 'fortnight'], ['week', 'fortnight', 'month']]);
    expect(bandsOf('overdue')).toEqual(['overdue']);
  });
});

describe('what is due', () => {
  it('stands by period, with its quoted words and the way to them', async () => {
    serve({ due: () => answer(ROWS) });
    draw(<DueScreen />);
    await screen.findByRole('heading', { name: 'UBND phường An Khê' });
    expect(bands()).toEqual(['Quá hạn 1', 'Trong 7 ngày 1', 'Từ 8 đến 15 ngày 1', 'Từ 16 đến 30 ngày 1']);
    expect(screen.getByText('quá hạn 1 ngày')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Xem trong văn bản' })[0]?.getAttribute('href')).toBe('/directives/d_1?source=s_1&at=5-30');
    fireEvent.click(screen.getByRole('button', { name: /Trong 15 ngày/ }));
    await waitFor(() => expect(bands()).toEqual(['Trong 7 ngày 1', 'Từ 8 đến 15 ngày 1']));
    expect(window.location.search).toBe('?show=fortnight');
  });

  it('is extended to a whole day, and is as before on undo', async () => {
    const asked = serve({ due: () => answer(ROWS.slice(0, 1)), stateExpectation: () => ({ stateExpectation: { id: 'x' } }) });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^Xử lý:/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Gia hạn/ }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Gia hạn đến ngày'), { target: { value: '15/12/2026' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã trở lại như trước.');
    const sent = asked.filter(({ operation }) => operation === 'stateExpectation').map(({ variables }) => variables);
    expect(sent).toMatchObject([
      { key: 'An Khê', state: 'EXTENDED', on: '2026-12-15', expectedVersion: 9 },
      { key: 'An Khê', state: 'OPEN', expectedVersion: null },
    ]);
  });

  it('is exempt only with a reason', async () => {
    const asked = serve({ due: () => answer(ROWS.slice(0, 1)), exempt: () => ({ exempt: { id: 'x' } }) });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^Xử lý:/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Không phải thực hiện/ }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    expect(await within(dialog).findByText('Cần điền mục này.')).toBeTruthy();
    expect(asked.some(({ operation }) => operation === 'exempt')).toBe(false);
    fireEvent.change(within(dialog).getByLabelText('Lý do'), { target: { value: 'đã sáp nhập' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    await screen.findByText('Đã ghi: UBND phường An Khê không phải thực hiện.');
    expect(asked.find(({ operation }) => operation === 'exempt')?.variables).toMatchObject({ exempt: true, reason: 'đã sáp nhập' });
  });

  it('is told when there is nothing, and when filters leave nothing', async () => {
    serve({ due: () => answer([]) });
    draw(<DueScreen />);
    expect(await screen.findByText('Không có việc quá hạn hoặc đến hạn trong 30 ngày')).toBeTruthy();
    blankPage('/due?show=week');
    serve({ due: () => answer(ROWS.slice(0, 1)) });
    draw(<DueScreen />);
    expect(await screen.findByText('Không có việc nào theo bộ lọc này')).toBeTruthy();
  });
});
