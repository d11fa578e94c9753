// @vitest-environment happy-dom
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ActorProvider } from '../../../ui/components/actor-provider.tsx';
import { ToastProvider } from '../../../ui/components/toasts.tsx';
import { LineageScreen } from '../../../ui/lineage/lineage-screen.tsx';
import { decisionShown } from '../screen.tsx';
import { answer, awaited, mark } from './answers.ts';

// A busy machine draws slowly; what never comes still fails.
configure({ asyncUtilTimeout: 60_000 });

type Asked = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
type Reply = { readonly data?: unknown; readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] };

const asked: Asked[] = [];
let reply: (question: Asked) => Reply;

const name = (id: string) => answer().nodes.find((node) => node.id === id)?.directive;
const edgeAnswer = (state: string) => ({
  key: 'd3>p2',
  relation: 'IMPLEMENTS',
  origin: 'SUGGESTED',
  state,
  reason: 'a-rule-of-tomorrow',
  shortCut: false,
  from: name('d3'),
  to: name('p2'),
  proofs: [
    {
      directive: name('d1'),
      source: { id: 's1' },
      edition: 'CONDENSED',
      evidence: { start: 120, end: 151, quote: 'Căn cứ Kế hoạch số 9-KH/TU' },
      before: 'trên cơ sở đó, ',
      after: ', huyện xây dựng',
      where: 'I. Mục đích',
    },
  ],
  decisions: [],
});

function show(search: string): void {
  window.history.replaceState(null, '', `/lineage/kl${search}`);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <Tooltip.Provider>
        <ToastProvider>
          <ActorProvider>
            <LineageScreen id="kl" />
          </ActorProvider>
        </ToastProvider>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  asked.length = 0;
  localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
  reply = ({ query }) => {
    if (query.includes('decideEdge')) return { data: { decideEdge: { key: 'd3>p2', state: 'CONFIRMED' } } };
    if (query.includes('lineageMarks(')) return { data: { lineageMarks: null } };
    if (query.includes('edge(key')) return { data: { edge: edgeAnswer('SUGGESTED') } };
    if (query.includes('directive(id')) return { data: { directive: null } };
    return { data: { lineage: answer() } };
  };
  vi.stubGlobal('fetch', async (_url: string, init: { readonly body: string }) => {
    const question: Asked = JSON.parse(init.body);
    asked.push(question);
    return new Response(JSON.stringify(reply(question)), { headers: { 'content-type': 'application/json' } });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the screen of a lineage', () => {
  it('offers other starts beside its title, and says with a scope that documents of everywhere are drawn', async () => {
    show('?view=table&scope=p34.24');
    await screen.findByRole('combobox', { name: 'Chọn văn bản khác' });
    screen.getByText(/^Văn bản ngoài phạm vi vẫn vẽ và đếm/);
    cleanup();
    show('?view=table');
    await screen.findByRole('combobox', { name: 'Chọn văn bản khác' });
    expect(screen.queryByText(/^Văn bản ngoài phạm vi/)).toBeNull();
  });

  it('asks for what the URL says', async () => {
    show('?view=table&dir=both&steps=2&whole=district&open=p1&cuts=1&sug=0&asof=2024-06-30&scope=p34.24');
    await screen.findByRole('table');
    expect(asked.find(({ variables }) => 'of' in variables)?.variables).toEqual({
      of: 'kl',
      direction: 'BOTH',
      depth: 2,
      perParent: 25,
      expand: ['p1'],
      groups: [],
      levels: ['DISTRICT', 'BLOC'],
      asOf: '2024-06-30',
      shortCuts: true,
      suggested: false,
      scope: { placeIds: ['p34:24'], lines: [] },
    });
  });

  it('says how much there is, as of when, and what is not drawn', async () => {
    show('?view=table');
    const header = await screen.findByText('Ngoài kl-KH/TU: 3 văn bản đã có, 3 văn bản chưa có toàn văn');
    expect(header.parentElement?.textContent).toContain('tính đến 22/11/2026');
    expect(header.parentElement?.textContent).toContain('1 chưa rõ ngày');
    expect(header.parentElement?.textContent).toContain('1 liên kết chờ xác nhận');
    expect(header.parentElement?.textContent).toContain('đang hiện 6 / 7');
  });

  it('takes the keyboard past its tools in one step', async () => {
    show('?view=table');
    await screen.findAllByRole('row');
    fireEvent.click(screen.getByRole('button', { name: 'Đến sơ đồ' }));
    expect(document.activeElement?.closest('tbody')).not.toBeNull();
  });

  it('has a row for every card, and opens the panel of the one that is chosen', async () => {
    show('?view=table');
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(7);
    fireEvent.click(within(table).getByText('p2-KH/TU', { selector: 'a' }));
    expect(window.location.search).toContain('sel=n%3Ap2');
    const panel = await screen.findByRole('region', { name: 'p2-KH/TU' });
    expect(panel.textContent).toContain('Điều đó không có nghĩa là văn bản chưa được ban hành hay chưa thực hiện.');
  });

  it('says of a document of which an excerpt is there that it is there, and opens it', async () => {
    const usual = reply;
    const cut = answer();
    const nodes = cut.nodes.map((node) =>
      node.id === 'p2' ? { ...node, directive: { ...node.directive, outcome: 'EXCERPT' as const, source: { edition: 'EXCERPT' as const } } } : node,
    );
    reply = (question) => (question.query.includes('query Lineage(') ? { data: { lineage: { ...cut, nodes } } } : usual(question));
    show('?view=table&sel=n:p2');
    const panel = await screen.findByRole('region', { name: 'p2-KH/TU' });
    expect(panel.textContent).toContain('Hệ thống mới có bản trích của văn bản này, chưa có toàn văn.');
    expect(within(panel).getAllByText(/^bản trích$/i)).toHaveLength(1);
    expect(within(panel).getByText('Mở bản trích').closest('a')?.getAttribute('href')).toBe('/directives/p2');
  });

  it('counts in the panel the organs that have a card, and each list of items once', async () => {
    const usual = reply;
    const documents = [
      {
        ...mark('p1', { received: { count: 0, denominator: 4, excluded: 3 }, unlisted: 2 }),
        items: [{ list: 'A', count: 1, rows: [{ key: 'k', message: 'Chưa nhận được.', messageEn: '' }] }],
      },
    ];
    reply = (question) =>
      question.query.includes('lineageMarks(')
        ? { data: { lineageMarks: { graphVersion: 7, groups: [], missingAbove: [], levels: [], documents } } }
        : usual(question);
    show('?view=table&sel=n:p1');
    const panel = await screen.findByRole('region', { name: 'p1-KH/TU' });
    await within(panel).findByText('Chưa nhận được.');
    expect(panel.textContent).toContain('0 trên 2 văn bản phải ban hành ngay dưới văn bản này · và 2 nhóm gọi chung');
    expect(panel.textContent).toContain('không tính 3 nơi đã kết thúc hoạt động, đã chuyển cơ quan kế thừa hoặc không phải thực hiện');
    expect(within(panel).getAllByText('Việc cần đôn đốc')).toHaveLength(1);
  });

  it('lists by name from whom nothing was received, as many as the head counts, one press away', async () => {
    const usual = reply;
    const late = { state: 'AWAITED', time: 'OVERDUE', dueOn: '2024-11-30', daysLate: 41 } as const;
    const organs = [1, 2, 3, 4, 5].map((at) => awaited('kl', `o${at}`, at / 10));
    const documents = [mark('kl', { awaited: organs.map((one, at) => (at === 0 ? { ...one, expectations: [late] } : one)) })];
    reply = (question) =>
      question.query.includes('lineageMarks(')
        ? { data: { lineageMarks: { graphVersion: 7, groups: [], missingAbove: [], levels: [], documents } } }
        : usual(question);
    show('?view=table');
    fireEvent.click(await screen.findByRole('button', { name: '5 nơi chưa nhận được văn bản' }));
    const dialog = await screen.findByRole('dialog', { name: 'Chưa nhận được văn bản (5)' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(5);
    within(dialog).getByText('Tỉnh, thành phố: 5');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tỉnh ủy o3' }));
    await waitFor(() => expect(window.location.search).toContain('sel=n%3Akl%7Eo3'));
    cleanup();
    show('?view=table&awaited=overdue');
    const overdue = await screen.findByRole('dialog', { name: 'Chưa nhận được văn bản, quá hạn (1)' });
    within(overdue).getByRole('button', { name: 'Tỉnh ủy o1' });
  });

  it('counts on a day of the slider whoever had issued nothing by then, those whose document came later too', async () => {
    const usual = reply;
    const [later] = answer().nodes.filter((node) => node.id === 'p1');
    const organs = [1, 2, 3].map((at) => awaited('kl', `o${at}`, at / 10));
    const coming = organs.map((one, at) => (at === 0 ? { ...one, organName: later?.directive.issuerNames[0] ?? '' } : one));
    reply = (question) =>
      question.query.includes('lineageMarks(')
        ? { data: { lineageMarks: { graphVersion: 7, groups: [], missingAbove: [], levels: [], documents: [mark('kl', { awaited: coming })] } } }
        : usual(question);
    show('?view=table&time=1&asof=2024-02-03');
    await screen.findByRole('button', { name: '3 nơi chưa nhận được văn bản' });
  });

  it('says that it counts while what the cards tell is on its way, and is usable meanwhile', async () => {
    let answerMarks: (response: Response) => void = () => {};
    const whole = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, init: { readonly body: string }) =>
      init.body.includes('lineageMarks(') ? new Promise<Response>((resolve) => (answerMarks = resolve)) : whole(url, init as RequestInit),
    );
    show('?view=table');
    await screen.findByText(/^Đang tính nơi chưa nhận được/);
    fireEvent.click(within(await screen.findByRole('table')).getByText('p2-KH/TU', { selector: 'a' }));
    await screen.findByRole('region', { name: 'p2-KH/TU' });
    answerMarks(new Response(JSON.stringify({ data: { lineageMarks: null } }), { headers: { 'content-type': 'application/json' } }));
    await waitFor(() => expect(screen.queryByText(/^Đang tính nơi chưa nhận được/)).toBeNull());
  });

  it('keeps the rows when a later answer fails, and says so', async () => {
    show('?view=table');
    await screen.findByRole('table');
    reply = () => ({ errors: [{ message: '', extensions: { code: 'NOT_TODAY' } }] });
    fireEvent.click(screen.getByText('Cả hai'));
    expect((await screen.findByRole('alert')).textContent).toContain('Chưa cập nhật được');
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(7);
  });

  it('says that the selected document is hidden by something collapsed, and brings it back', async () => {
    show('?view=table&sel=n:d3&shut=p2');
    const notice = await screen.findByText(/đang được chọn, nhưng không có trong phần sơ đồ đang hiện/);
    expect(notice).toBeTruthy();
    fireEvent.click(screen.getByText('Hiện lại'));
    await screen.findByRole('region', { name: 'Kế hoạch (chưa có số)' });
    expect(window.location.search).not.toContain('shut');
  });

  it('says why a document stays when one of its superiors is collapsed', async () => {
    show('?view=table&sel=n:p1');
    const panel = await screen.findByRole('region', { name: 'p1-KH/TU' });
    fireEvent.click(within(panel).getByText('Thu gọn'));
    expect(await screen.findByText('1 văn bản dưới p1-KH/TU vẫn hiện, vì cũng triển khai văn bản khác đang mở.')).toBeTruthy();
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(6);
  });

  it('closes the panel by Esc wherever the focus is, and gives the focus back to the row', async () => {
    show('?view=table&sel=n:p2');
    await screen.findByRole('region', { name: 'p2-KH/TU' });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'p2-KH/TU' })).toBeNull());
    expect(document.activeElement?.textContent).toBe('p2-KH/TU');
  });

  it('says that there is no such document', async () => {
    reply = () => ({ data: { lineage: null } });
    show('');
    expect(await screen.findByText('Không có văn bản này trong hệ thống')).toBeTruthy();
  });

  it('says what went wrong and asks again when told to', async () => {
    reply = () => ({ errors: [{ message: '', extensions: { code: 'STORE_UNAVAILABLE' } }] });
    show('?view=table');
    const again = await screen.findByText('Thử lại');
    reply = () => ({ data: { lineage: answer() } });
    fireEvent.click(again);
    expect(await screen.findByRole('table')).toBeTruthy();
  });
});

describe('the panel of a link', () => {
  it('quotes the words with their surroundings, place, document and edition, and leads into the text', async () => {
    show('?view=table&sel=e:d3%3Ep2');
    const quote = await screen.findByText('Căn cứ Kế hoạch số 9-KH/TU');
    const figure = quote.closest('figure');
    expect(figure?.textContent).toContain('cơ sở đó');
    expect(figure?.textContent).toContain('I. Mục đích');
    expect(figure?.textContent).toContain('d1-KH/TU');
    expect(figure?.textContent).toContain('bản tóm lược');
    expect(figure?.querySelector('a')?.getAttribute('href')).toBe('/directives/d1?source=s1&at=120-151');
    expect(screen.getByText('Chưa ai xem xét liên kết này.')).toBeTruthy();
    expect(screen.getByText('theo quy tắc “a-rule-of-tomorrow”')).toBeTruthy();
  });

  it('confirms with one key, under the version that was seen, and offers the way back to where it was', async () => {
    show('?view=table&sel=e:d3%3Ep2');
    await screen.findByText('Căn cứ Kế hoạch số 9-KH/TU');
    fireEvent.keyDown(window, { key: 'x' });
    const decisions = () => asked.filter((one) => one.query.includes('decideEdge')).map((one) => one.variables);
    await waitFor(() => expect(decisions()).toHaveLength(1));
    expect(decisions()[0]).toMatchObject({ key: 'd3>p2', decision: 'CONFIRM', expectedVersion: 7 });
    fireEvent.click(await screen.findByText('Hoàn tác'));
    await waitFor(() => expect(decisions()).toHaveLength(2));
    expect(decisions()[1]).toMatchObject({ key: 'd3>p2', decision: 'REOPEN' });
    expect(new Set(decisions().map(({ requestId }) => requestId)).size).toBe(2);
  });

  it('says right under the answers what was decided, by whom and when, and takes it back there at any time', async () => {
    const usual = reply;
    const decisions = [
      decisionShown({ id: 'x1', said: 'confirm-edge', mayTakeBack: false, takenBack: true }),
      decisionShown({ id: 'x2', said: 'reject-edge', by: 'Lan', reason: 'đã xem bản giấy' }),
    ];
    reply = (question) => {
      if (question.query.includes('edge(key')) return { data: { edge: { ...edgeAnswer('REJECTED'), decisions } } };
      return question.query.includes('takeBackDecision') ? { data: { takeBackDecision: { id: 'x2' } } } : usual(question);
    };
    show('?view=table&sel=e:d3%3Ep2');
    const bar = (await screen.findByRole('button', { name: /Xác nhận/ })).closest('.lineage-decide');
    const said = within((bar?.nextElementSibling as HTMLElement | null) ?? document.body);
    said.getByText(/Không có liên hệ giữa hai văn bản/);
    said.getByText(/Lan, /);
    said.getByText(/đã xem bản giấy/);
    fireEvent.click(said.getByRole('button', { name: /^Hoàn tác/ }));
    await waitFor(() => expect(asked.find(({ query }) => query.includes('takeBackDecision'))?.variables).toMatchObject({ id: 'x2' }));
  });

  it('does not take a letter that is typed somewhere for a decision', async () => {
    show('?view=table&sel=e:d3%3Ep2');
    await screen.findByText('Căn cứ Kế hoạch số 9-KH/TU');
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { key: 'k' });
    fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
    await Promise.resolve();
    expect(asked.some((one) => one.query.includes('decideEdge'))).toBe(false);
    field.remove();
  });

  it('heeds no single letter once these are turned off', async () => {
    localStorage.setItem('lineage.single-keys', 'off');
    show('?view=table&sel=e:d3%3Ep2');
    await screen.findByText('Căn cứ Kế hoạch số 9-KH/TU');
    fireEvent.keyDown(window, { key: 'x' });
    await Promise.resolve();
    expect(asked.some((one) => one.query.includes('decideEdge'))).toBe(false);
    localStorage.removeItem('lineage.single-keys');
  });

  it('says that a link is gone', async () => {
    const usual = reply;
    reply = (question) => (question.query.includes('edge(key') ? { data: { edge: null } } : usual(question));
    show('?view=table&sel=e:d3%3Ep2');
    expect(await screen.findByText('Liên kết này không còn trong hệ thống.')).toBeTruthy();
  });
});
