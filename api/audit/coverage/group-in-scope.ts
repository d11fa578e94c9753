import type { Scope } from '../../domain/coverage.ts';
import type { DirectiveRow, PlaceRow } from '../../domain/rows.ts';
import { type Reach, reachOf } from '../../registry/collective-reach.ts';
import { COUNTRY_ID } from '../../registry/load-places.ts';
import { createRegister, type Register } from '../../registry/register.ts';
import { inScope } from './in-scope.ts';

/**
 * Whether words for organs nobody can list lie within what a department follows: where their directive does, and also
 * where they name the localities below it ("các bộ, ngành, địa phương") and what is followed is one of these or holds
 * such. Beyond that, words that name some places reach only those; words of a known system ("cấp ủy") only who follows that system.
 */
export function groupInScope(scope: Scope | null, words: string, directive: Pick<DirectiveRow, 'placeId' | 'level'>): boolean {
  if (scope === null) return true;
  const register = createRegister();
  const reach = reachIn(register, words);
  const { lines, placeIds } = scope;
  if (lines !== null && reach.lines !== null && !lines.some((line) => reach.lines?.has(line))) return false;
  if (placeIds === null) return true;
  const places = { placeIds, lines: null };
  const speaker = directive.placeId ?? (directive.level === 'central' ? COUNTRY_ID : null);
  if (inScope(places, { placeId: speaker, line: null })) return true;
  if (reach.placeIds.length > 0) return reach.placeIds.some((placeId) => inScope(places, { placeId, line: null }));
  return speaker !== null && placeIds.some((id) => isMeant(register, reach, speaker, id));
}

const DEPTH: Readonly<Record<PlaceRow['kind'], number>> = { country: 0, province: 1, district: 2, commune: 3 };

/** Whether a followed place lies below the speaker, and bodies of the kinds named are its own or lie within it. */
function isMeant(register: Register, { kinds }: Reach, speakerId: string, followedId: string): boolean {
  const followed = register.place(followedId);
  if (!followed || !around(register, followedId).has(speakerId)) return false;
  return kinds === 'all' || [...kinds].some((kind) => DEPTH[kind] >= DEPTH[followed.kind]);
}

/** What a place lies within, before and after the map changed. */
function around(register: Register, placeId: string): ReadonlySet<string> {
  const former = register.predecessors(placeId).map(({ id }) => id);
  return new Set(
    [placeId, ...former].flatMap((id) => register.ancestors(id).flatMap((above) => [above.id, ...register.presentHolder(above.id).map((row) => row.id)])),
  );
}

const known = new Map<string, Reach>();
const KEPT = 5_000;

/** Groups are few, and asked about with every count. */
function reachIn(register: Register, words: string): Reach {
  const there = known.get(words);
  if (there) return there;
  const made = reachOf(register, words);
  if (known.size >= KEPT) known.clear();
  known.set(words, made);
  return made;
}
