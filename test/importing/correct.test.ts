import { describe, expect, it } from 'vitest';
import type { DirectiveRow } from '../../api/domain/rows.ts';
import { EDITOR, type Office, office, plan, take, textFile } from './setup.ts';

const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
/** Misprinted: its number is 310, as the plan below says. */
const PROGRAMME = plan({ symbol: '301-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '20 tháng 10 năm 2024', upper: UPPER });
const LOWER = plan({
  symbol: '12-KH/HU',
  organ: 'Huyện ủy Ba Bể',
  place: 'Ba Bể',
  date: '20 tháng 12 năm 2024',
  upper: 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Tỉnh ủy Bắc Kạn',
}).replace('và lập danh mục cần bổ sung.', 'và lập danh mục cần bổ sung; hoàn thành trước ngày 30/6/2025.');
const FILES = [textFile('a.txt', PROGRAMME), textFile('b.txt', LOWER)];

async function all({ store }: Office): Promise<readonly DirectiveRow[]> {
  return (await store.listDirectives(EDITOR, {}, { offset: 0, limit: 100 })).rows;
}
async function bySymbol(at: Office, symbol: string): Promise<DirectiveRow> {
  const found = (await all(at)).find((row) => row.symbol === symbol);
  if (found === undefined) throw new Error(`${symbol} is there`);
  return found;
}
const readingOf = async ({ store }: Office, row: DirectiveRow | undefined) => (await store.readings(EDITOR, [row?.preferredSourceId ?? '']))[0]?.read;

describe('a corrected fact of a directive', () => {
  it('joins the mentions of the right number, and parts from them when it is taken back', async () => {
    const at = office();
    await take(at, FILES);
    const programme = await bySymbol(at, '301-KH/TU');
    const lower = await bySymbol(at, '12-KH/HU');
    const cited = await bySymbol(at, '310-KH/TU');
    const before = { rows: await all(at), reading: await readingOf(at, programme) };
    await at.importer.correctFact(EDITOR, programme.id, 'symbol', { to: '310-KH/TU' }, 'in nhầm', null, 'fix-1');
    expect(await bySymbol(at, '310-KH/TU')).toMatchObject({ id: programme.id, held: true });
    expect(await at.store.edges(EDITOR, [`${lower.id}>IMPLEMENTS>${programme.id}`])).toMatchObject([{ state: 'stated' }]);
    expect(await at.store.directives(EDITOR, [cited.id])).toMatchObject([{ id: programme.id }]);
    expect((await at.store.taskLinksOf(EDITOR, [lower.id])).length).toBeGreaterThan(0);
    const reading = await readingOf(at, programme);
    expect(reading?.symbol).toMatchObject({ value: '310-KH/TU', from: 'person' });
    expect(reading?.asRead?.symbol).toMatchObject({ value: '301-KH/TU' });
    const [decision] = await at.store.decisions(EDITOR, [programme.id]);
    expect(decision).toMatchObject({ type: 'correct-fact', reason: 'in nhầm', by: EDITOR.id, value: { fact: 'symbol', before: '301-KH/TU', to: '310-KH/TU' } });

    await at.importer.correctFact(EDITOR, programme.id, 'symbol', { back: true }, null, null, 'back-1');
    const back = await all(at);
    expect(back.map(({ symbol, held, identityKey }) => ({ symbol, held, identityKey }))).toEqual(
      before.rows.map(({ symbol, held, identityKey }) => ({ symbol, held, identityKey })),
    );
    expect(await readingOf(at, programme)).toEqual(before.reading);
    expect(await at.store.edges(EDITOR, [`${lower.id}>IMPLEMENTS>${programme.id}`])).toEqual([]);
  });

  it('stands when the file is taken out and comes again', async () => {
    const at = office();
    const { job } = await take(at, FILES);
    const programme = await bySymbol(at, '301-KH/TU');
    await at.importer.correctFact(EDITOR, programme.id, 'symbol', { to: '310-KH/TU' }, null, null, 'fix-1');
    const before = (await all(at)).map(({ symbol, held }) => ({ symbol, held }));
    await at.importer.undo(EDITOR, job.id, null, 'undo-1');
    await take(at, [...FILES].reverse());
    expect((await all(at)).map(({ symbol, held }) => ({ symbol, held }))).toEqual(before);
    expect(await bySymbol(at, '310-KH/TU')).toMatchObject({ id: programme.id, held: true });
  });

  it('is refused where it would make two documents with their own texts one', async () => {
    const at = office();
    const other = plan({
      symbol: '310-KH/TU',
      organ: 'Tỉnh ủy Bắc Kạn',
      place: 'Bắc Kạn',
      date: '20 tháng 10 năm 2024',
      upper: UPPER,
      matter: 'trồng cây ven đường',
    });
    await take(at, [...FILES, textFile('c.txt', other)]);
    const programme = await bySymbol(at, '301-KH/TU');
    const version = await at.store.graphVersion(EDITOR);
    await expect(at.importer.correctFact(EDITOR, programme.id, 'symbol', { to: '310-KH/TU' }, null, null, 'fix-1')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await at.store.graphVersion(EDITOR)).toBe(version);
  });

  it('of date, issuer, kind, title, signer and level shows at once, also where nothing is held', async () => {
    const at = office();
    await take(at, FILES);
    const { id } = await bySymbol(at, '12-KH/HU');
    const fix = (fact: Parameters<typeof at.importer.correctFact>[2], to: unknown) =>
      at.importer.correctFact(EDITOR, id, fact, { to }, null, null, `fix-${fact}`);
    await fix('issued-on', '2024-12-21');
    await fix('subject', 'thư viện cấp huyện');
    await fix('signer', 'Lê Thị Mẫu');
    await fix('kind', 'programme');
    await fix('level', 'district');
    expect(await bySymbol(at, '12-KH/HU')).toMatchObject({
      issuedOn: '2024-12-21',
      subject: 'thư viện cấp huyện',
      signer: 'Lê Thị Mẫu',
      kind: 'programme',
      kindName: 'Chương trình',
      level: 'district',
    });
    await fix('signer', null);
    expect((await bySymbol(at, '12-KH/HU')).signer).toBe('Lê Thị Mẫu');
    await at.importer.correctFact(EDITOR, id, 'signer', { to: null }, null, null, 'no-signer');
    expect((await bySymbol(at, '12-KH/HU')).signer).toBeNull();
    const cited = await bySymbol(at, '91-KL/TW');
    await at.importer.correctFact(EDITOR, cited.id, 'issued-on', { to: '2024-08-13' }, null, null, 'cited-date');
    expect(await bySymbol(at, '91-KL/TW')).toMatchObject({ held: false, issuedOn: '2024-08-13' });
    await expect(at.importer.correctFact(EDITOR, cited.id, 'symbol', { to: '92-KL/TW' }, null, null, 'cited-symbol')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(at.importer.correctFact(EDITOR, id, 'issued-on', { to: '31/12/2024' }, null, null, 'bad-date')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([
    ['symbol', '!!', /ví dụ 70-KL\/TW, 154\/KH-UBND/],
    ['symbol', 'KH', /ví dụ 70-KL\/TW/],
    ['symbol', '12', /ví dụ 70-KL\/TW/],
    ['subject', '', /Trích yếu phải là lời văn/],
    ['subject', '…', /Trích yếu phải là lời văn/],
    ['issuer', ['Tỉnh ủy Bắc Kạn', '!!'], /tên cơ quan/],
    ['signer', '12', /tên người/],
    ['issued-on', '2025-02-30', /ngày có trong lịch/],
    ['issued-on', '2190-01-01', /không thể sau hôm nay/],
    ['issued-on', '2190', /không thể sau hôm nay/],
  ] as const)('is refused where a person cannot have meant it, with words that say what is expected: %s %j', async (fact, to, words) => {
    const at = office();
    await take(at, FILES);
    const { id } = await bySymbol(at, '12-KH/HU');
    const asked = at.importer.correctFact(EDITOR, id, fact, { to }, null, null, 'wrong-1');
    await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(words) });
  });

  it('of what it carries out adds an edge without words, and taking it back removes it', async () => {
    const at = office();
    await take(at, FILES);
    const [lower, programme] = [await bySymbol(at, '12-KH/HU'), await bySymbol(at, '301-KH/TU')];
    const key = `${lower.id}>IMPLEMENTS>${programme.id}`;
    await at.importer.correctFact(EDITOR, lower.id, 'implements', { to: [programme.id] }, null, null, 'add-1');
    expect(await at.store.edges(EDITOR, [key])).toMatchObject([{ origin: 'person', state: 'confirmed' }]);
    expect((await at.store.taskLinksOf(EDITOR, [lower.id])).length).toBeGreaterThan(0);
    await take(at, [
      textFile('d.txt', plan({ symbol: '5-KH/HU', organ: 'Huyện ủy Ba Bể', place: 'Ba Bể', date: '02 tháng 01 năm 2025', upper: 'Kế hoạch số 301-KH/TU' })),
    ]);
    expect(await at.store.edges(EDITOR, [key])).toMatchObject([{ origin: 'person' }]);
    await at.importer.correctFact(EDITOR, lower.id, 'implements', { back: true }, null, null, 'back-1');
    expect(await at.store.edges(EDITOR, [key])).toEqual([]);
  });
});

describe('a corrected fact of a task', () => {
  it('stands in the task, its reading and its duties, and goes without a trace', async () => {
    const at = office();
    await take(at, FILES);
    const lower = await bySymbol(at, '12-KH/HU');
    const before = { tasks: await at.store.tasksOf(EDITOR, [lower.id]), reading: await readingOf(at, lower) };
    const task = before.tasks.find((each) => each.deadlines.length > 0);
    expect(task?.deadlines).toEqual(['2025-06-30']);
    const fix = (fact: 'due' | 'leads' | 'targets', to: unknown) => at.importer.correctFact(EDITOR, task?.id ?? '', fact, { to }, null, null, `fix-${fact}`);
    await fix('due', '2025-09-30');
    await fix('leads', ['Văn phòng Huyện ủy']);
    await fix('targets', [{ of: 'số chi bộ', comparator: '>=', low: 80, high: null, unit: '%', by: '2026' }]);
    const now = (await at.store.tasksOf(EDITOR, [lower.id])).find((each) => each.id === task?.id);
    expect(now).toMatchObject({ deadlines: ['2025-09-30'], leads: ['Văn phòng Huyện ủy'], targets: ['≥ 80% số chi bộ'] });
    const reading = await readingOf(at, lower);
    expect(reading?.targets.filter((target) => target.of === 'số chi bộ')).toHaveLength(1);
    expect(reading?.tasks[task?.ordinal ?? 0]?.deadlines).toMatchObject([{ kind: 'date', on: '2025-09-30' }]);
    for (const fact of ['due', 'leads', 'targets'] as const) {
      await at.importer.correctFact(EDITOR, task?.id ?? '', fact, { back: true }, null, null, `back-${fact}`);
    }
    expect(await at.store.tasksOf(EDITOR, [lower.id])).toEqual(before.tasks);
    expect(await readingOf(at, lower)).toEqual(before.reading);
    expect(await at.store.decisions(EDITOR, [task?.id ?? ''])).toHaveLength(6);
  });

  it('that orders nothing makes no link and owes nothing, and is a task again when that is taken back', async () => {
    const at = office();
    await take(at, [FILES[0] ?? textFile('a.txt', PROGRAMME), textFile('b.txt', LOWER.replace('310-KH/TU', '301-KH/TU'))]);
    const lower = await bySymbol(at, '12-KH/HU');
    const before = { tasks: await at.store.tasksOf(EDITOR, [lower.id]), links: await at.store.taskLinksOf(EDITOR, [lower.id]) };
    const linked = before.links.find((link) => link.from.startsWith(lower.id));
    const id = linked?.from ?? '';
    await at.importer.correctFact(EDITOR, id, 'orders', { to: false }, 'lời dẫn', null, 'none-1');
    const task = (await at.store.tasksOf(EDITOR, [lower.id])).find((each) => each.id === id);
    expect(task).toMatchObject({ ordering: false });
    expect((await at.store.taskLinksOf(EDITOR, [lower.id])).filter((link) => link.from === id)).toEqual([]);
    expect((await readingOf(at, lower))?.tasks[task?.ordinal ?? 0]?.duties).toEqual([]);
    await at.importer.correctFact(EDITOR, id, 'orders', { back: true }, null, null, 'none-2');
    expect(await at.store.tasksOf(EDITOR, [lower.id])).toEqual(before.tasks);
    expect((await at.store.taskLinksOf(EDITOR, [lower.id])).map(({ key }) => key)).toEqual(before.links.map(({ key }) => key));
  });

  it('that was missed is one from then on, outlasts a second import, can itself be corrected, and goes without a trace', async () => {
    const at = office();
    const { job } = await take(at, FILES);
    const lower = await bySymbol(at, '12-KH/HU');
    const before = { tasks: await at.store.tasksOf(EDITOR, [lower.id]), reading: await readingOf(at, lower) };
    const textId = before.reading?.textId ?? '';
    const text = (await at.store.text(EDITOR, textId)) ?? '';
    const head = text.indexOf('12-KH/HU');
    const mark = (start: number, end: number, name: string) =>
      at.importer.correctFact(EDITOR, lower.id, 'missed-tasks', { to: [{ textId, start, end }] }, null, null, name);
    await mark(head, head + 8, 'miss-1');
    const found = (await at.store.tasksOf(EDITOR, [lower.id])).find((task) => !before.tasks.some(({ id }) => id === task.id));
    expect(found).toMatchObject({ text: '12-KH/HU', ordering: true, evidence: { textId, start: head, end: head + 8, quote: '12-KH/HU' } });
    const known = before.tasks.find((task) => task.ordering);
    await expect(mark(known?.evidence.start ?? 0, known?.evidence.end ?? 0, 'miss-2')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(mark(text.length + 5, text.length + 9, 'miss-3')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await at.importer.correctFact(EDITOR, found?.id ?? '', 'leads', { to: ['Văn phòng Huyện ủy'] }, null, null, 'miss-lead');
    await at.importer.undo(EDITOR, job.id, null, 'undo-1');
    await take(at, FILES);
    expect((await at.store.tasksOf(EDITOR, [lower.id])).find((task) => task.id === found?.id)).toMatchObject({ leads: ['Văn phòng Huyện ủy'] });
    const other = text.indexOf('Huyện ủy', head + 20);
    await mark(other, other + 8, 'miss-4');
    const of = [{ textId, start: other, end: other + 8 }];
    await at.importer.correctFact(EDITOR, lower.id, 'missed-tasks', { back: true, of }, null, null, 'miss-5');
    expect((await at.store.tasksOf(EDITOR, [lower.id])).map(({ id }) => id)).toContain(found?.id);
    await at.importer.correctFact(EDITOR, lower.id, 'missed-tasks', { back: true }, null, null, 'miss-6');
    expect(await at.store.tasksOf(EDITOR, [lower.id])).toEqual(before.tasks);
    expect(await readingOf(at, lower)).toEqual(before.reading);
  });
});
