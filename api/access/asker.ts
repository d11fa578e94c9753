import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import { BadInputError, UnauthenticatedError } from '../domain/errors.ts';

/** A token and the person it stands for. */
export type TokenHolder = { readonly token: string; readonly actor: Actor };

export type Asker = {
  readonly actor: Actor;
  /** False while the name is only the default of a machine without sign-in. */
  readonly named: boolean;
};

/** Name of whoever sits at a machine without sign-in and has not said who. */
export const UNNAMED = 'Người dùng tại máy';
/** Id of that person; with `:` and the name for one who said who. */
export const LOCAL_ID = 'local';
const NAME_CHARACTERS = 80;

/**
 * Who sent a request. With tokens: the holder of the token, sent as bearer token or as
 * the password of HTTP Basic, for which browsers ask by themselves. Without (loopback only): the name
 * in `x-actor-name`, percent-encoded, or a default one; then everything is allowed.
 * Errors: UnauthenticatedError for a missing or wrong token, BadInputError for a name that cannot be read.
 */
export function askerOf(headers: Headers, holders: readonly TokenHolder[]): Asker {
  return holders.length > 0 ? holderOf(headers, holders) : localAsker(headers.get('x-actor-name'));
}

function holderOf(headers: Headers, holders: readonly TokenHolder[]): Asker {
  const token = tokenIn(headers.get('authorization') ?? '');
  if (token === null) throw new UnauthenticatedError('Cần mã truy cập. Nhập mã được cấp rồi thử lại.');
  const given = digest(token);
  const holder = holders.filter((entry) => timingSafeEqual(digest(entry.token), given)).at(0);
  if (!holder) throw new UnauthenticatedError('Mã truy cập không đúng hoặc đã bị thu hồi. Xin mã mới từ người quản trị.');
  return { actor: holder.actor, named: true };
}

/** The token of a bearer header, or the password a browser asked for (HTTP Basic, any user name). */
function tokenIn(header: string): string | null {
  const [, scheme, value] = /^(Bearer|Basic)\s+(\S+)\s*$/i.exec(header) ?? [];
  if (scheme === undefined || value === undefined) return null;
  if (scheme.toLowerCase() === 'bearer') return value;
  const [, password] = /^[^:]*:(.+)$/s.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
  return password ?? null;
}

/** Digests of equal length, so that comparing takes the same time whatever the token. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function localAsker(header: string | null): Asker {
  const name = nameIn(header);
  const actor: Actor = { id: name === null ? LOCAL_ID : `${LOCAL_ID}:${name}`, name: name ?? UNNAMED, organ: null, role: 'admin', scope: null };
  return { actor, named: name !== null };
}

function nameIn(header: string | null): string | null {
  if (header === null) return null;
  const name = decoded(header)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  if (name === '') return null;
  if (name.length > NAME_CHARACTERS) throw new BadInputError(`Tên người dùng dài nhất ${NAME_CHARACTERS} ký tự.`, { header: 'x-actor-name' });
  return name;
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new BadInputError('Không đọc được tên người dùng trong x-actor-name: cần mã hóa bằng encodeURIComponent.', { header: 'x-actor-name' });
  }
}
