import type { Expectation } from '../../domain/coverage.ts';
import type { PlainDate } from '../../domain/dates.ts';
import type { PlaceRow } from '../../domain/rows.ts';
import { isAlive } from '../../registry/life.ts';
import { OLD_MAP_DAY } from '../../registry/load-places.ts';
import { createRegister, type Register } from '../../registry/register.ts';
import { inScope } from './in-scope.ts';

/** One place of the map of a day, and what organs of it, or of what lies within it, owe. */
export type PlaceStanding = {
  readonly place: PlaceRow;
  /** For a province: the provinces of the map before 1 July 2025 whose land it holds, itself where it is one. Empty for smaller places. */
  readonly areas: readonly PlaceRow[];
  /** Empty where nothing is owed. */
  readonly expectations: readonly Expectation[];
};

export type PlaceStandings = {
  /** All places of that map, those that owe nothing too; by name, as a dictionary has them. */
  readonly rows: readonly PlaceStanding[];
  /** Owed by organs of none of these places, of several at once, or of the upper place itself. */
  readonly elsewhere: readonly Expectation[];
};

const BY_NAME = new Intl.Collator('vi', { numeric: true });

/**
 * Expectations by the places that hold the land on a day: the provinces (63 until 30 June 2025, 34 after), or what lies
 * directly within one place. Places that ended count with their one successor; where there are several, elsewhere.
 * With `withinId`, expectations outside of it are left out.
 */
export function standingByPlace(expectations: readonly Expectation[], { asOf, withinId }: { asOf: PlainDate; withinId: string | null }): PlaceStandings {
  const register = createRegister();
  const places = withinId === null ? register.provinces(asOf) : register.children(withinId, asOf);
  const owed = new Map<string, Expectation[]>(places.map((place) => [place.id, []]));
  const meant = withinId === null ? expectations : expectations.filter((row) => inScope({ placeIds: [withinId], lines: null }, row));
  const elsewhere: Expectation[] = [];
  for (const row of meant) (owed.get(unitOf(register, row.placeId, owed, asOf) ?? '') ?? elsewhere).push(row);
  const rows = places.map((place): PlaceStanding => ({ place, areas: areasOf(register, place), expectations: owed.get(place.id) ?? [] }));
  return { rows: rows.toSorted((a, b) => BY_NAME.compare(a.place.name, b.place.name)), elsewhere };
}

/** The one of `units` that a place lies in on a day; null where there is none. */
function unitOf(register: Register, placeId: string | null, units: ReadonlyMap<string, unknown>, asOf: PlainDate): string | null {
  if (placeId === null) return null;
  const chain = [placeId, ...register.ancestors(placeId).map((place) => place.id)];
  for (const id of chain) {
    const [holder, ...others] = holdersOn(register, id, asOf).filter((found) => units.has(found));
    if (holder !== undefined && others.length === 0) return holder;
  }
  return null;
}

/** The places that hold a place's land on a day: itself while it is there. */
function holdersOn(register: Register, id: string, asOf: PlainDate): readonly string[] {
  const place = register.place(id);
  if (!place) return [];
  return isAlive(place, asOf) ? [id] : place.successorIds.flatMap((next) => holdersOn(register, next, asOf));
}

function areasOf(register: Register, place: PlaceRow): readonly PlaceRow[] {
  if (place.kind !== 'province') return [];
  if (isAlive(place, OLD_MAP_DAY)) return [place];
  return register.predecessors(place.id).flatMap((former) => (former.kind === 'province' ? areasOf(register, former) : []));
}
