import { describe, expect, it } from 'vitest';
import { ask, data, testServer } from './server.ts';

const LETTER = `query ($due: [ID!], $items: [ID!]) { exportLetter(dueKeys: $due, itemKeys: $items, form: STATE) { fileName } }`;
const URGED = `mutation ($keys: [ID!]!, $on: PlainDate!, $request: ID!) {
  recordUrged(keys: $keys, letterNumber: " 12-CV/BTG ", letterOn: $on, requestId: $request) { id type } }`;

describe('the letter over the API', () => {
  it('is not written about nothing, nor about what is not awaited any more', async () => {
    const { app } = testServer();
    const code = async (variables: Readonly<Record<string, unknown>>) => (await ask(app, LETTER, variables)).errors?.[0]?.extensions?.['code'];
    expect(await code({})).toBe('BAD_INPUT');
    expect(await code({ due: ['gone'] })).toBe('CONFLICT');
    expect(await code({ items: ['gone'] })).toBe('CONFLICT');
  });

  it('is recorded with each thing it is about, once however often it is sent', async () => {
    const { app, store } = testServer();
    const send = () => data(app, URGED, { keys: ['item|overdue|a', 'item|overdue|b', 'item|overdue|a'], on: '2026-02-20', request: 'r1' });
    const [first, again] = [await send(), await send()];
    expect(first['recordUrged']).toHaveLength(2);
    expect(again).toEqual(first);
    const log = await store.decisions({ id: 'local', name: 'x', role: 'editor' } as never, ['item|overdue|a', 'item|overdue|b']);
    expect(log.map(({ value }) => value)).toEqual(Array.from({ length: 2 }, () => ({ step: 'urged', facts: null, number: '12-CV/BTG', on: '2026-02-20' })));
  });

  it('wants a whole list and a day', async () => {
    const { app } = testServer();
    const code = async (keys: readonly string[]) => (await ask(app, URGED, { keys, on: '2026-02-20', request: 'r1' })).errors?.[0]?.extensions?.['code'];
    expect([await code([]), await code([' '])]).toEqual(['BAD_INPUT', 'BAD_INPUT']);
  });
});
