import { z } from 'zod';
import { LINES } from '../domain/lists.ts';
import type { TokenHolder } from './asker.ts';

const TOKEN_CHARACTERS = 20;

const holder = z.strictObject({
  token: z.string().regex(/^\S+$/, 'must not hold white space').min(TOKEN_CHARACTERS),
  id: z.string().min(1),
  name: z.string().trim().min(1),
  organ: z.string().min(1).nullable().default(null),
  role: z.enum(['reader', 'editor', 'admin']),
  scope: z
    .strictObject({ placeIds: z.array(z.string()), lines: z.array(z.enum(LINES)) })
    .nullable()
    .default(null),
});
const holders = z
  .array(holder)
  .min(1)
  .refine((list) => new Set(list.map((entry) => entry.token)).size === list.length, 'every token must differ')
  .refine((list) => new Set(list.map((entry) => entry.id)).size === list.length, 'every id must differ');

export type TokenList = { readonly holders: readonly TokenHolder[]; readonly problems: readonly string[] };

/**
 * Reads who may enter: a JSON list of `{ token, id, name, role, organ?, scope? }`. Problems name the
 * place in the list and never repeat a token.
 */
export function readTokenList(json: string): TokenList {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { holders: [], problems: ['is not JSON'] };
  }
  const read = holders.safeParse(value);
  if (!read.success) return { holders: [], problems: read.error.issues.map((issue) => `${issue.path.join('.') || 'the list'}: ${issue.message}`) };
  return { holders: read.data.map(({ token, ...actor }) => ({ token, actor })), problems: [] };
}
