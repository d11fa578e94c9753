import { describe, expect, it } from 'vitest';
import { ask, data, testServer } from './server.ts';

const RECORD = `mutation ($subjects: [CaseSubjectInput!]!, $step: CaseStepKind!, $to: String, $reason: String, $version: Int, $request: ID!) {
  recordCases(subjects: $subjects, step: $step, to: $to, reason: $reason, expectedVersion: $version, requestId: $request) { id subjectKey by } }`;
const BACK = 'mutation ($ids: [ID!]!, $request: ID!) { takeBackCaseSteps(decisionIds: $ids, requestId: $request) { subjectKey } }';
const ACTOR = { id: 'local', name: 'x', role: 'editor' } as never;
const KEYS = ['item|overdue|a', 'item|overdue|b'];
const SUBJECTS = [...KEYS, KEYS[0]].map((key) => ({ key, fingerprint: `f-${key}` }));

type Recorded = { readonly recordCases: readonly { readonly id: string; readonly subjectKey: string }[] };

describe('a step about many things', () => {
  it('is recorded with each of them once, however often it is sent', async () => {
    const { app, store } = testServer();
    const send = () => data(app, RECORD, { subjects: SUBJECTS, step: 'ASSIGNED', to: 'Phòng Tuyên truyền', request: 'r1' });
    const [first, again] = [await send(), await send()];
    expect((first as Recorded).recordCases.map(({ subjectKey }) => subjectKey)).toEqual(KEYS);
    expect(again).toEqual(first);
    const log = await store.decisions(ACTOR, KEYS);
    expect(log.map(({ value }) => value)).toEqual(KEYS.map((key) => ({ step: 'assigned', facts: `f-${key}`, to: 'Phòng Tuyên truyền' })));
  });

  it('is recorded with none when one of them was decided on since', async () => {
    const { app, store } = testServer();
    const version = await store.graphVersion(ACTOR);
    await data(app, RECORD, { subjects: SUBJECTS.slice(1, 2), step: 'NOTED', request: 'r1' });
    const answer = await ask(app, RECORD, { subjects: SUBJECTS, step: 'DONE', version, request: 'r2' });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('CONFLICT');
    expect(await store.decisions(ACTOR, KEYS)).toHaveLength(1);
  });

  it('is taken back with one answer for all, and only what is a step of a case', async () => {
    const { app, store } = testServer();
    const { recordCases: made } = (await data(app, RECORD, { subjects: SUBJECTS, step: 'NOTED', request: 'r1' })) as Recorded;
    await data(app, BACK, { ids: made.map(({ id }) => id), request: 'r2' });
    const log = await store.decisions(ACTOR, KEYS);
    expect(log.map(({ value }) => (value as { step: string; of?: string }).of ?? null)).toEqual([null, null, ...made.map(({ id }) => id)]);
    const gone = await ask(app, BACK, { ids: ['decision-99'], request: 'r3' });
    expect(gone.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('wants somebody for whom, and what goes with the step', async () => {
    const { app } = testServer();
    const code = async (subjects: readonly object[], step: string) =>
      (await ask(app, RECORD, { subjects, step, request: 'r1' })).errors?.[0]?.extensions?.['code'];
    expect([await code([], 'NOTED'), await code(SUBJECTS, 'ASSIGNED'), await code(SUBJECTS, 'TAKE_BACK')]).toEqual(['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT']);
  });

  it('takes off the duty that an item is, wherever that is counted, and what is taken back is owed again', async () => {
    const { app, store } = testServer();
    const duty = 'expect|d1|o:state:p:06|issue';
    const report = 'expect|d1|o:state:p:06|report|year';
    const subjects = [`item|no-plan|${duty}`, `item|report-overdue|${report}|2025-10-20`, 'item|copied-task|t1', `item|late-plan|${duty}`].map((key) => ({
      key,
    }));
    const bare = await ask(app, RECORD, { subjects, step: 'EXEMPT', request: 'r0' });
    expect(bare.errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
    const { recordCases: made } = (await data(app, RECORD, { subjects, step: 'EXEMPT', reason: 'Không thuộc đối tượng', request: 'r1' })) as Recorded;
    expect(made.map(({ subjectKey }) => subjectKey)).toEqual(subjects.map(({ key }) => key));
    const words = async () => (await store.decisions(ACTOR, [duty, report])).map(({ type, subjectKey, value }) => [type, subjectKey, value]);
    const off = [duty, report].map((key) => ['exempt', key, { exempt: true }]);
    expect(await words()).toEqual(off);
    await data(app, BACK, { ids: made.map(({ id }) => id), request: 'r2' });
    expect(await words()).toEqual([...off, ...[duty, report].map((key) => ['exempt', key, { exempt: false }])]);
  });

  it('takes off the duty as well when it is about one thing alone', async () => {
    const { app, store } = testServer();
    const duty = 'expect|d1|o:state:p:06|issue';
    const one = 'mutation ($key: ID!) { recordCase(key: $key, step: EXEMPT, reason: "Không thuộc đối tượng", requestId: "r1") { subjectKey } }';
    const answer = await data(app, one, { key: `item|overdue|${duty}` });
    expect(answer['recordCase']).toEqual({ subjectKey: `item|overdue|${duty}` });
    expect((await store.decisions(ACTOR, [duty])).map(({ type, value }) => [type, value])).toEqual([['exempt', { exempt: true }]]);
  });
});
