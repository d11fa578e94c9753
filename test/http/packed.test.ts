import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packingOf } from '../../api/http/packed.ts';

const LONG = JSON.stringify(Array.from({ length: 800 }, (_, index) => ({ symbol: `${index}-KH/TU` })));
const answer = (headers: Readonly<Record<string, string>> = {}, body: string | null = LONG, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
const far = { method: 'POST', acceptEncoding: 'gzip, deflate, br', address: '192.168.1.20' };

describe('an answer on its way', () => {
  it('is packed for another machine that can unpack it, and says so', async () => {
    const { headers, through } = packingOf(answer({ etag: '"a"', 'content-length': String(LONG.length) }), far);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', etag: 'W/"a"', vary: 'accept-encoding' });
    expect(headers).not.toHaveProperty('content-length');
    if (through === null) throw new Error('it is not packed');
    const packed = await buffer(Readable.from([LONG]).pipe(through));
    expect(packed.length).toBeLessThan(LONG.length / 4);
    expect(gunzipSync(packed).toString()).toBe(LONG);
  });

  it.each([
    ['for this machine', answer(), { ...far, address: '127.0.0.1' }],
    ['for this machine by its other name', answer(), { ...far, address: '::ffff:127.0.0.1' }],
    ['for who cannot unpack it', answer(), { ...far, acceptEncoding: undefined }],
    ['for who refuses gzip', answer(), { ...far, acceptEncoding: 'gzip;q=0, br' }],
    ['when it is short', answer({ 'content-length': '12' }), far],
    ['when it is no text', answer({ 'content-type': 'application/octet-stream' }), far],
    ['when it is packed already', answer({ 'content-encoding': 'br' }), far],
    ['when it has no body', answer({}, null, 304), far],
    ['when only its head is asked for', answer(), { ...far, method: 'HEAD' }],
  ])('stays as it is %s', (_what, response, asker) => {
    const { headers, through } = packingOf(response, asker);
    expect(through).toBeNull();
    expect(headers['content-encoding']).toBe(response.headers.get('content-encoding') ?? undefined);
    expect(headers['content-length']).toBe(response.headers.get('content-length') ?? undefined);
  });
});
