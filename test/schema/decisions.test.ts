import { beforeEach, describe, expect, it } from 'vitest';
import { EDITOR, plan, textFile } from '../importing/setup.ts';
import { ask, data, serverHolding } from './server.ts';

const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
const NUMBERED = plan({ symbol: '310-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '20 tháng 10 năm 2024', upper: UPPER });
/** As a page of the web has it: without its number, one word otherwise. */
const UNNUMBERED = NUMBERED.replace('Số 310-KH/TU\n', '').replace('Rà soát', 'Kiểm tra');

type Queue = {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly node: {
      readonly id: string;
      readonly kind: string;
      readonly reason: string;
      readonly yes: string;
      readonly subject: { readonly likeness?: number; readonly kept?: { readonly id: string }; readonly other?: { readonly id: string } };
    };
  }[];
};

describe('what people decide, over the API', () => {
  let server: Awaited<ReturnType<typeof serverHolding>>;
  beforeEach(async () => {
    server = await serverHolding({ 'a.txt': NUMBERED, 'b.txt': UNNUMBERED });
  });

  const duplicates = async (): Promise<Queue> => {
    const answer = await data(
      server.app,
      `{ review(filter: { kinds: [DUPLICATE] }) { totalCount edges { node { id kind reason yes left { words directive { id } } right { words }
        subject { ... on ProposedDuplicate { likeness kept { id } other { id } } } } } } }`,
    );
    return (answer as { review: Queue }).review;
  };
  const answerWith = (id: string, given: string, requestId: string) =>
    data(
      server.app,
      'mutation($id: ID!, $answer: ReviewAnswer!, $requestId: ID!) { answerReview(id: $id, answer: $answer, requestId: $requestId) { decision { type subjectKey } } }',
      { id, answer: given, requestId },
    );

  it('proposes a text with and without its number as one, and yes makes them one; it can be taken back', async () => {
    const { edges } = await duplicates();
    const [found] = edges;
    expect(edges).toHaveLength(1);
    expect(found?.node).toMatchObject({ kind: 'DUPLICATE', reason: 'same-text', yes: 'MERGE' });
    expect(found?.node.subject.likeness).toBeGreaterThan(0.7);
    const { kept, other } = found?.node.subject ?? {};
    expect(await answerWith(found?.node.id ?? '', 'YES', 'one')).toMatchObject({ answerReview: { decision: { type: 'merge' } } });
    expect(await answerWith(found?.node.id ?? '', 'YES', 'one')).toMatchObject({ answerReview: { decision: { type: 'merge' } } });
    expect((await duplicates()).totalCount).toBe(0);
    expect(await data(server.app, 'query($id: ID!) { directive(id: $id) { id symbol sources { id } decisions { type } } }', { id: other?.id })).toMatchObject({
      directive: { id: kept?.id, symbol: '310-KH/TU', sources: [{}, {}], decisions: [{ type: 'merge' }] },
    });
    expect(await data(server.app, 'mutation($id: ID!) { partDirectives(other: $id, requestId: "two") { id } }', { id: other?.id })).toEqual({
      partDirectives: [{ id: kept?.id }, { id: other?.id }],
    });
    expect((await duplicates()).totalCount).toBe(1);
  });

  it('says before a merge what it changes, and keeps that with the decision; taken back it is one decision still', async () => {
    const COUNTS = '{ kept other after }';
    const EFFECT = `effect { preferred { fileName length } tasks ${COUNTS} targets ${COUNTS} links ${COUNTS} }`;
    const asked = await data(
      server.app,
      `{ review(filter: { kinds: [DUPLICATE] }) { edges { node { id subject { ... on ProposedDuplicate { ${EFFECT} kept { id } other { id } } } } } } }`,
    );
    type Counts = { readonly kept: number; readonly other: number; readonly after: number };
    type Effect = { readonly preferred: { readonly fileName: string }; readonly tasks: Counts; readonly links: Counts };
    const [node] = (asked as { review: { edges: { node: { id: string; subject: { effect: Effect; kept: { id: string }; other: { id: string } } } }[] } }).review
      .edges;
    const { effect, kept, other } = node?.node.subject ?? { effect: null, kept: { id: '' }, other: { id: '' } };
    await answerWith(node?.node.id ?? '', 'YES', 'merged');
    const merged = await data(server.app, 'query($id: ID!) { directive(id: $id) { source { fileName } tasks { totalCount } } }', { id: kept.id });
    expect(merged).toEqual({ directive: { source: { fileName: effect?.preferred.fileName }, tasks: { totalCount: effect?.tasks.after } } });
    expect(effect?.tasks.kept).toBeGreaterThan(0);
    expect(effect?.tasks.other).toBeGreaterThan(0);
    const DECIDED = `{ decisions(filter: { undoings: false }, first: 9) { totalCount counts { kind count } edges { node { type words now { type undoes by } merge { kept { sources { fileName } } gone { sources { fileName } } ${EFFECT} } } } } }`;
    await data(server.app, 'mutation($id: ID!) { partDirectives(other: $id, requestId: "parted") { id } }', { id: other.id });
    const { decisions } = (await data(server.app, DECIDED)) as {
      decisions: { totalCount: number; counts: { kind: string; count: number }[]; edges: { node: Record<string, unknown> }[] };
    };
    expect(decisions.totalCount).toBe(1);
    expect(decisions.counts.find(({ kind }) => kind === 'DUPLICATE')?.count).toBe(1);
    const [row] = decisions.edges;
    expect(row?.node).toMatchObject({ type: 'merge', now: { type: 'unmerge', undoes: true }, merge: { effect } });
    type Told = { readonly words: readonly string[]; readonly merge: Record<'kept' | 'gone', { readonly sources: readonly { readonly fileName: string }[] }> };
    const told = row?.node as Told | undefined;
    expect(told?.words[0]).not.toBe(told?.words[1]);
    expect([told?.merge.kept, told?.merge.gone].map((side) => side?.sources[0]?.fileName).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('never proposes again what a person said are two, until that is taken back', async () => {
    const [found] = (await duplicates()).edges;
    expect(await answerWith(found?.node.id ?? '', 'NO', 'apart')).toMatchObject({ answerReview: { decision: { type: 'keep-apart' } } });
    expect((await duplicates()).totalCount).toBe(0);
    const ids = [found?.node.subject.kept?.id, found?.node.subject.other?.id];
    await data(server.app, 'mutation($ids: [ID!]!) { keepApart(ids: $ids, apart: false, requestId: "again") { type } }', { ids });
    expect((await duplicates()).totalCount).toBe(1);
  });

  it('corrects a fact, tells before and after in the history, and refuses what does not fit', async () => {
    const CORRECT = `mutation($id: ID!, $fact: CorrectableFact!, $values: [String!], $requestId: ID!) {
      correctFact(id: $id, fact: $fact, values: $values, reason: "theo bản giấy", requestId: $requestId) {
        kind level symbol issuedOn decisions { type reason correction { fact before after asRead } } } }`;
    const { directive } = (await data(server.app, '{ directive(symbol: "310-KH/TU") { id tasks { edges { node { id } } } } }')) as {
      directive: { id: string; tasks: { edges: { node: { id: string } }[] } };
    };
    const { id } = directive;
    expect(await data(server.app, CORRECT, { id, fact: 'ISSUED_ON', values: ['2024-10-21'], requestId: 'a' })).toMatchObject({
      correctFact: {
        issuedOn: '2024-10-21',
        decisions: [
          { type: 'correct-fact', reason: 'theo bản giấy', correction: { fact: 'ISSUED_ON', before: ['2024-10-20'], after: ['2024-10-21'], asRead: false } },
        ],
      },
    });
    expect(await data(server.app, CORRECT, { id, fact: 'KIND', values: ['OFFICIAL_LETTER'], requestId: 'b' })).toMatchObject({
      correctFact: { kind: 'OFFICIAL_LETTER' },
    });
    expect(await data(server.app, CORRECT, { id, fact: 'LEVEL', values: ['DISTRICT'], requestId: 'c' })).toMatchObject({ correctFact: { level: 'DISTRICT' } });
    const task = directive.tasks.edges[0]?.node.id;
    await data(server.app, CORRECT, { id: task, fact: 'DUE', values: ['10-20'], requestId: 'd' });
    expect(
      await data(server.app, 'query($id: ID!) { task(id: $id) { deadlines { text kind } decisions { correction { fact after } } } }', { id: task }),
    ).toMatchObject({
      task: { deadlines: [{ text: 'hằng năm trước 20/10' }], decisions: [{ correction: { fact: 'DUE', after: ['10-20'] } }] },
    });
    const refused = await ask(server.app, CORRECT, { id, fact: 'ISSUED_ON', values: ['hôm qua'], requestId: 'e' });
    expect(refused.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect(await data(server.app, 'mutation($id: ID!) { correctFact(id: $id, fact: KIND, asRead: true, requestId: "f") { kind } }', { id })).toMatchObject({
      correctFact: { kind: 'PLAN' },
    });
  });

  it('asks which of two dates of a cited document is right, and takes the answer for that document', async () => {
    const text = NUMBERED.replace('310-KH/TU', '311-KH/TU').replace(
      'Thực hiện Kết luận số 91-KL/TW, ngày 12/8/2024',
      'Thực hiện Kết luận số 91-KL/TW, ngày 13/8/2024',
    );
    const { importer } = server;
    await importer.importFiles(EDITOR, [textFile('c.txt', text)]);
    await importer.idle();
    const waiting = async () =>
      (
        (await data(
          server.app,
          '{ review(filter: { kinds: [CITATION] }) { totalCount edges { node { id kind reason yes left { words } right { words } choices { value label } subject { ... on DoubtfulFact { fact yes no directive { symbol } } } } } } }',
        )) as { review: Queue }
      ).review;
    const { edges } = await waiting();
    expect(edges).toMatchObject([
      { node: { reason: 'two-dates', subject: { fact: 'ISSUED_ON', yes: ['2024-08-12'], no: ['2024-08-13'], directive: { symbol: '91-KL/TW' } } } },
    ]);
    expect(await answerWith(edges[0]?.node.id ?? '', 'NO', 'date')).toMatchObject({ answerReview: { decision: { type: 'correct-fact' } } });
    expect((await waiting()).totalCount).toBe(0);
    expect(await data(server.app, '{ directive(symbol: "91-KL/TW") { issuedOn held } }')).toEqual({ directive: { issuedOn: '2024-08-13', held: false } });
  });
});
