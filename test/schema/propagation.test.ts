import { beforeAll, describe, expect, it } from 'vitest';
import { ask, data, serverHolding, type TestServer } from './server.ts';

/** A conclusion of the centre and the programme of a province that carries it out, in words of our own. */
const CONCLUSION = [
  'BỘ CHÍNH TRỊ',
  'Số 91-KL/TW',
  'Hà Nội, ngày 12/8/2024',
  '',
  'KẾT LUẬN',
  'về phát triển thư viện cơ sở',
  '',
  'Bộ Chính trị yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:',
  '',
  '1. Mở rộng mạng lưới thư viện, tủ sách đến các xã, phường; đến năm 2026 có 60% số xã có thư viện đạt chuẩn.',
  '',
  '2. Bồi dưỡng nghiệp vụ cho người làm công tác thư viện ở cơ sở.',
  '',
  '3. Các tỉnh ủy, thành ủy xây dựng kế hoạch thực hiện Kết luận này trước ngày 30/11/2024.',
  '',
  'T/M BỘ CHÍNH TRỊ',
  'THƯỜNG TRỰC BAN BÍ THƯ',
  'Nguyễn Văn Mẫu',
].join('\n');

const PLAN = [
  'TỈNH ỦY BẮC KẠN',
  'Số 310-KH/TU',
  'Bắc Kạn, ngày 20/10/2024',
  '',
  'KẾ HOẠCH',
  'thực hiện Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển thư viện cơ sở',
  '',
  'Thực hiện Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển thư viện cơ sở, Ban Thường vụ Tỉnh ủy Bắc Kạn ban hành kế hoạch như sau:',
  '',
  'I. NHIỆM VỤ',
  '1. Mở rộng mạng lưới thư viện, tủ sách tại 45 xã vùng cao của huyện Ba Bể và huyện Pác Nặm; đến năm 2027 có 45% số xã có thư viện đạt chuẩn.',
  '2. Tổ chức hội thi kể chuyện theo sách vào tháng 4 hằng năm.',
  '',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Ban Tuyên giáo Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này./.',
  '',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Trần Thị Mẫu',
].join('\n');

describe('the way of tasks over the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serverHolding({ 'ke-hoach.txt': PLAN, 'ket-luan.txt': CONCLUSION });
  });

  type Link = {
    readonly key: string;
    readonly state: string;
    readonly copied: boolean;
    readonly lower: { readonly path: string };
    readonly upper: { readonly path: string };
  };
  const LINK =
    'key state copied lowerWords upperWords shared { words lower { start end } upper { start end } } specifics { words span { start end } } drift { about upper lower turn } lower { path } upper { path }';
  const tasksOf = async (symbol: string) => {
    const answer = await data(server.app, 'query($symbol: String!) { directive(symbol: $symbol) { id tasks { edges { node { id path ordering } } } } }', {
      symbol,
    });
    const { directive } = answer as { directive: { id: string; tasks: { edges: { node: { id: string; path: string; ordering: boolean } }[] } } };
    return { id: directive.id, tasks: directive.tasks.edges.map(({ node }) => node) };
  };
  const lineage = async () => {
    const { tasks } = await tasksOf('91-KL/TW');
    const of = tasks.find((task) => task.path === '1')?.id;
    const answer = await data(server.app, `query($of: ID!) { taskLineage(of: $of) { links unreviewed steps { depth links { ${LINK} } } } }`, { of });
    return (answer as { taskLineage: { links: number; unreviewed: number; steps: { depth: number; links: (Link & Record<string, never>)[] }[] } }).taskLineage;
  };

  it('links the task that answers, in whatever order the documents came, and slices its words out of both texts', async () => {
    const { steps, unreviewed } = await lineage();
    const [link] = steps[0]?.links ?? [];
    expect([link?.lower.path, link?.upper.path, link?.state]).toEqual(['I.1', '1', 'SUGGESTED']);
    expect(unreviewed).toBe(1);
    const { shared, specifics, lowerWords, upperWords } = link as unknown as {
      shared: { words: string; lower: { start: number; end: number }; upper: { start: number; end: number } }[];
      specifics: { words: string; span: { start: number; end: number } }[];
      lowerWords: string;
      upperWords: string;
    };
    expect(shared.length).toBeGreaterThan(0);
    for (const { words, lower, upper } of shared) {
      expect(lowerWords.slice(lower.start, lower.end)).toBe(words);
      expect(upperWords.slice(upper.start, upper.end).length).toBeGreaterThan(0);
    }
    for (const { words, span } of specifics) expect(lowerWords.slice(span.start, span.end)).toBe(words);
    expect(specifics.map(({ words }) => words).join('|')).toContain('45');
  });

  it('tells of each step whether its document was issued within a scope', async () => {
    const { tasks } = await tasksOf('91-KL/TW');
    const of = tasks.find((task) => task.path === '1')?.id;
    const steps = '{ all: inScope party: inScope(scope: { lines: [PARTY] }) others: inScope(scope: { lines: [FRONT] }) }';
    const answer = await data(server.app, `query($of: ID!) { taskLineage(of: $of) { steps ${steps} } }`, { of });
    expect(answer).toEqual({ taskLineage: { steps: [{ all: true, party: true, others: false }] } });
  });

  it('says where a number or a year became less on the way down', async () => {
    const { steps } = await lineage();
    const link = steps[0]?.links[0] as { drift: { turn: string }[] } | undefined;
    expect(link?.drift.map(({ turn }) => turn)).toContain('WEAKER');
  });

  it('holds each task against the organ, and gives as many rows as it counts', async () => {
    const answer = await data(
      server.app,
      '{ coverage(of: "91-KL/TW") { compared organs organsFurther columns { path concrete { count keys } } rows(first: 100) { edges { node { organName cells { state } concrete { count denominator keys } } } } } }',
    );
    const { coverage } = answer as {
      coverage: {
        compared: boolean;
        organs: number;
        organsFurther: number;
        columns: { path: string; concrete: { count: number; keys: string[] } }[];
        rows: { edges: { node: { organName: string; cells: { state: string }[]; concrete: { count: number; keys: string[] } } }[] };
      };
    };
    expect(coverage.compared).toBe(true);
    expect([coverage.organs, coverage.organsFurther]).toEqual([coverage.rows.edges.length, 0]);
    for (const { concrete } of coverage.columns) expect(concrete.keys).toHaveLength(concrete.count);
    const row = coverage.rows.edges.find(({ node }) => node.organName.includes('Bắc Kạn'))?.node;
    expect(row?.cells.map(({ state }) => state).slice(0, 2)).toEqual(
      ['PARTIAL', 'MISSING'].map((state, at) => (at === 0 ? expect.stringMatching(/PARTIAL|COVERED/) : state)),
    );
    expect(row?.concrete.count).toBe(coverage.columns.filter((_, at) => ['PARTIAL', 'COVERED'].includes(row?.cells[at]?.state ?? '')).length);
  });

  it('marks the cells whose document states another target or deadline, and counts those very cells', async () => {
    const answer = await data(
      server.app,
      '{ coverage(of: "91-KL/TW") { drifts { drift figure { count denominator unreviewed keys } } rows(first: 100) { edges { node { organId organName cells { taskId drift linkKeys } } } } } }',
    );
    const { coverage } = answer as {
      coverage: {
        drifts: { drift: string; figure: { count: number; denominator: number; unreviewed: number; keys: string[] } }[];
        rows: { edges: { node: { organId: string; organName: string; cells: { taskId: string; drift: string | null; linkKeys: string[] }[] } }[] };
      };
    };
    const rows = coverage.rows.edges.map(({ node }) => node);
    const marked = rows.flatMap((row) => row.cells.flatMap((cell) => (cell.drift === 'CHANGED' ? [{ row, cell }] : [])));
    expect(marked.map(({ row }) => row.organName)).toEqual([expect.stringContaining('Bắc Kạn')]);
    const [changed, ...others] = coverage.drifts;
    expect([changed?.drift, others]).toEqual(['CHANGED', []]);
    expect(changed?.figure.keys).toEqual(marked.map(({ row, cell }) => `${cell.taskId}|${row.organId}`));
    expect(changed?.figure).toMatchObject({
      count: 1,
      unreviewed: 1,
      denominator: rows.flatMap(({ cells }) => cells.filter((cell) => cell.linkKeys.length > 0)).length,
    });
  });

  it('expects a plan of every provincial committee of that day, and words what has not come as not received', async () => {
    const answer = await data(
      server.app,
      '{ expectations(of: "91-KL/TW", filter: { kinds: [ISSUE], levels: [PROVINCE], ofRoot: true }) { counts { state count } rows(first: 1) { totalCount } } items(of: "91-KL/TW", filter: { lists: [A] }) { rows(first: 1) { edges { node { message } } } } }',
    );
    const { expectations, items } = answer as {
      expectations: { counts: { state: string; count: number }[]; rows: { totalCount: number } };
      items: { rows: { edges: { node: { message: string } }[] } };
    };
    expect(expectations.rows.totalCount).toBe(63);
    expect(expectations.counts.reduce((sum, { count }) => sum + count, 0)).toBe(63);
    expect(expectations.counts.find(({ state }) => state === 'ISSUED')?.count).toBe(1);
    expect(items.rows.edges[0]?.node.message).toMatch(/chưa nhận được/i);
  });

  const DECIDE =
    'mutation($key: ID!, $decision: EdgeDecision!, $request: ID!) { decideTaskLink(key: $key, decision: $decision, requestId: $request) { state decisions { type } } }';
  it('takes a person’s word on a link, at once and in the matrix', async () => {
    const before = await lineage();
    const key = before.steps[0]?.links[0]?.key;
    const rejected = await data(server.app, DECIDE, { key, decision: 'REJECT', request: 'r1' });
    expect(rejected).toEqual({ decideTaskLink: { state: 'REJECTED', decisions: [{ type: 'reject-task-link' }] } });
    expect((await lineage()).steps).toEqual([]);
    await data(server.app, DECIDE, { key, decision: 'CONFIRM', request: 'r2' });
    expect((await lineage()).unreviewed).toBe(0);
    expect(await data(server.app, DECIDE, { key, decision: 'CONFIRM', request: 'r2' })).toMatchObject({ decideTaskLink: { state: 'CONFIRMED' } });
  });

  it('adds a link that the linker did not see, and refuses one to a document that is not above', async () => {
    const [centre, province] = [await tasksOf('91-KL/TW'), await tasksOf('310-KH/TU')];
    const [upper, lower] = [centre.tasks.find((task) => task.path === '2')?.id, province.tasks.find((task) => task.path === 'I.2')?.id];
    const ADD = 'mutation($lower: ID!, $upper: ID!, $request: ID!) { addTaskLink(lower: $lower, upper: $upper, requestId: $request) { byPerson state } }';
    expect(await data(server.app, ADD, { lower, upper, request: 'a1' })).toEqual({ addTaskLink: { byPerson: true, state: 'CONFIRMED' } });
    const turned = await ask(server.app, ADD, { lower: upper, upper: lower, request: 'a2' });
    expect(turned.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('keeps a case of an item: urged by a letter, with who and when', async () => {
    const first = await data(
      server.app,
      '{ items(of: "91-KL/TW", filter: { rules: ["overdue"] }) { rows(first: 1) { edges { node { key fingerprint case { state } } } } } }',
    );
    const item = (first as { items: { rows: { edges: { node: { key: string; fingerprint: string } }[] } } }).items.rows.edges[0]?.node;
    expect(item).toBeDefined();
    const URGE =
      'mutation($key: ID!, $print: String) { recordCase(key: $key, step: URGED, fingerprint: $print, letterNumber: "15-CV/BTG", letterOn: "2025-01-09", requestId: "c1") { type } }';
    await data(server.app, URGE, { key: item?.key, print: item?.fingerprint });
    const again = await data(
      server.app,
      '{ items(of: "91-KL/TW", filter: { caseStates: [URGED] }) { rows(first: 5) { totalCount edges { node { key case { state steps { step letter { number on } } } } } } } }',
    );
    expect(again).toMatchObject({
      items: {
        rows: {
          totalCount: 1,
          edges: [{ node: { key: item?.key, case: { state: 'URGED', steps: [{ step: 'URGED', letter: { number: '15-CV/BTG', on: '2025-01-09' } }] } } }],
        },
      },
    });
    const wrong = await ask(server.app, 'mutation { recordCase(key: "k", step: URGED, requestId: "c2") { type } }');
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('lists what falls due, with the stated day and the words', async () => {
    const answer = await data(
      server.app,
      '{ due(of: "91-KL/TW", days: 0, asOf: "2024-12-01") { overdue next { dueOn } rows(first: 2) { totalCount edges { node { dueOn term { on } evidence { quote } time daysLate } } } } }',
    );
    const { due } = answer as {
      due: {
        overdue: number;
        next: { dueOn: string } | null;
        rows: { totalCount: number; edges: { node: { dueOn: string; time: string; daysLate: number; evidence: unknown[] } }[] };
      };
    };
    expect(due.rows.totalCount).toBeGreaterThan(50);
    expect(due.overdue).toBe(due.rows.totalCount);
    expect(due.next === null || due.next.dueOn > '2024-12-01').toBe(true);
    expect(due.rows.edges[0]?.node).toMatchObject({ dueOn: '2024-11-30', time: 'OVERDUE', daysLate: 1 });
    expect(due.rows.edges[0]?.node.evidence.length).toBeGreaterThan(0);
  });

  it('owes the same by the day and in the worklist, and names who holds the work of a committee that has ended', async () => {
    type Told = { readonly organName: string; readonly presentHolders: readonly { readonly name: string }[] };
    type Page = { readonly rows: { readonly totalCount: number; readonly edges: readonly { readonly node: Told & { readonly key: string } }[] } };
    const owed = async (): Promise<{ readonly due: Page; readonly items: Page }> =>
      (await data(
        server.app,
        `{ due(of: "91-KL/TW", days: 0, asOf: "2026-01-10") { rows(first: 100) { totalCount edges { node { key organId organName presentHolders { name } } } } }
           items(of: "91-KL/TW", asOf: "2026-01-10", filter: { rules: ["overdue"] }) { rows(first: 100) { totalCount edges { node { key organName presentHolders { name } } } } } }`,
      )) as { due: Page; items: Page };
    const { due, items } = await owed();
    expect(due.rows.totalCount).toBe(items.rows.totalCount);
    const nowOf = (page: Page, organ: string) => page.rows.edges.find(({ node }) => node.organName === organ)?.node.presentHolders.map(({ name }) => name);
    for (const page of [due, items]) {
      expect(nowOf(page, 'Tỉnh ủy Yên Bái')).toEqual(['Tỉnh ủy Lào Cai']);
      expect(nowOf(page, 'Tỉnh ủy Lạng Sơn')).toEqual(['Tỉnh ủy Lạng Sơn']);
    }
    // Whoever says that nothing was issued yet owes it still.
    const key = due.rows.edges.find(({ node }) => node.organName === 'Tỉnh ủy Lạng Sơn')?.node.key;
    await data(server.app, 'mutation($key: ID!) { stateExpectation(key: $key, state: CONFIRMED_NONE, requestId: "none-yet") { id } }', { key });
    const after = await owed();
    expect([after.due.rows.totalCount, after.items.rows.totalCount]).toEqual([due.rows.totalCount, due.rows.totalCount]);
  });
});

/** The plan of a district under the province’s, and one that answers the centre’s directly, in words of our own. */
const district = (organ: string, symbol: string, above: string): string =>
  [
    organ,
    `Số ${symbol}`,
    'Ba Bể, ngày 05/12/2024',
    '',
    'KẾ HOẠCH',
    `thực hiện ${above} về phát triển thư viện cơ sở`,
    '',
    `Thực hiện ${above} về phát triển thư viện cơ sở, Ban Thường vụ Huyện ủy ban hành kế hoạch như sau:`,
    '',
    'I. NHIỆM VỤ',
    '1. Mở rộng mạng lưới thư viện, tủ sách tại 20 xã vùng cao trong huyện; đến năm 2028 có 30% số xã có thư viện đạt chuẩn.',
    '2. Vận động nhân dân tặng sách./.',
    '',
    'T/M BAN THƯỜNG VỤ',
    'BÍ THƯ',
    'Lê Thị Mẫu',
  ].join('\n');

it('names the task that each one stands under, and the level that is passed over', async () => {
  const server = await serverHolding({
    'ket-luan.txt': CONCLUSION,
    'ke-hoach.txt': PLAN,
    'duoi-tinh.txt': district('HUYỆN ỦY BA BỂ', '88-KH/HU', 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Ban Thường vụ Tỉnh ủy Bắc Kạn'),
    'thang-trung-uong.txt': district('HUYỆN ỦY PÁC NẶM', '61-KH/HU', 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị'),
  });
  const tasks = await data(server.app, '{ directive(symbol: "91-KL/TW") { tasks { edges { node { id path } } } } }');
  const { directive } = tasks as { directive: { tasks: { edges: { node: { id: string; path: string } }[] } } };
  const of = directive.tasks.edges.find(({ node }) => node.path === '1')?.node.id;
  const answer = await data(
    server.app,
    'query($of: ID!) { taskLineage(of: $of) { steps { directive { symbol } task { path } under { path directive { symbol } } between { symbol } unknownLevels } } }',
    { of },
  );
  type Step = {
    readonly directive: { readonly symbol: string };
    readonly task: { readonly path: string };
    readonly under: { readonly path: string; readonly directive: { readonly symbol: string } };
    readonly between: readonly unknown[];
    readonly unknownLevels: readonly string[];
  };
  const { steps } = (answer as { taskLineage: { steps: readonly Step[] } }).taskLineage;
  const told = steps.filter(({ task }) => task.path === 'I.1').map((step) => [step.directive.symbol, step.under.directive.symbol, step.unknownLevels]);
  expect(Object.fromEntries(told.map(([symbol, above, levels]) => [symbol, [above, levels]]))).toEqual({
    '310-KH/TU': ['91-KL/TW', []],
    '88-KH/HU': ['310-KH/TU', []],
    '61-KH/HU': ['91-KL/TW', ['PROVINCE']],
  });
});
