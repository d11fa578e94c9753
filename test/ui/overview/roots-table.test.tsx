// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { rootsSheet } from '../../../ui/overview/export-roots.ts';
import { OverviewScreen } from '../../../ui/overview/overview-screen.tsx';
import type { TableRow } from '../../../ui/overview/table-rows.ts';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';
// Loaded when needed on the screen; here at once, so that nothing waits for it.
import '../../../ui/overview/roots-table.tsx';

type Count = readonly [state: string, time: string | null, count: number];

const root = (id: string, symbol: string, counts: readonly Count[], patch: object = {}) => ({
  held: 3,
  citedNotHeld: 1,
  latest: null,
  levels: [],
  directive: {
    id,
    ...directiveName(id, { symbol, kind: 'CONCLUSION', level: 'CENTRAL', issuerNames: ['Bộ Chính trị'], subject: 'về nước sạch nông thôn', ...patch }),
    source: { edition: 'ORIGINAL' },
  },
  owed: { total: counts.reduce((sum, [, , count]) => sum + count, 0), groups: 0, counts: counts.map(([state, time, count]) => ({ state, time, count })) },
});

const SUMS = {
  issued: 16,
  compared: true,
  tasks: 29,
  shallow: { count: 25, denominator: 29 },
  deep: { count: 0, denominator: 29 },
  unseen: { count: 2, denominator: 29 },
};

const ROOTS = [
  root('kl', '70-KL/TW', [
    ['ISSUED', 'IN_TERM', 3],
    ['ISSUED', 'LATE', 1],
    ['AWAITED', 'OVERDUE', 60],
  ]),
  root('qd', '15/QĐ-TTg', [['AWAITED', 'NO_DEADLINE', 9]], { kind: 'DECISION', subject: 'về điện gió', issuerNames: ['Thủ tướng Chính phủ'] }),
  root('kh', '2-KH/TU', [], { kind: 'PLAN', level: 'PROVINCE', issuerNames: ['Tỉnh ủy Bắc Kạn'] }),
];

const organ = (name: string, patch: object = {}) => ({
  key: name,
  organ: { id: name },
  organName: name,
  heirs: [],
  endedOn: null,
  state: 'AWAITED',
  time: 'OVERDUE',
  daysLate: 3,
  dueOn: '2026-02-26',
  where: null,
  origin: 'STATED',
  from: null,
  evidence: [],
  note: null,
  directive: null,
  decisions: [],
  metBy: [],
  ...patch,
});

const page = (nodes: readonly object[]) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: nodes.map((node) => ({ node })),
});

const NAMES = Array.from({ length: 30 }, (_, at) => organ(`Tỉnh ủy ${at + 1}`, at === 0 ? { heirs: ['Tỉnh ủy 2'] } : {}));

const answers = {
  overview: () => ({
    viewer: { today: '2026-03-01', counts: { held: 4, citedNotHeld: 1, edges: 3, tasks: 9, unresolvedOrgans: 0 } },
    ever: { totalRoots: 63 },
    all: { totalRoots: 63 },
    overview: { graphVersion: 3, totalRoots: 63, roots: ROOTS },
  }),
  tableRows: () => ({ overview: { totalRoots: 3, pageInfo: { hasNextPage: false, endCursor: null }, roots: ROOTS } }),
  tableSums: () => ({
    overview: { pageInfo: { hasNextPage: false, endCursor: null }, roots: ROOTS.map(({ directive }) => ({ directive: { id: directive.id }, sums: SUMS })) },
  }),
  standingRows: (variables: { readonly [name: string]: unknown }) => ({
    expectations: {
      shared: [],
      rows: page(JSON.stringify(variables['states']) === '["AWAITED"]' ? NAMES : [organ('Tỉnh ủy A', { state: 'ISSUED', time: 'IN_TERM' })]),
    },
  }),
  depthTasks: () => ({
    coverage: {
      columns: [
        { taskId: 't1', path: 'II.1', text: 'Đưa nước sạch về trường học.' },
        { taskId: 't2', path: 'II.2', text: 'Rà soát giếng khoan.' },
      ],
      shallow: { keys: ['t1'] },
      deep: { keys: [] },
      unseen: { keys: ['t2'] },
    },
  }),
  namedDirective: () => ({ directive: ROOTS[0]?.directive }),
};

const symbols = (): readonly string[] => [...document.querySelectorAll('.roots-table__symbol')].map((link) => link.textContent ?? '');

describe('the table of Tổng quan', () => {
  beforeEach(() => {
    blankPage('/');
    vi.stubGlobal('IntersectionObserver', undefined);
  });

  it('stands in the stead of many cards, in groups with their sums, and gives way to them in the address', async () => {
    serve(answers);
    draw(<OverviewScreen />);
    await waitFor(() => expect(symbols()).toEqual(['Kết luận 70-KL/TW', 'Quyết định 15/QĐ-TTg', 'Kế hoạch 2-KH/TU']));
    const centre = screen.getByText('Cộng 2 văn bản').closest('tr') as HTMLElement;
    expect(
      within(centre)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(expect.arrayContaining(['73', '4', '3', '1', '69', '60', '9']));
    // Nothing awaited is in term: no column says so.
    expect(screen.queryByRole('columnheader', { name: 'Chưa nhận được, còn hạn' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Thẻ' }));
    await screen.findByRole('article', { name: 'Kết luận 70-KL/TW' });
    expect(window.location.search).toBe('?view=cards');
  });

  it('is sorted by a press on a head within its groups, and finds without tone marks, both told by the address', async () => {
    serve(answers);
    draw(<OverviewScreen />);
    const head = await screen.findByRole('button', { name: 'Phải ban hành' });
    fireEvent.click(head);
    await waitFor(() => expect(head.closest('th')?.getAttribute('aria-sort')).toBe('descending'));
    expect(symbols()).toEqual(['Kết luận 70-KL/TW', 'Quyết định 15/QĐ-TTg', 'Kế hoạch 2-KH/TU']);
    fireEvent.click(head);
    await waitFor(() => expect(symbols()).toEqual(['Quyết định 15/QĐ-TTg', 'Kết luận 70-KL/TW', 'Kế hoạch 2-KH/TU']));
    expect(new URLSearchParams(window.location.search).get('sort')).toBe('owed~up');
  });

  it('opens the organs and the tasks that a number counts', async () => {
    const asked = serve(answers);
    draw(<OverviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: '70-KL/TW, Chưa nhận được, quá hạn: 60. Xem danh sách' }));
    await screen.findByRole('dialog');
    expect(new URLSearchParams(window.location.search).get('rows')).toBe('kl~AWAITED~OVERDUE');
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'standingRows')?.variables).toMatchObject({
        of: 'kl',
        states: ['AWAITED'],
        times: ['OVERDUE'],
        ofRoot: true,
      }),
    );
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: '70-KL/TW, Nhiệm vụ được cụ thể hóa, chưa thấy: 2. Xem danh sách' }));
    const tasks = await screen.findByRole('dialog', { name: 'Nhiệm vụ được cụ thể hóa: chưa thấy (1)' });
    expect(
      within(tasks)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual(['II.2 Rà soát giếng khoan.']);
  });

  it('names below a row from whom nothing was received, with terms, the first few and then all, without leaving the page', async () => {
    serve(answers);
    draw(<OverviewScreen />);
    const open = await screen.findByRole('button', { name: 'Tên các nơi: 70-KL/TW' });
    expect(open.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(open);
    await screen.findByRole('heading', { name: 'Chưa nhận được (60)' });
    await screen.findByText('Quá hạn, hạn 26/02/2026');
    const names = () => document.querySelectorAll('.root-names__organs li').length;
    expect(names()).toBe(24);
    expect(document.querySelector('.root-names__organs li')?.textContent).toBe('Tỉnh ủy 1 (nay là Tỉnh ủy 2)');
    fireEvent.click(screen.getByRole('button', { name: 'Hiện đủ 60 nơi' }));
    expect(names()).toBe(30);
    expect(new URLSearchParams(window.location.search).get('names')).toBe('kl');
  });

  it('says of a document that nobody has answered yet nothing about its tasks', async () => {
    const [first] = ROOTS;
    const silent = { ...first, held: 0, citedNotHeld: 0 };
    serve({ ...answers, tableRows: () => ({ overview: { totalRoots: 1, pageInfo: { hasNextPage: false, endCursor: null }, roots: [silent] } }) });
    draw(<OverviewScreen />);
    expect(await screen.findAllByText('Có 29 mục nhiệm vụ; chưa nhận được văn bản triển khai nào để đối chiếu.')).toHaveLength(3);
  });

  it('says what went wrong, and asks again', async () => {
    let times = 0;
    serve({
      ...answers,
      tableRows: () => {
        times += 1;
        if (times === 1) throw { message: 'x', extensions: { code: 'STORE_UNAVAILABLE' } };
        return answers.tableRows();
      },
    });
    draw(<OverviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(symbols()).toHaveLength(3));
  });

  it('is saved with the numbers in sight, days as days', () => {
    const rows = ROOTS.map((one, at) => ({ ...one, sums: SUMS, ...(at === 0 ? {} : { held: 0, citedNotHeld: 0 }) })) as unknown as readonly TableRow[];
    const [head = [], first = [], silent = []] = rootsSheet(rows, '2026-03-01', translator('vi'));
    const told = (name: string) => first[head.indexOf(name)];
    expect(first).toHaveLength(head.length);
    expect([told('Phải ban hành'), told('Đã ban hành: sau hạn'), told('Chưa nhận được: quá hạn'), told('Chưa nhận được: còn hạn')]).toEqual([64, 1, 60, 0]);
    const unseen = head.indexOf('Nhiệm vụ được cụ thể hóa: chưa thấy');
    expect([first[unseen], silent[unseen]]).toEqual([2, null]);
    expect([told('Ngày ban hành'), told('Tính đến')]).toEqual([{ day: '2024-04-05' }, { day: '2026-03-01' }]);
  });
});
