import { describe, expect, it } from 'vitest';
import { ConflictError } from '../../api/domain/errors.ts';
import { directiveRow, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { ask, testServer } from './server.ts';

describe('errors', () => {
  it('shows an expected error by its code, its message and its facts', async () => {
    const server = testServer({
      answers: {
        withdraw: async () => {
          throw new ConflictError('Đã có người sửa.', { subjectKey: 'd1' });
        },
      },
    });
    const { errors } = await ask(server.app, 'mutation { withdrawDirective(id: "d1", reason: "r", requestId: "1") { id } }');
    expect(errors).toMatchObject([
      { message: 'Đã có người sửa.', path: ['withdrawDirective'], extensions: { code: 'CONFLICT', details: { subjectKey: 'd1' } } },
    ]);
    expect(server.logged).toEqual([]);
  });

  it('shows an unexpected error as an id alone and logs it under that id', async () => {
    const store = { ...createMemoryStore(), counts: async () => Promise.reject(new Error('password=secret at /var/lib')) };
    const server = testServer({ store });
    const answer = await ask(server.app, '{ viewer { counts { held } } }');
    const [error] = answer.errors ?? [];
    expect(JSON.stringify(answer)).not.toMatch(/secret|\/var|stack/);
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: server.logged[0]?.id });
    expect(error?.message).toContain(server.logged[0]?.id);
    expect(server.logged[0]?.error).toMatchObject({ message: 'password=secret at /var/lib' });
  });

  it.each([new DOMException('This operation was aborted', 'AbortError'), Object.assign(new Error('gone'), { name: 'AbortError', code: 'ABORT_ERR' })])(
    'does not log a request that its asker cancelled (%s)',
    async (error) => {
      const server = testServer({ store: { ...createMemoryStore(), counts: async () => Promise.reject(error) } });
      const { errors } = await ask(server.app, '{ viewer { counts { held } } }');
      expect(errors).toMatchObject([{ extensions: { code: 'REQUEST_CANCELLED' } }]);
      expect(server.logged).toEqual([]);
    },
  );

  it('gives the rest of an answer when one part that may be null fails', async () => {
    const plain = createMemoryStore();
    await put(plain, { putDirectives: [directiveRow({ id: 'd1' })] });
    const server = testServer({ store: { ...plain, job: async () => Promise.reject(new TypeError('broken')) } });
    const { data, errors } = await ask(server.app, '{ directive(id: "d1") { id } importJob(id: "j") { id } }');
    expect(data).toEqual({ directive: { id: 'd1' }, importJob: null });
    expect(errors).toMatchObject([{ path: ['importJob'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });

  it.each([
    ['a mistake in the language', '{ viewer { ', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', 'query ($id: ID!) { organ(id: $id) { id } }', 'BAD_INPUT'],
    ['a date that is none', '{ lineage(of: "x", asOf: "2024-02-30") { asOf } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a cursor of somebody else', '{ directives(after: "abc") { totalCount } }', 'BAD_INPUT'],
    ['a blank reason', 'mutation { withdrawDirective(id: "d", reason: "  ", requestId: "1") { id } }', 'BAD_INPUT'],
    ['no directive named', '{ directive { id } }', 'BAD_INPUT'],
    ['no files', 'mutation { importFiles(files: []) { id } }', 'BAD_INPUT'],
  ])('answers %s with its code, without logging', async (_what, query, code) => {
    const server = testServer();
    const { errors } = await ask(server.app, query);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(server.logged).toEqual([]);
  });

  it.each([
    ['a number for the query', { query: 1 }],
    ['an object for the query', { query: { viewer: null } }],
    ['a list for the query', { query: ['{ viewer { role } }'] }],
    ['a number for the name of the operation', { query: '{ viewer { role } }', operationName: 1 }],
  ])('answers a body that is no GraphQL request (%s) with 400, without logging', async (_what, sent) => {
    const server = testServer();
    const body = JSON.stringify(sent);
    const asked = new Request('http://localhost:4000/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const response = await server.app.fetch(asked);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(server.logged).toEqual([]);
  });

  it.each([
    'due(scope: $scope) { rows { totalCount } }',
    'items(scope: $scope) { rows { totalCount } }',
    'directives(scope: $scope) { totalCount }',
    'review(scope: $scope) { totalCount }',
    'decisions(scope: $scope) { totalCount }',
    'overview(scope: $scope) { counts { held } }',
  ])('names the place of a scope that the register does not have, rather than giving nothing: %s', async (field) => {
    const server = testServer();
    const within = (placeIds: readonly string[]) => ask(server.app, `query ($scope: ScopeInput) { ${field} }`, { scope: { placeIds } });
    const { errors } = await within(['p34:24', 'p99:1']);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', details: { argument: 'scope.placeIds', value: 'p99:1' } } }]);
    expect((await within(['p34:24', 'p:01'])).errors).toBeUndefined();
  });
});
