// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { ItemsScreen } from '../../../ui/items/items-screen.tsx';
import type { SumRow } from '../../../ui/items/sum-query.ts';
import { sumTable } from '../../../ui/items/sum-rows.ts';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { saidExempt } from '../decisions.ts';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';
import { caseOf, itemRow } from './rows.ts';

const ZERO = { overdue: 0, inTerm: 0, noDay: 0, other: 0, toDiscuss: 0, toComplete: 0, settled: 0 };
const organ = (organId: string | null, organName: string | null, patch: Partial<SumRow> = {}): SumRow => ({
  organId,
  organName,
  until: null,
  heirs: [],
  level: organId === null ? null : 'COMMUNE',
  place: null,
  directive: null,
  of: 1,
  ...ZERO,
  ...patch,
});
const under = (id: string, patch: Partial<SumRow>): SumRow => ({ ...organ(null, null, patch), directive: directiveName(id) as SumRow['directive'] });
const ROWS = [
  organ('o:a', 'UBND phường An Khê', { overdue: 2, noDay: 1, of: 2 }),
  organ('o:b', 'UBND phường Bình Minh', { until: '2025-06-30', heirs: ['UBND phường Cẩm Hà'], toDiscuss: 3, settled: 1 }),
  organ(null, null, { toComplete: 1 }),
];
const items = (rows: readonly unknown[] = []) => ({
  items: {
    asOf: '2026-11-22',
    graphVersion: 7,
    counts: [{ list: 'A', rule: 'overdue', count: 2 }],
    rows: { totalCount: rows.length, edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
  },
});
const serveSum = (rows: readonly SumRow[] = ROWS) =>
  serve({
    items: () => items(),
    itemsSum: ({ by }) => ({
      items: {
        asOf: '2026-11-22',
        unnamed: 4,
        unnamedOverdue: 1,
        standing: by === 'DOCUMENT' ? [under('d_1', { overdue: 1 }), under('d_2', { overdue: 1, noDay: 1 })] : rows,
      },
    }),
    itemsSettled: () => ({ items: { exemptCells: 0, takenOff: { totalCount: 1 }, rows: { totalCount: 2 } } }),
  });
const link = (name: string): string[] => (screen.getByRole('link', { name }).getAttribute('href') ?? '').split(/[?&]/).toSorted();

beforeEach(() => {
  blankPage('/items?view=sum&scope=p34.24');
  rememberActor('Nguyễn Thị Hòa');
});

describe('all lists at a look', () => {
  it('has a row for each organ as it came, each number with the way to just its rows', async () => {
    const asked = serveSum();
    draw(<ItemsScreen />);
    const table = await screen.findByRole('table', { name: 'Nội dung cần xử lý theo cơ quan' });
    const heads = within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(heads).toEqual([
      'Tất cả 3 cơ quan',
      'UBND phường An KhêXã, phường · 2 văn bản',
      'UBND phường Bình Minh (đến 30/06/2025)nay là UBND phường Cẩm Hà · Xã, phường · 1 văn bản',
      'Chưa xác định được cơ quan1 văn bản',
    ]);
    expect(asked.find(({ operation }) => operation === 'itemsSum')?.variables['scope']).toEqual({ placeIds: ['p34:24'], lines: [] });
    expect(link('UBND phường An Khê, A · Quá hạn: 2')).toEqual(['/items', 'organ=o%3Aa', 'scope=p34.24', 'state=open', 'term=OVERDUE']);
    expect(link('UBND phường Bình Minh (đến 30/06/2025), B · Cần trao đổi: 3')).toEqual(['/items', 'list=B', 'organ=o%3Ab', 'scope=p34.24', 'state=open']);
    expect(link('Chưa xác định được cơ quan, C · Cần hoàn thiện: 1')).toEqual(['/items', 'list=C', 'organ=none', 'scope=p34.24', 'state=open']);
    expect(link('UBND phường Bình Minh (đến 30/06/2025), Không phải thực hiện, đã xong: 1')).toEqual(['/items', 'organ=o%3Ab', 'scope=p34.24', 'view=settled']);
    screen.getByText(/Chưa kể 4 việc giao cho nhóm gọi chung/);
    expect(screen.getByRole('link', { name: '1 của nhóm cơ quan gọi chung' }).getAttribute('href')).toContain('/due?show=overdue&whose=groups');
    // Nothing is of that kind: its column is not there.
    expect(screen.queryByRole('columnheader', { name: /Nộp muộn/ })).toBeNull();
  });

  it('opens an organ by its documents, whose numbers are of both', async () => {
    const asked = serveSum();
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^UBND phường An Khê/ }));
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(6));
    const own = asked.filter(({ operation }) => operation === 'itemsSum').at(-1)?.variables;
    expect(own).toMatchObject({ by: 'DOCUMENT', filter: { organIds: ['o:a'], withoutOrgan: false } });
    const hrefs = screen.getAllByRole('link', { name: /A · Quá hạn: 1$/ }).map((each) => each.getAttribute('href') ?? '');
    expect(hrefs.map((href) => new URLSearchParams(href.split('?')[1]).get('under'))).toEqual(['d_1', 'd_2']);
    expect(hrefs.every((href) => href.includes('organ=o%3Aa'))).toBe(true);
  });

  it('is sorted by number only when somebody asks for it', async () => {
    serveSum();
    draw(<ItemsScreen />);
    const sortBy = await screen.findByRole('button', { name: /^C · Cần hoàn thiện/ });
    fireEvent.click(sortBy);
    const second = (): string => screen.getAllByRole('rowheader')[2]?.textContent?.slice(0, 21) ?? '';
    expect(screen.getAllByRole('rowheader')[1]?.textContent).toMatch(/^Chưa xác định/);
    fireEvent.click(sortBy);
    fireEvent.click(sortBy);
    expect([screen.getAllByRole('rowheader')[1]?.textContent?.slice(0, 18), second()]).toEqual(['UBND phường An Khê', 'UBND phường Bình Minh']);
    expect(screen.getAllByRole('columnheader').every((head) => head.getAttribute('aria-sort') === null)).toBe(true);
  });

  it('is one file with one row for each organ under each document', () => {
    const t = translator('vi');
    const [head, first] = sumTable(
      [{ ...ROWS[0], ...under('d_1', { overdue: 2 }), organName: 'UBND phường An Khê', level: 'COMMUNE' } as SumRow],
      '2026-11-22',
      t,
    );
    expect(head?.slice(1, 4)).toEqual(['Cơ quan', 'Nay là', 'Hoạt động đến']);
    expect(first?.[1]).toBe('UBND phường An Khê');
    expect(first?.at(-1)).toEqual({ day: '2026-11-22' });
    expect(first).toHaveLength(head?.length ?? 0);
  });
});

const cell = (id: string, organId: string) => ({
  ...saidExempt('không thuộc chức năng'),
  id,
  subjectKey: `cell|d_1#t1|${organId}`,
  organName: `UBND phường ${organId}`,
  words: ['Mở phòng đọc'],
  directives: [directiveName('d_1')],
});
/** The log of duties: two cells that stand, one said anew since, and a plan that need not be issued. */
const serveCells = () => ({
  decisions: {
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: [
      cell('x2', 'o:a'),
      cell('x3', 'o:b'),
      { ...cell('x4', 'o:c'), endedBy: { id: 'x9', by: 'Lan', at: '2026-11-21T02:00:00Z' }, mayTakeBack: false },
      { ...cell('x5', 'o:d'), subjectKey: 'expect|d_1|o:d' },
    ].map((node) => ({ node })),
  },
});

describe('what was closed or taken off', () => {
  it('has the cells of the comparison that somebody set as not to be done, each with its way back, and is not empty with them alone', async () => {
    blankPage('/items?view=settled');
    rememberActor('Nguyễn Thị Hòa');
    serve({
      items: () => items(),
      itemsSettled: () => ({ items: { exemptCells: 2, takenOff: { totalCount: 0 }, rows: { totalCount: 0 } } }),
      exemptCells: serveCells,
    });
    draw(<ItemsScreen />);
    await screen.findByRole('tab', { name: 'Không phải thực hiện, đã xong 2' });
    const part = within(await screen.findByRole('region', { name: 'Nhiệm vụ không phải thực hiện (Bảng đối chiếu) 2' }));
    const [first, second] = part.getAllByRole('listitem');
    expect(first?.textContent).toContain('UBND phường o:a');
    expect(second?.textContent).toContain('Mở phòng đọc');
    expect(second?.textContent).toContain('không thuộc chức năng');
    expect(part.getAllByRole('button', { name: /^Hoàn tác/ })).toHaveLength(2);
    expect(screen.queryByText(/^Chưa có nội dung nào/)).toBeNull();
    expect(screen.queryByText(/^Còn \d+ nhiệm vụ/)).toBeNull();
  });

  it('keeps of these the cells of the organ that is asked for, and names the others', async () => {
    blankPage('/items?view=settled&organ=o%3Ab');
    rememberActor('Nguyễn Thị Hòa');
    serve({
      items: () => items(),
      itemsSettled: () => ({ items: { exemptCells: 2, takenOff: { totalCount: 0 }, rows: { totalCount: 0 } } }),
      exemptCells: serveCells,
    });
    draw(<ItemsScreen />);
    await screen.findByRole('tab', { name: 'Không phải thực hiện, đã xong 1' });
    await screen.findByText('UBND phường o:b');
    expect(screen.queryByText('UBND phường o:a')).toBeNull();
    screen.getByText(/^Còn 1 nhiệm vụ/);
  });

  it('is counted on a tab, and tells who, when and why, list by list', async () => {
    blankPage('/items');
    rememberActor('Nguyễn Thị Hòa');
    const closed = itemRow('An Khê', { case: caseOf(['ENDED_WITHOUT', { by: 'Trần Văn Mẫu', at: '2026-02-01T02:00:00Z', note: 'đã giải thể' }]) });
    const off = {
      key: 'expect|x',
      organName: 'UBND phường Cao Sơn',
      heirs: [],
      endedOn: null,
      kind: 'ISSUE',
      what: null,
      dueOn: null,
      evidence: [],
      directive: null,
    };
    const asked = serve({
      items: ({ filter }) => items((filter as { closed?: boolean | null }).closed === true ? [closed] : []),
      itemsSettled: () => ({ items: { exemptCells: 2, takenOff: { totalCount: 1 }, rows: { totalCount: 1 } } }),
      exemptCells: serveCells,
      itemsTakenOff: () => ({
        items: {
          takenOff: {
            totalCount: 1,
            pageInfo: { hasNextPage: false, endCursor: null },
            edges: [{ node: { ...off, decisions: [saidExempt('đã có văn bản chung')] } }],
          },
        },
      }),
    });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('tab', { name: 'Không phải thực hiện, đã xong 4' }));
    await waitFor(() => expect(window.location.search).toBe('?view=settled'));
    await screen.findByText('UBND phường Cao Sơn');
    expect(asked.find(({ operation }) => operation === 'itemsTakenOff')?.variables['states']).toEqual(['EXEMPT', 'OTHER_FORM', 'OUTSIDE']);
    await screen.findByRole('heading', { name: /^Việc cần đôn đốc: đã xong/ });
    screen.getByText('đã giải thể');
    screen.getByText(/Trần Văn Mẫu, 01\/02\/2026 09:00/);
    screen.getByRole('heading', { name: 'Nhiệm vụ không phải thực hiện (Bảng đối chiếu) 2' });
  });
});
