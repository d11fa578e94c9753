import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { createDecisionLog } from '../../api/importing/decision-log.ts';
import { createExtractor, type Extractor } from '../../api/importing/extractor.ts';
import { createReviewBook } from '../../api/importing/review-book.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, type Office, office, plan, take, textFile } from './setup.ts';

const PROGRAMME = plan({
  symbol: '310-KH/TU',
  organ: 'Tỉnh ủy Bắc Kạn',
  place: 'Bắc Kạn',
  date: '20 tháng 10 năm 2024',
  upper: 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị',
});
const LOWER = plan({
  symbol: '12-KH/HU',
  organ: 'Huyện ủy Ba Bể',
  place: 'Ba Bể',
  date: '20 tháng 12 năm 2024',
  upper: 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Tỉnh ủy Bắc Kạn',
});
const OLD = 'Khảo sát, rà soát cơ sở vật chất hiện có của từng trường học, nhà văn hóa và điểm bưu điện rồi báo cáo kết quả';

/** A former reader that read the first task of the lower plan under another label and with other words. */
function formerReader(text: string, moved: boolean): Extractor {
  const present = createExtractor();
  const worse = (read: ReadDirective): ReadDirective => ({
    ...read,
    readerVersion: '0',
    tasks: read.tasks.map((task) => (task.text.startsWith('Rà soát') ? { ...task, text, ...(moved ? { path: 'Phụ lục.7' } : {}) } : task)),
  });
  return {
    ...present,
    read: async (given) => {
      const read = await present.read(given);
      return read.symbol?.value === '12-KH/HU' ? worse(read) : read;
    },
  };
}

/** Two plans as the former reader read them, something said of their tasks, and both read again. */
async function readAgain(say: (former: Office, own: string, link: string) => Promise<void>, text = OLD, moved = true) {
  const store = createMemoryStore();
  const former = office({ store, extractor: formerReader(text, moved) });
  await take(former, [textFile('a.txt', PROGRAMME), textFile('b.txt', LOWER)]);
  const [lower] = (await store.listDirectives(EDITOR, { text: '12-KH/HU' }, { offset: 0, limit: 1 })).rows;
  const id = lower?.id ?? '';
  const old = (await store.tasksOf(EDITOR, [id])).find((task) => task.text === text)?.id ?? '';
  const link = (await store.taskLinksOf(EDITOR, [id])).find(({ from }) => from === old)?.key ?? '';
  await say(former, old, link);
  const at = office({ store });
  await at.importer.reread(EDITOR, { apply: true, tell: () => undefined });
  const book = createReviewBook(store, createDecisionLog(store));
  const lost = async () => (await book.toReview(EDITOR)).lost;
  const due = async () => (await store.tasksOf(EDITOR, [id])).filter((task) => task.deadlines.includes('2025-06-30')).map((task) => task.text);
  return { at, store, id, old, lost, due };
}
const correct = (former: Office, own: string) => former.importer.correctFact(EDITOR, own, 'due', { to: '2025-06-30' }, 'theo công văn', null, 'fix-1');

describe('a correction of a task that is no longer found', () => {
  it('waits with the task as it was and the nearest one now, and moves there', async () => {
    const { at, lost, due, old } = await readAgain(correct);
    const [first, ...more] = await lost();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ key: old, fact: 'due', former: { text: OLD }, said: { reason: 'theo công văn', by: EDITOR.id } });
    expect(first?.nearest?.task.text).toContain('Rà soát cơ sở vật chất');
    expect(await due()).toEqual([]);
    if (first === undefined) return;
    await at.importer.decideLost(EDITOR, first, true, null, null, 'move-1');
    expect(await lost()).toEqual([]);
    expect(await due()).toEqual([first.nearest?.task.text]);

    // Undone, it waits as before, and nothing is said of the other task.
    await at.importer.repeatDecision(EDITOR, first.said.id, null, null, 'again-1');
    expect(await lost()).toMatchObject([{ key: old, fact: 'due', nearest: { key: first.nearest?.key } }]);
    expect(await due()).toEqual([]);
  });

  it('is taken back, and waits again when that is undone', async () => {
    const { at, store, lost, old } = await readAgain(correct);
    const [first] = await lost();
    if (first === undefined) throw new Error('it waits');
    await at.importer.decideLost(EDITOR, first, false, null, null, 'back-1');
    expect(await lost()).toEqual([]);
    await at.importer.repeatDecision(EDITOR, first.said.id, null, null, 'again-1');
    expect(await lost()).toMatchObject([{ key: old }]);
    expect((await store.decisions(EDITOR, [old])).map(({ type }) => type)).toEqual(['correct-fact', 'correct-fact', 'correct-fact']);
  });

  it('has no nearest task where none shares its words or the same was said of it already, and cannot move then', async () => {
    const far = await readAgain(correct, 'Tổ chức hội thi kể chuyện cho thiếu nhi');
    const [first] = await far.lost();
    expect(first?.nearest).toBe(null);
    if (first !== undefined) await expect(far.at.importer.decideLost(EDITOR, first, true, null, null, 'move-1')).rejects.toThrow('Không tìm thấy nhiệm vụ');
    const near = await readAgain(correct);
    const now = (await near.lost())[0]?.nearest?.task.id ?? '';
    await near.at.importer.correctFact(EDITOR, now, 'due', { to: '2026-01-31' }, null, null, 'fix-2');
    expect((await near.lost()).map(({ nearest }) => nearest?.task.id)).not.toContain(now);
  });

  it('is not said of quite other words that stand at its place of the outline: they are offered, and a person decides', async () => {
    const { at, lost, due } = await readAgain(correct, 'Tổ chức hội thi kể chuyện cho thiếu nhi', false);
    const [first] = await lost();
    expect(first?.nearest?.task).toMatchObject({ path: first?.former.path, text: expect.stringContaining('Rà soát cơ sở vật chất') });
    expect(await due()).toEqual([]);
    if (first !== undefined) await at.importer.decideLost(EDITOR, first, true, null, null, 'move-1');
    expect(await due()).toEqual([first?.nearest?.task.text]);
    expect(await lost()).toEqual([]);
  });

  it('waits for its text while that is withdrawn, and is asked about when it is there again', async () => {
    const { at, lost, id } = await readAgain(correct);
    await at.importer.withdraw(EDITOR, id, null, null, 'w-1');
    expect(await lost()).toEqual([]);
    await at.importer.restore(EDITOR, id, null, null, 'r-1');
    expect(await lost()).toHaveLength(1);
  });
});

describe('a word on a link of which a task is no longer found', () => {
  it.each(['confirm', 'reject'] as const)('waits, moves to the nearest task, and comes back when that is undone: %s', async (word) => {
    const { at, store, id, lost } = await readAgain((former, _own, link) => former.importer.decideTaskLink(EDITOR, link, word, null, null, 'word-1'));
    const [first] = (await lost()).filter(({ former }) => former.directiveId === id);
    expect(first).toMatchObject({ fact: null, former: { text: OLD }, said: { type: `${word}-task-link` } });
    if (first === undefined) return;
    expect(first.nearest?.task.text).toContain('Rà soát cơ sở vật chất');
    const state = word === 'confirm' ? 'confirmed' : 'rejected';
    const key = first.nearest?.key ?? '';
    await at.importer.decideLost(EDITOR, first, true, null, null, 'move-1');
    expect(await lost()).toEqual([]);
    expect(await store.taskLinks(EDITOR, [key])).toMatchObject([{ state }]);
    await at.importer.repeatDecision(EDITOR, first.said.id, null, null, 'again-1');
    expect((await lost()).map((each) => each.key)).toEqual([first.key]);
    expect((await store.taskLinks(EDITOR, [key])).map((link) => link.state)).not.toContain(state);
    await at.importer.decideLost(EDITOR, first, false, null, null, 'back-1');
    expect(await lost()).toEqual([]);
    expect(await store.taskLinks(EDITOR, [first.key])).toEqual([]);
  });
});
