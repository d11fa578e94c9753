// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { DecidedScreen } from '../../../ui/review/decided-screen.tsx';
import { blankPage, decisionShown, directiveName, draw, serve } from '../screen.tsx';

const KINDS = ['DUPLICATE', 'LOST', 'EDGE', 'TASK_LINK', 'FACT', 'DUTY', 'CASE', 'DOCUMENT', 'RULE'];
const row = (patch: Readonly<Record<string, unknown>>) => ({ ...decisionShown(), kind: 'DUPLICATE', organName: null, directives: [], ...patch });
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
  it('says what of what, who and when, and what became of it', async () => {
    listed();
    draw(<DecidedScreen />);
    const [duty, merge, apart] = (await lines()).map(({ textContent }) => textContent ?? '');
    expect(duty).toContain('Thực hiện bằng hình thức khác: công văn · Huyện ủy Ba Bể');
    expect(duty).toContain('đã có công văn');
    expect(merge).toContain('Là một văn bản: gộp “12/KH-TU” vào “12-KH/TU”');
    expect(merge).toContain('Trần Văn Mẫu, 01/02/2026 09:00');
    expect(apart).toContain('Đã hoàn tác: Lê Thị Hoa, 03/02/2026 09:00');
    expect(screen.getAllByRole('button', { name: /^Hoàn tác: / })).toHaveLength(2);
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
