import { describe, expect, it } from 'vitest';
import type { TokenHolder } from '../../api/access/asker.ts';
import { type TestServer, testServer } from '../schema/server.ts';

const holder = (id: string, role: 'reader' | 'editor' | 'admin'): TokenHolder => ({
  token: `token-of-${id}-0123456789`,
  actor: { id, name: `Tên ${id}`, organ: null, role, scope: null },
});
const TOKENS = [holder('lan', 'editor'), holder('minh', 'reader'), holder('quan', 'admin')];

const OURS = { 'x-requested-with': 'directive-lineage' };
const VIEWER = '{ viewer { name named role } }';
const PURGE = 'mutation { purgeDirective(id: "d1", reason: "Nhầm tệp", requestId: "1") }';
const CANCEL = 'mutation { cancelImport(id: "j1") { id } }';

async function post(server: TestServer, query: string, headers: Readonly<Record<string, string>> = {}, url = 'http://localhost:4000/graphql') {
  const response = await server.app.fetch(
    new Request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) }),
  );
  const body = (await response.json()) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
  return { status: response.status, data: body.data, code: body.errors?.[0]?.extensions.code, headers: response.headers };
}

describe('who asks', () => {
  it('is unnamed on a machine without sign-in until a name is sent', async () => {
    const server = testServer();
    expect((await post(server, VIEWER)).data).toEqual({ viewer: { name: null, named: false, role: 'admin' } });
    expect((await post(server, VIEWER, { 'x-actor-name': encodeURIComponent('  Nguyễn Thị Ánh ') })).data).toEqual({
      viewer: { name: 'Nguyễn Thị Ánh', named: true, role: 'admin' },
    });
    expect((await post(server, VIEWER, { 'x-actor-name': '%20' })).data).toMatchObject({ viewer: { named: false } });
  });

  it('is told the scope that goes with their token, and nobody another one’s', async () => {
    const [lan, minh] = TOKENS;
    if (lan === undefined || minh === undefined) throw new Error('The list of tokens is empty.');
    const followed = { placeIds: ['p34:24'], lines: ['party'] };
    const server = testServer({ settings: { tokens: [{ ...lan, actor: { ...lan.actor, scope: followed } }, minh] } });
    const asked = async ({ token }: TokenHolder) => (await post(server, '{ viewer { scope { placeIds lines } } }', { authorization: `Bearer ${token}` })).data;
    expect(await asked(lan)).toEqual({ viewer: { scope: { placeIds: ['p34:24'], lines: ['PARTY'] } } });
    expect(await asked(minh)).toEqual({ viewer: { scope: null } });
    expect((await post(testServer(), '{ viewer { scope { placeIds } } }')).data).toEqual({ viewer: { scope: null } });
  });

  it('is told when the name cannot be read', async () => {
    for (const name of ['%E1%BB', 'a'.repeat(81)])
      expect(await post(testServer(), VIEWER, { 'x-actor-name': name })).toMatchObject({ status: 400, code: 'BAD_INPUT' });
  });

  it('is the holder of the token where there are tokens, and nobody else', async () => {
    const server = testServer({ settings: { tokens: TOKENS } });
    expect(await post(server, VIEWER, { authorization: 'Bearer token-of-lan-0123456789' })).toMatchObject({
      status: 200,
      data: { viewer: { name: 'Tên lan', named: true, role: 'editor' } },
    });
    for (const headers of [
      {},
      { authorization: 'Bearer wrong' },
      { authorization: 'Basic token-of-lan-0123456789' },
      { authorization: `Basic ${btoa('lan:wrong')}` },
      { 'x-actor-name': 'Lan' },
    ]) {
      const refused = await post(server, VIEWER, headers);
      expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
      expect(refused.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    }
  });

  it('may give the token as the password that a browser asks for', async () => {
    const server = testServer({ settings: { tokens: TOKENS } });
    const headers = { authorization: `Basic ${btoa('anybody:token-of-lan-0123456789')}` };
    expect(await post(server, VIEWER, headers)).toMatchObject({ status: 200, data: { viewer: { name: 'Tên lan' } } });
  });

  it('may change only what the role allows', async () => {
    const server = testServer({ settings: { tokens: TOKENS } });
    const as = (id: string) => ({ ...OURS, authorization: `Bearer token-of-${id}-0123456789` });
    expect(await post(server, CANCEL, as('minh'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await post(server, PURGE, as('lan'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(server.calls).toEqual([]);
    expect((await post(server, CANCEL, as('lan'))).code).toBeUndefined();
    expect((await post(server, PURGE, as('quan'))).code).toBeUndefined();
    expect(server.calls).toEqual([
      { name: 'cancel', arguments: ['j1'] },
      { name: 'purge', arguments: ['d1', 'Nhầm tệp', null, '1'] },
    ]);
  });
});

describe('from where', () => {
  it.each([
    ['localhost:4000', 200],
    ['127.0.0.1:4000', 200],
    ['[::1]:4000', 200],
    ['LOCALHOST:4000', 200],
    ['localhost:4001', 403],
    ['localhost', 403],
    ['evil.example:4000', 403],
    ['localhost.evil.example:4000', 403],
    ['tuyengiao.tinh.vn', 200],
    ['tuyengiao.tinh.vn:4000', 200],
    ['tuyengiao.tinh.vn:81', 403],
    ['cong.tinh.vn:8443', 200],
    ['cong.tinh.vn', 403],
  ])('a request for host %s gets %i', async (host, status) => {
    const server = testServer({ settings: { allowedHosts: ['tuyengiao.tinh.vn', 'cong.tinh.vn:8443'] } });
    expect((await post(server, VIEWER, { host })).status).toBe(status);
  });

  it('a request that came in on another port than the setting is held to that port', async () => {
    const { app } = testServer();
    const answer = (localPort: number) => app.fetch(new Request('http://localhost:4555/graphql?query={viewer{today}}'), { localPort });
    expect([(await answer(4555)).status, (await answer(4000)).status]).toEqual([200, 403]);
  });

  it.each([
    ['http://localhost:4000', 200],
    ['http://127.0.0.1:4000', 200],
    ['http://localhost:5173', 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('a page of %s gets %i', async (origin, status) => {
    const server = testServer();
    expect(await post(server, VIEWER, { origin })).toMatchObject(status === 200 ? { status } : { status, code: 'FORBIDDEN' });
  });

  it('a page of another port of this machine may ask in development only', async () => {
    const origin = 'http://localhost:5173';
    expect((await post(testServer({ settings: { environment: 'development' } }), VIEWER, { origin })).status).toBe(200);
    expect((await post(testServer({ settings: { environment: 'production' } }), VIEWER, { origin })).status).toBe(403);
  });

  it('no answer lets a page of another site read it', async () => {
    const { headers } = await post(testServer(), VIEWER);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('changes', () => {
  it('need the header that a foreign page cannot send', async () => {
    const server = testServer();
    expect(await post(server, CANCEL)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await post(server, CANCEL, { 'x-requested-with': 'XMLHttpRequest' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(server.calls).toEqual([]);
    expect((await post(server, CANCEL, OURS)).code).toBeUndefined();
    expect(server.calls).toHaveLength(1);
  });

  it('cannot be made by opening an address', async () => {
    const server = testServer();
    const response = await server.app.fetch(new Request(`http://localhost:4000/graphql?query=${encodeURIComponent(CANCEL)}`, { headers: OURS }));
    expect(response.status).toBe(405);
    expect(server.calls).toEqual([]);
  });

  it('are not let through by a harmless operation beside them', async () => {
    const server = testServer();
    const response = await server.app.fetch(
      new Request('http://localhost:4000/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `query a { viewer { today } } mutation b { cancelImport(id: "j1") { id } }`, operationName: 'b' }),
      }),
    );
    expect(response.status).toBe(403);
    expect(server.calls).toEqual([]);
  });
});
