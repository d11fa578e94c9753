// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderScreen } from '../../../ui/directives/reader-screen.tsx';
import { blankPage, decisionShown, directiveName, draw, serve } from '../screen.tsx';

const TEXT = [
  'TỈNH ỦY BẮC KẠN',
  'Số 12-KH/TU',
  'KẾ HOẠCH',
  'Thực hiện Kết luận số 70-KL/TW, Tỉnh ủy đề ra kế hoạch:',
  'I. NHIỆM VỤ',
  '1. Sở Y tế chủ trì mở lớp tập huấn trước ngày 30/9/2025.',
].join('\n');
const words = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { textId: 't_1', start, end: start + quote.length, quote };
};
const above = directiveName('d_70', { symbol: '70-KL/TW', kind: 'CONCLUSION', issuerNames: ['Bộ Chính trị'], level: 'CENTRAL', held: false });
const SOURCE = {
  id: 's_1',
  textId: 't_1',
  edition: 'CONDENSED',
  text: TEXT,
  own: { start: 0, end: TEXT.length },
  facts: [
    { name: 'symbol', value: '12-KH/TU', source: 'READ', from: null, candidates: [], evidence: [words('12-KH/TU')] },
    { name: 'issuer', value: 'Tỉnh ủy Bắc Kạn', source: 'COMPLETED', from: 'own place', candidates: [], evidence: [words('Tỉnh ủy')] },
  ],
  outline: [{ label: 'I', title: 'NHIỆM VỤ', start: TEXT.indexOf('I. '), end: TEXT.length, evidence: words('I. NHIỆM VỤ') }],
  citations: [
    {
      symbol: '70-KL/TW',
      kindName: 'Kết luận',
      name: null,
      issuedOn: null,
      issuer: null,
      subject: null,
      relation: 'IMPLEMENTS',
      directive: above,
      mentions: [words('Kết luận số 70-KL/TW')],
    },
  ],
  targets: [],
  remarks: [{ code: 'truncated-end', evidence: [] }],
};
const TASK = {
  id: 'd_1#a b',
  path: 'I.1',
  unit: 'item',
  parentId: null,
  numbered: true,
  ordering: true,
  decisions: [],
  text: 'Sở Y tế chủ trì mở lớp tập huấn trước ngày 30/9/2025.',
  assignments: [{ organ: 'Sở Y tế', role: 'lead', inherited: false, evidence: words('Sở Y tế') }],
  paragraph: null,
  assignedElsewhere: null,
  gathers: { totalCount: 0, nodes: [] },
  deadlines: [{ text: '2025-09-30', kind: 'date', on: '2025-09-30', evidence: words('30/9/2025') }],
  targets: [],
  evidence: words('Sở Y tế chủ trì mở lớp tập huấn trước ngày 30/9/2025.'),
};
const held = {
  ...directiveName('d_1'),
  line: 'PARTY',
  signer: null,
  taskCount: 1,
  belowCount: 0,
  notBeforeFrom: null,
  source: { id: 's_1' },
  sources: [
    {
      id: 's_1',
      edition: 'CONDENSED',
      outcome: 'DIRECTIVE',
      outcomeReason: null,
      fileName: 'a.txt',
      bytesHash: 'ff00',
      addedAt: '2026-11-20T03:00:00Z',
      addedBy: 'Hệ thống',
    },
  ],
  upward: [],
  downward: { totalCount: 0, edges: [] },
  receipt: null,
  decisions: [],
};
const answers = {
  directive: () => ({ viewer: { graphVersion: 4 }, directive: held }),
  source: () => ({ source: SOURCE }),
  tasks: () => ({ directive: { id: 'd_1', tasks: { totalCount: 1, edges: [{ node: TASK }], pageInfo: { hasNextPage: false, endCursor: null } } } }),
};
const lit = (): readonly string[] => [...document.querySelectorAll('.reader-text mark')].map((one) => one.textContent ?? '');
const near = (): readonly string[] => [...document.querySelectorAll('.reader-text .reader-text__near')].map((one) => one.textContent ?? '');
const fact = async (name: RegExp): Promise<HTMLElement> => {
  const region = await screen.findByRole('region', { name: 'Nội dung đã đọc' });
  return within(region).findByRole('button', { name });
};
const shownFacts = (moved: readonly unknown[]): readonly string[] =>
  moved.flatMap((place) => (place instanceof Element && place.matches('[data-fact]') ? [place.textContent ?? ''] : []));

beforeEach(() => blankPage('/directives/d_1'));

describe('the reader', () => {
  it('lights the words of a fact that is focused or pointed at, and only while it is', async () => {
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    const symbol = await fact(/^12-KH\/TU/);
    expect(lit()).toEqual([]);
    fireEvent.focus(symbol);
    expect(lit()).toEqual(['12-KH/TU']);
    fireEvent.blur(symbol);
    expect(lit()).toEqual([]);
    const citation = await fact(/70-KL\/TW/);
    fireEvent.pointerEnter(citation, { pointerType: 'mouse' });
    expect(lit().join('')).toBe('Kết luận số 70-KL/TW');
  });

  it('shows the facts of words that are pointed at', async () => {
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    const lead = await fact(/Chủ trì/);
    const place = [...document.querySelectorAll('.reader-text [data-facts]')].find((one) => one.textContent === 'Sở Y tế');
    expect(place).toBeTruthy();
    fireEvent.pointerOver(place ?? document.body, { pointerType: 'mouse' });
    expect(lead.getAttribute('data-lit')).toBe('true');
    expect((await fact(/^I\.1/)).getAttribute('data-lit')).toBe('true');
    expect((await fact(/^12-KH/)).getAttribute('data-lit')).toBe('false');
    expect(near()).toEqual(['Sở Y tế']);
    expect(lit()).toEqual([]);
  });

  it('keeps the words of the URL the only strong ones while the mouse lies on a task beside them', async () => {
    const symbol = words('12-KH/TU');
    blankPage(`/directives/d_1?at=${symbol.start}-${symbol.end}`);
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    const deadline = await fact(/Thời hạn/);
    await waitFor(() => expect(lit()).toEqual(['12-KH/TU']));
    const place = [...document.querySelectorAll('.reader-text [data-facts]')].find((one) => one.textContent === ' chủ trì mở lớp tập huấn trước ngày ');
    fireEvent.pointerOver(place ?? document.body, { pointerType: 'mouse' });
    expect(lit()).toEqual(['12-KH/TU']);
    expect(near().join('')).toBe(TASK.text);
    fireEvent.pointerLeave(screen.getByRole('article', { name: 'Toàn văn' }));
    fireEvent.pointerEnter(deadline, { pointerType: 'mouse' });
    expect([lit(), near()]).toEqual([['30/9/2025'], ['12-KH/TU']]);
  });

  it('moves the text to a fact only where the mouse rests on it or the keyboard goes to it, and back to the words that stay lit', async () => {
    const symbol = words('12-KH/TU');
    blankPage(`/directives/d_1?at=${symbol.start}-${symbol.end}`);
    const moved = vi.spyOn(Element.prototype, 'scrollIntoView');
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    const deadline = await fact(/Thời hạn/);
    const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    await waitFor(() => expect(shownFacts(moved.mock.contexts)).not.toEqual([]));
    moved.mockClear();
    fireEvent.pointerEnter(deadline, { pointerType: 'mouse' });
    await wait(300);
    fireEvent.pointerLeave(deadline);
    await wait(400);
    expect(moved).not.toHaveBeenCalled();
    fireEvent.pointerEnter(deadline, { pointerType: 'mouse' });
    await waitFor(() => expect(moved).toHaveBeenCalledTimes(1));
    fireEvent.pointerLeave(deadline);
    fireEvent.focus(deadline);
    await wait(50);
    expect(moved).toHaveBeenCalledTimes(2);
    fireEvent.blur(deadline);
    fireEvent.click(screen.getByRole('button', { name: 'Đoạn được tô: 12-KH/TU' }));
    await waitFor(() => expect(moved.mock.contexts.at(-1)).toHaveProperty('textContent', '12-KH/TU'));
    moved.mockRestore();
  });

  it('opens the list at the fact whose words a link asks for, and leaves it where a person pointed meanwhile', async () => {
    const deadline = words('30/9/2025');
    blankPage(`/directives/d_1?at=${deadline.start}-${deadline.end}`);
    const moved = vi.spyOn(Element.prototype, 'scrollIntoView');
    const facts = (): readonly string[] => shownFacts(moved.mock.contexts);
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    const symbol = await fact(/^12-KH/);
    await waitFor(() => expect(facts()).toEqual([expect.stringContaining('Thời hạn')]));
    fireEvent.pointerEnter(symbol, { pointerType: 'mouse' });
    fireEvent.click(symbol);
    fireEvent.pointerLeave(symbol);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(facts()).toHaveLength(1);
    moved.mockRestore();
  });

  it('keeps a pressed fact lit in the URL, and opens at the words of the URL', async () => {
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    fireEvent.click(await fact(/Thời hạn/));
    const { start, end } = words('30/9/2025');
    expect(new URLSearchParams(window.location.search).get('at')).toBe(`${start}-${end}`);
    expect(lit()).toEqual(['30/9/2025']);

    blankPage(`/directives/d_1?at=${words('KẾ HOẠCH').start}-${words('KẾ HOẠCH').end}`);
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    await waitFor(() => expect(lit()).toEqual(['KẾ HOẠCH']));
    expect(screen.getByText('Đoạn được tô: KẾ HOẠCH')).toBeTruthy();
  });

  it('begins at the document: what a web page printed before and behind it is folded, and opens where a fact stands in it', async () => {
    const own = { start: TEXT.indexOf('KẾ HOẠCH'), end: TEXT.length };
    serve({ ...answers, source: () => ({ source: { ...SOURCE, own } }) });
    draw(<ReaderScreen id="d_1" />);
    const fold = (await screen.findByText('Phần đầu của trang web, không thuộc văn bản (2 dòng)')).closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.textContent).toContain('TỈNH ỦY BẮC KẠN');
    expect(fold?.textContent).not.toContain('KẾ HOẠCH');
    expect(screen.queryByText(/Phần cuối của trang web/)).toBeNull();
    fireEvent.click(await fact(/^12-KH\/TU/));
    await waitFor(() => expect(fold?.open).toBe(true));
  });

  it('opens at a task that a search has found', async () => {
    blankPage(`/directives/d_1?task=${encodeURIComponent(TASK.id)}`);
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    await waitFor(() => expect(lit().join('')).toBe(TASK.text));
    expect(screen.getByRole('link', { name: 'Theo dõi nhiệm vụ' }).getAttribute('href')).toBe(`/task/${encodeURIComponent(TASK.id)}`);
  });

  it('leads on from words to the task they stand in, and nowhere from words outside every task', async () => {
    blankPage(`/directives/d_1?at=${words('30/9/2025').start}-${words('30/9/2025').end}`);
    serve(answers);
    const { unmount } = draw(<ReaderScreen id="d_1" />);
    expect((await screen.findByRole('link', { name: 'Theo dõi nhiệm vụ' })).getAttribute('href')).toBe(`/task/${encodeURIComponent(TASK.id)}`);
    unmount();
    blankPage(`/directives/d_1?at=${words('KẾ HOẠCH').start}-${words('KẾ HOẠCH').end}`);
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    expect(await screen.findByText('Đoạn được tô: KẾ HOẠCH')).toBeTruthy();
    await fact(/Thời hạn/);
    expect(screen.queryByRole('link', { name: 'Theo dõi nhiệm vụ' })).toBeNull();
  });

  it('says where a completed fact comes from, what is not stated, and that the text is condensed', async () => {
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    expect((await fact(/^Tỉnh ủy Bắc Kạn/)).textContent).toContain('bổ sung từ địa danh của cơ quan ban hành');
    expect(screen.getAllByText('Văn bản không ghi').length).toBe(4);
    expect(screen.getAllByText('bản tóm lược').length).toBe(1);
    expect(screen.getByText('Phần cuối của văn bản bị thiếu.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tải tệp gốc' }).getAttribute('href')).toBe('/files/ff00');
  });

  it('keeps the whole text readable in order', async () => {
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    const article = await screen.findByRole('article', { name: 'Toàn văn' });
    expect([...article.querySelectorAll('p')].map((one) => one.textContent).join('\n')).toBe(TEXT);
  });
});

describe('a document that is only cited', () => {
  it('tells what is known and who cites it in which words, and never says that it was not done', async () => {
    const proof = {
      edition: 'CONDENSED',
      where: 'Phần mở đầu',
      before: 'hiện ',
      after: ', Tỉnh ủy đề',
      source: { id: 's_1' },
      directive: directiveName('d_1'),
      evidence: words('Kết luận số 70-KL/TW'),
    };
    serve({
      ...answers,
      directive: () => ({
        viewer: { graphVersion: 4 },
        directive: {
          ...held,
          ...above,
          source: null,
          sources: [],
          downward: {
            totalCount: 1,
            edges: [{ node: { key: 'k', relation: 'IMPLEMENTS', state: 'STATED', from: directiveName('d_1'), to: above, proofs: [proof] } }],
          },
        },
      }),
    });
    draw(<ReaderScreen id="d_70" />);
    await screen.findByText('Hệ thống chưa có toàn văn của văn bản này');
    expect(screen.getByText('Kết luận số 70-KL/TW').tagName).toBe('MARK');
    expect(screen.getByText('bản tóm lược')).toBeTruthy();
    const { start, end } = words('Kết luận số 70-KL/TW');
    expect(screen.getByRole('link', { name: 'Xem trong văn bản' }).getAttribute('href')).toBe(`/directives/d_1?source=s_1&at=${start}-${end}`);
    expect(screen.queryByRole('link', { name: 'Tải tệp gốc' })).toBeNull();
    expect(document.body.textContent).not.toMatch(/chưa thực hiện|không thực hiện/);
  });

  it('corrects a fact in place: asks with what stands, records it under a name, and offers the way back', async () => {
    localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
    const asked = serve({ ...answers, correctFact: () => ({ correctFact: { id: 'd_1' } }) });
    draw(<ReaderScreen id="d_1" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa: Số, ký hiệu' }));
    const box = within(await screen.findByRole('dialog')).getByRole<HTMLInputElement>('textbox', { name: 'Số, ký hiệu' });
    expect(box.value).toBe('12-KH/TU');
    fireEvent.change(box, { target: { value: '13-KH/TU' } });
    fireEvent.click(screen.getByRole('button', { name: 'Sửa' }));
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'correctFact')?.variables).toMatchObject({
        id: 'd_1',
        fact: 'SYMBOL',
        values: ['13-KH/TU'],
        asRead: false,
      }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(asked.filter(({ operation }) => operation === 'correctFact').at(-1)?.variables).toMatchObject({ fact: 'SYMBOL', asRead: true }));
  });

  it.each([
    ['symbol', 'Số, ký hiệu', '!!', /ví dụ 70-KL\/TW, 154\/KH-UBND/, '13 – KH/TU'],
    ['subject', 'Trích yếu', '!!', /phải là lời văn/, 'về phát triển thư viện'],
    ['signer', 'Người ký', '12', /phải là tên người/, 'Lê Thị Mẫu'],
    ['issued_on', 'Ngày ban hành', '30/02/2024', /không có trong lịch/, '29/02/2024'],
    ['issued_on', 'Ngày ban hành', '01/01/2190', /không thể sau hôm nay/, '29/02/2024'],
  ])('says as it is typed what is expected of a correction, and sends nothing until it is right: %s', async (fact, label, wrong, said, right) => {
    blankPage(`/directives/d_1?correct=${fact}`);
    localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
    const asked = serve({ ...answers, correctFact: () => ({ correctFact: { id: 'd_1' } }) });
    draw(<ReaderScreen id="d_1" />);
    const dialog = within(await screen.findByRole('dialog'));
    const type = (value: string) => fireEvent.change(dialog.getByRole('textbox', { name: label }), { target: { value } });
    type(wrong);
    dialog.getByText(said);
    fireEvent.click(dialog.getByRole('button', { name: 'Sửa' }));
    expect(asked.some(({ operation }) => operation === 'correctFact')).toBe(false);
    type(right);
    expect(dialog.queryByText(said)).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: 'Sửa' }));
    await waitFor(() => expect(asked.some(({ operation }) => operation === 'correctFact')).toBe(true));
  });

  it('shows beside what was read what somebody made of it, and goes back to it', async () => {
    localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
    const correction = { fact: 'ISSUED_ON', before: [], after: ['2024-04-06'], asRead: false };
    const decisions = [decisionShown({ type: 'correct-fact', said: 'correct-fact', reason: 'theo bản giấy', correction })];
    const asked = serve({
      ...answers,
      directive: () => ({ viewer: { graphVersion: 4 }, directive: { ...held, decisions } }),
      correctFact: () => ({ correctFact: { id: 'd_1' } }),
    });
    draw(<ReaderScreen id="d_1" />);
    await screen.findByText('06/04/2024');
    expect(screen.getAllByText(/Trần Văn Mẫu, 01\/02\/2026 09:00/)).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác, về như đã đọc' }));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'correctFact')?.variables).toMatchObject({ fact: 'ISSUED_ON', asRead: true }));
  });

  it('keeps a trace beside a fact that was corrected and taken back: to what, who took it back and when', async () => {
    const made = { fact: 'ISSUED_ON', before: [], after: ['2024-04-06'], asRead: false };
    const decisions = [
      decisionShown({ id: 'c1', type: 'correct-fact', said: 'correct-fact', correction: made }),
      decisionShown({
        id: 'c2',
        type: 'correct-fact',
        said: 'correct-fact',
        by: 'Lê Thị Lan',
        at: '2026-02-02T02:00:00.000Z',
        correction: { ...made, asRead: true },
      }),
    ];
    serve({ ...answers, directive: () => ({ viewer: { graphVersion: 4 }, directive: { ...held, decisions } }) });
    draw(<ReaderScreen id="d_1" />);
    const mark = await screen.findByText(/^Đã sửa \(06\/04\/2024\) rồi hoàn tác:/);
    expect(mark.textContent).toContain('Lê Thị Lan, 02/02/2026 09:00');
    expect(screen.queryByRole('button', { name: 'Hoàn tác, về như đã đọc' })).toBeNull();
  });

  it('tells beside its texts what was merged into it, by whom and when, and parts them again', async () => {
    localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
    const decisions = [
      decisionShown({ id: 'decision-4', type: 'merge', said: 'merge', words: ['12-KH/TU', '12/KH-TU'] }),
      decisionShown({ id: 'decision-5', type: 'keep-apart', directives: [directiveName('d_1'), directiveName('d_2', { symbol: '13-KH/TU' })] }),
    ];
    const asked = serve({
      ...answers,
      directive: () => ({ viewer: { graphVersion: 4 }, directive: { ...held, decisions } }),
      takeBackDecision: () => ({ takeBackDecision: { id: 'decision-6' } }),
    });
    draw(<ReaderScreen id="d_1" />);
    await screen.findByText('Văn bản này gồm hai bản được coi là một, “12-KH/TU” và “12/KH-TU”: Trần Văn Mẫu, 01/02/2026 09:00.');
    expect(screen.getByRole('link', { name: /13-KH\/TU/ }).getAttribute('href')).toBe('/directives/d_2');
    fireEvent.click(screen.getAllByRole('button', { name: /^Tách lại/ })[0] as HTMLElement);
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'takeBackDecision')?.variables.id).toBe('decision-4'));
    fireEvent.click(screen.getByRole('button', { name: /^Xét lại/ }));
    await waitFor(() => expect(asked.filter(({ operation }) => operation === 'takeBackDecision').at(-1)?.variables.id).toBe('decision-5'));
  });

  it('opens the question for a fact that a link names', async () => {
    blankPage('/directives/d_1?correct=issued_on');
    serve(answers);
    draw(<ReaderScreen id="d_1" />);
    within(await screen.findByRole('dialog', { name: 'Sửa ngày ban hành' })).getByRole('textbox', { name: 'Ngày ban hành' });
  });

  it('records the day of receipt, and says what it is for', async () => {
    localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
    const asked = serve({ ...answers, recordReceipt: () => ({ recordReceipt: { id: 'x' } }) });
    draw(<ReaderScreen id="d_1" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi ngày nhận' }));
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/kể từ ngày nhận/);
    fireEvent.change(dialog.getByRole('textbox', { name: 'Ngày nhận' }), { target: { value: '12/04/2024' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'recordReceipt')?.variables).toMatchObject({ directiveId: 'd_1', on: '2024-04-12' }),
    );
  });

  it('says beside the document who recorded its day of receipt and when, and takes that back in place', async () => {
    localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
    const receipt = { on: '2024-04-12', decision: decisionShown({ id: 'decision-9', said: 'receive', on: '2024-04-12' }) };
    const asked = serve({
      ...answers,
      directive: () => ({ viewer: { graphVersion: 4 }, directive: { ...held, receipt } }),
      takeBackDecision: () => ({ takeBackDecision: { id: 'decision-9' } }),
    });
    draw(<ReaderScreen id="d_1" />);
    const said = within((await screen.findByText(/^Nhận văn bản ngày 12\/04\/2024/)).closest<HTMLElement>('.said') ?? document.body);
    said.getByText(/Trần Văn Mẫu, /);
    fireEvent.click(said.getByRole('button', { name: /^Hoàn tác/ }));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'takeBackDecision')?.variables).toMatchObject({ id: 'decision-9' }));
  });
});

const HISTORY = { id: 'x_1', reason: 'theo bản giấy', by: 'Lan', at: '2026-11-20T03:00:00Z' };
const tasksOf = (task: object) => () => ({
  directive: { id: 'd_1', tasks: { totalCount: 1, edges: [{ node: { ...TASK, ...task } }], pageInfo: { hasNextPage: false, endCursor: null } } },
});

describe('what a task does not say itself', () => {
  const nobody = { assignments: [], deadlines: [] };
  const entry = {
    item: { path: 'IV.4' },
    organs: ['Phòng Y tế'],
    leads: true,
    basis: 'WORDS',
    evidence: { start: TEXT.indexOf('Sở Y tế'), end: TEXT.indexOf('Sở Y tế') + 20 },
    tasks: [{ path: 'I.1' }],
  };

  it('is looked for in the assignments of the document: a press lights the words of the entry', async () => {
    serve({ ...answers, tasks: tasksOf({ ...nobody, assignedElsewhere: { totalCount: 1, entries: 3, nodes: [entry] } }) });
    draw(<ReaderScreen id="d_1" />);
    fireEvent.click(await screen.findByRole('button', { name: 'IV.4: Phòng Y tế' }));
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe(TEXT.slice(entry.evidence.start, entry.evidence.end)));
    screen.getByText('mục này không nêu hạn');
  });

  it('is said to be found nowhere, and the other way what an entry gathers up', async () => {
    const gathers = { totalCount: 4, nodes: [{ path: 'II.3.-2', evidence: { start: 0, end: 5 } }] };
    serve({ ...answers, tasks: tasksOf({ ...nobody, assignedElsewhere: { totalCount: 0, entries: 3, nodes: [] }, gathers }) });
    draw(<ReaderScreen id="d_1" />);
    await screen.findByText('Máy không thấy mục phân công nào nói về việc này');
    expect((await screen.findByRole('button', { name: 'II.3 gạch đầu dòng thứ 2' })).parentElement?.parentElement?.textContent).toContain('và 3 mục khác');
  });

  it('lights the sentence under a heading with the lead that the heading names', async () => {
    const at = (part: string) => ({ ...words(part) });
    const heading = { ...TASK.evidence, ...at('Sở Y tế') };
    const paragraph = at('mở lớp tập huấn');
    serve({
      ...answers,
      tasks: tasksOf({ evidence: heading, paragraph, deadlines: [], assignments: [{ organ: 'Sở Y tế', role: 'lead', inherited: false, evidence: heading }] }),
    });
    draw(<ReaderScreen id="d_1" />);
    fireEvent.click(await screen.findByRole('button', { name: /Chủ trì: Sở Y tế/ }));
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('Sở Y tế'));
    expect([...document.querySelectorAll('.reader-text__near')].map((near) => near.textContent).join('')).toBe('mở lớp tập huấn');
  });
});

describe('a task that was read wrongly', () => {
  beforeEach(() => localStorage.setItem('lineage.actor', 'Lan'));

  it('is corrected in place: what changed is sent, fact by fact, and undo gives what was read', async () => {
    const asked = serve({ ...answers, correctTask: () => ({ correctFact: { id: 'd_1' } }) });
    draw(<ReaderScreen id="d_1" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa nhiệm vụ I.1' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sửa nhiệm vụ I.1' }));
    fireEvent.change(dialog.getByLabelText('Cơ quan chủ trì'), { target: { value: 'Sở Nội vụ' } });
    fireEvent.change(dialog.getByLabelText('Thời hạn'), { target: { value: '31/02/2026' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Sửa' }));
    expect(dialog.getByLabelText('Thời hạn').getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(dialog.getByLabelText('Thời hạn'), { target: { value: '20/10 hằng năm' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Sửa' }));
    await screen.findByText('Đã sửa nhiệm vụ I.1: Chủ trì, Thời hạn.');
    const sent = () => asked.flatMap(({ operation, variables }) => (operation === 'correctTask' ? [variables] : []));
    expect(sent()).toMatchObject([
      { id: TASK.id, fact: 'LEADS', values: ['Sở Nội vụ'] },
      { id: TASK.id, fact: 'DUE', values: ['10-20'] },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() =>
      expect(sent().slice(2)).toMatchObject([
        { fact: 'LEADS', asRead: true },
        { fact: 'DUE', asRead: true },
      ]),
    );
  });

  it('says who corrected what and when, with the way back; one that orders nothing is no longer counted', async () => {
    const correction = { fact: 'ORDERS', after: ['false'], asRead: false };
    const asked = serve({
      ...answers,
      tasks: tasksOf({ ordering: false, decisions: [{ ...HISTORY, correction }] }),
      correctTask: () => ({ correctFact: { id: 'd_1' } }),
    });
    draw(<ReaderScreen id="d_1" />);
    await screen.findByText(/Lan, 20\/11\/2026 10:00/);
    expect(screen.getByRole('heading', { name: /^Nhiệm vụ/ }).textContent).toBe('Nhiệm vụ0');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác, về như đã đọc' }));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'correctTask')?.variables).toMatchObject({ fact: 'ORDERS', asRead: true }));
  });

  it('keeps a trace of a correction that was taken back', async () => {
    const correction = { fact: 'LEADS', after: ['Sở Y tế'], asRead: false };
    const back = { ...HISTORY, id: 'x2', by: 'Minh', at: '2026-11-21T03:00:00.000Z', correction: { ...correction, asRead: true } };
    serve({ ...answers, tasks: tasksOf({ decisions: [{ ...HISTORY, correction }, back] }) });
    draw(<ReaderScreen id="d_1" />);
    const mark = await screen.findByText(/^Đã sửa \(Chủ trì: Sở Y tế\) rồi hoàn tác:/);
    expect(mark.textContent).toContain('Minh, 21/11/2026 10:00');
  });

  it('that was missed is marked by words copied from the text, and the mark can be taken away', async () => {
    const asked = serve({ ...answers, markTask: () => ({ correctFact: { id: 'd_1' } }) });
    draw(<ReaderScreen id="d_1" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Thêm nhiệm vụ đọc sót…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Nhiệm vụ đọc sót' }));
    fireEvent.change(dialog.getByLabelText('Lời văn của nhiệm vụ'), { target: { value: 'không có trong bài' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Đánh dấu là nhiệm vụ' }));
    await dialog.findByText(/Không thấy đoạn này/);
    fireEvent.change(dialog.getByLabelText('Lời văn của nhiệm vụ'), { target: { value: 'tỉnh ủy đề ra   kế hoạch' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Đánh dấu là nhiệm vụ' }));
    const { textId, start, end } = words('Tỉnh ủy đề ra kế hoạch');
    const sent = () => asked.flatMap(({ operation, variables }) => (operation === 'markTask' ? [variables] : []));
    await waitFor(() => expect(sent()).toMatchObject([{ id: 'd_1', words: [{ textId, start, end }], asRead: false }]));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(sent()[1]).toMatchObject({ words: [{ textId, start, end }], asRead: true }));
  });

  it('that a person had marked says so', async () => {
    const correction = { fact: 'MISSED_TASKS', before: [], after: [TASK.evidence.quote], asRead: false };
    serve({
      ...answers,
      directive: () => ({
        viewer: { graphVersion: 4 },
        directive: { ...held, decisions: [decisionShown({ ...HISTORY, type: 'CORRECT_FACT', said: 'correct-fact', correction })] },
      }),
    });
    draw(<ReaderScreen id="d_1" />);
    await screen.findByText('Người dùng đánh dấu là nhiệm vụ.');
    screen.getByRole('button', { name: 'Bỏ đánh dấu' });
  });
});
