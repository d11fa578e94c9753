import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../api/domain/errors.ts';
import { directiveRow, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { type TestServer, testServer } from '../schema/server.ts';

const BYTES = new TextEncoder().encode('bytes of a file');
const HASH = createHash('sha256').update(BYTES).digest('hex');

const get = ({ app }: TestServer, query: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  app.fetch(new Request(`http://localhost:4000/graphql?query=${encodeURIComponent(query)}`, { headers }));
const post = ({ app }: TestServer, query: string): Promise<Response> =>
  app.fetch(
    new Request('http://localhost:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'directive-lineage' },
      body: JSON.stringify({ query }),
    }),
  );
const LIST = '{ directives { totalCount edges { node { id } } } }';

describe('the version of an answer', () => {
  it('goes with every answer to a question and with downloads', async () => {
    const server = testServer();
    expect((await post(server, LIST)).headers.get('x-graph-version')).toBe('0');
    await put(server.store, { putDirectives: [directiveRow({ id: 'd1' })] });
    await server.store.note({ id: 'x', name: 'x', organ: null, role: 'admin', scope: null }, { putOriginals: [{ bytesHash: HASH, bytes: BYTES }] });
    expect((await post(server, LIST)).headers.get('x-graph-version')).toBe('1');
    expect((await get(server, LIST)).headers.get('x-graph-version')).toBe('1');
    expect((await server.app.fetch(new Request(`http://localhost:4000/files/${HASH}`))).headers.get('x-graph-version')).toBe('1');
  });

  it('is the one that was there before the answer was made, so that who comes again with it misses nothing', async () => {
    const plain = createMemoryStore();
    let slow = false;
    const store = {
      ...plain,
      counts: async (...asked: Parameters<typeof plain.counts>) => {
        if (slow) await put(plain, { putDirectives: [directiveRow({ id: 'd9' })] });
        return plain.counts(...asked);
      },
    };
    const server = testServer({ store });
    slow = true;
    const answer = await post(server, '{ viewer { counts { held citedNotHeld } } }');
    expect(answer.headers.get('x-graph-version')).toBe('0');
  });

  it('is the new one after a change', async () => {
    const plain = createMemoryStore();
    const server = testServer({
      store: plain,
      answers: {
        withdraw: async () => {
          await put(plain, { putDirectives: [directiveRow({ id: 'd1' })] });
        },
      },
    });
    const answer = await post(server, 'mutation { withdrawDirective(id: "d1", reason: "r", requestId: "1") { id } }');
    expect(answer.headers.get('x-graph-version')).toBe('1');
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is left out where the store cannot say it', async () => {
    const server = testServer({ store: { ...createMemoryStore(), graphVersion: async () => Promise.reject(new StoreUnavailableError('away')) } });
    const answer = await post(server, '{ __typename }');
    expect([answer.status, answer.headers.get('x-graph-version')]).toEqual([200, null]);
    expect(server.logged).toEqual([]);
  });
});

describe('asking again by GET', () => {
  it('gives 304 while the answer is the same, and the new answer once it is not', async () => {
    const server = testServer();
    const first = await get(server, LIST);
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect(tag).toMatch(/^W\/"/);
    const same = await get(server, LIST, { 'if-none-match': `"other", ${tag}` });
    expect([same.status, await same.text(), same.headers.get('etag'), same.headers.get('x-graph-version')]).toEqual([304, '', tag, '0']);
    await put(server.store, { putDirectives: [directiveRow({ id: 'd1' })] });
    const newer = await get(server, LIST, { 'if-none-match': tag });
    expect([newer.status, ((await newer.json()) as { data: { directives: { totalCount: number } } }).data.directives.totalCount]).toEqual([200, 1]);
  });

  it('sees what changes without a new graph version: imports, the day, who asks', async () => {
    const server = testServer();
    const jobs = '{ importJobs { totalCount } }';
    const tag = (await get(server, jobs)).headers.get('etag') ?? '';
    const job = { id: 'j1', createdAt: '2026-01-01T00:00:00.000Z', createdBy: 'x', state: 'running', total: 0 } as const;
    await server.store.note({ id: 'x', name: 'x', organ: null, role: 'admin', scope: null }, { putJobs: [job] });
    expect((await get(server, jobs, { 'if-none-match': tag })).status).toBe(200);
    const viewer = '{ viewer { name today } }';
    const mine = (await get(server, viewer, { 'x-actor-name': 'A' })).headers.get('etag') ?? '';
    expect((await get(server, viewer, { 'x-actor-name': 'B', 'if-none-match': mine })).status).toBe(200);
    expect((await get(server, viewer, { 'x-actor-name': 'A', 'if-none-match': mine })).status).toBe(304);
  });

  it('never gives a tag to an error of the whole request, nor lets a change through', async () => {
    const server = testServer();
    const broken = await get(server, '{ viewer { ', { accept: 'application/graphql-response+json' });
    expect([broken.status, broken.headers.get('etag'), broken.headers.get('cache-control')]).toEqual([400, null, 'no-store']);
    const change = await get(server, 'mutation { withdrawDirective(id: "d", reason: "r", requestId: "1") { id } }');
    expect(change.status).toBe(405);
    expect(server.calls).toEqual([]);
  });

  it('knows an original by its hash', async () => {
    const server = testServer();
    await server.store.note({ id: 'x', name: 'x', organ: null, role: 'admin', scope: null }, { putOriginals: [{ bytesHash: HASH, bytes: BYTES }] });
    const ask = (headers: Record<string, string>) => server.app.fetch(new Request(`http://localhost:4000/files/${HASH}`, { headers }));
    expect((await ask({})).headers.get('etag')).toBe(`"${HASH}"`);
    expect((await ask({ 'if-none-match': `"${HASH}"` })).status).toBe(304);
    expect(new Uint8Array(await (await ask({ 'if-none-match': '"other"' })).arrayBuffer())).toEqual(BYTES);
  });
});
