import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directiveRow, put, sourceRow } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { type TestServer, testServer } from '../schema/server.ts';

let folder: string;
let server: TestServer;
const HASH = 'ab'.repeat(32);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'ui', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'ui', '.hidden'), 'secret');
  await writeFile(join(folder, 'ui', 'index.html'), '<!doctype html><title>Trang</title>');
  await writeFile(join(folder, 'ui', 'favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'ui', 'assets', 'main-1a2b3c.js'), 'start();');
  const store = createMemoryStore();
  await put(store, {
    putDirectives: [directiveRow({ id: 'd1' })],
    putSources: [sourceRow({ id: 's1', directiveId: 'd1', bytesHash: HASH, fileName: 'Kế hoạch "12"/KH.docx' })],
    putOriginals: [{ bytesHash: HASH, bytes: new Uint8Array([80, 75, 3, 4]) }],
  });
  server = testServer({ store, uiDir: join(folder, 'ui') });
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> =>
  server.app.fetch(new Request(`http://localhost:4000${path}`, { headers, method }));

describe('pages', () => {
  it('are given for every address of the explorer', async () => {
    for (const path of ['/', '/lineage/kl70?asOf=2025-01-01', '/directives/d1', '/assets']) {
      const response = await get(path);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('Trang');
    }
  });

  it('keep files with a hash in their name for a year', async () => {
    const response = await get('/assets/main-1a2b3c.js');
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('are not sent again when the browser has them', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^".+"$/);
    const again = await get('/', { 'if-none-match': `W/${etag}, "other"` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each([
    '/missing.js',
    '/assets/main-0.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.hidden',
    '/%00.js',
    '/%zz',
  ])('give nothing for %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  it('answer HEAD without a body and refuse other methods', async () => {
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '35', '']);
    expect((await get('/', {}, 'PUT')).status).toBe(405);
  });

  it('say what to do while they are not built', async () => {
    const { app } = testServer({ uiDir: join(folder, 'nowhere') });
    const response = await app.fetch(new Request('http://localhost:4000/'));
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  });
});

describe('every answer', () => {
  it.each(['/', '/missing.js', '/graphql?query={viewer{today}}', '/health/live', `/files/${HASH}`])('carries the security headers: %s', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('cache-control')).not.toBeNull();
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('cross-origin-opener-policy')]).toEqual([
      'nosniff',
      'same-origin',
      'same-origin',
    ]);
  });
});

describe('originals', () => {
  it('are given as a download, named as they came or as asked', async () => {
    const response = await get(`/files/${HASH}`);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([80, 75, 3, 4]);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Ke hoach -12--KH.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20-12--KH.docx`,
    );
    const asked = await get(`/files/${HASH}?name=${encodeURIComponent('../đề án\r\n.txt')}`);
    expect(asked.headers.get('content-disposition')).toBe(`attachment; filename="..-de an.txt"; filename*=UTF-8''..-%C4%91%E1%BB%81%20%C3%A1n.txt`);
  });

  it('are given under a long name too, of which no character is cut in two', async () => {
    const asked = await get(`/files/${HASH}?name=${encodeURIComponent(`😀${'a'.repeat(195)}.txt`)}`);
    expect(asked.headers.get('content-disposition')).toContain(`UTF-8''%F0%9F%98%80aaa`);
    const longer = await get(`/files/${HASH}?name=${encodeURIComponent(`😀${'a'.repeat(196)}.txt`)}`);
    expect([longer.status, longer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(`UTF-8''aaa`)]);
  });

  it.each([`/files/${'cd'.repeat(32)}`, '/files/abc', '/files/../graph.sqlite', '/files/'])('are not found at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('need a token where there are tokens', async () => {
    const token = 'token-0123456789-0123456789';
    const { app } = testServer({
      store: server.store,
      settings: { tokens: [{ token, actor: { id: 'a', name: 'A', organ: null, role: 'reader', scope: null } }] },
    });
    const ask = (headers: Record<string, string>) => app.fetch(new Request(`http://localhost:4000/files/${HASH}`, { headers }));
    expect([(await ask({})).status, (await ask({ authorization: `Bearer ${token}` })).status]).toEqual([401, 200]);
  });
});

describe('GraphiQL', () => {
  const open = (environment: 'development' | 'production') =>
    testServer({ settings: { environment } }).app.fetch(new Request('http://localhost:4000/graphql', { headers: { accept: 'text/html' } }));

  it('is there in development and loads nothing from elsewhere', async () => {
    const page = await (await open('development')).text();
    expect(page).toContain('<script src="/graphql/graphiql.js">');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });

  it('is not there otherwise', async () => {
    expect((await open('production')).status).toBe(406);
  });
});
