// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { itemsTable } from '../../../ui/items/export-items.ts';
import type { ItemRow } from '../../../ui/items/items-query.ts';
import { ItemsScreen } from '../../../ui/items/items-screen.tsx';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { saidExempt } from '../decisions.ts';
import { blankPage, directiveName, draw, findAndChoose, serve } from '../screen.tsx';
import { caseOf, itemRow } from './rows.ts';

const COUNTS = [
  { list: 'A', rule: 'no-plan', count: 2 },
  { list: 'B', rule: 'no-deadline', count: 1 },
];
const answer = (rows: readonly ItemRow[]) => ({
  items: {
    asOf: '2026-11-22',
    graphVersion: 7,
    counts: COUNTS,
    rows: { totalCount: rows.length, edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
  },
});
const proof = {
  where: 'mục IV',
  evidence: { textId: 't_1', start: 10, end: 42, quote: 'xây dựng kế hoạch trong quý II' },
  directive: { ...directiveName('d_1'), sources: [{ id: 's_1', textId: 't_1', edition: 'ORIGINAL' }] },
};
const choose = async (button: HTMLElement, command: RegExp): Promise<void> => {
  fireEvent.click(button);
  fireEvent.click(await screen.findByRole('menuitem', { name: command }));
};

beforeEach(() => {
  blankPage('/items');
  rememberActor('Nguyễn Thị Hòa');
});

describe('the worklist', () => {
  it('asks for one list only, says the day, and shows a shared sentence once with its organs on opening', async () => {
    const asked = serve({ items: () => answer([itemRow('An Khê'), itemRow('Bình Minh')]) });
    draw(<ItemsScreen />);
    const fold = await screen.findByRole('button', { name: /^Đến .* văn bản của 2 cơ quan/ });
    const lists = asked.filter(({ operation }) => operation === 'items').map(({ variables }) => (variables['filter'] as { lists: unknown }).lists);
    expect(lists).toEqual([['A']]);
    expect(screen.getByText('Tính đến 22/11/2026')).toBeTruthy();
    // What a letter stands for is said where it stands, of the others too.
    expect(screen.getByText(/^Danh sách A: việc cơ quan khác được giao/)).toBeTruthy();
    expect(screen.getByRole('tab', { name: /Nội dung cần trao đổi/ }).title).toMatch(/^Danh sách B: /);
    expect(screen.queryByText('UBND phường An Khê')).toBeNull();
    fireEvent.click(fold);
    expect(screen.getByText('UBND phường An Khê')).toBeTruthy();
    expect(screen.getByText('UBND phường Bình Minh')).toBeTruthy();
  });

  const paged = (rows: readonly ItemRow[], more: boolean, total = 1220) => {
    const { items } = answer(rows);
    const counts = [{ list: 'A', rule: 'no-plan', count: total }];
    return { items: { ...items, counts, rows: { ...items.rows, totalCount: total, pageInfo: { hasNextPage: more, endCursor: 'c' } } } };
  };
  /** A row of another sentence than those before it. */
  const other = (key: string) => itemRow(key, { against: directiveName('d_2'), message: `UBND phường ${key} chưa gửi.` });

  it.each([
    ['weaker-target', 'Chỉ tiêu thấp hơn cấp trên'],
    ['later-deadline', 'Thời hạn muộn hơn cấp trên'],
  ])('leads from %s to the cells of the comparison that are unlike above', async (rule, name) => {
    blankPage('/items?list=B');
    serve({ items: () => answer([itemRow('An Khê', { list: 'B', rule, against: directiveName('d_2') })]) });
    draw(<ItemsScreen />);
    await screen.findByRole('button', { name: new RegExp(`^${name}`) });
    expect(screen.getByRole('link', { name: /^Các ô khác cấp trên ở/ }).getAttribute('href')).toBe('/coverage/d_2?drift=1');
  });

  it('says how many of a rule there are in all while more follow, and asks for them', async () => {
    const asked = serve({
      items: ({ after }) => {
        if (after === null) return paged([itemRow('An Khê'), other('Cao Sơn')], true);
        throw { message: 'The server rests.', extensions: { code: 'TIMEOUT' } };
      },
    });
    draw(<ItemsScreen />);
    await screen.findByRole('button', { name: 'Chưa nhận được văn bản triển khai 1.220' });
    screen.getByText('Đang hiện 1 trong 1.220 nội dung.');
    const before = asked.length;
    fireEvent.click(await screen.findByRole('button', { name: 'Xem thêm' }));
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
  });

  it('never says a sentence of a part of its organs: what a page cuts is fetched to its end, and handled as a whole', async () => {
    const pages = [[itemRow('An Khê'), itemRow('Bình Minh')], [itemRow('Cao Sơn')], [itemRow('Đông Hà'), other('Gia Lộc')]];
    const asked = serve({
      items: ({ after }) => {
        const at = after === null ? 0 : Number(after);
        const { items } = paged(pages[at] ?? [], true);
        return { items: { ...items, rows: { ...items.rows, pageInfo: { hasNextPage: true, endCursor: String(at + 1) } } } };
      },
      recordCases: () => ({ recordCases: [{ id: 'decision-1' }] }),
    });
    draw(<ItemsScreen />);
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(document.body.textContent ?? ''));
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    await screen.findByRole('button', { name: /^Đến .* văn bản của 4 cơ quan/ });
    watch.disconnect();
    expect(said.filter((text) => /của [123] cơ quan/.test(text))).toEqual([]);
    expect(asked.filter(({ operation }) => operation === 'items')).toHaveLength(3);
    await choose(screen.getByRole('button', { name: /^Xử lý cả 4/ }), /^Ghi nhận$/);
    await screen.findByText('Đã ghi cho 4 việc: Mới ghi nhận.');
    expect(asked.find(({ operation }) => operation === 'recordCases')?.variables['subjects']).toHaveLength(4);
  });

  it('fetches the next page only when the end comes into sight, and not under a head that is folded', async () => {
    let tell = (_near: boolean): void => undefined;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(heard: (entries: readonly { isIntersecting: boolean }[]) => void) {
          tell = (near) => act(() => heard([{ isIntersecting: near }]));
        }
        observe(): void {}
        disconnect(): void {}
      },
    );
    const asked = serve({
      items: ({ after }) => {
        const { items } = answer([other(after === null ? 'An Khê' : `số ${String(after)}`), itemRow(`cuối ${String(after)}`)]);
        return { items: { ...items, rows: { ...items.rows, totalCount: 1220, pageInfo: { hasNextPage: true, endCursor: String(asked.length) } } } };
      },
    });
    const pages = () => asked.filter(({ operation }) => operation === 'items').length;
    draw(<ItemsScreen />);
    const head = await screen.findByRole('button', { name: /Chưa nhận được văn bản triển khai/ });
    expect(pages()).toBe(1);
    fireEvent.click(head);
    tell(true);
    expect(pages()).toBe(1);
    fireEvent.click(head);
    await waitFor(() => expect(pages()).toBeGreaterThan(1));
    tell(false);
  });

  it('keeps the list and its filters in the address', async () => {
    const asked = serve({ items: () => answer([]) });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('tab', { name: /Nội dung cần trao đổi/ }));
    await waitFor(() => expect(window.location.search).toBe('?list=B'));
    fireEvent.change(screen.getByLabelText('Xử lý'), { target: { value: 'none' } });
    await waitFor(() => expect(window.location.search).toBe('?list=B&state=none'));
    await waitFor(() => expect(asked.at(-1)?.variables['filter']).toMatchObject({ lists: ['B'], withoutCase: true, caseStates: [] }));
    fireEvent.click((await screen.findAllByRole('button', { name: 'Bỏ mọi bộ lọc' }))[0] as HTMLElement);
    await waitFor(() => expect(window.location.search).toBe('?list=B'));
  });

  it('quotes the proof with the way to its very words, and says who has done what', async () => {
    serve({ items: () => answer([itemRow('An Khê', { evidence: [proof], case: caseOf(['ASSIGNED', { to: 'Phòng Tuyên truyền' }]) })]) });
    draw(<ItemsScreen />);
    const link = await screen.findByRole('link', { name: 'Xem trong văn bản' });
    expect(link.getAttribute('href')).toBe('/directives/d_1?source=s_1&at=10-42');
    expect(screen.getByText('Đã giao cho Phòng Tuyên truyền')).toBeTruthy();
    expect(screen.getByText(/Trần Văn An, 20\/11\/2026/)).toBeTruthy();
  });

  it('says before something is taken off what changes, the same for all, and waits for the reason', async () => {
    serve({ items: () => answer([itemRow('An Khê')]) });
    draw(<ItemsScreen />);
    await choose(await screen.findByRole('button', { name: /^Xử lý:/ }), /Không phải thực hiện/);
    const dialog = await screen.findByRole('dialog', { name: 'Không phải thực hiện' });
    expect(within(dialog).getByText(/^Được đưa ra khỏi các con số; hoàn tác được/)).toBeTruthy();
    const record = (): HTMLButtonElement => within(dialog).getByRole('button', { name: 'Ghi lại' });
    expect(record().disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText('Lý do'), { target: { value: 'Đã giao nơi khác' } });
    expect(record().disabled).toBe(false);
  });

  it('lists what was taken off apart from the list and its counts, with who said so, why, and the way back', async () => {
    blankPage('/items?state=EXEMPT');
    rememberActor('Nguyễn Thị Hòa');
    const off = {
      key: 'expect|d_1|o|issue',
      organName: 'UBND phường An Khê',
      heirs: [],
      endedOn: null,
      kind: 'ISSUE',
      what: null,
      dueOn: null,
      evidence: [],
      directive: { ...directiveName('d_1'), source: { edition: 'ORIGINAL' } },
      decisions: [saidExempt('Đã giao nơi khác')],
    };
    const none = { ...answer([]).items, counts: [] };
    const asked = serve({
      items: () => ({ items: none }),
      itemsTakenOff: () => ({ items: { takenOff: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: off }] } } }),
      takeBackDecision: () => ({ takeBackDecision: { id: 'b' } }),
    });
    draw(<ItemsScreen />);
    const part = await screen.findByRole('region', { name: 'Đã đưa ra khỏi các con số 1' });
    expect(screen.getByRole('tab', { name: /đôn đốc/ }).textContent).toMatch(/0$/);
    expect(screen.queryByText('Không có nội dung nào khớp với bộ lọc')).toBeNull();
    expect(within(part).getByText('Lý do: Đã giao nơi khác')).toBeTruthy();
    expect(within(part).getByText('Lan, 20/11/2026', { exact: false })).toBeTruthy();
    fireEvent.click(within(part).getByRole('button', { name: /^Hoàn tác/ }));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'takeBackDecision')?.variables).toMatchObject({ id: 'x1' }));
    await waitFor(() => expect(asked.filter(({ operation }) => operation === 'itemsTakenOff')).toHaveLength(2));
  });

  it('wants the day of a letter whole, then records it with what the person saw', async () => {
    const asked = serve({
      items: () => answer([itemRow('An Khê')]),
      recordCases: () => ({ recordCases: [{ id: 'decision-1' }] }),
      takeBackCaseSteps: () => ({ takeBackCaseSteps: [] }),
    });
    draw(<ItemsScreen />);
    await choose(await screen.findByRole('button', { name: /^Xử lý:/ }), /Ghi đã đôn đốc/);
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Ngày của công văn'), { target: { value: '10/2026' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    expect(await within(dialog).findByText(/Viết đủ ngày\/tháng\/năm/)).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('Số, ký hiệu công văn'), { target: { value: '15-CV/BTG' } });
    fireEvent.change(within(dialog).getByLabelText('Ngày của công văn'), { target: { value: '02/10/2026' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    await screen.findByText('Đã ghi: Đã đôn đốc: 15-CV/BTG, ngày 02/10/2026.');
    const sent = asked.find(({ operation }) => operation === 'recordCases')?.variables;
    expect(sent).toMatchObject({
      subjects: [{ key: 'An Khê', fingerprint: 'f-An Khê' }],
      step: 'URGED',
      letterNumber: '15-CV/BTG',
      letterOn: '2026-10-02',
      expectedVersion: 7,
    });
  });

  it('confirms an item of list B, and takes it back on undo', async () => {
    window.history.replaceState(null, '', '/items?list=B');
    const asked = serve({
      items: () => answer([itemRow('An Khê', { list: 'B', rule: 'no-deadline' })]),
      recordCases: () => ({ recordCases: [{ id: 'decision-1' }] }),
      takeBackCaseSteps: () => ({ takeBackCaseSteps: [] }),
    });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^Xác nhận:/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã trở lại như trước.');
    expect(asked.filter(({ operation }) => operation === 'recordCases').map(({ variables }) => variables['step'])).toEqual(['CONFIRM']);
    expect(asked.find(({ operation }) => operation === 'takeBackCaseSteps')?.variables['decisionIds']).toEqual(['decision-1']);
  });

  it('tells a conflict and fetches what others did', async () => {
    const asked = serve({
      items: () => answer([itemRow('An Khê')]),
      recordCases: () => {
        throw { message: 'changed', extensions: { code: 'CONFLICT' } };
      },
    });
    draw(<ItemsScreen />);
    await choose(await screen.findByRole('button', { name: /^Xử lý:/ }), /^Ghi nhận$/);
    await screen.findAllByText(/Chưa ghi được. Nội dung này vừa thay đổi khi bạn đang xem.*Màn hình đã cập nhật/);
    await waitFor(() => expect(asked.filter(({ operation }) => operation === 'items').length).toBeGreaterThan(1));
  });

  it('says so when the list is empty, and when the server fails', async () => {
    serve({ items: () => answer([]) });
    draw(<ItemsScreen />);
    expect(await screen.findByText('Không có việc cần đôn đốc')).toBeTruthy();
    blankPage('/items');
    serve({
      items: () => {
        throw { message: 'x', extensions: { code: 'FORBIDDEN' } };
      },
    });
    draw(<ItemsScreen />);
    expect(await screen.findByText('Bạn không có quyền thực hiện việc này.')).toBeTruthy();
  });

  it('is grouped by organ, which stands in the address, and everything is fetched for it', async () => {
    const pages = [[itemRow('An Khê'), itemRow('Bình Minh')], [itemRow('An Khê', { key: 'k2', rule: 'overdue', message: 'Hạn 01/10/2026; chưa nhận được.' })]];
    serve({
      items: ({ after }) => {
        const at = after === null ? 0 : 1;
        const { items } = answer(pages[at] ?? []);
        return { items: { ...items, rows: { ...items.rows, totalCount: 3, pageInfo: { hasNextPage: at === 0, endCursor: 'c' } } } };
      },
    });
    draw(<ItemsScreen />);
    fireEvent.change(await screen.findByLabelText('Xếp theo'), { target: { value: 'organ' } });
    await screen.findByRole('button', { name: 'UBND phường An Khê 2' });
    expect(screen.getByRole('button', { name: 'UBND phường Bình Minh 1' })).toBeTruthy();
    expect(window.location.search).toBe('?by=organ');
  });

  it('records a step for all that is selected in one request, and lets go of the selection', async () => {
    const asked = serve({
      items: () => answer([itemRow('An Khê'), itemRow('Bình Minh')]),
      recordCases: () => ({ recordCases: [{ id: 'decision-1' }, { id: 'decision-2' }] }),
    });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Chọn: Đến/ }));
    const bar = await screen.findByRole('region', { name: 'Đã chọn 2 nội dung' });
    await choose(within(bar).getByRole('button', { name: /^Xử lý cả 2/ }), /^Ghi nhận$/);
    await screen.findByText('Đã ghi cho 2 việc: Mới ghi nhận.');
    const sent = asked.filter(({ operation }) => operation === 'recordCases').map(({ variables }) => variables['subjects']);
    expect(sent).toEqual([
      [
        { key: 'An Khê', fingerprint: 'f-An Khê' },
        { key: 'Bình Minh', fingerprint: 'f-Bình Minh' },
      ],
    ]);
    expect(screen.queryByRole('region', { name: /Đã chọn/ })).toBeNull();
  });

  it('is narrowed to one document or organ, which stands in the address', async () => {
    const asked = serve({
      items: () => answer([itemRow('An Khê')]),
      itemFacets: () => ({
        items: { documents: [{ count: 4, directive: directiveName('d_1') }], organs: [{ id: 'o:1', name: 'UBND phường An Khê', resolved: true, count: 3 }] },
        overview: { roots: [{ directive: directiveName('d_0', { symbol: '9-KL/TW' }) }] },
      }),
    });
    draw(<ItemsScreen />);
    await findAndChoose(/^Văn bản: Tất cả/, '12-kh', /12-KH\/TU.*\(4\)/);
    await waitFor(() => expect(window.location.search).toBe('?doc=d_1'));
    await findAndChoose(/^Cơ quan: Tất cả/, 'an khe', /UBND phường An Khê \(3\)/);
    await waitFor(() => expect(window.location.search).toBe('?doc=d_1&organ=o%3A1'));
    await waitFor(() =>
      expect(asked.findLast(({ operation }) => operation === 'items')?.variables['filter']).toMatchObject({ directiveIds: ['d_1'], organIds: ['o:1'] }),
    );
    // Closed, the field says that one document alone is meant; then that all below it is.
    await findAndChoose(/^Văn bản: Riêng: .*12-KH\/TU/, '9-kl', /9-KL\/TW/);
    await waitFor(() => expect(window.location.search).toBe('?organ=o%3A1&of=d_0'));
    await screen.findByRole('combobox', { name: /^Văn bản: Cả nhánh: .*9-KL\/TW/ });
  });

  it('is the same rows in a file, in the order of the screen', () => {
    const rows = [itemRow('Bình Minh'), itemRow('An Khê', { key: 'k2', dueOn: '2026-12-01' }), itemRow('Bình Minh', { key: 'k3', rule: 'overdue' })];
    const [head, ...table] = itemsTable(rows, '2026-11-22', 'organ', translator('vi'), 'vi');
    const at = (name: string): number => head?.indexOf(name) ?? -1;
    expect(table.map((row) => [row[0], row[at('Cơ quan')], row[at('Hạn')]])).toEqual([
      [1, 'UBND phường Bình Minh', null],
      [2, 'UBND phường Bình Minh', null],
      [3, 'UBND phường An Khê', { day: '2026-12-01' }],
    ]);
  });

  it('lists words that name no body behind all organs, under a head of their own', async () => {
    const organ = (id: string, name: string, resolved: boolean) => ({ id, name, resolved, count: 1 });
    serve({
      items: () => answer([itemRow('An Khê')]),
      itemFacets: () => ({
        items: { documents: [], organs: [organ('o:words:a', 'Ban Chỉ đạo', false), organ('o:1', 'UBND phường An Khê', true)] },
        overview: { roots: [] },
      }),
    });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('combobox', { name: /^Cơ quan: Tất cả/ }));
    const list = await screen.findByRole('listbox');
    await within(list).findByRole('option', { name: /Ban Chỉ đạo/ });
    expect(list.textContent).toBe('Tất cảUBND phường An Khê (1)Chưa xác định được cơ quanBan Chỉ đạo (1)');
  });

  it('says who holds the work of an organ that has ended', async () => {
    serve({ items: () => answer([itemRow('Châu Khê', { heirs: ['UBND phường Phù Khê'], endedOn: '2025-06-30' })]) });
    draw(<ItemsScreen />);
    expect(await screen.findByText('nay là UBND phường Phù Khê')).toBeTruthy();
  });

  it('says that an organ has ended where nobody is known to hold its work', async () => {
    serve({ items: () => answer([itemRow('Châu Khê', { endedOn: '2025-06-30' })]) });
    draw(<ItemsScreen />);
    expect(await screen.findByText('đã kết thúc hoạt động ngày 30/06/2025; chưa xác định cơ quan kế thừa')).toBeTruthy();
  });

  it('says where those stand that were asked for while their term runs', async () => {
    window.history.replaceState(null, '', '/items?state=URGED');
    serve({ items: () => answer([]) });
    draw(<ItemsScreen />);
    const told = await screen.findByText(/còn hạn chưa vào danh sách này; nếu đã đôn đốc thì xem ở/);
    expect(within(told).getByRole('link').getAttribute('href')).toBe('/due?letter=sent');
  });

  it('gives a letter for what is selected, and records it with each where it was sent', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const asked = serve({
      items: () => answer([itemRow('An Khê'), itemRow('Bình Minh')]),
      exportLetter: () => ({ exportLetter: { fileName: 'x.docx', mediaType: 'x', base64: 'QUJD' } }),
      recordUrged: () => ({ recordUrged: [] }),
    });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Chọn: Đến/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Soạn công văn đôn đốc…' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Ghi nhận đã đôn đốc'), { target: { value: 'yes' } });
    fireEvent.change(within(dialog).getByLabelText('Số, ký hiệu công văn'), { target: { value: '12-CV/BTG' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tải công văn' }));
    await screen.findAllByText(/ghi nhận đã đôn đốc 2 việc của 2 cơ quan/);
    expect(asked.find(({ operation }) => operation === 'exportLetter')?.variables).toMatchObject({ dueKeys: [], itemKeys: ['An Khê', 'Bình Minh'] });
    expect(asked.find(({ operation }) => operation === 'recordUrged')?.variables).toMatchObject({ keys: ['An Khê', 'Bình Minh'] });
    click.mockRestore();
  });

  it('warns before a letter is made that what it asks for goes to another office', async () => {
    const receiver = { name: 'UBND tỉnh mẫu', heirs: [] };
    const expectation = { key: 'x', kind: 'REPORT', what: null, state: 'AWAITED', dueOn: null, receiver, decisions: [] };
    serve({ items: () => answer([itemRow('An Khê', { expectation })]) });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Chọn: Đến/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Soạn công văn đôn đốc…' }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(/^1 việc phải gửi UBND tỉnh mẫu\. Nếu đó không phải cơ quan gửi/);
    fireEvent.change(within(dialog).getByLabelText('Cơ quan gửi công văn'), { target: { value: 'Ban mẫu' } });
    within(dialog).getByText(/^1 việc phải gửi UBND tỉnh mẫu, không phải Ban mẫu/);
  });

  it('writes no letter about what nobody confirmed', async () => {
    window.history.replaceState(null, '', '/items?list=B');
    serve({ items: () => answer([itemRow('An Khê', { list: 'B', rule: 'no-deadline' })]) });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Chọn:/ }));
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Soạn công văn đôn đốc…' })).disabled).toBe(true);
  });

  it('makes the report of one directive from what is selected', async () => {
    window.history.replaceState(null, '', '/items?of=d_1');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const asked = serve({
      items: () => answer([itemRow('An Khê')]),
      exportReport: () => ({ exportFile: { fileName: 'bao-cao.docx', mediaType: 'x', base64: 'QUJD' } }),
    });
    draw(<ItemsScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Chọn:/ }));
    await choose(screen.getByRole('button', { name: 'Báo cáo' }), /thể thức của Đảng/);
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Tải báo cáo' }));
    await screen.findByText('Đã lưu bao-cao.docx.');
    const sent = asked.find(({ operation }) => operation === 'exportReport')?.variables;
    expect(sent).toMatchObject({ of: 'd_1', format: 'DOCX_PARTY', itemKeys: ['An Khê'], scope: null });
    click.mockRestore();
  });
});
