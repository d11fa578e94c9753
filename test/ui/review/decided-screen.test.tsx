// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { DecidedScreen } from '../../../ui/review/decided-screen.tsx';
import { blankPage, decisionShown, directiveName, draw, serve } from '../screen.tsx';

const KINDS = ['DUPLICATE', 'LOST', 'EDGE', 'TASK_LINK', 'FACT', 'DUTY', 'CASE', 'DOCUMENT', 'RULE'];
const row = (patch: Readonly<Record<string, unknown>>) => {
  const shown = { ...decisionShown(), kind: 'DUPLICATE', organName: null, duty: null, merge: null, directives: [], ...patch };
  const { id, by, at, again, mayTakeBack, takenBack, endedBy } = shown;
  return { ...shown, now: { id, by, at, undoes: false, again, mayTakeBack, takenBack, endedBy }, ...patch };
};
type Row = ReturnType<typeof row>;

const ROWS: readonly Row[] = [
  row({ id: 'decision-3', kind: 'DUTY', said: 'other-form', form: 'LETTER', organName: 'Huyện ủy Ba Bể', by: 'Lê Thị Hoa', reason: 'đã có công văn' }),
  row({ id: 'decision-2', said: 'merge', words: ['12-KH/TU', '12/KH-TU'], directives: [directiveName('d_1')] }),
  row({ id: 'decision-1', mayTakeBack: false, takenBack: true, endedBy: { id: 'decision-9', by: 'Lê Thị Hoa', at: '2026-02-03T02:00:00Z' } }),
];

const page = (rows: readonly Row[]) => ({
  decisions: {
    totalCount: rows.length,
    counts: KINDS.map((kind) => ({ kind, count: ROWS.filter((one) => one.kind === kind).length })),
    people: [
      { id: 'local:Lê Thị Hoa', name: 'Lê Thị Hoa', count: 1 },
      { id: 'local:Trần Văn Mẫu', name: 'Trần Văn Mẫu', count: 2 },
    ],
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: rows.map((node) => ({ node })),
  },
});
const listed = () =>
  serve({
    decisions: ({ filter }) => {
      const { kinds, by } = filter as { kinds: readonly string[]; by: string | null };
      return page(ROWS.filter((one) => (kinds.length === 0 || kinds.includes(one.kind)) && (by === null || by === `local:${one.by}`)));
    },
    namedDirective: () => ({ directive: directiveName('d_1') }),
    takeBackDecision: () => ({ takeBackDecision: { id: 'decision-10' } }),
  });
const lines = async () => within(await screen.findByRole('list', { name: 'Các quyết định' })).findAllByRole('listitem');

beforeEach(() => {
  blankPage('/review/decided');
  rememberActor('Nguyễn Thị Hòa');
});

describe('what was decided', () => {
  it('asks within the scope, says how much lies outside of it, and opens all with one press', async () => {
    blankPage('/review/decided?scope=p34.24');
    rememberActor('Nguyễn Thị Hòa');
    const asked = serve({
      decisions: ({ scope }) => (scope === null ? page(ROWS) : { decisions: { ...page(ROWS.slice(0, 1)).decisions, outside: 2 } }),
    });
    draw(<DecidedScreen />);
    expect(await lines()).toHaveLength(1);
    expect(asked.find(({ operation }) => operation === 'decisions')?.variables['scope']).toEqual({ placeIds: ['p34:24'], lines: [] });
    screen.getByText(/^Còn 2 quyết định ngoài phạm vi theo dõi/);
    fireEvent.click(screen.getByRole('button', { name: 'Xem toàn bộ' }));
    await waitFor(async () => expect(await lines()).toHaveLength(3));
    expect(screen.queryByText(/ngoài phạm vi theo dõi không hiện/)).toBeNull();
  });

  it('where nothing was decided within the scope, says how much was outside of it', async () => {
    blankPage('/review/decided?scope=p34.24');
    serve({ decisions: () => ({ decisions: { ...page([]).decisions, people: [], counts: [], outside: 4 } }) });
    draw(<DecidedScreen />);
    await screen.findByText('Trong phạm vi theo dõi chưa có quyết định nào');
  });

  it('says what of what, who and when, and what became of it', async () => {
    listed();
    draw(<DecidedScreen />);
    const [duty, merge, apart] = (await lines()).map(({ textContent }) => textContent ?? '');
    expect(duty).toContain('Thực hiện bằng hình thức khác: công văn · Huyện ủy Ba Bể');
    expect(duty).toContain('đã có công văn');
    expect(merge).toContain('Là một văn bản: “12-KH/TU” và “12/KH-TU”');
    expect(merge).toContain('Trần Văn Mẫu, 01/02/2026 09:00');
    expect(apart).toContain('Đã hoàn tác: Lê Thị Hoa, 03/02/2026 09:00');
    expect(screen.getAllByRole('button', { name: /^Hoàn tác: / })).toHaveLength(2);
  });

  it('shows a decision that was taken back as one line, with who did it, and offers to make it stand again', async () => {
    const now = {
      id: 'decision-9',
      by: 'Lê Thị Hoa',
      at: '2026-02-03T02:00:00Z',
      undoes: true,
      again: false,
      mayTakeBack: true,
      takenBack: false,
      endedBy: null,
    };
    const asked = serve({ decisions: () => page([row({ id: 'decision-1', now })]), repeatDecision: () => ({ repeatDecision: { id: 'decision-10' } }) });
    draw(<DecidedScreen />);
    const [line] = await lines();
    expect(asked[0]?.variables).toMatchObject({ filter: { undoings: false } });
    expect(line?.textContent).toContain('Đã hoàn tác: Lê Thị Hoa, 03/02/2026 09:00');
    expect(line?.querySelector('s')?.textContent).toBe('Là hai văn bản khác nhau');
    fireEvent.click(screen.getByRole('button', { name: 'Cho lại có hiệu lực: Là hai văn bản khác nhau' }));
    await screen.findByText('Lại có hiệu lực: Là hai văn bản khác nhau.');
    expect(asked.find(({ operation }) => operation === 'repeatDecision')?.variables.id).toBe('decision-1');
  });

  it('tells the two documents of a merge apart by their texts, and says what it changed', async () => {
    const text = (edition: string, fileName: string, pages: number | null) => ({
      id: fileName,
      edition,
      fileName,
      pages,
      length: 1200,
      addedAt: '2026-02-01T02:00:00Z',
    });
    const [short, long] = [text('CONDENSED', 'tom-luoc.txt', null), text('SCAN', 'toan-van.pdf', 9)];
    const counts = { kept: 4, other: 12, after: 12 };
    const merge = {
      kept: { name: 'Kế hoạch A', sources: [short] },
      gone: { name: 'Kế hoạch A', sources: [long] },
      effect: { preferred: long, tasks: counts, targets: counts, links: { ...counts, after: null } },
    };
    serve({ decisions: () => page([row({ id: 'decision-1', said: 'merge', words: ['Kế hoạch A', 'Kế hoạch A'], merge })]) });
    draw(<DecidedScreen />);
    const [line] = await lines();
    expect(line?.textContent).toContain('Bản được lấy làm chínhKế hoạch Atoàn văn (bản chụp) · toan-van.pdf · 9 trang, 1.200 chữ · nhập 01/02/2026 09:00');
    expect(line?.textContent).toContain('Bản kiaKế hoạch Abản tóm lược · tom-luoc.txt · 1.200 chữ · nhập 01/02/2026 09:00');
    const rows = within(line ?? document.body)
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual(['Mục đã đọc, cả đề mục12412', 'Chỉ tiêu12412', 'Liên kết nhiệm vụ124đối chiếu lại']);
  });

  it('says of a correction that its document is gone, and offers nothing there', async () => {
    const correction = { fact: 'SUBJECT', after: ['Rà soát hộ nghèo'] };
    serve({ decisions: () => page([row({ id: 'decision-1', kind: 'FACT', said: 'correct-fact', correction })]) });
    draw(<DecidedScreen />);
    const [line] = await lines();
    expect(line?.textContent).toContain('Văn bản đã gỡ, không còn trong hệ thống.');
    expect(within(line ?? document.body).queryByRole('button')).toBeNull();
  });

  it('is limited by kind, person and document, in the address', async () => {
    const asked = listed();
    draw(<DecidedScreen />);
    await lines();
    fireEvent.click(screen.getByRole('button', { name: /^Việc phải làm/ }));
    await waitFor(async () => expect(await lines()).toHaveLength(1));
    fireEvent.change(screen.getByLabelText('Người quyết định'), { target: { value: 'local:Trần Văn Mẫu' } });
    await screen.findByText('Không có quyết định nào theo điều kiện đã chọn');
    expect(window.location.search).toBe('?kind=DUTY&by=local%3ATr%E1%BA%A7n+V%C4%83n+M%E1%BA%ABu');
    fireEvent.click(screen.getByRole('button', { name: 'Xem tất cả' }));
    await waitFor(async () => expect(await lines()).toHaveLength(3));
    blankPage('/review/decided?of=d_1');
    const again = listed();
    draw(<DecidedScreen />);
    await lines();
    expect(again.find(({ operation }) => operation === 'decisions')?.variables).toMatchObject({ filter: { directiveId: 'd_1' } });
    expect(asked.length).toBeGreaterThan(2);
  });

  it('is undone by one press, told, and asked for anew', async () => {
    const asked = listed();
    draw(<DecidedScreen />);
    await lines();
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác: Thực hiện bằng hình thức khác: công văn' }));
    await screen.findByText('Đã hoàn tác: Thực hiện bằng hình thức khác: công văn.');
    // The notice says what its button does: it does not undo the undoing by the name of undoing.
    screen.getByRole('button', { name: 'Cho lại có hiệu lực' });
    expect(asked.find(({ operation }) => operation === 'takeBackDecision')?.variables.id).toBe('decision-3');
    await waitFor(() => expect(asked.filter(({ operation }) => operation === 'decisions').length).toBeGreaterThan(1));
  });

  it('says who was first where somebody else undid it meanwhile', async () => {
    const details = { by: 'Lê Thị Hoa', at: '2026-02-03T02:00:00Z', takenBack: true };
    serve({
      decisions: () => page(ROWS),
      takeBackDecision: () => {
        throw { message: 'Quyết định này đã được hoàn tác.', extensions: { code: 'CONFLICT', details } };
      },
    });
    draw(<DecidedScreen />);
    await lines();
    fireEvent.click(screen.getAllByRole('button', { name: /^Hoàn tác: / })[0] as HTMLElement);
    await screen.findAllByText('Chưa hoàn tác được. Quyết định này đã được Lê Thị Hoa hoàn tác lúc 03/02/2026 09:00.');
  });

  it('says what to do first where nothing was decided', async () => {
    serve({ decisions: () => ({ decisions: { ...page([]).decisions, counts: [], people: [] } }) });
    draw(<DecidedScreen />);
    await screen.findByText('Chưa có quyết định nào');
    expect(screen.getByRole('link', { name: 'Chờ xác nhận' }).getAttribute('href')).toBe('/review');
  });
});
