import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor } from '../../api/importing/extractor.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, office, plan, take, textFile } from '../importing/setup.ts';
import { data, type TestServer, testServer } from './server.ts';

const OLD = 'Khảo sát, rà soát cơ sở vật chất hiện có của từng trường học, nhà văn hóa và điểm bưu điện rồi báo cáo kết quả';
const PLAN = plan({
  symbol: '310-KH/TU',
  organ: 'Tỉnh ủy Bắc Kạn',
  place: 'Bắc Kạn',
  date: '20 tháng 10 năm 2024',
  upper: 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị',
});
const ENTRIES = `{ review(filter: { kinds: [SUSPECT] }, first: 10) { edges { node { id kind reason yes no
  left { words directive { symbol } } right { words task { id } }
  subject { __typename ... on LostDecision { corrected taskWords taskPath otherWords nearest { id } decision { id by correction { after } } } }
  decisions { type } } } } }`;
const ANSWER =
  'mutation($id: ID!, $answer: ReviewAnswer!, $requestId: ID!) { answerReview(id: $id, answer: $answer, requestId: $requestId) { id decision { type subjectKey } } }';
const REPEAT = 'mutation($id: ID!, $requestId: ID!) { repeatDecision(id: $id, requestId: $requestId) { type subjectKey } }';

type Entry = {
  readonly id: string;
  readonly right: { readonly task: { readonly id: string } } | null;
  readonly subject: { readonly decision: { readonly id: string } };
};

describe('what was said of a task that is no longer found', () => {
  let server: TestServer;
  let old = '';
  const entries = async (): Promise<readonly Entry[]> => {
    const { review } = (await data(server.app, ENTRIES)) as { review: { edges: readonly { node: Entry }[] } };
    return review.edges.map(({ node }) => node);
  };
  const dueNow = async (id: string) => (await server.store.tasksOf(EDITOR, [id.split('#')[0] ?? ''])).find((task) => task.id === id)?.deadlines;

  beforeAll(async () => {
    const store = createMemoryStore();
    const present = createExtractor();
    const former = office({
      store,
      extractor: {
        ...present,
        read: async (given) => {
          const read = await present.read(given);
          const tasks = read.tasks.map((task) => (task.text.startsWith('Rà soát') ? { ...task, text: OLD, path: 'Phụ lục.7' } : task));
          return { ...read, readerVersion: '0', tasks };
        },
      },
    });
    await take(former, [textFile('a.txt', PLAN)]);
    const [row] = (await store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 1 })).rows;
    old = (await store.tasksOf(EDITOR, [row?.id ?? ''])).find((task) => task.text === OLD)?.id ?? '';
    await former.importer.correctFact(EDITOR, old, 'due', { to: '2025-06-30' }, null, null, 'fix-1');
    const { importer } = office({ store });
    await importer.reread(EDITOR, { apply: true, tell: () => undefined });
    server = testServer({ store, importer });
  });

  it('is an entry with the task as it was, the nearest one now, and who said what', async () => {
    expect(await entries()).toMatchObject([
      {
        kind: 'SUSPECT',
        reason: 'task-lost',
        yes: 'MOVE_DECISION',
        no: 'TAKE_BACK',
        left: { words: OLD, directive: { symbol: '310-KH/TU' } },
        right: { words: 'Rà soát cơ sở vật chất hiện có và lập danh mục cần bổ sung.' },
        subject: {
          __typename: 'LostDecision',
          corrected: 'DUE',
          taskWords: OLD,
          taskPath: 'Phụ lục.7',
          otherWords: null,
          decision: { correction: { after: ['2025-06-30'] } },
        },
        decisions: [{ type: 'correct-fact' }],
      },
    ]);
  });

  it('moves by YES, waits again when that is undone, and goes by NO', async () => {
    const [first] = await entries();
    const [id, near] = [first?.id ?? '', first?.right?.task.id ?? ''];
    const said = { answerReview: { id, decision: { type: 'correct-fact', subjectKey: near } } };
    expect(await data(server.app, ANSWER, { id, answer: 'YES', requestId: 'yes-1' })).toEqual(said);
    expect(await entries()).toEqual([]);
    expect(await dueNow(near)).toEqual(['2025-06-30']);
    // Sent again, it is the same answer.
    expect(await data(server.app, ANSWER, { id, answer: 'YES', requestId: 'yes-1' })).toEqual(said);

    const again = { repeatDecision: { type: 'correct-fact', subjectKey: old } };
    expect(await data(server.app, REPEAT, { id: first?.subject.decision.id, requestId: 'again-1' })).toEqual(again);
    expect((await entries()).map((entry) => entry.id)).toEqual([id]);
    expect(await dueNow(near)).toEqual([]);

    expect(await data(server.app, ANSWER, { id, answer: 'NO', requestId: 'no-1' })).toMatchObject({ answerReview: { decision: { subjectKey: old } } });
    expect(await entries()).toEqual([]);

    // Days later, from the list of what was decided: what was taken back, then what was moved.
    const LOG = '{ decisions(first: 20) { edges { node { id kind said mayTakeBack words } } } }';
    const newest = async () => ((await data(server.app, LOG)) as { decisions: { edges: { node: { id: string } }[] } }).decisions.edges[0]?.node;
    const back = async (requestId: string) =>
      data(server.app, 'mutation($id: ID!, $requestId: ID!) { takeBackDecision(id: $id, requestId: $requestId) { subjectKey } }', {
        id: (await newest())?.id,
        requestId,
      });
    expect(await newest()).toMatchObject({ kind: 'LOST', said: 'take-back', mayTakeBack: true, words: [OLD] });
    expect(await back('back-1')).toEqual({ takeBackDecision: { subjectKey: old } });
    expect((await entries()).map((entry) => entry.id)).toEqual([id]);
    await data(server.app, ANSWER, { id, answer: 'YES', requestId: 'yes-2' });
    expect(await newest()).toMatchObject({ kind: 'LOST', said: 'move-decision', mayTakeBack: true });
    expect(await back('back-2')).toEqual({ takeBackDecision: { subjectKey: old } });
    expect((await entries()).map((entry) => entry.id)).toEqual([id]);
    expect(await dueNow(near)).toEqual([]);
  });
});
