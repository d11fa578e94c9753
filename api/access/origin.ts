import { ForbiddenError } from '../domain/errors.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export type HostRules = {
  /** Names beside the loopback ones, `host` or `host:port`; without a port the server's own and the default port are meant. */
  readonly allowedHosts: readonly string[];
  /** The port the server answers on. */
  readonly port: number;
  /** True in development: pages of another port of this machine may ask (a development server does). */
  readonly anyLoopbackOrigin: boolean;
};

/** True for a name that only this machine can mean. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.toLowerCase()) || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Lets a request pass whose Host is ours and whose Origin, where one is sent, is ours too: a page of
 * another site, or a name that was made to point here, is refused. Errors: ForbiddenError.
 */
export function checkHostAndOrigin(host: string, origin: string | null, rules: HostRules): void {
  if (!isOurs(host, rules)) {
    throw new ForbiddenError('Máy chủ không nhận tên miền này. Người quản trị có thể thêm tên miền vào ALLOWED_HOSTS.', { host });
  }
  if (origin === null) return;
  const authority = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1];
  if (authority !== undefined && isOurs(authority, rules)) return;
  if (authority !== undefined && rules.anyLoopbackOrigin && LOOPBACK.has(nameOf(authority))) return;
  throw new ForbiddenError('Yêu cầu đến từ một trang khác nên bị từ chối.', { origin });
}

function isOurs(authority: string, rules: HostRules): boolean {
  const name = nameOf(authority);
  const port = portOf(authority);
  if (LOOPBACK.has(name)) return port === String(rules.port) || (port === null && rules.port === 80);
  return rules.allowedHosts.some((entry) => {
    if (nameOf(entry) !== name) return false;
    const allowed = portOf(entry);
    return allowed === null ? port === null || port === String(rules.port) : allowed === port;
  });
}

function nameOf(authority: string): string {
  return authority.replace(/:\d+$/, '').toLowerCase();
}

function portOf(authority: string): string | null {
  return /:(\d+)$/.exec(authority)?.[1] ?? null;
}
