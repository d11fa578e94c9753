import type { Actor } from '../domain/actor.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { GraphStore } from '../store/port.ts';

const HASH = /^\/files\/([0-9a-f]{64})$/;
const NAME_CHARACTERS = 200;

/**
 * `GET /files/<SHA-256 of the bytes>?name=`: the original file of a source, always as a download.
 * Without `name` it is called as it was when it came. Errors: NotFoundError.
 */
export async function originalFile(store: GraphStore, actor: Actor, url: URL): Promise<Response> {
  const bytesHash = HASH.exec(url.pathname)?.[1];
  const [bytes, source] = bytesHash === undefined ? [null, null] : await Promise.all([store.original(actor, bytesHash), store.sourceByHash(actor, bytesHash)]);
  if (bytesHash === undefined || bytes === null) throw new NotFoundError('Không có tệp gốc này, hoặc tệp đã bị xóa khỏi hệ thống.');
  const name = cleanName(url.searchParams.get('name') ?? '') || cleanName(source?.fileName ?? '') || bytesHash;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'cache-control': 'no-store',
      etag: `"${bytesHash}"`,
    },
  });
}

/** A file name without folders and signs that a file system or a header would take amiss; of a long one its end, cut between characters. */
function cleanName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .trim();
  return [...clean].slice(-NAME_CHARACTERS).join('');
}

/** For clients that know no other names. */
function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]|[%"\\]/g, '-');
}
