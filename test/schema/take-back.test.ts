import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { freshStores, type OpenStore } from '../contract/opened-store.ts';
import { EDITOR, plan } from '../importing/setup.ts';
import { ask, data, serverHolding } from './server.ts';

const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
const NUMBERED = plan({ symbol: '310-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '20 tháng 10 năm 2024', upper: UPPER });
const UNNUMBERED = NUMBERED.replace('Số 310-KH/TU\n', '').replace('Rà soát', 'Kiểm tra');

const LOG = `query($filter: DecisionFilter) { decisions(filter: $filter, first: 50) { totalCount counts { kind count } people { id name count }
  edges { node { id kind said again by words organName form on directives { id } takenBack mayTakeBack endedBy { id by } } } } }`;
const BACK = 'mutation($id: ID!, $requestId: ID!) { takeBackDecision(id: $id, requestId: $requestId) { id said by } }';
const STATE = `mutation($key: ID!, $state: StatedExpectation!, $form: OtherForm, $on: PlainDate, $requestId: ID!) {
  stateExpectation(key: $key, state: $state, form: $form, on: $on, requestId: $requestId) { id } }`;

type Shown = { readonly id: string; readonly said: string; readonly mayTakeBack: boolean };
type Log = { readonly totalCount: number; readonly edges: readonly { readonly node: Shown }[] };

const STORES: readonly (readonly [string, OpenStore])[] = [
  ['the reference in memory', async () => ({ store: createMemoryStore(), cleanup: async () => undefined })],
  [
    'SQLite',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'store-'));
      return { store: await openSqliteStore({ path: join(folder, 'graph.db'), thread: false }), cleanup: () => rm(folder, { recursive: true, force: true }) };
    },
  ],
];

describe.each(STORES)('decisions are listed and undone at any time, on %s', (_name, open) => {
  const at = freshStores(open);
  let server: Awaited<ReturnType<typeof serverHolding>>;
  let ids: readonly string[] = [];
  let requests = 0;
  const next = (): string => {
    requests += 1;
    return `request-${requests}`;
  };
  beforeEach(async () => {
    server = await serverHolding({ 'a.txt': NUMBERED, 'b.txt': UNNUMBERED }, at.store);
    ids = (await at.store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 5 })).rows.map(({ id }) => id);
  });

  const log = async (filter: Readonly<Record<string, unknown>> = {}) => ((await data(server.app, LOG, { filter })) as { decisions: Log }).decisions;
  const newest = async (): Promise<Shown> => {
    const [first] = (await log()).edges;
    if (first === undefined) throw new Error('nothing was decided');
    return first.node;
  };
  const back = (id: string, requestId = next()) => data(server.app, BACK, { id, requestId });
  const as = (name: string) => ({ 'x-actor-name': encodeURIComponent(name) });

  it('a merge: both documents are there again; undone once more, they are one', async () => {
    const [kept = '', other = ''] = ids;
    await data(server.app, 'mutation($kept: ID!, $other: ID!) { mergeDirectives(kept: $kept, other: $other, requestId: "m") { id } }', { kept, other });
    const merge = await newest();
    expect(merge).toMatchObject({ kind: 'DUPLICATE', said: 'merge', directives: [{ id: kept }], mayTakeBack: true, endedBy: null });
    expect((merge as unknown as { words: string[] }).words).toContain('310-KH/TU');
    await back(merge.id);
    expect((await at.store.directives(EDITOR, [other])).map(({ id }) => id)).toEqual([other]);
    const [parted, before] = (await log({ directiveId: kept })).edges;
    expect(before?.node).toMatchObject({ said: 'merge', takenBack: true, mayTakeBack: false, endedBy: { id: parted?.node.id } });
    await back(parted?.node.id ?? '');
    expect((await at.store.directives(EDITOR, [other])).map(({ id }) => id)).toEqual([kept]);
    await data(server.app, 'mutation($id: ID!) { repeatDecision(id: $id, requestId: "part") { id } }', { id: parted?.node.id });
    expect((await at.store.directives(EDITOR, [other])).map(({ id }) => id)).toEqual([other]);
  });

  it('that two documents are two: they may be proposed again, and the document tells who said so', async () => {
    const duplicates = '{ review(filter: { kinds: [DUPLICATE] }) { totalCount } }';
    await data(server.app, 'mutation($ids: [ID!]!) { keepApart(ids: $ids, requestId: "apart") { id } }', { ids });
    expect(await data(server.app, duplicates)).toEqual({ review: { totalCount: 0 } });
    const told = await data(server.app, 'query($id: ID!) { directive(id: $id) { decisions { said mayTakeBack } } }', { id: ids[1] });
    expect(told).toEqual({ directive: { decisions: [{ said: 'keep-apart', mayTakeBack: true }] } });
    await back((await newest()).id);
    expect(await data(server.app, duplicates)).toEqual({ review: { totalCount: 1 } });
    expect((await log()).edges.map(({ node }) => [node.said, node.mayTakeBack])).toEqual([
      ['propose-again', true],
      ['keep-apart', false],
    ]);
  });

  it('that a duty was met in another form: what was said before holds again, then nothing', async () => {
    const key = `expect|${ids[0]}|words:huyen uy ba be|issue`;
    await data(server.app, STATE, { key, state: 'EXTENDED', on: '2025-06-30', requestId: next() });
    const extended = await newest();
    await data(server.app, STATE, { key, state: 'OTHER_FORM', form: 'LETTER', requestId: next() });
    const letter = await newest();
    expect(letter).toMatchObject({ kind: 'DUTY', said: 'other-form', form: 'LETTER', directives: [{ id: ids[0] }] });
    expect(await ask(server.app, BACK, { id: extended.id, requestId: next() })).toMatchObject({ errors: [{ extensions: { code: 'CONFLICT' } }] });
    await back(letter.id);
    const again = await newest();
    expect(again).toMatchObject({ said: 'extended', again: true, on: '2025-06-30', mayTakeBack: true });
    // What was undone by mistake is done again; undone once more, it leads back to what stood before it.
    await data(server.app, 'mutation($id: ID!) { repeatDecision(id: $id, requestId: "redo") { id } }', { id: letter.id });
    expect(await newest()).toMatchObject({ said: 'other-form', again: true, form: 'LETTER' });
    await back((await newest()).id);
    expect(await newest()).toMatchObject({ said: 'extended', again: true });
    await back((await newest()).id);
    expect(await newest()).toMatchObject({ said: 'open', mayTakeBack: true });
  });

  it('an item that was taken off with the duty that it is: undone from either, neither is left standing', async () => {
    const key = `item|no-plan|expect|${ids[0]}|words:huyen uy ba be|issue`;
    const off = () =>
      data(server.app, 'mutation($key: ID!, $r: ID!) { recordCase(key: $key, step: EXEMPT, reason: "đã có văn bản chung", requestId: $r) { id } }', {
        key,
        r: next(),
      });
    const of = async (said: string) => (await log()).edges.map(({ node }) => node).filter((node) => node.said === said);
    await off();
    const [duty] = await of('exempt');
    await back(duty?.id ?? '');
    const [step] = await of('case-exempt');
    expect(step).toMatchObject({ takenBack: true, mayTakeBack: false });
    expect(await ask(server.app, BACK, { id: step?.id, requestId: next() })).toMatchObject({ errors: [{ extensions: { code: 'CONFLICT' } }] });
    // What was undone is done again: so is the step, and undone there it takes the duty along.
    await data(server.app, 'mutation($id: ID!) { repeatDecision(id: $id, requestId: "off again") { id } }', { id: duty?.id });
    expect((await of('case-exempt'))[0]).toMatchObject({ takenBack: false, mayTakeBack: true });
    await back(step?.id ?? '');
    expect((await of('exempt')).map(({ mayTakeBack }) => mayTakeBack)).toEqual([false, false]);
    await off();
    expect((await of('case-exempt')).map(({ mayTakeBack }) => mayTakeBack)).toEqual([true, false]);
  });

  it('tells the second of two who undid it first, and changes nothing for a request that is sent again', async () => {
    await data(server.app, 'mutation($ids: [ID!]!) { keepApart(ids: $ids, requestId: "apart") { id } }', { ids });
    const { id } = await newest();
    const first = await ask(server.app, BACK, { id, requestId: 'same' }, as('Lê Thị Hoa'));
    expect(first.errors).toBeUndefined();
    expect(await ask(server.app, BACK, { id, requestId: 'same' }, as('Lê Thị Hoa'))).toEqual(first);
    const second = await ask(server.app, BACK, { id, requestId: next() }, as('Trần Văn Bình'));
    expect(second.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', details: { by: 'Lê Thị Hoa', takenBack: true } });
    const { people } = (await log()) as unknown as { people: readonly { id: string; name: string; count: number }[] };
    const hoa = people.find(({ name }) => name === 'Lê Thị Hoa');
    expect(hoa).toMatchObject({ count: 1 });
    expect((await log({ by: hoa?.id })).edges.map(({ node }) => node.said)).toEqual(['propose-again']);
    expect((await log({ kinds: ['EDGE'] })).totalCount).toBe(0);
  });

  it('of two at the same moment one is recorded', async () => {
    await data(server.app, 'mutation($ids: [ID!]!) { keepApart(ids: $ids, requestId: "apart") { id } }', { ids });
    const { id } = await newest();
    const answers = await Promise.all([next(), next()].map((requestId) => ask(server.app, BACK, { id, requestId })));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['CONFLICT', undefined]);
    expect((await log()).totalCount).toBe(2);
  });

  it('an edge, a correction of a document and of a task, a date, a withdrawal, a step of a case', async () => {
    const [id = ''] = ids;
    const [edge] = await at.store.edgesOf(EDITOR, [id]);
    const [task] = (await at.store.tasksOf(EDITOR, [id])).filter(({ ordering }) => ordering);
    await server.importer.decideEdge(EDITOR, edge?.key ?? '', 'confirm', null, null, next());
    await server.importer.decideEdge(EDITOR, edge?.key ?? '', 'reject', null, null, next());
    await back((await newest()).id);
    expect((await at.store.edges(EDITOR, [edge?.key ?? '']))[0]?.state).toBe('confirmed');

    const [source] = await at.store.sourcesOf(EDITOR, [id]);
    const at1 = (await at.store.text(EDITOR, source?.textId ?? ''))?.indexOf('Đưa việc') ?? 0;
    const marked = async () => (await at.store.tasksOf(EDITOR, [id])).some(({ text }) => text.startsWith('Đưa việc'));
    const words = [{ textId: source?.textId ?? '', start: at1, end: at1 + 40 }];
    await server.importer.correctFact(EDITOR, id, 'missed-tasks', { to: words }, null, null, next());
    const mark = await newest();
    expect(await marked()).toBe(true);
    await back(mark.id);
    expect(await marked()).toBe(false);
    await data(server.app, 'mutation($id: ID!) { repeatDecision(id: $id, requestId: "mark") { id } }', { id: mark.id });
    expect(await marked()).toBe(true);

    await server.importer.correctFact(EDITOR, id, 'signer', { to: 'Người khác' }, null, null, next());
    await back((await newest()).id);
    expect((await at.store.directives(EDITOR, [id]))[0]?.signer).toBe('Nguyễn Văn Mẫu');

    const due = async () => (await at.store.tasksOf(EDITOR, [id])).find((each) => each.id === task?.id)?.deadlines;
    await server.importer.correctFact(EDITOR, task?.id ?? '', 'due', { to: '2025-06-30' }, null, null, next());
    await server.importer.correctFact(EDITOR, task?.id ?? '', 'due', { to: '2025-09-30' }, null, null, next());
    await back((await newest()).id);
    expect(await due()).toEqual(['2025-06-30']);
    await back((await newest()).id);
    expect(await due()).toEqual([]);

    await data(server.app, 'mutation($id: ID!) { recordReceipt(directiveId: $id, on: "2025-03-04", requestId: "received") { id } }', { id });
    await back((await newest()).id);
    expect(await data(server.app, 'query($id: ID!) { directive(id: $id) { receipt { on } } }', { id })).toEqual({ directive: { receipt: null } });

    await server.importer.withdraw(EDITOR, id, 'nhầm', null, next());
    await back((await newest()).id);
    expect((await at.store.directives(EDITOR, [id]))[0]?.withdrawn).toBe(false);

    await data(server.app, 'mutation { recordCase(key: "item|no-target|x", step: NOTED, requestId: "noted") { id } }');
    const step = await newest();
    expect(step).toMatchObject({ kind: 'CASE', said: 'case-noted', mayTakeBack: true });
    await back(step.id);
    expect((await log({ kinds: ['CASE'] })).edges.map(({ node }) => [node.said, node.mayTakeBack])).toEqual([
      ['case-take-back', false],
      ['case-noted', false],
    ]);
  });

  it('refuses what cannot be undone, and what is no entry', async () => {
    expect((await ask(server.app, BACK, { id: 'decision-99', requestId: next() })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await server.importer.purge(EDITOR, ids[0] ?? '', 'đã xóa', null, next());
    const gone = await newest();
    expect(gone).toMatchObject({ said: 'purge', mayTakeBack: false });
    expect((await ask(server.app, BACK, { id: gone.id, requestId: next() })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
