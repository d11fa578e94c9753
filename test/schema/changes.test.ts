import { describe, expect, it } from 'vitest';
import { directiveRow, edgeRow, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { ask, data, testServer } from './server.ts';

const EDGE = edgeRow({ from: 'b', to: 'a' });

async function server() {
  const store = createMemoryStore();
  await put(store, { putDirectives: [directiveRow({ id: 'a' }), directiveRow({ id: 'b' })], putEdges: [EDGE] });
  return testServer({
    store,
    answers: {
      decideEdge: async (_actor, _key, decision) => {
        await put(store, { putEdges: [{ ...EDGE, state: decision === 'confirm' ? 'confirmed' : 'rejected' }] });
      },
      withdraw: async (_actor, id) => {
        await put(store, { putDirectives: [directiveRow({ id, held: false, withdrawn: true })] });
      },
    },
  });
}

describe('changes', () => {
  it('answer with what is there afterwards, each in its turn', async () => {
    const { app } = await server();
    const answer = await data(
      app,
      `mutation ($key: ID!) {
        yes: decideEdge(key: $key, decision: CONFIRM, requestId: "1") { state from { withdrawn } }
        gone: withdrawDirective(id: "b", reason: "Nhầm", requestId: "2") { held withdrawn }
        no: decideEdge(key: $key, decision: REJECT, requestId: "3") { state from { withdrawn } }
      }`,
      { key: EDGE.key },
    );
    expect(answer).toEqual({
      yes: { state: 'CONFIRMED', from: { withdrawn: false } },
      gone: { held: false, withdrawn: true },
      no: { state: 'REJECTED', from: { withdrawn: true } },
    });
  });

  it('hand on reason, version and request id as they were meant', async () => {
    const store = createMemoryStore();
    await put(store, { putDirectives: [directiveRow({ id: 'd1' })], putEdges: [] });
    const { app, calls } = testServer({ store });
    await data(
      app,
      `mutation {
        a: withdrawDirective(id: "d1", reason: "  Nhầm tệp ", expectedVersion: 7, requestId: "r1") { id }
        b: restoreDirective(id: "d1", reason: " ", requestId: "r2") { id }
        c: undoImport(id: "j1", requestId: "r3") { id }
      }`,
    );
    expect(calls).toEqual([
      { name: 'withdraw', arguments: ['d1', 'Nhầm tệp', 7, 'r1'] },
      { name: 'restore', arguments: ['d1', null, null, 'r2'] },
      { name: 'undo', arguments: ['j1', null, 'r3'] },
    ]);
  });

  it('say that the subject is not there when it is gone', async () => {
    const { errors } = await ask(testServer().app, 'mutation { restoreDirective(id: "nothing", requestId: "r") { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', details: { id: 'nothing' } });
  });

  it('need a request id', async () => {
    const { app, calls } = testServer();
    const { errors } = await ask(app, 'mutation { undoImport(id: "j1", requestId: " ") { id } }');
    expect([errors?.[0]?.extensions.code, calls]).toEqual(['BAD_INPUT', []]);
  });
});
