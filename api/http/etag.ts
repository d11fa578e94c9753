import { createHash } from 'node:crypto';

const TAG_CHARACTERS = 22;

/**
 * The same answer with an entity tag, or 304 without a body where the asker has it already (`If-None-Match`). Only whole
 * answers to GET and HEAD are tagged. The tag is made from the bytes, unless the answer brings one: it holds whatever the
 * answer depends on, and changes when anything a caller can see has changed.
 */
export async function withEtag(request: Request, response: Response): Promise<Response> {
  if ((request.method !== 'GET' && request.method !== 'HEAD') || response.status !== 200) return response;
  const headers = new Headers(response.headers);
  const body = headers.has('etag') ? response.body : new Uint8Array(await response.arrayBuffer());
  const tag = headers.get('etag') ?? tagOf(body instanceof Uint8Array ? body : new Uint8Array());
  headers.set('etag', tag);
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
  if (!holds(request.headers.get('if-none-match'), tag)) return new Response(body, { status: 200, headers });
  if (body instanceof ReadableStream) await body.cancel();
  for (const name of ['content-length', 'content-type', 'content-disposition']) headers.delete(name);
  return new Response(null, { status: 304, headers });
}

/** Weak: the same answer may be sent packed or not. */
const tagOf = (body: Uint8Array): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, TAG_CHARACTERS)}"`;

/** Whether a list of tags, compared weakly, holds one. */
function holds(list: string | null, tag: string): boolean {
  const bare = (given: string): string => given.trim().replace(/^W\//, '');
  return (list ?? '').split(',').some((given) => bare(given) === bare(tag) || given.trim() === '*');
}
