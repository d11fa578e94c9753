import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Listening, listen, PortBusyError } from '../../api/http/listen.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { testServer } from '../schema/server.ts';

let open: Listening | null = null;
afterEach(async () => {
  await open?.close(0);
  open = null;
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** A promise and what resolves it. */
function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A raw request, so that headers go out as they are. */
function raw(port: number, headers: Readonly<Record<string, string>>, path = '/health/live'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end();
  });
}

describe('listening', () => {
  it('answers over the wire as the app does, uploads included', async () => {
    const server = testServer();
    const port = await freePort();
    open = await listen(server.app, '127.0.0.1', port);
    expect(open.address).toBe(`http://127.0.0.1:${port}`);
    const answer = await fetch(`${open.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'directive-lineage', 'x-actor-name': encodeURIComponent('Ánh') },
      body: JSON.stringify({ query: 'mutation { cancelImport(id: "j1") { id } }' }),
    });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { cancelImport: { id: 'job-1' } } }]);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");

    const form = new FormData();
    form.append('operations', JSON.stringify({ query: 'mutation ($f: [File!]!) { importFiles(files: $f) { id } }', variables: { f: [null] } }));
    form.append('map', '{"0":["variables.f.0"]}');
    form.append('0', new File([new Uint8Array(900_000).fill(7)], 'a.txt'));
    const sent = await fetch(`${open.address}/graphql`, { method: 'POST', headers: { 'x-requested-with': 'directive-lineage' }, body: form });
    expect(await sent.json()).toEqual({ data: { importFiles: { id: 'job-1' } } });
    const files = (server.calls.at(-1)?.arguments[0] ?? []) as readonly { bytes: Uint8Array }[];
    expect([files[0]?.bytes.length, files[0]?.bytes.at(-1)]).toEqual([900_000, 7]);
  });

  it('does not log what was asked by a page that was left before the answer, nor an upload that broke off', async () => {
    const begun = signal();
    const left = signal();
    const store = createMemoryStore();
    const counts: typeof store.counts = async (actor) => {
      begun.resolve();
      await left.promise;
      return store.counts(actor);
    };
    const server = testServer({ store: { ...store, counts } });
    const port = await freePort();
    open = await listen(server.app, '127.0.0.1', port);
    const page = new AbortController();
    const asked = fetch(`${open.address}/graphql?query=%7Bviewer%7Bcounts%7Bheld%7D%7D%7D`, { signal: page.signal });
    await begun.promise;
    page.abort();
    await expect(asked).rejects.toThrow();
    const upload = request({
      host: '127.0.0.1',
      port,
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '900000' },
    });
    upload.on('error', () => {});
    upload.write('--x\r\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    upload.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    left.resolve();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.logged).toEqual([]);
  });

  it('lets the refusal of a body that is too large arrive', async () => {
    const port = await freePort();
    open = await listen(testServer().app, '127.0.0.1', port);
    const answer = await fetch(`${open.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: new Uint8Array(8_000_000) });
    expect([answer.status, await answer.json()]).toMatchObject([413, { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] }]);
  });

  it('refuses a name that was made to point here', async () => {
    const port = await freePort();
    open = await listen(testServer().app, '127.0.0.1', port);
    const path = '/graphql?query=%7Bviewer%7Btoday%7D%7D';
    expect(await raw(port, { host: `127.0.0.1:${port}` }, path)).toBe(200);
    expect(await raw(port, { host: `evil.example:${port}` }, path)).toBe(403);
    expect(await raw(port, { host: 'a b' })).toBe(400);
  });

  it('says which setting to change when the port is taken', async () => {
    const port = await freePort();
    open = await listen(testServer().app, '127.0.0.1', port);
    await expect(listen(testServer().app, '127.0.0.1', port)).rejects.toThrow(PortBusyError);
    await expect(listen(testServer().app, '127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1}`);
  });

  it('lets what is under way finish when it stops', async () => {
    const begun = signal();
    const release = signal();
    const server = testServer({
      answers: {
        cancel: async () => {
          begun.resolve();
          await release.promise;
          return { id: 'late', createdAt: '', createdBy: '', state: 'cancelled', total: 0 };
        },
      },
    });
    const port = await freePort();
    const listening = await listen(server.app, '127.0.0.1', port);
    const answer = fetch(`${listening.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'directive-lineage' },
      body: JSON.stringify({ query: 'mutation { cancelImport(id: "j1") { id } }' }),
    });
    await begun.promise;
    const closed = listening.close(5_000);
    release.resolve();
    expect(await (await answer).json()).toEqual({ data: { cancelImport: { id: 'late' } } });
    await closed;
    await expect(fetch(`${listening.address}/health/live`)).rejects.toThrow();
  });
});
