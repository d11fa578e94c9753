import { describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../schema/server.ts';

const QUERY = 'mutation ($files: [File!]!, $edition: Edition) { importFiles(files: $files, edition: $edition) { id state total } }';

function form(files: readonly File[], edition: string | null = null): FormData {
  const body = new FormData();
  body.append('operations', JSON.stringify({ query: QUERY, variables: { files: files.map(() => null), edition } }));
  body.append('map', JSON.stringify(Object.fromEntries(files.map((_, index) => [String(index), [`variables.files.${index}`]]))));
  for (const [index, file] of files.entries()) body.append(String(index), file, file.name);
  return body;
}

async function send(server: TestServer, body: FormData, headers: Readonly<Record<string, string>> = { 'x-requested-with': 'directive-lineage' }) {
  const response = await server.app.fetch(new Request('http://localhost:4000/graphql', { method: 'POST', headers, body }));
  return {
    status: response.status,
    body: (await response.json()) as {
      readonly data?: unknown;
      readonly errors?: readonly { readonly extensions: { readonly code: string; readonly details?: unknown } }[];
    },
  };
}

describe('uploads', () => {
  it('bring names, bytes, media types and the edition to the importer', async () => {
    const server = testServer();
    const files = [new File(['Kế hoạch'], 'kế hoạch 12.txt', { type: 'text/plain' }), new File([new Uint8Array([0, 255, 10])], 'b.docx')];
    const { status, body } = await send(server, form(files, 'SCAN'));
    expect({ status, body }).toEqual({ status: 200, body: { data: { importFiles: { id: 'job-1', state: 'RUNNING', total: 1 } } } });
    const given = (server.calls[0]?.arguments[0] ?? []) as readonly { name: string; bytes: Uint8Array; mediaType?: string; edition: string | null }[];
    expect(given.map(({ name, edition }) => ({ name, edition }))).toEqual([
      { name: 'kế hoạch 12.txt', edition: 'scan' },
      { name: 'b.docx', edition: 'scan' },
    ]);
    expect(given[0]?.mediaType).toMatch(/^text\/plain/);
    expect(new TextDecoder().decode(given[0]?.bytes)).toBe('Kế hoạch');
    expect([...(given[1]?.bytes ?? [])]).toEqual([0, 255, 10]);
  });

  it('are refused without the header of our own page, before they are read', async () => {
    const server = testServer();
    const { status, body } = await send(server, form([new File(['a'], 'a.txt')]), {});
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(server.calls).toEqual([]);
  });

  it('may be as large as the setting says, and no larger', async () => {
    const server = testServer({ settings: { maxUploadBytes: 3_000_000 } });
    expect((await send(server, form([new File([new Uint8Array(2_900_000)], 'a.txt')]))).status).toBe(200);
    const { status, body } = await send(server, form([new File([new Uint8Array(5_000_000)], 'a.txt')]));
    expect([status, body.errors?.[0]?.extensions]).toEqual([413, { code: 'LIMIT_EXCEEDED', details: { limit: 4_000_000 } }]);
    expect(server.calls).toHaveLength(1);
  });

  it('are cut off when the length that was announced is not true', async () => {
    const server = testServer();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    const response = await server.app.fetch(
      new Request('http://localhost:4000/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '10' },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    );
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(2_000_000);
  });

  it('cannot bring text where files belong', async () => {
    const body = new FormData();
    body.append('operations', JSON.stringify({ query: QUERY, variables: { files: ['a'] } }));
    body.append('map', '{}');
    const answer = await send(testServer(), body);
    expect(answer.body.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
