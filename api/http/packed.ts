import type { Transform } from 'node:stream';
import { constants, createGzip } from 'node:zlib';

/** Bytes below which packing saves nothing worth a thought. */
const WORTH_BYTES = 4_096;
const TEXT = /^(?:text\/|application\/(?:json|graphql-response\+json|javascript|manifest\+json|xml)|image\/svg\+xml)/;
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

export type Packing = {
  /** Name and value of each header as it is to be sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the body goes through on its way; null as it is. */
  readonly through: Transform | null;
};

export type Asker = {
  readonly method: string | undefined;
  readonly acceptEncoding: string | undefined;
  /** Address of the other side; undefined where it is gone. */
  readonly address: string | undefined;
};

/**
 * How an answer is sent: texts for another machine are packed where it can unpack them, at the fastest level of gzip. On
 * this machine itself packing only costs time; a proxy beside the server packs for those behind it.
 */
export function packingOf({ status, headers, body }: Pick<Response, 'status' | 'headers' | 'body'>, asker: Asker): Packing {
  const plain = Object.fromEntries(headers);
  const length = headers.get('content-length');
  const worth = body !== null && status === 200 && asker.method !== 'HEAD' && (length === null || Number(length) >= WORTH_BYTES);
  if (!worth || !TEXT.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return { headers: plain, through: null };
  const vary = { vary: [headers.get('vary'), 'accept-encoding'].filter(Boolean).join(', ') };
  if (asker.address === undefined || LOOPBACK.test(asker.address) || !takesGzip(asker.acceptEncoding)) return { headers: { ...plain, ...vary }, through: null };
  const rest = Object.fromEntries([...headers].filter(([name]) => name !== 'content-length'));
  const etag = headers.get('etag');
  const tag = etag === null ? {} : { etag: etag.startsWith('W/') ? etag : `W/${etag}` };
  return { headers: { ...rest, ...tag, ...vary, 'content-encoding': 'gzip' }, through: createGzip({ level: constants.Z_BEST_SPEED }) };
}

function takesGzip(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((entry) => {
    const [name = '', ...options] = entry.split(';').map((part) => part.trim().toLowerCase());
    return (name === 'gzip' || name === '*') && !options.some((option) => /^q=0(?:\.0*)?$/.test(option));
  });
}
