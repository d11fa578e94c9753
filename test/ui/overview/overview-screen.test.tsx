// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OverviewScreen } from '../../../ui/overview/overview-screen.tsx';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';
import { placeRow } from './rows.ts';
// Loaded when needed on the screen; here at once, so that nothing waits for it.
import '../../../ui/overview/root-picture.tsx';

const COUNTS = [
  { state: 'ISSUED', time: 'IN_TERM', count: 2 },
  { state: 'ISSUED', time: 'LATE', count: 1 },
  { state: 'AWAITED', time: 'OVERDUE', count: 4 },
  { state: 'OTHER_FORM', time: null, count: 1 },
] as const;

const ROW = {
  key: 'k',
  organ: { id: 'o:bk' },
  organName: 'Tỉnh ủy Bắc Kạn',
  heirs: ['Tỉnh ủy Thái Nguyên'],
  endedOn: '2025-06-30',
  state: 'AWAITED',
  time: 'OVERDUE',
  daysLate: 12,
  dueOn: '2024-11-30',
  where: '3',
  origin: 'STATED',
  evidence: [{ quote: 'xây dựng kế hoạch', start: 3, end: 20 }],
  note: null,
  metBy: [],
};

function page<T>(nodes: readonly T[], totalCount = nodes.length) {
  return { rows: { totalCount, pageInfo: { hasNextPage: false, endCursor: null }, edges: nodes.map((node) => ({ node })) } };
}

function answers(
  more: {
    readonly compared?: boolean;
    readonly shared?: readonly object[];
    readonly edition?: string;
    readonly shallow?: { readonly count: number; readonly denominator: number; readonly excluded: number };
  } = {},
) {
  return {
    overview: () => ({
      viewer: { today: '2026-03-01', counts: { held: 4, citedNotHeld: 1, edges: 3, tasks: 9, unresolvedOrgans: 2 } },
      ever: { totalRoots: 1 },
      all: { totalRoots: 1 },
      overview: {
        graphVersion: 3,
        totalRoots: 1,
        roots: [
          {
            held: 3,
            citedNotHeld: 1,
            latest: '2024-08-01',
            levels: [
              { level: 'PROVINCE', total: 3, held: 2 },
              { level: null, total: 1, held: 1 },
            ],
            directive: {
              ...directiveName('kl', { symbol: '92-KL/TW', kind: 'CONCLUSION', level: 'CENTRAL', issuerNames: ['Bộ Chính trị'] }),
              source: { edition: more.edition ?? 'ORIGINAL' },
            },
          },
        ],
      },
    }),
    standing: () => ({
      expectations: { asOf: '2026-03-01', graphVersion: 3, counts: COUNTS, shared: more.shared ?? [] },
      issued: page(
        ['Tỉnh ủy A', 'Tỉnh ủy B', 'Tỉnh ủy C'].map((organName, at) => ({
          key: organName,
          organName,
          heirs: at === 2 ? ['Tỉnh ủy B'] : [],
          metBy: [directiveName(`i${at}`, { symbol: `${at + 1}-KH/TU`, issuedOn: '2024-09-02', issuerNames: [`Ban thường vụ ${organName}`] })],
        })),
      ),
      awaited: page(
        ['Tỉnh ủy D', 'Tỉnh ủy Đ', 'Tỉnh ủy E', 'Tỉnh ủy G'].map((organName) => ({ key: organName, organName, heirs: [], presentHolders: [] })),
        6,
      ),
      coverage: {
        issued: page([directiveName('u', { symbol: '44/KH-UBND', issuerNames: ['UBND tỉnh A'], issuedOn: '2024-10-01' })]).rows,
        received: { edges: [{ node: { id: 'u' } }] },
        compared: more.compared ?? true,
        shallow: more.shallow ?? { count: 2, denominator: 7, excluded: 0 },
        deep: { count: 1, denominator: 7 },
        organs: 12,
        organsFurther: 5,
        drifts: [
          { drift: 'CHANGED', figure: { count: 2 } },
          { drift: 'UNSTATED', figure: { count: 1 } },
        ],
        concrete: { count: 9, denominator: 21, unreviewed: 5, excluded: 3 },
        unlisted: [
          { key: 'a', kind: 'ISSUE', organName: 'Các cấp ủy', directive: { id: 'kl' } },
          { key: 'b', kind: 'ISSUE', organName: 'Các tổ chức', directive: { id: 'p1' } },
        ],
      },
    }),
    standingPlaces: () => ({
      expectations: {
        asOf: '2026-03-01',
        byPlace: {
          rows: [placeRow('Thái Nguyên', { id: 'p34:19', areas: ['Bắc Kạn', 'Thái Nguyên'], counts: [...COUNTS] }), placeRow('Hà Nội')],
          elsewhere: [],
        },
      },
    }),
    rowsAt: () => ({ expectations: { shared: more.shared ?? [], byPlace: { rowsAt: page([ROW]).rows } } }),
    issuedBelow: () => ({ coverage: { issued: page([{ ...directiveName('u', { symbol: '44/KH-UBND' }), source: null }]).rows } }),
    standingRows: () => ({
      expectations: { shared: more.shared ?? [], rows: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: ROW }] } },
    }),
    belowLevel: () => ({
      lineage: {
        nodes: [
          { id: 'kl', directive: directiveName('kl', { level: 'CENTRAL' }) },
          { id: 'p1', directive: directiveName('p1', { symbol: '5-KH/TU' }) },
          { id: 'p2', directive: directiveName('p2', { symbol: '6-KH/TU', held: false }) },
          { id: 'p3', directive: directiveName('p3', { symbol: '7-KH/TU' }) },
          { id: 'x', directive: directiveName('x', { symbol: '9-KH/ABC', level: null }) },
        ],
      },
    }),
    pace: () => ({
      coverage: {
        asOf: '2026-03-01',
        root: directiveName('kl'),
        cascade: [{ day: '2024-10-01', level: 'PROVINCE', count: 2, total: 2 }],
        undated: 1,
        delays: [],
      },
    }),
    reviewWaiting: () => ({ review: { totalCount: 7 } }),
    unknownOrgans: () => ({
      organs: {
        totalCount: 2,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [{ node: { id: 'o:words:mot', name: 'Ban Chỉ đạo một' } }, { node: { id: 'o:words:hai', name: 'Ban Chỉ đạo hai' } }],
      },
    }),
    organsAsked: () => ({ review: { totalCount: 1 } }),
    overdue: () => ({ due: { rows: { totalCount: 12 } } }),
    places: () => ({ places: [{ id: 'p34:19', name: 'Thái Nguyên', unit: 'tỉnh', kind: 'province', until: null, within: null }] }),
    news: () => ({
      changes: {
        hasMore: false,
        entries: [
          { subject: 'DIRECTIVE', change: 'PUT', directive: directiveName('p1', { symbol: '5-KH/TU' }) },
          { subject: 'DIRECTIVE', change: 'PUT', directive: directiveName('p1', { symbol: '5-KH/TU' }) },
          { subject: 'DIRECTIVE', change: 'PUT', directive: directiveName('p2', { symbol: '6-KH/TU', held: false }) },
          { subject: 'DECISION', change: 'PUT', directive: null },
        ],
      },
    }),
  };
}

/** A blank page where everything counts as seen. */
function blank(path: string): void {
  blankPage(path);
  vi.stubGlobal('IntersectionObserver', undefined);
}

describe('Tổng quan', () => {
  it('finds cards by kind and in another order, told by the URL, each kind with its number', async () => {
    blank('/?view=cards');
    const { overview } = answers();
    const one = overview();
    const asked = serve({
      ...answers(),
      overview: () => ({ ...one, ever: { totalRoots: 63 }, all: { totalRoots: 63 }, overview: { ...one.overview, totalRoots: 63 } }),
      cardCounts: () => ({ overview: { counts: { all: 63, owed: 5, overdue: 1, drifts: 0, held: 3 } } }),
      chosenCards: () => ({
        overview: { totalRoots: 1, roots: one.overview.roots.map((root) => ({ ...root, directive: { ...root.directive, symbol: '93-KL/TW' } })) },
      }),
    });
    draw(<OverviewScreen />);
    const overdue = await screen.findByRole('button', { name: 'Có văn bản triển khai quá hạn 1' });
    const kinds = within(screen.getByRole('group', { name: 'Chọn văn bản gốc' })).getAllByRole('button');
    expect(kinds.map((kind) => kind.textContent)).toEqual([
      'Tất cả 63',
      'Có nơi phải ban hành 5',
      'Có văn bản triển khai quá hạn 1',
      'Có chỉ tiêu, thời hạn khác cấp trên 0',
      'Đã có toàn văn hoặc bản tóm lược 3',
    ]);
    expect(kinds.map((kind) => kind.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false', 'false', 'false']);
    expect(kinds[3]?.hasAttribute('disabled')).toBe(true);
    fireEvent.click(overdue);
    await screen.findByRole('heading', { name: /93-KL\/TW/ });
    expect(window.location.search).toBe('?view=cards&only=overdue');
    // The places below are of the cards that were chosen.
    await screen.findByText(/^Các số là của .* trực tiếp theo 93-KL\/TW, theo hệ thống: /);
    fireEvent.change(screen.getByRole('combobox', { name: 'Xếp theo' }), { target: { value: 'newest' } });
    await waitFor(() =>
      expect(asked.filter(({ operation }) => operation === 'chosenCards').map(({ variables }) => [variables['only'], variables['order']])).toEqual([
        ['OVERDUE', 'BELOW'],
        ['OVERDUE', 'NEWEST'],
      ]),
    );
    expect(window.location.search).toBe('?view=cards&only=overdue&order=newest');
  });

  it('shows within a scope what concerns it, counts the rest, and shows that where it is asked for', async () => {
    blank('/?scope=p34.24');
    const { overview } = answers();
    const asked = serve({
      ...answers(),
      overview: () => ({ ...overview(), ever: { totalRoots: 9 }, all: { totalRoots: 7 } }),
      cardCounts: () => ({ overview: { counts: { all: 7, within: 1, beyond: 6, owed: 1, overdue: 0, drifts: 0, held: 3 } } }),
      chosenCards: () => overview(),
    });
    draw(<OverviewScreen />);
    const rest = await screen.findByRole('button', { name: 'Chưa thấy giao nơi nào trong phạm vi 6' });
    expect(screen.getByRole('button', { name: 'Liên quan phạm vi 1' }).getAttribute('aria-pressed')).toBe('true');
    screen.getByRole('button', { name: 'Tất cả 7' });
    screen.getByText('2 văn bản ban hành sau ngày đã chọn không hiện ở đây.');
    expect(asked.find(({ operation }) => operation === 'overview')?.variables).toMatchObject({ only: 'WITHIN' });
    fireEvent.click(rest);
    await screen.findByText(/Văn bản chưa có toàn văn vẫn có thể có giao\.$/);
    expect(new URLSearchParams(window.location.search).get('only')).toBe('beyond');
    await waitFor(() => expect(asked.some(({ operation, variables }) => operation === 'chosenCards' && variables['only'] === 'BEYOND')).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: 'Liên quan phạm vi 1' }));
    await waitFor(() => expect(window.location.search).toBe('?scope=p34.24'));
  });

  beforeEach(() => blank('/'));

  it('tells of each central directive who has issued and who is awaited, every number a way to its rows', async () => {
    serve(answers());
    draw(<OverviewScreen />);
    const card = await screen.findByRole('article', { name: 'Kết luận 92-KL/TW' });
    await within(card).findByRole('button', { name: '7 cơ quan, đơn vị và 1 nhóm gọi chung' });
    for (const name of ['2 Đã ban hành, trong hạn', '1 Đã ban hành, sau hạn', '4 Chưa nhận được, quá hạn', '1 Thực hiện bằng hình thức khác']) {
      within(card).getByRole('button', { name });
    }
    expect(within(card).getByRole('link', { name: '2 / 7' }).getAttribute('href')).toBe('/coverage/kl');
    expect(within(card).getByRole('link', { name: '3 ô có chỉ tiêu, thời hạn khác cấp trên hoặc chỉ một bên nêu' }).getAttribute('href')).toBe(
      '/coverage/kl?drift=1',
    );
    within(card).getByText('Cấp dưới trực tiếp phải ban hành văn bản');
    within(card).getByText('Số trên tính cả 1 nhóm gọi chung, chưa xác định được từng cơ quan nên không có thẻ trên sơ đồ: “Các cấp ủy”.');
    within(card).getByText('Trong đó 5 ô dựa trên liên kết chờ xác nhận.');
    expect(document.body.textContent).not.toMatch(/chưa thực hiện|không thực hiện/i);
  });

  it('opens the rows behind a number with the words that make them owe, in the address', async () => {
    const asked = serve(answers());
    draw(<OverviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: '4 Chưa nhận được, quá hạn' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Tỉnh ủy Bắc Kạn');
    within(dialog).getByText(/“xây dựng kế hoạch”/);
    within(dialog).getByText(/^nay là Tỉnh ủy Thái Nguyên · /);
    expect(new URLSearchParams(window.location.search).get('rows')).toBe('kl~AWAITED~OVERDUE');
    expect(asked.find(({ operation }) => operation === 'standingRows')?.variables).toMatchObject({
      of: 'kl',
      states: ['AWAITED'],
      times: ['OVERDUE'],
      scope: null,
    });
  });

  it('says of all rows how many name a group, and why the comparison has more organs', async () => {
    blank('/?rows=kl~~');
    serve({
      ...answers(),
      standingRows: () => ({
        expectations: { shared: [], rows: { totalCount: 8, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: ROW }] } },
      }),
    });
    draw(<OverviewScreen />);
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(
      'Gồm 7 cơ quan, đơn vị và 1 nhóm gọi chung. Bảng đối chiếu có 12 cơ quan: thêm 5 cơ quan phải ban hành, hoặc đã ban hành, văn bản ở cấp dưới nữa.',
    );
  });

  it('names beside the number a document that counts for several organs, and in each of their rows', async () => {
    const former = ['Tỉnh ủy Bắc Kạn', 'Tỉnh ủy Thái Nguyên'];
    const documents = [directiveName('tn', { symbol: '8-KH/TU' })];
    serve(answers({ shared: [{ keys: [ROW.key, 'other'], organNames: former, heirs: ['Tỉnh ủy Thái Nguyên'], documents }] }));
    draw(<OverviewScreen />);
    const said = /^8-KH\/TU tính cho 2 trong 3 cơ quan đã ban hành: Tỉnh ủy Bắc Kạn và Tỉnh ủy Thái Nguyên, nay là Tỉnh ủy Thái Nguyên\./;
    await screen.findByText((_words, element) => element?.className === 'shared-answers' && said.test(element.textContent ?? ''));
    fireEvent.click(screen.getByRole('button', { name: '2 Đã ban hành, trong hạn' }));
    await within(await screen.findByRole('dialog')).findByText(/chung một văn bản với Tỉnh ủy Thái Nguyên/);
  });

  it('opens exactly the documents that a level counts, in the address', async () => {
    const asked = serve(answers());
    draw(<OverviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Tỉnh, thành phố: 3 văn bản, trong đó 2 đã có toàn văn hoặc bản tóm lược. Xem danh sách' }));
    const dialog = await screen.findByRole('dialog', { name: 'Tỉnh, thành phố: 3 văn bản' });
    const links = await within(dialog).findAllByRole('link', { name: /-KH\// });
    expect(links.map((link) => link.textContent)).toEqual(['5-KH/TU', '6-KH/TU', '7-KH/TU']);
    expect(new URLSearchParams(window.location.search).get('below')).toBe('kl~PROVINCE');
    expect(asked.find(({ operation }) => operation === 'belowLevel')?.variables).toMatchObject({ of: 'kl', levels: ['PROVINCE'] });
  });

  it('looks for documents of unknown level on all ways', async () => {
    blank('/?below=kl~');
    const asked = serve(answers());
    draw(<OverviewScreen />);
    const dialog = await screen.findByRole('dialog', { name: 'Chưa rõ cấp: 1 văn bản' });
    await within(dialog).findByRole('link', { name: '9-KH/ABC' });
    expect(within(dialog).queryByRole('link', { name: '5-KH/TU' })).toBeNull();
    expect(asked.find(({ operation }) => operation === 'belowLevel')?.variables).toMatchObject({ levels: null, depth: 60 });
  });

  it('has a table beside the map; a number there opens the rows of its place alone', async () => {
    const asked = serve(answers());
    draw(<OverviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'tỉnh Thái Nguyên, Đã ban hành: 3. Xem danh sách' }));
    await screen.findByRole('dialog');
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'rowsAt')?.variables).toMatchObject({
        states: ['ISSUED'],
        placeId: 'p34:19',
        within: null,
        ofRoot: true,
      }),
    );
  });

  it('opens what no place of the table counts as exactly those rows', async () => {
    const { standingPlaces, ...others } = answers();
    const { expectations } = standingPlaces();
    const asked = serve({
      ...others,
      standingPlaces: () => ({
        expectations: { ...expectations, byPlace: { ...expectations.byPlace, elsewhere: [{ state: 'AWAITED', time: null, count: 1 }] } },
      }),
    });
    draw(<OverviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: '1 cơ quan, nhóm gọi chung' }));
    await within(await screen.findByRole('dialog')).findByText('Tỉnh ủy Bắc Kạn');
    expect(new URLSearchParams(window.location.search).get('rows')).toBe('kl~~~elsewhere');
    expect(asked.find(({ operation }) => operation === 'rowsAt')?.variables).toMatchObject({ states: null, placeId: null, within: null });
  });

  it('names who has issued what and who is awaited, the first few and the way to all', async () => {
    const asked = serve(answers());
    draw(<OverviewScreen />);
    const card = await screen.findByRole('article', { name: 'Kết luận 92-KL/TW' });
    expect((await within(card).findByRole('link', { name: '2-KH/TU' })).getAttribute('href')).toBe('/directives/i1');
    within(card).getByText('Ban thường vụ Tỉnh ủy B · 02/09/2024');
    within(card).getByText('Ban thường vụ Tỉnh ủy C · 02/09/2024 · nay là Tỉnh ủy B');
    within(card).getByText('UBND tỉnh A · 01/10/2024');
    expect(within(card).getByText(/^Tỉnh ủy D; Tỉnh ủy Đ; Tỉnh ủy E/).textContent).toBe('Tỉnh ủy D; Tỉnh ủy Đ; Tỉnh ủy E và 3 nơi khác');
    fireEvent.click(within(card).getByRole('button', { name: 'Văn bản khác đã ban hành: 1. Xem danh sách' }));
    const documents = await screen.findByRole('dialog', { name: 'Văn bản đã ban hành (1)' });
    expect(asked.find(({ operation }) => operation === 'issuedBelow')?.variables).toMatchObject({ of: 'kl', answersRoot: false, undated: null });
    fireEvent.keyDown(documents, { key: 'Escape' });
    fireEvent.click(within(card).getByRole('button', { name: 'và 3 nơi khác' }));
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('rows')).toBe('kl~AWAITED'));
  });

  it('lists a document that counts for several organs once, by its real issuer, and says of the awaited whom to ask today', async () => {
    const standing = answers().standing();
    const [documents, former] = [[directiveName('bn', { symbol: '9-KH/TU', issuerNames: ['Tỉnh ủy Y'] })], ['Tỉnh ủy X', 'Tỉnh ủy Y']];
    const awaited = ['Tỉnh ủy D', 'Tỉnh ủy Đ', 'Tỉnh ủy E'].map((organName, at) => ({
      key: organName,
      organName,
      heirs: at === 0 ? ['Tỉnh ủy Đ'] : [],
      presentHolders: [{ id: at === 2 ? 'e' : 'd' }],
    }));
    serve({
      ...answers(),
      standing: () => ({
        ...standing,
        expectations: { ...standing.expectations, shared: [{ keys: former, organNames: former, heirs: ['Tỉnh ủy Y'], documents }] },
        issued: page(former.map((organName) => ({ key: organName, organName, heirs: [], metBy: documents }))),
        awaited: page(awaited),
      }),
    });
    draw(<OverviewScreen />);
    const card = await screen.findByRole('article', { name: 'Kết luận 92-KL/TW' });
    expect(await within(card).findAllByRole('link', { name: '9-KH/TU' })).toHaveLength(1);
    within(card).getByText('Tỉnh ủy Y · 05/04/2024 · tính cho 2 cơ quan: Tỉnh ủy X và Tỉnh ủy Y, nay là Tỉnh ủy Y');
    within(card).getByText('Tỉnh ủy D (nay là Tỉnh ủy Đ); Tỉnh ủy Đ; Tỉnh ủy E');
    within(card).getByText('3 nơi chưa nhận được, trong đó 1 cơ quan cũ nay là cơ quan khác; nay cần hỏi 2 cơ quan.');
  });

  it('opens the undated documents that the curves leave out, within the scope', async () => {
    blank('/?scope=p34.19');
    const asked = serve(answers());
    draw(<OverviewScreen />);
    await screen.findByRole('button', { name: 'Xem cả 3 văn bản' });
    fireEvent.click(screen.getByRole('button', { name: '1 văn bản chưa rõ ngày' }));
    await screen.findByRole('dialog', { name: 'Văn bản triển khai chưa rõ ngày (1)' });
    expect(asked.find(({ operation }) => operation === 'issuedBelow')?.variables).toMatchObject({ undated: true, scope: { placeIds: ['p34:19'], lines: [] } });
  });

  it('asks for everything within the scope and on the day that were chosen', async () => {
    blank('/?scope=p34.19,party&asof=2025-06-30');
    const asked = serve(answers());
    draw(<OverviewScreen />);
    await screen.findByRole('article', { name: 'Kết luận 92-KL/TW' });
    await waitFor(() => {
      for (const operation of ['standing', 'standingPlaces', 'pace']) {
        expect(asked.find((one) => one.operation === operation)?.variables, operation).toMatchObject({
          asOf: '2025-06-30',
          scope: { placeIds: ['p34:19'], lines: ['PARTY'] },
        });
      }
    });
    await waitFor(() =>
      expect(
        asked.some(({ operation, variables }) => operation === 'standingPlaces' && variables['within'] === 'p34:19' && variables['ofRoot'] === false),
      ).toBe(true),
    );
  });

  it('says what came in since the last visit, each document once, and what waits', async () => {
    localStorage.setItem('lineage.visit', JSON.stringify({ before: null, seen: '2026-02-20T01:00:00.000Z' }));
    const asked = serve(answers());
    draw(<OverviewScreen />);
    await screen.findByText('1 văn bản mới nhập hoặc có thay đổi từ 20/02/2026 08:00:');
    expect(screen.getByRole('link', { name: '5-KH/TU' }).getAttribute('href')).toBe('/directives/p1');
    expect((await screen.findByRole('link', { name: '7 nội dung chờ xác nhận' })).getAttribute('href')).toBe('/review');
    expect(asked.find(({ operation }) => operation === 'news')?.variables).toMatchObject({ since: '2026-02-20T01:00:00.000Z' });
  });

  it('says how much is past its day, as of the day and within the scope that were chosen, and leads there', async () => {
    blank('/?asof=2025-03&scope=party');
    const asked = serve(answers());
    draw(<OverviewScreen />);
    const link = await screen.findByRole('link', { name: '12 việc quá hạn, chưa nhận được' });
    expect(link.getAttribute('href')).toBe('/due?show=overdue&asof=2025-03&scope=party');
    expect(asked.find(({ operation }) => operation === 'overdue')?.variables).toEqual({
      until: '2025-03-30',
      asOf: '2025-03',
      scope: { placeIds: [], lines: ['PARTY'] },
    });
  });

  it('opens the organs that are not in the register, in the address, and says of how many of them a person is asked', async () => {
    serve(answers());
    draw(<OverviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: '2 cơ quan chưa xác định trong danh mục' }));
    const dialog = await screen.findByRole('dialog', { name: 'Cơ quan chưa xác định trong danh mục (2)' });
    expect(window.location.search).toBe('?unknown=1');
    const [first, ...others] = await within(dialog).findAllByRole('link', { name: 'Văn bản của cơ quan này' });
    expect(first?.getAttribute('href')).toBe('/directives?organ=o%3Awords%3Amot&scope=&asof=');
    expect(others).toHaveLength(1);
    expect((await within(dialog).findByRole('link', { name: '1 câu hỏi về cơ quan' })).getAttribute('href')).toBe('/review?kind=ORGAN&scope=');
  });

  it('says that tasks cannot be compared while the text is not held', async () => {
    serve(answers({ compared: false }));
    draw(<OverviewScreen />);
    await screen.findByText('Chưa có toàn văn nên chưa đối chiếu được nhiệm vụ.');
  });

  it('says that nobody below was received rather than that the directive has no tasks', async () => {
    serve(answers({ shallow: { count: 0, denominator: 0, excluded: 7 } }));
    draw(<OverviewScreen />);
    await screen.findByText('Chưa có văn bản để đối chiếu');
    expect(screen.getByRole('link', { name: '1 / 7' }).getAttribute('href')).toBe('/coverage/kl');
    expect(screen.queryByText(/Chưa đọc được nhiệm vụ/)).toBeNull();
  });

  it('says on the card that the text of the directive is condensed', async () => {
    serve(answers({ edition: 'CONDENSED' }));
    draw(<OverviewScreen />);
    await screen.findByText('bản tóm lược');
  });
});
