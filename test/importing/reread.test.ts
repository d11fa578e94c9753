import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { createDecisionLog } from '../../api/importing/decision-log.ts';
import type { ChangedDocument } from '../../api/importing/describe-change.ts';
import { createExtractor, type Extractor } from '../../api/importing/extractor.ts';
import { createReviewBook } from '../../api/importing/review-book.ts';
import { changedLines } from '../../api/reread-lines.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, office, plan, take, textFile } from './setup.ts';

const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
const PROGRAMME = plan({ symbol: '310-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '20 tháng 10 năm 2024', upper: UPPER });
const LOWER = plan({
  symbol: '12-KH/HU',
  organ: 'Huyện ủy Ba Bể',
  place: 'Ba Bể',
  date: '20 tháng 12 năm 2024',
  upper: 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Tỉnh ủy Bắc Kạn',
});
const FILES = [textFile('a.txt', PROGRAMME), textFile('b.txt', LOWER)];

/** A former reader, worse than the present one. */
function formerReader(worse: (read: ReadDirective) => ReadDirective): Extractor {
  const present = createExtractor();
  return { ...present, read: async (given) => ({ ...worse(await present.read(given)), readerVersion: '0' }) };
}

describe('reading everything again', () => {
  it('changes nothing where the reader says the same', async () => {
    const at = office();
    await take(at, FILES);
    const version = await at.store.graphVersion(EDITOR);
    const told: ChangedDocument[] = [];
    expect(await at.importer.reread(EDITOR, { apply: true, tell: (changed) => told.push(changed) })).toEqual({ read: 2, changed: 0 });
    expect(told).toEqual([]);
    expect(await at.store.graphVersion(EDITOR)).toBe(version);
  });

  it('tells facts, tasks, links and decisions before it applies them, and keeps what people said', async () => {
    const store = createMemoryStore();
    // It saw no citation of the conclusion, lost the last task, and misread the signer.
    const former = office({
      store,
      extractor: formerReader((read) => ({
        ...read,
        citations: read.citations.filter((citation) => citation.symbol !== '91-KL/TW'),
        tasks: read.tasks.slice(0, -1).concat(read.tasks.slice(-1).map((task) => ({ ...task, text: `${task.text} x` }))),
        signers: read.signers.map((signer) => ({ ...signer, name: signer.name && { ...signer.name, value: 'Nguyễn Văn Mẩu' } })),
      })),
    });
    await take(former, FILES);
    const rows = (await store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 10 })).rows;
    const [programme, lower] = [rows.find((row) => row.symbol === '310-KH/TU'), rows.find((row) => row.symbol === '12-KH/HU')];
    const lost = (await store.tasksOf(EDITOR, [lower?.id ?? ''])).find((task) => task.text.endsWith(' x'));
    await former.importer.correctFact(EDITOR, lower?.id ?? '', 'subject', { to: 'thư viện huyện' }, null, null, 'fix-1');
    await former.importer.correctFact(EDITOR, lost?.id ?? '', 'due', { to: '2025-06-30' }, null, null, 'fix-2');

    const at = office({ store });
    const told: ChangedDocument[] = [];
    const version = await store.graphVersion(EDITOR);
    expect(await at.importer.reread(EDITOR, { apply: false, tell: (changed) => told.push(changed) })).toEqual({ read: 2, changed: 2 });
    expect(await store.graphVersion(EDITOR)).toBe(version);
    const ofLower = told.find((changed) => changed.directiveId === lower?.id);
    const ofProgramme = told.find((changed) => changed.directiveId === programme?.id);
    expect(ofLower?.facts).toContainEqual({ name: 'signers', before: 'Nguyễn Văn Mẩu', after: 'Nguyễn Văn Mẫu' });
    expect(ofLower?.tasks).toEqual({ gone: 1, added: 1 });
    expect(ofLower?.decisions).toEqual([{ type: 'correct-fact', subjectKey: lost?.id }]);
    expect(ofProgramme?.linksGained).toEqual(['310-KH/TU IMPLEMENTS 91-KL/TW']);
    expect(changedLines(ofProgramme as ChangedDocument)).toContain('    + 310-KH/TU IMPLEMENTS 91-KL/TW');

    expect(await at.importer.reread(EDITOR, { apply: true, tell: () => undefined })).toEqual({ read: 2, changed: 2 });
    const [now] = await store.directives(EDITOR, [lower?.id ?? '']);
    expect(now).toMatchObject({ signer: 'Nguyễn Văn Mẫu', subject: 'thư viện huyện' });
    // The task it was said of is there under other words: the correction finds it.
    expect((await store.tasksOf(EDITOR, [lower?.id ?? ''])).some((task) => task.deadlines.includes('2025-06-30'))).toBe(true);
    expect(await at.importer.reread(EDITOR, { apply: false, tell: () => undefined })).toEqual({ read: 2, changed: 0 });

    const anew = office();
    await take(anew, FILES);
    await anew.importer.correctFact(EDITOR, lower?.id ?? '', 'subject', { to: 'thư viện huyện' }, null, null, 'fix-1');
    const edges = async (of: typeof store) =>
      (await of.edgesOf(EDITOR, [lower?.id ?? '', programme?.id ?? ''])).map(({ key, state, origin }) => ({ key, state, origin }));
    expect(await edges(store)).toEqual(await edges(anew.store));
  });

  it('makes a confirmed link doubtful whose words changed, with the words it was confirmed with; it may be given up', async () => {
    const store = createMemoryStore();
    const former = office({
      store,
      extractor: formerReader((read) => ({
        ...read,
        tasks: read.tasks.map((task) => ({ ...task, text: task.text.replace('cơ sở vật chất', 'cơ sở vật chất, trang bị') })),
      })),
    });
    await take(former, FILES);
    const [lower] = (await store.listDirectives(EDITOR, { text: '12-KH/HU' }, { offset: 0, limit: 1 })).rows;
    const words = new Map((await store.tasksOf(EDITOR, [lower?.id ?? ''])).map((task) => [task.id, task.text]));
    const link = (await store.taskLinksOf(EDITOR, [lower?.id ?? ''])).find((each) => words.get(each.from)?.includes('trang bị'));
    await former.importer.decideTaskLink(EDITOR, link?.key ?? '', 'confirm', null, null, 'confirm-1');

    const at = office({ store });
    await at.importer.reread(EDITOR, { apply: true, tell: () => undefined });
    const [suspect, ...more] = (await store.taskLinksOf(EDITOR, [lower?.id ?? ''])).filter((each) => each.state === 'suspect');
    expect(suspect).toBeDefined();
    expect(more).toEqual([]);
    const book = createReviewBook(store, createDecisionLog(store));
    const { former: told, links } = await book.toReview(EDITOR);
    expect(told.get(suspect?.key ?? '')?.lower).toContain('cơ sở vật chất, trang bị');
    expect(links.map((each) => each.key)).toContain(suspect?.key);
    await at.importer.decideTaskLink(EDITOR, suspect?.key ?? '', 'reject', null, null, 'reject-1');
    expect(await store.taskLinks(EDITOR, [suspect?.key ?? ''])).toMatchObject([{ state: 'rejected' }]);
    // The book looks again at what the feed names, and at nothing else.
    const after = await book.toReview(EDITOR);
    expect(after.links.find((each) => each.key === suspect?.key)?.state).toBe('rejected');
  });
});

describe('reading again with a newer linker', () => {
  it('tells the links that it makes of the same facts before it makes them', async () => {
    const at = office();
    await take(at, FILES);
    const { rows } = await at.store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 10 });
    const lower = rows.find((row) => row.symbol === '12-KH/HU');
    const [edge] = await at.store.edgesOf(EDITOR, [lower?.id ?? '']);
    const [source] = await at.store.sourcesOf(EDITOR, [lower?.id ?? '']);
    if (source === undefined || edge === undefined) throw new Error('they are there');
    // As an older linker left it: without the link.
    const lease = await at.store.acquireLease(EDITOR, 1_000);
    await at.store.commit(EDITOR, lease, { putSources: [{ ...source, linkerVersion: 'linker-0' }], removeEdges: [edge.key] });
    await lease.release();
    const told: ChangedDocument[] = [];
    expect(await at.importer.reread(EDITOR, { apply: false, tell: (changed) => told.push(changed) })).toEqual({ read: 2, changed: 1 });
    expect(told.map(({ linksGained, facts }) => [linksGained, facts])).toEqual([[['12-KH/HU IMPLEMENTS 310-KH/TU'], []]]);
    expect(await at.store.edges(EDITOR, [edge.key])).toEqual([]);
    await at.importer.reread(EDITOR, { apply: true, tell: () => undefined });
    expect(await at.store.edges(EDITOR, [edge.key])).toHaveLength(1);
  });
});
