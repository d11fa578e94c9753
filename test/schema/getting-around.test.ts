import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../api/access/limits.ts';
import { directiveRow, put } from '../contract/fixtures.ts';
import { type Answer, ask, testServer } from './server.ts';

/** Ways by which a request may try to get more than the limits allow, each with what stops it. */

const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join(' ');
const detailsOf = ({ errors }: Answer) => errors?.[0]?.extensions.details as { readonly argument: string; readonly limit: number } | undefined;

describe('a limit cannot be got around', () => {
  it.each([
    ['by asking the same under many names', `{ ${times(420, (index) => `a${index}: overview { totalRoots }`)} }`, 'cost'],
    ['by inline fragments', `{ ${times(420, (index) => `... { a${index}: overview { totalRoots } }`)} }`, 'cost'],
    [
      'by fragments that double each other',
      `{ ...f0 } ${times(18, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)} fragment f18 on Query { viewer { today } }`,
      'cost',
    ],
    [
      'by hiding depth in fragments',
      `{ directives(first: 1) { edges { node { ...a } } } } ${times(12, (index) => `fragment ${'abcdefghijklm'[index]} on Directive { notBeforeFrom { ...${'abcdefghijklm'[index + 1]} } }`)} fragment m on Directive { id }`,
      'depth',
    ],
    [
      'by lists in lists',
      `{ directives(first: 100) { edges { node { downward(first: 100) { edges { node { from { tasks(first: 100) { totalCount } } } } } } } } }`,
      'cost',
    ],
    [
      'by lists of pictures',
      `{ overview(first: 100) { roots { directive { sources { text citations { symbol directive { sources { text } } } } } } } ${times(9, (i) => `a${i}: lineage(of: "x") { nodes { id directive { sources { text } } } }`)} }`,
      'cost',
    ],
    [
      'by a page size of null',
      `{ a: directives(first: null) { edges { node { downward(first: null) { edges { node { from { tasks(first: null) { edges { node { id } } } } } } } } } } }`,
      'cost',
    ],
    [
      'by a search without end',
      `{ ${times(60, (index) => `s${index}: search(text: "a", first: 100) { hits { directive { id issuers { id superiors { id } } } } }`)} }`,
      'cost',
    ],
    ['by many words in one place', `{ viewer { ${'today '.repeat(LIMITS.queryTokens)} } }`, 'tokens'],
    ['by a pile of directives', `{ viewer { today ${'@skip(if: false) '.repeat(1_000)} } }`, 'tokens'],
    ['by brackets that no stack holds', `{ directives(filter: { placeIds: ${'['.repeat(1_900)}${']'.repeat(1_900)} }) { totalCount } }`, 'nesting'],
    ['by a long name', `{ ${'x'.repeat(LIMITS.queryCharacters)} }`, 'query'],
  ])('%s', async (_what, query, argument) => {
    const server = testServer();
    const answer = await ask(server.app, query);
    expect(answer.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    expect(detailsOf(answer)?.argument).toBe(argument);
    expect(answer.errors?.[0]?.message).toContain(String(detailsOf(answer)?.limit));
    expect(answer.data ?? null).toBeNull();
    expect(server.logged).toEqual([]);
  });

  it('by the value of a variable', async () => {
    const query =
      'query ($n: Int) { directives(first: $n) { edges { node { downward(first: $n) { edges { node { from { tasks(first: $n) { totalCount } } } } } } } } }';
    expect(detailsOf(await ask(testServer().app, query, { n: 100 }))?.argument).toBe('cost');
    expect((await ask(testServer().app, query, { n: 5 })).errors).toBeUndefined();
    expect(detailsOf(await ask(testServer().app, 'query ($n: Int) { directives(first: $n) { totalCount } }', { n: 101 }))?.argument).toBe('first');
  });

  it.each([
    ['as it stands', '{ cheap: directives(first: -100000) { edges { node { id } } } ROWS }', {}],
    ['in a variable', 'query ($n: Int) { cheap: directives(first: $n) { edges { node { id } } } ROWS }', { n: -100_000 }],
    ['in what a variable is unless given', 'query ($n: Int = -100000) { cheap: directives(first: $n) { edges { node { id } } } ROWS }', {}],
  ])('by a page size below zero that would pay for the rest, %s', async (_where, query, variables) => {
    let asked = 0;
    const plain = testServer();
    const server = testServer({
      store: {
        ...plain.store,
        listDirectives: async (...given) => {
          asked += 1;
          return plain.store.listDirectives(...given);
        },
      },
    });
    const rows = times(420, (index) => `a${index}: overview { totalRoots }`);
    const answer = await ask(server.app, query.replace('ROWS', rows), variables);
    expect(detailsOf(answer)).toMatchObject({ argument: 'first', limit: LIMITS.page });
    expect(asked).toBe(0);
  });

  it('by large or strange variables', async () => {
    const server = testServer();
    const query = 'query ($p: [ID!]) { directives(filter: { placeIds: $p }) { totalCount } }';
    expect(detailsOf(await ask(server.app, query, { p: Array.from({ length: 201 }, () => 'x') }))?.argument).toBe('filter.placeIds');
    const deep = `{"query": ${JSON.stringify(query)}, "variables": {"p": ${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    const nested = await server.app.fetch(
      new Request('http://localhost:4000/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: deep }),
    );
    expect(((await nested.json()) as Answer).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    const huge = await ask(server.app, query, { p: ['x'.repeat(LIMITS.requestBytes)] });
    expect(huge.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    expect(server.logged).toEqual([]);
  });

  it('by several requests in one', async () => {
    const server = testServer();
    const one = { query: '{ viewer { today } }' };
    const response = await server.app.fetch(
      new Request('http://localhost:4000/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify([one, one]) }),
    );
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('"today":');
    expect(server.logged).toEqual([]);
  });

  it('by GET', async () => {
    const server = testServer();
    const get = async (query: string): Promise<Answer> =>
      (await server.app.fetch(new Request(`http://localhost:4000/graphql?query=${encodeURIComponent(query)}`))).json() as Promise<Answer>;
    expect(detailsOf(await get(`{ ${times(420, (index) => `a${index}: overview { totalRoots }`)} }`))?.argument).toBe('cost');
    expect(detailsOf(await get('{ directives(first: 101) { totalCount } }'))?.argument).toBe('first');
  });

  it('by asking the schema about itself without end', async () => {
    const nested = `{ __schema { types { fields { type { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } } } }`;
    const server = testServer();
    const answer = await ask(server.app, nested);
    expect(answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const aliases = await ask(server.app, `{ ${times(300, (index) => `s${index}: __schema { types { name fields { name } } }`)} }`);
    expect(detailsOf(aliases)).toMatchObject({ argument: 'introspection', limit: LIMITS.introspection });
    const types = await ask(server.app, `{ ${times(11, (index) => `t${index}: __type(name: "Directive") { fields { name } }`)} }`);
    expect(detailsOf(types)?.argument).toBe('introspection');
    expect((await ask(server.app, getIntrospectionQuery())).errors).toBeUndefined();
    expect(server.logged).toEqual([]);
  });

  it('by a fragment that names itself, or by work that is put off', async () => {
    const server = testServer();
    for (const query of [
      '{ directives { edges { node { ...a } } } } fragment a on Directive { notBeforeFrom { ...a } }',
      '{ viewer { ... @defer { today } } }',
      '{ directives { edges @stream { cursor } } }',
    ]) {
      expect((await ask(server.app, query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('and an order of one’s own is refused for a list that is too long to sort, before it is read', async () => {
    const server = testServer();
    await put(server.store, { putDirectives: [directiveRow({ id: 'd1' })] });
    let reads = 0;
    const long = testServer({
      store: {
        ...server.store,
        listDirectives: async (...asked) => {
          reads += 1;
          return { ...(await server.store.listDirectives(...asked)), total: LIMITS.sortedRows + 1 };
        },
      },
    });
    const answer = await ask(long.app, '{ directives(orderBy: { by: SUBJECT }) { totalCount } }');
    expect(detailsOf(answer)).toMatchObject({ argument: 'orderBy', limit: LIMITS.sortedRows });
    expect(reads).toBe(1);
    expect((await ask(long.app, '{ directives(orderBy: { by: DATE }) { totalCount } }')).errors).toBeUndefined();
  });
});
