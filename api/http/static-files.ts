import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

type Kept = { readonly changedAt: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string };

const NOT_BUILT = 'The pages are not built yet. Run `npm run build`, then load this page again.\n';

/**
 * Serves the built pages of a folder. A path without a file name gives `index.html`, so that an
 * address of the explorer opens directly; a file that is not there gives 404. Files below `assets/`
 * carry a hash in their name and may be kept for a year; everything else is asked for again.
 */
export function createStaticFiles(folder: string): (request: Request) => Promise<Response> {
  const kept = new Map<string, Kept>();

  const load = async (path: string): Promise<Kept | null> => {
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile()) return null;
    const before = kept.get(path);
    if (before?.changedAt === found.mtimeMs) return before;
    const bytes = new Uint8Array(await readFile(path));
    const file: Kept = { changedAt: found.mtimeMs, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
    kept.set(path, file);
    return file;
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    const asked = pathIn(folder, new URL(request.url).pathname);
    if (asked === null) return plain(404, 'Not found.\n');
    const isPage = extname(asked) === '' || asked === folder;
    const path = isPage ? join(folder, 'index.html') : asked;
    const file = await load(path);
    if (file === null) return isPage ? plain(503, NOT_BUILT) : plain(404, 'Not found.\n');

    const headers = {
      'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': path.startsWith(join(folder, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: file.etag,
    };
    const same = (request.headers.get('if-none-match') ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === file.etag);
    if (same) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : file.bytes, { headers: { ...headers, 'content-length': String(file.bytes.length) } });
  };
}

/** The path on disk that a URL path means; null when it leads out of the folder or is malformed. */
function pathIn(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  const path = join(folder, decoded);
  return path === folder || path.startsWith(folder + sep) ? path.replace(/[/\\]$/, '') : null;
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
}
