import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../api/access/limits.ts';
import { ask, testServer } from './server.ts';

const nested = (levels: number): string => `{ organ(id: "o") ${'{ superiors '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;

describe('limits', () => {
  it.each([
    ['rows of a page', `{ directives(first: 101) { totalCount } }`, { argument: 'first', value: 101, limit: 100 }],
    ['rows of a page below zero', `{ organs(first: -1) { totalCount } }`, { argument: 'first', value: -1, limit: 100 }],
    ['steps of a lineage', `{ lineage(of: "x", depth: 61) { asOf } }`, { argument: 'depth', value: 61, limit: 60 }],
    ['documents below one', `{ lineage(of: "x", perParent: 201) { asOf } }`, { argument: 'perParent', value: 201, limit: 200 }],
    ['hits of a search', `{ search(text: "a", first: 500) { totalCount } }`, { argument: 'first', value: 500, limit: 100 }],
    [
      'values of a filter',
      `{ directives(filter: { placeIds: [${'"p",'.repeat(201)}] }) { totalCount } }`,
      { argument: 'filter.placeIds', value: 201, limit: 200 },
    ],
    ['characters of a search', `{ search(text: "${'a'.repeat(2001)}") { totalCount } }`, { argument: 'text', value: 2001, limit: 2000 }],
    ['fields within fields', nested(14), { argument: 'depth', value: 16, limit: LIMITS.queryDepth }],
    ['words of a request', `{ viewer { ${'today '.repeat(4_000)} } }`, { argument: 'tokens', limit: LIMITS.queryTokens }],
    ['brackets in a request', `{ organ(id: ${'['.repeat(61)}${']'.repeat(61)}) { id } }`, { argument: 'nesting', limit: LIMITS.queryNesting }],
    ['rows that are sorted', `{ directives(orderBy: { by: SYMBOL }, first: 101) { totalCount } }`, { argument: 'first', value: 101, limit: 100 }],
    ['entries of the feed', `{ changes(first: 101) { next } }`, { argument: 'first', value: 101, limit: 100 }],
    ['candidates of a name', `{ organByName(name: "a", first: 101) { totalCount } }`, { argument: 'first', value: 101, limit: 100 }],
    ['rows under a directive', `{ issuedUnder(of: "x", first: 101) { totalCount } }`, { argument: 'first', value: 101, limit: 100 }],
    ['length of a request', `{ viewer { today } } #${'x'.repeat(LIMITS.queryCharacters)}`, { argument: 'query', limit: LIMITS.queryCharacters }],
  ])('bounds %s and names the bound', async (_what, query, details) => {
    const server = testServer();
    const { errors } = await ask(server.app, query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', details });
    expect(server.logged).toEqual([]);
  });

  it('bounds the cost of a request, before anything of it is done', async () => {
    const server = testServer();
    const costly = `{ directives(first: 100) { edges { node { downward(first: 100) { edges { node { from { issuers { name } } } } } } } } }`;
    const { errors } = await ask(server.app, costly);
    const details = errors?.[0]?.extensions.details as { value: number; limit: number; argument: string };
    expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    expect(details).toMatchObject({ argument: 'cost', limit: LIMITS.queryCost });
    expect(details.value).toBeGreaterThan(LIMITS.queryCost);
    expect(errors?.[0]?.message).toContain(String(details.value));
  });

  it('lets what a screen asks pass', async () => {
    const server = testServer();
    const lineage = `{ lineage(of: "70-KL/TW", depth: 60, perParent: 200) {
      nodes { id depth column order lowerTotal directive { id symbol subject held issuedOn issuers { id name place { id name within { name } } } place { name } } }
      edges { key state relation from { id } to { id } proofs { edition where evidence { quote } directive { id symbol } source { id fileName } } }
    } }`;
    const list = `{ directives(first: 100) { totalCount facets { kinds { value count } } edges { node { id symbol subject issuedOn lowerCount belowCount issuers { id name } place { name } source { edition } } } } }`;
    expect((await ask(server.app, lineage)).errors).toBeUndefined();
    expect((await ask(server.app, list)).errors).toBeUndefined();
  });
});
