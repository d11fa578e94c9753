import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DirectiveRow } from '../../api/domain/rows.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { picture } from '../linking/graph.ts';
import { EDITOR, type Office, office, plan, take, textFile } from './setup.ts';

/** A programme of a province, the same without its number as a web page has it, a plan below that names it, a conclusion above. */
const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
const NUMBERED = plan({ symbol: '310-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '20 tháng 10 năm 2024', upper: UPPER });
const UNNUMBERED = NUMBERED.replace('Số 310-KH/TU\n', '').replace('Rà soát', 'Kiểm tra');
const LOWER = plan({
  symbol: '12-KH/HU',
  organ: 'Huyện ủy Ba Bể',
  place: 'Ba Bể',
  date: '20 tháng 12 năm 2024',
  upper: 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Tỉnh ủy Bắc Kạn',
});

const FILES = [textFile('a.txt', NUMBERED), textFile('b.txt', UNNUMBERED), textFile('c.txt', LOWER)];

async function held({ store }: Office): Promise<readonly DirectiveRow[]> {
  return (await store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 100 })).rows;
}
async function programmes(at: Office): Promise<{ readonly numbered: DirectiveRow; readonly unnumbered: DirectiveRow }> {
  const rows = await held(at);
  const [numbered, unnumbered] = [rows.find((row) => row.symbol === '310-KH/TU'), rows.find((row) => row.symbol === null)];
  if (numbered === undefined || unnumbered === undefined) throw new Error('both are there');
  return { numbered, unnumbered };
}

/** Everything the graph says, with its ids. */
async function everything({ store }: Office) {
  const { rows } = await store.listDirectives(EDITOR, { withWithdrawn: true }, { offset: 0, limit: 100 });
  const ids = rows.map((row) => row.id);
  const sources = await store.sourcesOf(EDITOR, ids);
  const edges = await store.edgesOf(EDITOR, ids);
  return {
    rows,
    edges,
    sources,
    proofs: await store.proofs(
      EDITOR,
      edges.map((edge) => edge.key),
    ),
    tasks: await store.tasksOf(EDITOR, ids),
    links: await store.taskLinksOf(EDITOR, ids),
    duties: await store.dutiesOf(EDITOR, ids),
    mentions: await store.mentionsOfSources(
      EDITOR,
      sources.map((source) => source.id),
    ),
  };
}

const STORES: readonly (readonly [string, () => Promise<GraphStore>])[] = [
  ['the reference', async () => createMemoryStore()],
  ['SQLite', () => openSqliteStore({ path: ':memory:', thread: false })],
];

describe.each(STORES)('two directives that a person says are one, in %s', (_name, open) => {
  let at: Office;
  beforeEach(async () => {
    at = office({ store: await open() });
  });
  afterEach(async () => {
    await at.importer.close();
    await at.store.close();
  });

  it('become one: texts, edges from both sides and the number go together, and both ids lead to it', async () => {
    await take(at, FILES);
    const { numbered, unnumbered } = await programmes(at);
    await at.importer.mergeDirectives(EDITOR, unnumbered.id, numbered.id, 'một văn bản', null, 'merge-1');
    const rows = await held(at);
    expect(rows).toHaveLength(2);
    const [one] = await at.store.directives(EDITOR, [numbered.id]);
    expect(one).toMatchObject({ id: unnumbered.id, symbol: '310-KH/TU', held: true });
    expect(await at.store.sourcesOf(EDITOR, [numbered.id])).toHaveLength(2);
    const lower = rows.find((row) => row.symbol === '12-KH/HU');
    const keys = (await at.store.edgesOf(EDITOR, [unnumbered.id])).map((edge) => edge.key);
    expect(keys).toContain(`${lower?.id}>IMPLEMENTS>${unnumbered.id}`);
    const links = await at.store.taskLinksOf(EDITOR, [lower?.id ?? '']);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map((link) => link.toDirectiveId))).toEqual(new Set([unnumbered.id]));
  });

  it('changes nothing when the same request comes again', async () => {
    await take(at, FILES);
    const { numbered, unnumbered } = await programmes(at);
    await at.importer.mergeDirectives(EDITOR, numbered.id, unnumbered.id, null, null, 'merge-1');
    const before = await at.store.graphVersion(EDITOR);
    await at.importer.mergeDirectives(EDITOR, numbered.id, unnumbered.id, null, null, 'merge-1');
    expect(await at.store.graphVersion(EDITOR)).toBe(before);
    await expect(at.importer.mergeDirectives(EDITOR, numbered.id, unnumbered.id, null, null, 'merge-2')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each(['keeping the one with the number', 'keeping the one without'])('are again exactly what they were when it is taken back, %s', async (which) => {
    await take(at, FILES);
    const { numbered, unnumbered } = await programmes(at);
    const upward = (await at.store.edgesOf(EDITOR, [unnumbered.id])).find((edge) => edge.from === unnumbered.id);
    await at.importer.decideEdge(EDITOR, upward?.key ?? '', 'reject', null, null, 'reject-1');
    const before = await everything(at);
    const [kept, other] = which.includes('without') ? [unnumbered, numbered] : [numbered, unnumbered];
    await at.importer.mergeDirectives(EDITOR, kept.id, other.id, null, null, 'merge-1');
    expect((await everything(at)).rows).not.toEqual(before.rows);
    await at.importer.partDirectives(EDITOR, other.id, null, null, 'part-1');
    expect(await everything(at)).toEqual(before);
  });

  it('stay one when their files are taken out and come again in another order', async () => {
    const { job } = await take(at, FILES);
    const { numbered, unnumbered } = await programmes(at);
    await at.importer.mergeDirectives(EDITOR, numbered.id, unnumbered.id, null, null, 'merge-1');
    // Which of two equal copies is read first depends on which came last.
    const shown = async () => {
      const { directives, ...rest } = await picture(at.store);
      return { ...rest, directives: directives.map((row) => ({ ...row, preferredSourceId: null })) };
    };
    const before = await shown();
    await at.importer.undo(EDITOR, job.id, null, 'undo-1');
    expect(await held(at)).toEqual([]);
    await take(at, [...FILES].reverse());
    expect(await shown()).toEqual(before);
    expect(await at.store.directives(EDITOR, [unnumbered.id])).toMatchObject([{ id: numbered.id }]);
  });

  it('joins a document that is only cited to one that is held, and gives it back', async () => {
    await take(at, [textFile('b.txt', UNNUMBERED), textFile('c.txt', LOWER)]);
    const before = await everything(at);
    const cited = before.rows.find((row) => row.symbol === '310-KH/TU');
    const text = before.rows.find((row) => row.held && row.symbol === null);
    await at.importer.mergeDirectives(EDITOR, text?.id ?? '', cited?.id ?? '', null, null, 'merge-1');
    expect(await at.store.directives(EDITOR, [cited?.id ?? ''])).toMatchObject([{ id: text?.id, held: true, symbol: '310-KH/TU' }]);
    await at.importer.partDirectives(EDITOR, cited?.id ?? '', null, null, 'part-1');
    expect(await everything(at)).toEqual(before);
  });

  it('carries a word on a task link over, and gives it back', async () => {
    await take(at, FILES);
    const { numbered, unnumbered } = await programmes(at);
    const lower = (await held(at)).find((row) => row.symbol === '12-KH/HU');
    const [link] = await at.store.taskLinksOf(EDITOR, [lower?.id ?? '']);
    await at.importer.decideTaskLink(EDITOR, link?.key ?? '', 'confirm', null, null, 'confirm-1');
    await at.importer.mergeDirectives(EDITOR, unnumbered.id, numbered.id, null, null, 'merge-1');
    const states = (await at.store.taskLinksOf(EDITOR, [lower?.id ?? ''])).map((each) => each.state);
    expect(states.some((state) => state === 'confirmed' || state === 'suspect')).toBe(true);
    await at.importer.partDirectives(EDITOR, numbered.id, null, null, 'part-1');
    expect(await at.store.taskLinks(EDITOR, [link?.key ?? ''])).toMatchObject([{ state: 'confirmed' }]);
  });
});
