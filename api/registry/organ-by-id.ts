import type { OrganRow } from '../domain/rows.ts';
import { CENTRAL_BODIES } from './central-bodies.ts';
import { LOCAL_BODIES } from './local-bodies.ts';
import { centralOrgan, localOrgan } from './make-organ.ts';
import type { Register } from './register.ts';

const CENTRAL = new Map(CENTRAL_BODIES.map((body) => [body.slug, body]));
const LOCAL = new Map(LOCAL_BODIES.map((body) => [body.slug, body]));

/**
 * The row of an id that `superiorIds` and `successorIds` may hold: a central body or the own body of a place.
 * Null for departments and for organs of which only the words are known: those are made from their phrase.
 */
export function organById(register: Register, id: string): OrganRow | null {
  const [, slug, rest] = /^o:([a-z]+):(.+)$/.exec(id) ?? [];
  if (slug === undefined || rest === undefined) return null;
  if (slug === 'central') {
    const body = CENTRAL.get(rest);
    return body ? centralOrgan(body) : null;
  }
  const body = LOCAL.get(slug);
  const place = register.place(rest);
  return body && place ? localOrgan(body, place) : null;
}
