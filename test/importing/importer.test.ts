import { describe, expect, it } from 'vitest';
import { ConflictError, NotFoundError } from '../../api/domain/errors.ts';
import { symbolKey } from '../../api/domain/symbols.ts';
import { placeRegister } from '../../api/linking/place-register.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { picture } from '../linking/graph.ts';
import { EDITOR, office, plan, take, textFile } from './setup.ts';

const UPPER = 'Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị';
const province = plan({ symbol: '301-KH/TU', organ: 'Tỉnh ủy Lai Châu', place: 'Lai Châu', date: '02 tháng 9 năm 2024', upper: UPPER });
const district = plan({
  symbol: '77-KH/HU',
  organ: 'Huyện ủy Mường Tè',
  place: 'Mường Tè',
  date: '20 tháng 10 năm 2024',
  upper: 'Kế hoạch số 301-KH/TU ngày 02/9/2024 của Tỉnh ủy Lai Châu',
});
const PROVINCE = textFile('ke-hoach-301.txt', province);
const DISTRICT = textFile('ke-hoach-77.txt', district);
const OTHER = textFile('ke-hoach-khac.txt', `${district}\nPhụ lục`);

const bySymbol = async (store: GraphStore, symbol: string) => store.directivesBySymbol(EDITOR, [symbolKey(symbol)]);
const lowerEdge = async (store: GraphStore) => {
  const [row] = await bySymbol(store, '301-KH/TU');
  const edges = await store.edgesOf(EDITOR, [row?.id ?? '']);
  const edge = edges.find((one) => one.to === row?.id);
  if (!edge || !row) throw new Error('the plan below does not state what it carries out');
  return { edge, row };
};

describe('an import', () => {
  it('takes files in one by one and says how each of them ended', async () => {
    const shop = office();
    const { job, items } = await take(shop, [PROVINCE, DISTRICT]);
    expect(items.map((item) => [item.fileName, item.state, item.outcome])).toEqual([
      ['ke-hoach-301.txt', 'done', 'directive'],
      ['ke-hoach-77.txt', 'done', 'directive'],
    ]);
    expect(await shop.store.job(EDITOR, job.id)).toMatchObject({ state: 'finished', total: 2 });
    expect((await bySymbol(shop.store, '301-KH/TU')).map((row) => row.held)).toEqual([true]);
    expect((await lowerEdge(shop.store)).edge).toMatchObject({ relation: 'IMPLEMENTS', state: 'stated' });
  });

  it('makes a coded row of a bad file and goes on with the rest', async () => {
    const shop = office();
    const bad = { name: 'anh.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]) };
    const { items } = await take(shop, [bad, { name: 'rong.txt', bytes: new Uint8Array() }, PROVINCE]);
    expect(items.map((item) => [item.state, item.errorCode])).toEqual([
      ['failed', 'FILE_DAMAGED'],
      ['failed', 'FILE_EMPTY'],
      ['done', null],
    ]);
    expect(items[0]?.errorMessage).toContain('ảnh');
    expect(shop.reported).toEqual([]);
  });

  it('changes nothing when the same bytes come again, in one import or in two', async () => {
    const shop = office();
    const { items } = await take(shop, [PROVINCE, { ...PROVINCE, name: 'ban-sao.txt' }]);
    expect(items.map((item) => item.unchanged)).toEqual([false, true]);
    const before = await picture(shop.store);
    const again = await take(shop, [PROVINCE]);
    expect(again.items).toMatchObject([{ state: 'done', unchanged: true, outcome: 'directive', directiveId: items[0]?.directiveId }]);
    expect(await picture(shop.store)).toEqual(before);
  });

  it('refuses a text with a mark of classification and keeps neither bytes nor name nor hash of it', async () => {
    const shop = office();
    const secret = textFile('ke-hoach-bi-mat-77.txt', `MẬT\n\n${district}`);
    const { items } = await take(shop, [secret]);
    expect(items).toMatchObject([{ state: 'failed', errorCode: 'FILE_CLASSIFIED', errorMessage: 'Văn bản có dấu chỉ độ mật: không nhập vào hệ thống này.' }]);
    expect(JSON.stringify(items)).not.toContain('bi-mat');
    expect(items[0]?.bytesHash).toBe('');
    expect(await shop.store.counts(EDITOR)).toMatchObject({ held: 0, citedNotHeld: 0, mentions: 0 });
    const { createHash } = await import('node:crypto');
    expect(await shop.store.original(EDITOR, createHash('sha256').update(secret.bytes).digest('hex'))).toBeNull();
  });

  it('keeps the edition a person stated', async () => {
    const shop = office();
    const { items } = await take(shop, [{ ...PROVINCE, edition: 'condensed' }]);
    expect((await shop.store.sourcesOf(EDITOR, [items[0]?.directiveId ?? ''])).map((source) => source.edition)).toEqual(['condensed']);
  });

  it('leaves out what is not linked yet when it is cancelled', async () => {
    const shop = office();
    const job = await shop.importer.importFiles(EDITOR, [PROVINCE, DISTRICT]);
    await shop.importer.cancel(EDITOR, job.id);
    await shop.importer.idle();
    const states = (await shop.store.items(EDITOR, job.id)).map((item) => item.state);
    expect(states).toContain('cancelled');
    const { held } = await shop.store.counts(EDITOR);
    expect(held).toBe(states.filter((state) => state === 'done').length);
    expect(await shop.store.job(EDITOR, job.id)).toMatchObject({ state: 'cancelled' });
  });

  it('keeps the bytes of no file that was cancelled, undone or could not be read, but for those that something else needs', async () => {
    const shop = office();
    const hashes = (items: readonly { readonly bytesHash: string }[]) => items.map((item) => item.bytesHash);
    const kept = async (items: readonly { readonly bytesHash: string }[]) =>
      Promise.all(hashes(items).map(async (hash) => (await shop.store.original(EDITOR, hash)) !== null));
    const taken = await take(shop, [PROVINCE]);
    const cancelled = await shop.importer.importFiles(EDITOR, [PROVINCE, DISTRICT, OTHER]);
    const awaiting = await shop.importer.importFiles(EDITOR, [OTHER]);
    await shop.importer.cancel(EDITOR, cancelled.id);
    const items = await shop.store.items(EDITOR, cancelled.id);
    expect(items.map((item) => item.state)).toContain('cancelled');
    expect(await kept(items)).toEqual([true, false, true]);
    await shop.importer.idle();
    expect(await shop.store.items(EDITOR, awaiting.id)).toMatchObject([{ state: 'done', unchanged: false }]);
    await shop.importer.undo(EDITOR, awaiting.id, null, 'u');
    expect(await kept(items)).toEqual([true, false, false]);
    expect(await kept(taken.items)).toEqual([true]);
  });

  it('keeps no bytes of a file that could not be put into the graph', async () => {
    const store = createMemoryStore();
    const broken = office({ store: { ...store, directivesBySymbol: async () => Promise.reject(new Error('broken')) } });
    const { items } = await take(broken, [PROVINCE]);
    expect(items).toMatchObject([{ state: 'failed', errorCode: 'FILE_UNREADABLE' }]);
    expect(await store.original(EDITOR, items[0]?.bytesHash ?? '')).toBeNull();
    expect(broken.reported).toMatchObject([{ message: 'broken' }]);
  });

  it('refuses an empty pile and an unknown import by their codes', async () => {
    const { importer } = office();
    await expect(importer.importFiles(EDITOR, [])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(importer.cancel(EDITOR, 'nothing')).rejects.toBeInstanceOf(NotFoundError);
    await expect(importer.undo(EDITOR, 'nothing', null, 'r')).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('a process that stops in the middle', () => {
  it('is gone on with by the next one, to the same graph', async () => {
    const store = createMemoryStore();
    const first = office({ store });
    const job = await first.importer.importFiles(EDITOR, [PROVINCE, DISTRICT, textFile('ba.txt', `${province}\nPhụ lục`)]);
    await first.importer.close();
    const open = (await store.items(EDITOR, job.id)).filter((item) => item.state !== 'done');
    expect(open.length).toBeGreaterThan(0);
    const second = office({ store });
    await second.importer.resume(EDITOR);
    await second.importer.idle();
    expect((await store.items(EDITOR, job.id)).map((item) => item.state)).toEqual(['done', 'done', 'done']);
    expect(await store.job(EDITOR, job.id)).toMatchObject({ state: 'finished' });
  });

  it('does no harm when two go on with the same import at once', async () => {
    const store = createMemoryStore();
    const first = office({ store });
    const job = await first.importer.importFiles(EDITOR, [PROVINCE, DISTRICT]);
    const second = office({ store });
    await second.importer.resume(EDITOR);
    await Promise.all([first.importer.idle(), second.importer.idle()]);
    expect((await store.items(EDITOR, job.id)).map((item) => [item.state, item.unchanged])).toEqual([
      ['done', false],
      ['done', false],
    ]);
    const alone = office();
    await take(alone, [PROVINCE, DISTRICT]);
    const shape = async (graph: GraphStore) => (await picture(graph)).edges;
    expect(await shape(store)).toEqual(await shape(alone.store));
  });
});

describe('taking things back', () => {
  it('leaves what was there before an import said to be there', async () => {
    const shop = office();
    await take(shop, [PROVINCE]);
    const { job } = await take(shop, [PROVINCE, DISTRICT]);
    await shop.importer.undo(EDITOR, job.id, null, 'undo-1');
    expect((await shop.store.items(EDITOR, job.id)).map(({ state, unchanged }) => [state, unchanged])).toEqual([
      ['done', true],
      ['undone', false],
    ]);
    expect((await shop.store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 10 })).total).toBe(1);
  });

  it('undoes an import as if it had never been, and asking twice is no harm', async () => {
    const shop = office();
    await take(shop, [PROVINCE]);
    const before = await picture(shop.store);
    const { job } = await take(shop, [DISTRICT]);
    await shop.importer.undo(EDITOR, job.id, 'Nhầm tệp', 'undo-1');
    await shop.importer.undo(EDITOR, job.id, 'Nhầm tệp', 'undo-1');
    expect(await picture(shop.store)).toEqual(before);
    expect((await shop.store.items(EDITOR, job.id)).map((item) => item.state)).toEqual(['undone']);
    expect(await shop.store.decisions(EDITOR, [job.id])).toMatchObject([{ type: 'undo-import', by: 'editor', reason: 'Nhầm tệp' }]);
    const again = await take(shop, [DISTRICT]);
    expect(again.items).toMatchObject([{ state: 'done', unchanged: false }]);
  });

  it('finishes an undoing that was cut short', async () => {
    const shop = office();
    const { job } = await take(shop, [PROVINCE, DISTRICT]);
    const decision = {
      subjectKey: job.id,
      type: 'undo-import' as const,
      value: null,
      reason: null,
      at: '2026-01-01T00:00:00Z',
      requestId: 'cut',
      expectedVersion: null,
    };
    await shop.store.decide(EDITOR, decision, { putJobs: [{ ...job, state: 'undone' }] });
    await shop.importer.resume(EDITOR);
    expect(await shop.store.counts(EDITOR)).toMatchObject({ held: 0, citedNotHeld: 0, edges: 0, mentions: 0 });
  });

  it('withdraws a directive to the placeholder it was, and restores it', async () => {
    const shop = office();
    await take(shop, [PROVINCE, DISTRICT]);
    const before = await picture(shop.store);
    const { row } = await lowerEdge(shop.store);
    await shop.importer.withdraw(EDITOR, row.id, 'Thu hồi để kiểm tra', null, 'w1');
    expect(await shop.store.directives(EDITOR, [row.id])).toMatchObject([{ held: false, withdrawn: true, symbol: '301-KH/TU' }]);
    expect(await bySymbol(shop.store, '91-KL/TW')).toEqual([]);
    expect((await lowerEdge(shop.store)).edge.state).toBe('stated');
    await shop.importer.restore(EDITOR, row.id, null, null, 'w2');
    expect(await picture(shop.store)).toEqual(before);
    expect((await shop.store.decisions(EDITOR, [row.id])).map((decision) => decision.type)).toEqual(['withdraw', 'restore']);
  });

  it('purges bytes, text and quotes, and refuses the same bytes from then on', async () => {
    const shop = office();
    const { items } = await take(shop, [PROVINCE, DISTRICT]);
    const { row } = await lowerEdge(shop.store);
    const [source] = await shop.store.sourcesOf(EDITOR, [row.id]);
    await shop.importer.purge(EDITOR, row.id, 'Theo yêu cầu', null, 'p1');
    expect(await shop.store.original(EDITOR, source?.bytesHash ?? '')).toBeNull();
    expect(await shop.store.text(EDITOR, source?.textId ?? '')).toBeNull();
    expect(await shop.store.readings(EDITOR, [source?.id ?? ''])).toEqual([]);
    expect(await shop.store.directives(EDITOR, [row.id])).toMatchObject([{ held: false, withdrawn: false }]);
    expect((await shop.store.search(EDITOR, { text: 'danh mục cần bổ sung', limit: 5 })).hits.map((hit) => hit.entry.directiveId)).not.toContain(row.id);
    const again = await take(shop, [PROVINCE]);
    expect(again.items).toMatchObject([{ state: 'failed', errorCode: 'SOURCE_PURGED' }]);
    expect(items).toHaveLength(2);
  });

  it('has nothing to take back of a directive that is only cited', async () => {
    const shop = office();
    await take(shop, [PROVINCE]);
    const [cited] = await bySymbol(shop.store, '91-KL/TW');
    await expect(shop.importer.withdraw(EDITOR, cited?.id ?? '', null, null, 'x')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(shop.importer.purge(EDITOR, cited?.id ?? '', null, null, 'y')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('says so when the subject is not there or changed meanwhile', async () => {
    const shop = office();
    await take(shop, [PROVINCE, DISTRICT]);
    const { row } = await lowerEdge(shop.store);
    const version = await shop.store.graphVersion(EDITOR);
    await shop.importer.withdraw(EDITOR, row.id, null, version, 'a');
    await expect(shop.importer.restore(EDITOR, row.id, null, version, 'b')).rejects.toBeInstanceOf(ConflictError);
    await expect(shop.importer.withdraw(EDITOR, 'd_nothing', null, null, 'c')).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('a decision on an edge', () => {
  it('stands when the documents at its ends come again', async () => {
    const shop = office({ register: placeRegister() });
    await take(shop, [PROVINCE]);
    const { job } = await take(shop, [DISTRICT]);
    const { edge } = await lowerEdge(shop.store);
    await shop.importer.decideEdge(EDITOR, edge.key, 'reject', 'Không liên quan', null, 'e1');
    expect((await shop.store.edges(EDITOR, [edge.key]))[0]?.state).toBe('rejected');
    await take(shop, [textFile('phu-luc.txt', `${district}\nPhụ lục kèm theo`)]);
    expect((await shop.store.edges(EDITOR, [edge.key]))[0]?.state).toBe('rejected');
    await shop.importer.undo(EDITOR, job.id, null, 'u1');
    await take(shop, [DISTRICT]);
    expect((await lowerEdge(shop.store)).edge.state).toBe('rejected');
  });

  it('is taken back: the edge is again as it was read, also when its documents come again', async () => {
    const shop = office({ register: placeRegister() });
    await take(shop, [PROVINCE, DISTRICT]);
    const { edge } = await lowerEdge(shop.store);
    await shop.importer.decideEdge(EDITOR, edge.key, 'reject', null, null, 'e1');
    await shop.importer.decideEdge(EDITOR, edge.key, 'reopen', null, null, 'e2');
    expect((await shop.store.edges(EDITOR, [edge.key]))[0]).toEqual(edge);
    await take(shop, [textFile('phu-luc.txt', `${district}\nPhụ lục kèm theo`)]);
    expect((await shop.store.edges(EDITOR, [edge.key]))[0]).toEqual(edge);
    expect((await shop.store.decisions(EDITOR, [edge.key])).map(({ type }) => type)).toEqual(['reject-edge', 'reopen']);
  });

  it('is refused for an edge that is not there', async () => {
    await expect(office().importer.decideEdge(EDITOR, 'a>IMPLEMENTS>b', 'confirm', null, null, 'x')).rejects.toBeInstanceOf(NotFoundError);
  });
});
