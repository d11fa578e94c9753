// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CoverageScreen } from '../../../ui/coverage/coverage-screen.tsx';
import { blankPage, draw, serve } from '../screen.tsx';
import { answer, directive, row } from './answers.ts';

const rows = [row('p', 'PROVINCE', ['COVERED', 'MISSING']), row('q', 'PROVINCE', ['MISSING', 'MISSING']), row('w', 'COMMUNE', ['NO_TEXT', 'NO_TEXT'])];

function answers(more: Parameters<typeof answer>[0] = {}) {
  return {
    coverage: () => ({ coverage: answer(more) }),
    coverageRows: () => ({
      coverage: {
        graphVersion: 11,
        rows: { totalCount: rows.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: rows.map((node) => ({ node })) },
      },
    }),
    expectationCounts: () => ({
      expectations: {
        asOf: '2026-11-22',
        counts: [
          { state: 'ISSUED', time: 'NO_DEADLINE', count: 2 },
          { state: 'AWAITED', time: 'OVERDUE', count: 1 },
        ],
        shared: [],
      },
    }),
    exempt: () => ({ exempt: { id: 'd1' } }),
  };
}

type Shared = { keys: string[]; organNames: string[]; heirs: string[]; documents: ReturnType<typeof directive>[] };

const owedBy = (count: number, shared: readonly Shared[] = []) => ({
  expectationCounts: () => ({ expectations: { asOf: '2026-11-22', counts: [{ state: 'ISSUED', time: 'NO_DEADLINE', count }], shared } }),
});

const differing = {
  state: 'SUGGESTED',
  byPerson: false,
  unsure: false,
  degree: 'FULL',
  strength: 'DIRECT',
  reason: 'same-work',
  reasonWords: [],
  copied: false,
  lowerWords: 'mở lớp bơi',
  upperWords: 'mở lớp bơi',
  shared: [],
  specifics: [],
  drift: [
    { about: 'deadline', upper: '2028', lower: null, turn: 'MISSING' },
    { about: 'target', upper: '60%', lower: '45%', turn: 'WEAKER' },
    { about: 'deadline', upper: '2026', lower: '2027', turn: 'LATER' },
  ],
  bridged: [],
  decisions: [],
  lower: null,
  upper: null,
};

/** Opens what stands behind the figures of what has to be issued. */
async function openTheirCounting(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Các con số này gồm những gì' }));
}

describe('the comparison', () => {
  beforeEach(() => blankPage('/coverage/kl'));

  it('tells cells that rest on suggestions of little proof alone from the others, and counts them', async () => {
    const [first, second] = [row('p', 'PROVINCE', ['COVERED', 'MISSING']), row('q', 'PROVINCE', ['COVERED', 'MISSING'])];
    const little = { ...second, cells: second.cells.map((cell, at) => (at === 0 ? { ...cell, unsure: true } : cell)) };
    serve({
      ...answers({ marks: { unreviewed: 2, unsure: 1, linked: 0 } }),
      coverageRows: () => ({
        coverage: {
          graphVersion: 11,
          rows: { totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: first }, { node: little }] },
        },
      }),
    });
    draw(<CoverageScreen id="kl" />);
    await screen.findByRole('button', { name: 'Cơ quan q; nhiệm vụ 1.a: Đã cụ thể hóa, chưa chắc, chờ xác nhận' });
    screen.getByRole('button', { name: 'Cơ quan p; nhiệm vụ 1.a: Đã cụ thể hóa, chờ xác nhận' });
    fireEvent.click(screen.getByRole('button', { name: 'Chờ xác nhận 2' }));
    await screen.findByText(/^2 ô chờ xác nhận, gồm: Đã cụ thể hóa: 2\. Trong đó 1 ô chưa chắc\./);
    fireEvent.click(screen.getByRole('button', { name: 'trong đó chưa chắc 1' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Cơ quan p; nhiệm vụ/ })).toBeNull());
    screen.getByText(/^1 ô chưa chắc, là một phần của các ô chờ xác nhận, gồm: Đã cụ thể hóa: 1\. Chỉ dựa trên đề xuất/);
    expect(new URLSearchParams(window.location.search).get('mark')).toBe('unsure');
  });

  it('never says of confirmed links alone that nothing was found or nothing waits, and why organs are missing', async () => {
    blankPage('/coverage/kl?confirmed=1');
    const none = { unreviewed: 0, unsure: 0, linked: 0 };
    const coverage = ({ confirmedOnly }: Readonly<Record<string, unknown>>) => ({
      coverage: answer(confirmedOnly === true ? { confirmedOnly: true, marks: none } : { organs: 4 }),
    });
    serve({ ...answers(), coverage });
    draw(<CoverageScreen id="kl" />);
    await screen.findByRole('button', { name: 'Cơ quan q; nhiệm vụ 1.a: Chưa có liên kết đã xác nhận' });
    screen.getByRole('button', { name: 'Chưa có liên kết đã xác nhận 3' });
    await screen.findByText(/^Văn bản, nội dung chỉ do máy đề xuất, .* Vì vậy bảng ít hơn 1 cơ quan\.$/);
    expect(document.body.textContent).not.toMatch(/Chưa tìm thấy|ô chờ xác nhận/);
  });

  it('names every cell by organ, task and state, and says as of when', async () => {
    serve(answers());
    draw(<CoverageScreen id="kl" />);
    await screen.findByRole('button', { name: 'Cơ quan p; nhiệm vụ 1.a: Đã cụ thể hóa, chờ xác nhận' });
    fireEvent.click(screen.getByRole('button', { name: /^Xã, phường: 1 cơ quan chưa có văn bản để đối chiếu/ }));
    await screen.findByRole('button', { name: 'Cơ quan w; nhiệm vụ 1.b: Chưa có văn bản để đối chiếu' });
    screen.getByText('Tính đến 22/11/2026');
  });

  it('opens on what can be compared: the others are one line that names and counts them, in the address once opened', async () => {
    serve(answers());
    draw(<CoverageScreen id="kl" />);
    const line = await screen.findByRole('button', { name: /^Xã, phường: 1 cơ quan chưa có văn bản để đối chiếu/ });
    expect(line.getAttribute('aria-expanded')).toBe('false');
    expect(line.closest('tr')?.textContent).toMatch(/Cơ quan w– \/ 2$/);
    expect(screen.queryByRole('button', { name: /^Cơ quan w; nhiệm vụ/ })).toBeNull();
    fireEvent.click(line);
    await screen.findByRole('button', { name: /^Cơ quan w; nhiệm vụ 1.a/ });
    expect(new URLSearchParams(window.location.search).get('open')).toBe('COMMUNE');
  });

  it('draws the organs without a text where just their cells were chosen', async () => {
    serve(answers());
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Chưa có văn bản để đối chiếu 2' }));
    await screen.findByRole('button', { name: /^Cơ quan w; nhiệm vụ 1.a/ });
  });

  it('counts expectations by state and never words what was not received as not done', async () => {
    serve(answers());
    draw(<CoverageScreen id="kl" />);
    const strip = await screen.findByRole('region', { name: 'Việc phải ban hành' });
    await within(strip).findByRole('button', { name: '1 Chưa nhận được (quá hạn)' });
    expect(document.body.textContent).not.toMatch(/chưa thực hiện|không thực hiện|chưa làm/i);
  });

  it('marks and counts cells with another target or deadline than above, and shows just their organs when asked', async () => {
    const other = row('q', 'PROVINCE', ['COVERED', 'MISSING']);
    const unlike = { ...other, cells: other.cells.map((cell, at) => (at === 0 ? { ...cell, drift: 'CHANGED' as const } : cell)) };
    serve({
      ...answers({ drifts: [{ drift: 'CHANGED', figure: { count: 1 } }] }),
      coverageRows: () => ({
        coverage: {
          graphVersion: 11,
          rows: { totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: rows[0] }, { node: unlike }] },
        },
      }),
      ruleCount: ({ rule }) => ({ items: { rows: { totalCount: rule === 'later-deadline' ? 2 : 4 } } }),
      taskLink: ({ key }) => ({ taskLink: { ...differing, key } }),
    });
    draw(<CoverageScreen id="kl" />);
    await screen.findByRole('button', { name: 'Cơ quan q; nhiệm vụ 1.a: Đã cụ thể hóa, chờ xác nhận; chỉ tiêu hoặc thời hạn khác cấp trên' });
    fireEvent.click(screen.getByRole('button', { name: 'Chỉ tiêu, thời hạn khác cấp trên 1' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Cơ quan p; nhiệm vụ/ })).toBeNull());
    screen.getByRole('button', { name: /^Cơ quan q; nhiệm vụ 1.a/ });
    const [first, second] = screen.getAllByRole('columnheader').slice(1);
    within(first as HTMLElement).getByText('1 ô có chỉ tiêu, thời hạn khác cấp trên');
    expect(within(second as HTMLElement).queryByText(/khác cấp trên/)).toBeNull();
    expect(new URLSearchParams(window.location.search).get('drift')).toBe('1');
    const lower = await screen.findByRole('link', { name: '4 chỉ tiêu thấp hơn cấp trên' });
    expect(lower.getAttribute('href')).toBe('/items?list=B&rule=weaker-target&of=kl');
    const later = await screen.findByRole('link', { name: '2 thời hạn muộn hơn cấp trên' });
    expect(later.getAttribute('href')).toBe('/items?list=B&rule=later-deadline&of=kl');
    screen.getByText(/^1 ô nêu khác văn bản cấp trên; tính cả/);
    fireEvent.click(screen.getByRole('button', { name: /^Cơ quan q; nhiệm vụ 1.a/ }));
    // Said at the head of the panel, before what must be scrolled to.
    const head = (await screen.findByText('Có chỉ tiêu hoặc thời hạn khác cấp trên:')).closest('.coverage-panel__drifts');
    await waitFor(() => expect(head?.textContent).toMatch(/Chỉ tiêu.*60% → 45%.*Thời hạn.*năm 2026 → năm 2027.*không nêu/));
    expect(head?.querySelectorAll('li')).toHaveLength(3);
  });

  it('names the document by which an organ answers a task that orders one to be issued', async () => {
    const issued = row('q', 'PROVINCE', ['PARTIAL', 'MISSING']);
    const node = { ...issued, cells: issued.cells.map((cell, at) => (at === 0 ? { ...cell, issuedBy: ['q'] } : cell)) };
    serve({
      ...answers(),
      coverageRows: () => ({
        coverage: { graphVersion: 11, rows: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node }] } },
      }),
    });
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Cơ quan q; nhiệm vụ 1.a: Cụ thể hóa một phần' }));
    const said = (await screen.findByText('Bằng chính văn bản này:')).parentElement as HTMLElement;
    within(said).getByRole('link', { name: /q-KH\/TU/ });
    within(said).getByText(/^Nhiệm vụ yêu cầu ban hành văn bản và việc khác/);
    fireEvent.click(screen.getByRole('button', { name: /^Cơ quan q; nhiệm vụ 1.b/ }));
    await waitFor(() => expect(screen.queryByText('Bằng chính văn bản này:')).toBeNull());
  });

  it('explains the ring of a cell outside the count that something answers', async () => {
    const outside = row('q', 'PROVINCE', ['NOT_APPLICABLE', 'MISSING']);
    const linked = { ...outside, cells: outside.cells.map((cell, at) => (at === 0 ? { ...cell, linkKeys: ['q#1>kl#1'] } : cell)) };
    const held = (node: typeof outside) => ({
      ...answers({ marks: { unreviewed: 0, unsure: 0, linked: node === linked ? 1 : 0 } }),
      coverageRows: () => ({
        coverage: { graphVersion: 11, rows: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node }] } },
      }),
    });
    serve(held(linked));
    draw(<CoverageScreen id="kl" />);
    const name = 'Ngoài tổng số, có nội dung tương ứng 1';
    fireEvent.click(await screen.findByRole('button', { name }));
    await screen.findByText(/^1 ô, gồm: Không thuộc chức năng: 1\. Vòng nét đứt:/);
    blankPage('/coverage/kl');
    serve(held(outside));
    draw(<CoverageScreen id="kl" />);
    await screen.findByRole('button', { name: /^Cơ quan q; nhiệm vụ 1.a/ });
    expect(screen.queryByRole('button', { name: /^Ngoài tổng số/ })).toBeNull();
  });

  it('says that a choice of the legend narrows the table, not the counts of the legend', async () => {
    serve(answers());
    draw(<CoverageScreen id="kl" />);
    const switched = await screen.findByRole('checkbox', { name: 'Chỉ nơi đã có toàn văn' });
    fireEvent.click(switched);
    await screen.findByText('Đang xem 2 trên 3 cơ quan: mọi số trong bảng và chú giải là của 2 cơ quan này; số ở đầu trang vẫn của cả bảng.');
    fireEvent.click(switched);
    fireEvent.click(screen.getByRole('button', { name: 'Chưa có văn bản để đối chiếu 2' }));
    await screen.findByText('Bảng đang xem và cộng 1 trên 3 cơ quan, là những nơi có ô đã chọn; chú giải và số ở đầu trang vẫn đếm đủ.');
    screen.getByRole('button', { name: 'Chưa tìm thấy nội dung tương ứng 3' });
    fireEvent.click(screen.getByRole('button', { name: 'Chưa tìm thấy nội dung tương ứng 3' }));
    fireEvent.click(switched);
    await screen.findByText(
      'Bảng đang xem và cộng 2 trên 3 cơ quan, là những nơi có ô đã chọn; chú giải đếm 2 cơ quan theo “Chỉ nơi đã có toàn văn”; số ở đầu trang vẫn của cả bảng.',
    );
  });

  it('says why the table has more organs than have to issue under the directive itself', async () => {
    serve({ ...answers({ organs: 100, organsFurther: 33, organsJoined: 2 }), ...owedBy(67) });
    draw(<CoverageScreen id="kl" />);
    await openTheirCounting();
    await screen.findByText(/2 cơ quan đã kết thúc hoạt động đứng chung hàng với cơ quan kế thừa đã ban hành văn bản\./);
    await screen.findByText(/Bảng dưới có 100 cơ quan: 67 cơ quan này và 33 cơ quan phải ban hành, hoặc đã ban hành, văn bản ở cấp dưới nữa\./);
  });

  it('says in how many rows the organs stand where one document counts for several, and names it beside the number', async () => {
    const heirs = ['Tỉnh ủy Bắc Ninh'];
    const shared = [{ keys: ['a', 'b'], organNames: ['Tỉnh ủy Bắc Giang', 'Tỉnh ủy Bắc Ninh'], heirs, documents: [directive('bn', { symbol: '7-KH/TU' })] }];
    serve({ ...answers({ organs: 71, organsFurther: 5, organsJoined: 2 }), ...owedBy(67, shared) });
    draw(<CoverageScreen id="kl" />);
    await openTheirCounting();
    await screen.findByText(/Bảng dưới có 71 hàng: 67 cơ quan này đứng ở 66 hàng, .*; thêm 5 cơ quan/);
    const note = await screen.findByText(/tính cho 2 trong 67 cơ quan đã ban hành: Tỉnh ủy Bắc Giang và Tỉnh ủy Bắc Ninh, nay là Tỉnh ủy Bắc Ninh\./);
    within(note).getByRole('link', { name: '7-KH/TU' });
  });

  it('walks the cells with the arrow keys over the heads of levels', async () => {
    serve(answers());
    window.history.replaceState(null, '', '/coverage/kl?open=COMMUNE');
    draw(<CoverageScreen id="kl" />);
    const first = await screen.findByRole('button', { name: /^Cơ quan q; nhiệm vụ 1.a/ });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Cơ quan w; nhiệm vụ 1.a/));
  });

  it('opens a cell into the address, says which rule made it expected, and exempts it with a reason', async () => {
    localStorage.setItem('lineage.actor', 'Lan');
    const asked = serve(answers());
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: /^Cơ quan p; nhiệm vụ 1.b/ }));
    expect(new URLSearchParams(window.location.search).get('sel')).toBe('c:kl#2|p');
    await screen.findByText(/do cấp ủy của từng địa bàn/);
    fireEvent.click(screen.getByRole('button', { name: 'Không phải thực hiện…' }));
    fireEvent.change(await screen.findByLabelText('Lý do'), { target: { value: 'Đã giao cơ quan khác' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    await waitFor(() => expect(asked.find((one) => one.operation === 'exempt')).toBeDefined());
    expect(asked.find((one) => one.operation === 'exempt')?.variables).toMatchObject({
      key: 'cell|kl#2|p',
      exempt: true,
      reason: 'Đã giao cơ quan khác',
      expectedVersion: 11,
    });
  });

  it('shows what comes near in its words where nothing was found, with the way into the text, and links it in one press', async () => {
    localStorage.setItem('lineage.actor', 'Lan');
    const near = {
      words: 'Mở lớp bơi cho học sinh.',
      upper: { id: 'kl#2.1', text: 'Dạy bơi cho học sinh.' },
      lower: { id: 'p#3', path: 'III.3', ordering: true, evidence: { start: 5, end: 30 }, directive: directive('p') },
    };
    const asked = serve({
      ...answers(),
      nearWordings: () => ({ coverage: { nearWordings: [near] } }),
      addTaskLink: () => ({ addTaskLink: { key: 'p#3>kl#2.1' } }),
    });
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Cơ quan p; nhiệm vụ 1.b: Chưa tìm thấy nội dung tương ứng' }));
    await screen.findByRole('heading', { name: 'Lời văn gần giống, máy chưa coi là tương ứng' });
    expect(screen.getByRole('link', { name: /^p-KH\/TU · .*III/ }).getAttribute('href')).toContain('/p');
    fireEvent.click(screen.getByRole('button', { name: 'Thêm liên kết' }));
    await screen.findByText(/^Đã thêm liên kết: p-KH\/TU .*III/);
    expect(asked.find(({ operation }) => operation === 'addTaskLink')?.variables).toMatchObject({ lower: 'p#3', upper: 'kl#2.1' });
  });

  it('goes on from the state of the cell once what was decided took its button away', async () => {
    localStorage.setItem('lineage.actor', 'Lan');
    let states: Parameters<typeof row>[2] = ['MISSING', 'MISSING'];
    serve({
      ...answers(),
      coverageRows: () => ({
        coverage: {
          graphVersion: 11,
          rows: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: row('q', 'PROVINCE', states) }] },
        },
      }),
      exempt: () => {
        states = ['EXEMPT', 'MISSING'];
        return { exempt: { id: 'd1' } };
      },
      cellDecisions: () => ({ decisionsOn: [], expectations: null }),
    });
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: /^Cơ quan q; nhiệm vụ 1.a/ }));
    const button = await screen.findByRole('button', { name: 'Không phải thực hiện…' });
    button.focus();
    fireEvent.click(button);
    fireEvent.change(await screen.findByLabelText('Lý do'), { target: { value: 'Đã giao cơ quan khác' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    await screen.findByRole('button', { name: 'Cơ quan q; nhiệm vụ 1.a: Không phải thực hiện' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Không phải thực hiện'));
  });

  it('says who exempted a cell, when and why, with the way back; and where something answers what lies outside the count', async () => {
    const said = {
      id: 'x1',
      said: 'exempt',
      again: false,
      reason: 'Đã giao cơ quan khác',
      by: 'Lan',
      at: '2026-11-20T02:00:00Z',
      words: [],
      form: null,
      on: null,
    };
    const decision = { ...said, to: null, mayTakeBack: true, takenBack: false, endedBy: null, correction: null };
    const exempt = row('p', 'PROVINCE', ['EXEMPT', 'NOT_APPLICABLE']);
    const cells = exempt.cells.map((cell) => (cell.state === 'NOT_APPLICABLE' ? { ...cell, linkKeys: ['k'] } : { ...cell, linkKeys: [] }));
    const asked = serve({
      ...answers(),
      coverageRows: () => ({
        coverage: { graphVersion: 11, rows: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: { ...exempt, cells } }] } },
      }),
      cellDecisions: () => ({ decisionsOn: [decision], expectations: null }),
      taskLink: () => ({ taskLink: null }),
    });
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Cơ quan p; nhiệm vụ 1.a: Không phải thực hiện' }));
    await screen.findByText('Lý do: Đã giao cơ quan khác');
    screen.getByText(/Lan, /);
    screen.getByRole('button', { name: /^Hoàn tác/ });
    expect(asked.find((one) => one.operation === 'cellDecisions')?.variables).toMatchObject({ key: 'cell|kl#1|p', organId: 'p' });
    fireEvent.click(screen.getByRole('button', { name: 'Cơ quan p; nhiệm vụ 1.b: Không thuộc chức năng, nhưng có nội dung tương ứng' }));
    await screen.findByText(/Ô này nằm ngoài tổng số, nhưng văn bản của cơ quan có 1 nội dung tương ứng/);
  });

  it('shows the decision under a cell whose organ need not issue anything, and no button that would change nothing', async () => {
    const exempted = { ...row('w', 'COMMUNE', ['EXEMPT', 'EXEMPT']), documents: [] };
    const rest = { again: false, words: [], form: null, on: null, to: null, takenBack: false, endedBy: null, correction: null };
    const decision = { ...rest, id: 'x2', said: 'exempt', reason: 'Xã đã sáp nhập', by: 'Lan', at: '2026-11-20T02:00:00Z', mayTakeBack: true };
    const before = { ...decision, id: 'x1', reason: 'Ghi nhầm', mayTakeBack: false, takenBack: true };
    const node = { key: 'expect|issue|kl|w', directive: directive('kl', { symbol: '70-KL/TW' }), decisions: [before, decision] };
    serve({
      ...answers(),
      coverageRows: () => ({
        coverage: { graphVersion: 11, rows: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: exempted }] } },
      }),
      cellDecisions: () => ({ decisionsOn: [before], expectations: { rows: { edges: [{ node }] } } }),
    });
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Cơ quan w; nhiệm vụ 1.a: Không phải thực hiện' }));
    await screen.findByText('Lý do: Xã đã sáp nhập');
    screen.getByText(/^Văn bản triển khai 70-KL\/TW:/);
    expect(screen.getAllByRole('button', { name: /^Hoàn tác/ })).toHaveLength(1);
    expect(screen.queryByText('Lý do: Ghi nhầm')).toBeNull();
    expect(screen.queryByRole('button', { name: /^(Bỏ )?“?Không phải thực hiện/ })).toBeNull();
  });

  it('offers documents below to compare where the text is not held', async () => {
    serve(answers({ compared: false, columns: [], instead: [directive('kh')] }));
    draw(<CoverageScreen id="kl" />);
    await screen.findByText('Chưa có toàn văn của 70-KL/TW để đối chiếu nhiệm vụ');
    expect(screen.getByRole('link', { name: 'kh-KH/TU' }).getAttribute('href')).toBe('/coverage/kh');
  });

  it('counts only what the document itself gives to groups, as the strip does', async () => {
    serve(
      answers({
        unlisted: [
          { key: 'a', kind: 'ISSUE', directive: { id: 'kl' } },
          { key: 'b', kind: 'ISSUE', directive: { id: 'kh' } },
        ],
      }),
    );
    draw(<CoverageScreen id="kl" />);
    await openTheirCounting();
    await screen.findByText(/Số trên tính cả 1 nhóm gọi chung/);
  });

  it('adds up just the organs that a condition leaves in, at the heads, at the end and in the legend, and says so', async () => {
    serve(answers());
    draw(<CoverageScreen id="kl" />);
    await screen.findByText('Cộng 3 cơ quan');
    const head = () => screen.getByRole('columnheader', { name: /1\.a/ }).querySelector('.matrix__sum')?.textContent;
    expect(head()).toBe('1/3');
    screen.getByText('1 / 6');
    // What stands above counts all, and is as long under a condition: nothing below moves.
    const above = screen.getByText('1 / 4 ô có văn bản để đối chiếu đã cụ thể hóa, đủ hoặc một phần').parentElement?.textContent;
    expect(above).toContain('2 ô chưa có văn bản (cộng 6 ô)');
    expect(above).toContain('1 ô chờ xác nhận');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chỉ nơi đã có toàn văn' }));
    await screen.findByText('Cộng 2 cơ quan đang xem');
    expect(head()).toBe('1/2');
    // At the end of the heads, and at the end of the only level that is left.
    expect(screen.getAllByText('1 / 4')).toHaveLength(2);
    screen.getByText(/^Đang xem 2 trên 3 cơ quan:/);
    screen.getByRole('button', { name: 'Chưa tìm thấy nội dung tương ứng 3' });
    // Its choices keep their place.
    screen.getByRole('button', { name: 'Chưa có văn bản để đối chiếu 0' });
    expect(screen.getByText('1 / 4 ô có văn bản để đối chiếu đã cụ thể hóa, đủ hoặc một phần').parentElement?.textContent).toBe(above);
  });

  it('says how many organs it leaves out that have issued a document whose text is not held', async () => {
    const [first, second, third] = rows;
    const cited = { ...(third as (typeof rows)[number]), documents: [], cited: [directive('x', { held: false })] };
    serve({
      ...answers(),
      coverageRows: () => ({
        coverage: {
          graphVersion: 11,
          rows: { totalCount: 3, pageInfo: { hasNextPage: false, endCursor: null }, edges: [first, second, cited].map((node) => ({ node })) },
        },
      }),
    });
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chỉ nơi đã có toàn văn' }));
    await screen.findByText(/Không hiện 1 cơ quan đã biết là có văn bản nhưng hệ thống chưa có toàn văn\.$/);
  });

  it('counts nothing where the organs could not be read', async () => {
    serve({
      ...answers(),
      coverageRows: () => {
        throw { message: 'Chưa đọc được.', extensions: { code: 'UNAVAILABLE' } };
      },
    });
    window.history.replaceState(null, '', '/coverage/kl?held=1');
    draw(<CoverageScreen id="kl" />);
    await screen.findByRole('alert');
    expect(screen.queryByText(/Đang xem 0 cơ quan/)).toBeNull();
    screen.getByRole('button', { name: 'Đã cụ thể hóa …' });
  });

  it('counts nothing while the organs under a condition are still coming', async () => {
    const page = answers();
    serve({
      ...page,
      coverageRows: (variables) => {
        const first = variables['after'] === null;
        return {
          coverage: {
            graphVersion: 11,
            rows: {
              totalCount: rows.length,
              pageInfo: { hasNextPage: first, endCursor: first ? '1' : null },
              edges: (first ? rows.slice(0, 1) : rows.slice(1)).map((node) => ({ node })),
            },
          },
        };
      },
    });
    window.history.replaceState(null, '', '/coverage/kl?held=1');
    draw(<CoverageScreen id="kl" />);
    await screen.findByText('Cộng 2 cơ quan đang xem', {}, { timeout: 10_000 });
    expect(screen.queryByText('Cộng 1 cơ quan đang xem')).toBeNull();
  });
});
